#include "ui/dialogs/keys_dialog.h"

#include "ui/actions/key_sections.h"
#include "ui/kit/page_parts.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace crease::ui {

namespace {

void addSection(QGridLayout& grid, const KeySection& section) {
    auto* parent = grid.parentWidget();
    const int column = section.column;
    int row = 0;
    while (grid.itemAtPosition(row, column)) ++row;
    grid.addWidget(titleLabel(section.title, parent), row++, column, 1, 2);
    for (const auto& [what, keys] : section.rows) {
        grid.addWidget(new QLabel(what, parent), row, column);
        auto* key = new QLabel(keys, parent);
        key->setForegroundRole(QPalette::PlaceholderText);
        grid.addWidget(key, row++, column + 1);
    }
    grid.addItem(new QSpacerItem(1, 12), row, column, 1, 2);
}

} // namespace

KeysDialog::KeysDialog(const WindowActions& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(20, 16, 20, 8);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    for (const auto& section : keySections(actions)) addSection(*grid, section);
    grid->setRowStretch(grid->rowCount(), 1);

    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Keys"));
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
