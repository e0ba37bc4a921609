#include "ui/kit/fact_table.h"

#include "ui/kit/format.h"
#include "ui/kit/selectable_text.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace crease::ui {

namespace {

constexpr qsizetype long_word = 20; ///< letters; more may be wider than the column

bool hasLongWord(const QString& text) {
    const auto words = text.split(QLatin1Char(' '));
    return std::any_of(words.begin(), words.end(), [](const QString& word) { return word.size() > long_word; });
}

/// Wraps between words alone: "2.9e-06" is not to be broken behind its point.
class WholeWords : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override {
        auto size = QLabel::minimumSizeHint();
        for (const auto& word : text().split(QLatin1Char(' '))) size.setWidth(std::max(size.width(), fontMetrics().horizontalAdvance(word)));
        return size;
    }
};

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new WholeWords(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QWidget* nameLabel(const QString& name, QWidget* parent) {
    auto* label = plainLabel(breakable(name), parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(hasLongWord(name));
    return label;
}

/// A label copies what it wraps by, so a value that needs wrapping inside a word is a text of its own.
QWidget* valueText(const QString& value, QWidget* parent) {
    if (hasLongWord(value)) return new SelectableText(value, SelectableText::Plain, parent);
    auto* label = plainLabel(value, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactTable::FactTable(QWidget* parent) : QWidget(parent) { layOut(); }

void FactTable::layOut() {
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(3);
    grid_->setColumnStretch(1, 1);
}

void FactTable::add(const QString& name, const QString& value, const QString& hint) {
    auto* left = nameLabel(name, this);
    auto* right = valueText(value, this);
    for (auto* side : {left, right}) side->setToolTip(asToolTip(hint));
    right->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    const int row = grid_->rowCount();
    grid_->addWidget(left, row, 0);
    grid_->addWidget(right, row, 1);
}

void FactTable::setQuiet(bool quiet) {
    for (int row = 0; row < grid_->rowCount(); ++row)
        if (auto* item = grid_->itemAtPosition(row, 1)) item->widget()->setForegroundRole(quiet ? QPalette::PlaceholderText : QPalette::WindowText);
}

void FactTable::setNameWidth(int width) { grid_->setColumnMinimumWidth(0, width); }

void FactTable::clear() {
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete grid_;
    layOut();
}

} // namespace crease::ui
