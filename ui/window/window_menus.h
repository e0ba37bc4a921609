#pragma once

#include <QList>

class QMainWindow;
class QMenu;
class QWidget;

namespace crease::ui {

class FittingToolBar;
class WindowActions;

/// The menus whose contents come and go.
struct LivingMenus {
    QMenu *recents, *bookmarks, *help;
};

/// Fills the menu bar. @return the menus to be filled by those who know what belongs in them.
LivingMenus buildMenus(QMainWindow& window, const WindowActions& actions);

/// The tool bar: main actions, in words where there is room, then `engine`, and `find` at the right end.
FittingToolBar* buildToolBar(QMainWindow& window, const WindowActions& actions, QWidget* engine, QWidget* find);

} // namespace crease::ui
