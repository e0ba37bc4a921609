#include "ui/dialogs/properties_dialog.h"

#include "ui/kit/fact_table.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/language/language.h"
#include "ui/panels/canvas_pane.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace crease::ui {

namespace {

QString opsets(const Graph& graph) {
    QStringList sets;
    for (const auto& [domain, version] : graph.opsets)
        sets << QStringLiteral("%1 %2").arg(domain.empty() ? QStringLiteral("ai.onnx") : readable(domain)).arg(version);
    sets.sort();
    return sets.join(QStringLiteral(", "));
}

/// "float32 batch×3×224×224": symbolic names where the file gives them.
QString typeText(const ValueType* type) {
    if (!type) return {};
    auto words = QString::fromUtf8(element_name(type->type).data());
    if (!type->shape) return words;
    QStringList extents;
    for (std::size_t i = 0; i < type->shape->size(); ++i) {
        const bool named = i < type->symbols.size() && !type->symbols[i].empty();
        const auto extent = (*type->shape)[i];
        extents << (named ? readable(type->symbols[i]) : extent < 0 ? QStringLiteral("?") : QString::number(extent));
    }
    return words + ' ' + extents.join(QChar(0x00d7));
}

/// What has to be fed. Weights may be listed among the inputs too: old files have to, in others a caller may override them.
std::vector<ValueId> fedInputs(const Graph& graph) {
    const auto weights = graph.initializer_values();
    const std::set<ValueId> known(weights.begin(), weights.end());
    auto inputs = graph.inputs;
    std::erase_if(inputs, [&](ValueId value) { return known.contains(value); });
    return inputs;
}

void addValues(FactTable& table, const Graph& graph, const std::vector<ValueId>& values) {
    for (const auto value : values)
        if (value.valid()) table.add(readable(graph.value_name(value)), typeText(graph.value_type(value)), readable(graph.value_name(value)));
}

/// What its maker wrote into it.
void addAbout(FactTable& table, const ModelEdits& said) {
    const auto add = [&](const QString& name, const std::string& value) {
        if (!value.empty()) table.add(name, readable(value));
    };
    add(PropertiesDialog::tr("made by"), *said.producer + (said.producer_version->empty() ? "" : " " + *said.producer_version));
    if (*said.model_version != 0) table.add(PropertiesDialog::tr("version"), QString::number(*said.model_version));
    add(PropertiesDialog::tr("domain"), *said.domain);
    add(PropertiesDialog::tr("description"), *said.description);
    for (const auto& [key, value] : said.metadata) add(readable(key), *value);
}

} // namespace

PropertiesDialog::PropertiesDialog(const QString& path, const Snapshot& snapshot, QWidget* parent) : QDialog(parent) {
    const auto& model = *snapshot.document.current();
    const auto& graph = model.main();
    setWindowTitle(tr("Properties of %1").arg(QFileInfo(path).fileName()));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(18, 14, 18, 10);
    auto* file = new FactTable(page);
    const int names = fontMetrics().horizontalAdvance(tr("ONNX IR version"));
    file->setNameWidth(names);
    file->add(tr("file"), path);
    file->add(tr("size"), QLocale().formattedDataSize(QFileInfo(path).size()));
    file->add(tr("graph"), graph.name.empty() ? tr("without a name") : readable(graph.name));
    addAbout(*file, said_by(model));
    file->add(tr("ONNX IR version"), QString::number(model.ir_version));
    file->add(tr("operator sets"), opsets(graph));
    file->add(tr("original"), totalsText(snapshot.original));
    file->add(tr("folded"), totalsText(snapshot.folded));
    column->addWidget(file);
    const auto section = [&](const QString& title, const std::vector<ValueId>& values) {
        column->addSpacing(8);
        column->addWidget(titleLabel(title, page));
        auto* table = new FactTable(page);
        table->setNameWidth(names);
        addValues(*table, graph, values);
        column->addWidget(table);
    };
    section(tr("Inputs"), fedInputs(graph));
    section(tr("Outputs"), graph.outputs);
    for (const auto& remark : snapshot.document.scan().remarks) column->addWidget(quietLabel(said(remark), page));
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("What the file says about itself"));
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* edit = buttons->addButton(tr("&Edit…"), QDialogButtonBox::ActionRole);
    connect(edit, &QPushButton::clicked, this, [this] {
        accept();
        emit editWanted();
    });
    auto* all = new QVBoxLayout(this);
    all->addWidget(scroll, 1);
    all->addWidget(buttons);
    const auto wanted = page->sizeHint() + QSize(60, 70);
    resize(wanted.expandedTo({520, 240}).boundedTo({760, 600}));
}

} // namespace crease::ui
