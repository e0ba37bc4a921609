#include "ui/windows.h"

#include "ui/main_window.h"

namespace crease::ui {

Windows::Windows(const Context& context, QObject* parent) : QObject(parent), context_(context) {}

MainWindow* Windows::show(const QString& path) {
    auto* window = new MainWindow(context_);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::windowRequested, this, &Windows::show);
    window->show();
    if (!path.isEmpty()) window->openFiles({path});
    return window;
}

} // namespace crease::ui
