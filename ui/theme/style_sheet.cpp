#include "ui/theme/theme.h"

namespace crease::ui {

// Only what a palette cannot say: hairlines instead of bevels, room to breathe, flat bars. Sizes are in em and ex, so that
// they follow the desktop's font.
QString styleSheetOf(const Theme& theme) {
    QString sheet = QStringLiteral(R"(
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @can_fold; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenuBar { background: @panel; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 0.35em 0.7em; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @selection; color: @ink; }
QMenu { background: @card; border: 1px solid @line; padding: 0.3em; }
QMenu::item { padding: 0.35em 1.8em 0.35em 1.8em; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @ink; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 0.3em 0.6em; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @line; spacing: 0.3em; padding: 0.3em 0.5em; }
QToolBar::separator { background: @line; width: 1px; margin: 0.3em 0.5em; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 0.35em 0.8em; background: transparent; }
QToolButton:hover { background: @selection; }
QToolButton:pressed, QToolButton:checked { background: @selection; border-color: @line; }
QToolButton:focus { border-color: @can_fold; }
QToolButton[compact="true"] { padding: 0.25em 0.5em; }
QTabBar QToolButton, QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolButton[popupMode="2"] { padding-right: 1.6em; }
QFileDialog QToolButton { padding: 0.25em; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 0.5em; width: 0.7em; }
QToolButton[primary="true"]:enabled { background: @can_fold; color: @on_accent; }
QPushButton { background: @card; border: 1px solid @line; border-radius: 5px; padding: 0.35em 1em; }
QPushButton:hover { background: @selection; }
QPushButton:focus, QPushButton:default { border-color: @can_fold; }
QPushButton:disabled { color: @muted; background: @panel; }
QPushButton[primary="true"]:enabled { background: @can_fold; color: @on_accent; border-color: @can_fold; }
QFrame#tour { background: @selection; border: none; border-left: 3px solid @can_fold; }
QLineEdit, QComboBox { background: @card; border: 1px solid @line; border-radius: 5px; padding: 0.3em 0.5em; }
QLineEdit:focus, QComboBox:focus { border-color: @can_fold; }
QComboBox::drop-down { border: none; width: 1.6em; }
QDockWidget { titlebar-close-icon: none; }
QDockWidget::title { background: @panel; padding: 0.5em 0.8em; text-align: left; }
QTabBar::tab { background: transparent; padding: 0.45em 0.9em; border: none; border-bottom: 2px solid transparent; color: @muted; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @can_fold; }
QTabBar::tab:hover { color: @ink; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTreeView, QListView, QTableView { background: @panel; border: none; outline: none; selection-background-color: @selection; selection-color: @ink; }
QTreeView::item, QListView::item { padding: 0.25em; border: none; background: transparent; }
QFileDialog QTreeView::item { padding: 0; }
QListView#steps::item, QListView#mistakes::item { padding: 0.25em 0; } /* lines are broken for the whole width */
QListView#history::item { padding: 0.3em 0.8em; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @selection; color: @ink; }
QListView#thumbnails::item { padding: 1px; border: 2px solid transparent; border-radius: 4px; }
QListView#thumbnails::item:selected { border-color: @can_fold; }
QHeaderView::section { background: @panel; border: none; border-bottom: 1px solid @line; padding: 0.3em 0.5em; color: @muted; }
QStatusBar { background: @panel; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QToolTip { background: @card; color: @ink; border: 1px solid @line; padding: 0.4em; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: 0.8em; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 0.8em; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: 2em; }
QScrollBar::handle:horizontal { min-width: 2em; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 0.5em; }
QProgressBar::chunk { background: @can_fold; border-radius: 3px; }
)");
    const std::pair<const char*, QColor> roles[] = {{"@on_accent", theme.on_accent},
                                                    {"@can_fold", theme.can_fold},
                                                    {"@selection", theme.selection},
                                                    {"@paper", theme.paper},
                                                    {"@panel", theme.panel},
                                                    {"@card", theme.card},
                                                    {"@ink", theme.ink},
                                                    {"@muted", theme.muted},
                                                    {"@line", theme.line}};
    for (const auto& [role, color] : roles) sheet.replace(QLatin1String(role), color.name());
    return sheet;
}

} // namespace crease::ui
