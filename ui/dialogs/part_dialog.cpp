#include "ui/dialogs/part_dialog.h"

#include "ui/kit/page_parts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace crease::ui {

PartDialog::PartDialog(const QString& side, const ValueChoices& choices, const std::vector<ValueId>& from, const std::vector<ValueId>& to,
                       QWidget* parent)
    : QDialog(parent), from_(new ValueList(tr("What goes in"), choices, from, this)), to_(new ValueList(tr("What comes out"), choices, to, this)),
      told_(quietLabel({}, this)) {
    setWindowTitle(tr("Extract a part"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 12);
    column->addWidget(quietLabel(side, this));
    column->addWidget(from_, 1);
    column->addWidget(to_, 1);
    column->addWidget(told_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    save_ = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    save_->setDefault(true);
    column->addWidget(buttons);
    connect(save_, &QPushButton::clicked, this, &PartDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (auto* list : {from_, to_}) connect(list, &ValueList::changed, this, &PartDialog::changed);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 28);
}

void PartDialog::tell(const QString& sentence, bool possible) {
    told_->setText(sentence);
    save_->setEnabled(possible);
}

} // namespace crease::ui
