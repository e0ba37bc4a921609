#pragma once

#include <QList>

class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace crease::ui {

class WindowActions;

/// Fills the menu bar. @return the menu of recent files, to be filled by the window.
QMenu* buildMenus(QMainWindow& window, const WindowActions& actions);

/// The tool bar: main actions in words, then `engine`, and `find` at the right end.
QToolBar* buildToolBar(QMainWindow& window, const WindowActions& actions, QWidget* engine, QWidget* find);

} // namespace crease::ui
