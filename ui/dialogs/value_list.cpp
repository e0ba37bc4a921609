#include "ui/dialogs/value_list.h"

#include "ui/kit/page_parts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace crease::ui {
namespace {

QCompleter* completerOf(const std::vector<ValueChoice>& choices, QWidget* parent) {
    QStringList names;
    for (const auto& choice : choices) names << choice.name;
    auto* completer = new QCompleter(names, parent);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    return completer;
}

} // namespace

ValueList::ValueList(const QString& heading, ValueChoices choices, const std::vector<ValueId>& chosen, QWidget* parent)
    : QWidget(parent), choices_(std::move(choices)), list_(new QListWidget(this)), line_(new QLineEdit(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(headingLabel(heading, this), 0, 0, 1, 2);
    list_->setAccessibleName(heading);
    list_->setWordWrap(true);
    auto* remove = new QPushButton(tr("Remove"), this);
    remove->setAccessibleDescription(heading);
    grid->addWidget(list_, 1, 0);
    grid->addWidget(remove, 1, 1, Qt::AlignTop);
    auto* add_button = new QPushButton(tr("Add"), this);
    add_button->setAutoDefault(false);
    add_button->setAccessibleDescription(heading);
    line_->setPlaceholderText(tr("Name of a value"));
    line_->setAccessibleName(tr("Value to add: %1").arg(heading));
    line_->setCompleter(completerOf(*choices_, this));
    grid->addWidget(line_, 2, 0);
    grid->addWidget(add_button, 2, 1);
    connect(add_button, &QPushButton::clicked, this, &ValueList::addTyped);
    connect(line_, &QLineEdit::textChanged, this, [this, add_button](const QString& typed) { add_button->setDefault(!typed.isEmpty()); });
    connect(remove, &QPushButton::clicked, this, &ValueList::removeCurrent);
    for (const auto value : chosen) {
        const auto at = std::find_if(choices_->begin(), choices_->end(), [&](const ValueChoice& one) { return one.value == value; });
        if (at != choices_->end()) add(*at);
    }
}

std::vector<ValueId> ValueList::chosen() const {
    std::vector<ValueId> values;
    for (int row = 0; row < list_->count(); ++row) values.emplace_back(list_->item(row)->data(Qt::UserRole).toUInt());
    return values;
}

void ValueList::add(const ValueChoice& choice) {
    const auto known = chosen();
    if (std::find(known.begin(), known.end(), choice.value) != known.end()) return;
    auto* item = new QListWidgetItem(choice.about.isEmpty() ? choice.name : choice.name + QLatin1Char('\n') + choice.about, list_);
    item->setData(Qt::UserRole, choice.value.value);
}

void ValueList::addTyped() {
    const auto at = std::find_if(choices_->begin(), choices_->end(), [&](const ValueChoice& one) { return one.name == line_->text(); });
    if (at == choices_->end()) return line_->setFocus();
    add(*at);
    line_->clear();
    emit changed();
}

void ValueList::removeCurrent() {
    delete list_->takeItem(list_->currentRow());
    emit changed();
}

} // namespace crease::ui
