#include "ui/dialogs/names_dialog.h"

#include "ui/kit/page_parts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace crease::ui {

NamesDialog::NamesDialog(const std::vector<Row>& rows, Take take, QWidget* parent)
    : QDialog(parent), take_(std::move(take)), trouble_(quietLabel({}, this)) {
    setWindowTitle(tr("Rename"));
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    for (const auto& row : rows) {
        auto* line = new QLineEdit(row.name, page);
        line->setCursorPosition(0);
        form->addRow(row.role, line);
        lines_.push_back(line);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Names"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &NamesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 12);
    column->addWidget(scroll, 1);
    column->addWidget(trouble_);
    column->addWidget(buttons);
    trouble_->hide();
    const int line = fontMetrics().height();
    resize(fontMetrics().averageCharWidth() * 80, std::min(line * 30, page->sizeHint().height() + line * 6));
    if (lines_.empty()) return;
    lines_.front()->setFocus(); // the page that scrolls would have it
    lines_.front()->selectAll();
}

void NamesDialog::accept() {
    QStringList names;
    for (const auto* line : lines_) names << line->text();
    const auto wrong = take_(names);
    if (wrong.isEmpty()) return QDialog::accept();
    trouble_->setText(wrong);
    trouble_->show();
}

} // namespace crease::ui
