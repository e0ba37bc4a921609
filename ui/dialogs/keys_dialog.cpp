#include "ui/dialogs/keys_dialog.h"

#include "ui/panels/page_parts.h"
#include "ui/window/window_actions.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace crease::ui {

namespace {

using Row = std::pair<QString, QString>; // what, keys

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const auto& key : action.shortcuts()) keys << key.toString(QKeySequence::NativeText).replace(QLatin1String("Return"), QLatin1String("Enter"));
    return keys.join(KeysDialog::tr(" or "));
}

std::vector<Row> rowsOf(const QList<QAction*>& actions) {
    std::vector<Row> rows;
    for (const auto* action : actions) {
        auto words = action->text().remove('&').section(QLatin1String(" ("), 0, 0); // without the number of sites
        if (words.endsWith(QChar(0x2026))) words.chop(1);
        rows.emplace_back(words, keysOf(*action));
    }
    return rows;
}

void addSection(QGridLayout& grid, const QString& title, const std::vector<Row>& rows, int column) {
    auto* parent = grid.parentWidget();
    int row = 0;
    while (grid.itemAtPosition(row, column)) ++row;
    grid.addWidget(titleLabel(title, parent), row++, column, 1, 2);
    for (const auto& [what, keys] : rows) {
        grid.addWidget(new QLabel(what, parent), row, column);
        auto* key = new QLabel(keys, parent);
        key->setForegroundRole(QPalette::PlaceholderText);
        grid.addWidget(key, row++, column + 1);
    }
    grid.addItem(new QSpacerItem(1, 12), row, column, 1, 2);
}

} // namespace

KeysDialog::KeysDialog(const WindowActions& a, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(20, 16, 20, 8);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    auto files = rowsOf({a.open, a.reload, a.save, a.saveAs, a.saveSession, a.exportPicture, a.copyPicture, a.properties, a.close, a.quit});
    files.emplace_back(tr("Recent file 1 to 9"), tr("Ctrl+1 to Ctrl+9"));
    addSection(*grid, tr("Files"), files, 0);
    auto folds = std::vector<Row>{{tr("Fold the selected site"), tr("Enter, or double click")}};
    for (auto& row : rowsOf({a.unfold, a.foldAll, a.nextSite, a.previousSite, a.undo, a.redo, a.compare, a.compareFile})) folds.push_back(row);
    addSection(*grid, tr("Folding"), folds, 0);
    std::vector<Row> view{{tr("Fit"), tr("Space")},
                          {tr("Walk along edges"), tr("Arrow keys")},
                          {tr("Pan"), tr("Wheel, or drag")},
                          {tr("Zoom about the pointer"), tr("Ctrl+wheel, or pinch")},
                          {tr("Zoom into a box"), tr("Ctrl+drag")},
                          {tr("Open a closed scope, look into a node"), tr("Enter, or double click")},
                          {tr("Select one more, or one less"), tr("Ctrl+click, or Shift+click")},
                          {tr("Select a box"), tr("Shift+drag")}};
    for (auto& row : rowsOf({a.actualSize, a.zoomIn, a.zoomOut, a.direction, a.details, a.names, a.weightsOverlay, a.minimap})) view.push_back(row);
    addSection(*grid, tr("Canvas"), view, 2);
    addSection(*grid, tr("Going about"), rowsOf({a.openScope, a.closeScope, a.expandAll, a.collapseAll, a.parentGraph, a.bookmark, a.nextBookmark,
                                                 a.previousBookmark, a.selectAll, a.copyNames}), 0);
    auto window = rowsOf({a.find, a.sitesPanel, a.inspectorPanel, a.comparePanel, a.fullScreen, a.keys});
    window.emplace_back(tr("Stop what is running, else close the side bar"), tr("Esc"));
    addSection(*grid, tr("Window"), window, 2);
    grid->setRowStretch(grid->rowCount(), 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(page->sizeHint().width() + 60, qMin(page->sizeHint().height() + 90, 720));
}

} // namespace crease::ui
