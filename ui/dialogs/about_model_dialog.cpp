#include "ui/dialogs/about_model_dialog.h"

#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTableWidget>

namespace crease::ui {

AboutModelDialog::AboutModelDialog(const ModelEdits& said, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("What the model says of itself"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 14, 18, 12);
    producer_ = addLine(*form, tr("&Made by"), *said.producer);
    producer_version_ = addLine(*form, tr("in &version"), *said.producer_version);
    version_ = addLine(*form, tr("Version of the &model"), std::to_string(*said.model_version));
    static const QRegularExpression whole(QStringLiteral("-?\\d{1,18}"));
    version_->setValidator(new QRegularExpressionValidator(whole, version_));
    domain_ = addLine(*form, tr("&Domain"), *said.domain);
    graph_ = addLine(*form, tr("Name of the &graph"), *said.graph_name);
    description_ = new QPlainTextEdit(text(*said.description), this);
    description_->setTabChangesFocus(true);
    description_->setMinimumHeight(fontMetrics().height() * 4);
    form->addRow(tr("D&escription"), description_);
    form->addRow(headingLabel(tr("Metadata"), this));
    form->addRow(metadata(said));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().height() * 32);
}

QLineEdit* AboutModelDialog::addLine(QFormLayout& form, const QString& words, const std::string& text) {
    auto* line = new QLineEdit(ui::text(text), this);
    form.addRow(words, line);
    return line;
}

QWidget* AboutModelDialog::metadata(const ModelEdits& said) {
    auto* part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins({});
    entries_ = new QTableWidget(0, 2, part);
    entries_->setAccessibleName(tr("Metadata"));
    entries_->setHorizontalHeaderLabels({tr("key"), tr("value")});
    entries_->horizontalHeader()->setStretchLastSection(true);
    entries_->verticalHeader()->hide();
    for (const auto& [key, value] : said.metadata) addEntry(text(key), text(value.value_or("")));
    entries_->resizeColumnToContents(0);
    auto* column = new QVBoxLayout;
    auto* add = new QPushButton(tr("&Add"), part);
    auto* remove = new QPushButton(tr("&Remove"), part);
    connect(add, &QPushButton::clicked, this, [this] {
        addEntry({}, {});
        entries_->setCurrentCell(entries_->rowCount() - 1, 0);
        entries_->editItem(entries_->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] { entries_->removeRow(entries_->currentRow()); });
    for (auto* button : {add, remove}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    column->addStretch();
    row->addWidget(entries_, 1);
    row->addLayout(column);
    return part;
}

void AboutModelDialog::addEntry(const QString& key, const QString& value) {
    const int at = entries_->rowCount();
    entries_->insertRow(at);
    entries_->setItem(at, 0, new QTableWidgetItem(key));
    entries_->setItem(at, 1, new QTableWidgetItem(value));
}

ModelEdits AboutModelDialog::said() const {
    ModelEdits said;
    said.producer = producer_->text().toStdString();
    said.producer_version = producer_version_->text().toStdString();
    said.model_version = version_->text().toLongLong();
    said.domain = domain_->text().toStdString();
    said.graph_name = graph_->text().toStdString();
    said.description = description_->toPlainText().toStdString();
    for (int row = 0; row < entries_->rowCount(); ++row)
        if (const auto key = entries_->item(row, 0)->text(); !key.isEmpty())
            said.metadata[key.toStdString()] = entries_->item(row, 1)->text().toStdString();
    return said;
}

} // namespace crease::ui
