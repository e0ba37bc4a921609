#include "ui/window/recents_menu.h"

#include "ui/kit/format.h"
#include "ui/settings/settings.h"

#include <QFileInfo>
#include <QMenu>

namespace crease::ui {

RecentsMenu::RecentsMenu(QMenu& menu, Settings& settings, QObject* parent) : QObject(parent), menu_(menu), settings_(settings) {
    connect(&settings, &Settings::recentsChanged, this, &RecentsMenu::fill);
    fill();
}

void RecentsMenu::fill() {
    menu_.clear();
    int number = 0;
    for (const auto& path : settings_.recents()) {
        ++number;
        auto* action = menu_.addAction(tr("&%1  %2").arg(QString::number(number), caption(readable(QFileInfo(path).fileName()))));
        action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number));
        action->setToolTip(asToolTip(readable(path)));
        connect(action, &QAction::triggered, this, [this, path] { emit chosen(path); });
    }
    menu_.setEnabled(number > 0);
    if (number == 0) return;
    menu_.addSeparator();
    menu_.addAction(tr("&Forget these"), &settings_, &Settings::clearRecents);
}

} // namespace crease::ui
