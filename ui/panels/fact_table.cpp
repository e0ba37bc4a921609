#include "ui/panels/fact_table.h"

#include <QGridLayout>
#include <QLabel>

namespace crease::ui {

FactTable::FactTable(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(3);
    grid_->setColumnStretch(1, 1);
}

void FactTable::add(const QString& name, const QString& value, const QString& hint) {
    auto* left = new QLabel(name, this);
    auto* right = new QLabel(value, this);
    left->setForegroundRole(QPalette::PlaceholderText);
    for (auto* label : {left, right}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setToolTip(hint);
    }
    right->setWordWrap(true);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse);
    right->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    const int row = grid_->rowCount();
    grid_->addWidget(left, row, 0);
    grid_->addWidget(right, row, 1);
}

void FactTable::clear() {
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete grid_;
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(3);
    grid_->setColumnStretch(1, 1);
}

} // namespace crease::ui
