#include "ui/window/help_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/manual/manual_window.h"
#include "ui/window/about.h"

namespace crease::ui {

HelpFlow::HelpFlow(const Context& context, const WindowActions& actions, QWidget& window)
    : QObject(&window), context_(context), actions_(actions), window_(window) {
    connect(actions.manual, &QAction::triggered, this, [this] { openManual(); });
    connect(actions.keys, &QAction::triggered, this, [this] { KeysDialog(actions_, &window_).exec(); });
    connect(actions.about, &QAction::triggered, this, [this] { showAbout(&window_); });
}

ManualWindow& HelpFlow::made() {
    if (!manual_) manual_ = new ManualWindow(Manual(actions_, context_.commands), context_.appearance, &window_);
    return *manual_;
}

void HelpFlow::openManual(const QString& page) {
    auto& manual = made();
    manual.open(page.isEmpty() ? manual.current() : page);
}

void HelpFlow::openOperator(const QString& op, const QString& domain, qint64 opset) { made().openOperator(op, domain, opset); }

} // namespace crease::ui
