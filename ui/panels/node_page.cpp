#include "ui/panels/node_page.h"

#include "ui/compare/flow_row.h"
#include "ui/document/document_controller.h"
#include "ui/kit/fact_table.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/kit/selectable_text.h"
#include "ui/language/language.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crease::ui {

namespace {

const fold::Site* siteOf(const fold::Document& document, NodeId node) {
    const auto& sites = document.scan().sites;
    const auto stands_for = [&](const fold::Site& site) {
        const auto nodes = document.folded_nodes(site.id);
        return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
    };
    const auto at = std::find_if(sites.begin(), sites.end(), [&](const fold::Site& site) {
        return std::find(site.nodes.begin(), site.nodes.end(), node) != site.nodes.end() || (document.is_folded(site.id) && stands_for(site));
    });
    return at == sites.end() ? nullptr : &*at;
}

QString siteName(const fold::Site& site) {
    return QStringLiteral("%1 · %2").arg(said(site.label), readable(site.block.empty() ? site.id : site.block));
}

} // namespace

NodePage::NodePage(DocumentController& controller, NodeId node, const NodeFacts& facts, QWidget* parent)
    : QWidget(parent), controller_(controller), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(14, 12, 14, 12);
    column_->setSpacing(8);
    column_->addWidget(titleLabel(facts.place.isEmpty() ? facts.op : QStringLiteral("%1 · %2").arg(facts.op, facts.place), this));
    if (!facts.summary.isEmpty()) column_->addWidget(quietLabel(facts.summary, this));
    if (!facts.name.isEmpty()) column_->addWidget(new SelectableText(facts.name, SelectableText::Quiet, this));
    if (!facts.domain.isEmpty()) column_->addWidget(quietLabel(tr("operator set %1").arg(facts.domain), this));
    addDocs(facts);
    addFolding(node);
    addAttributes(facts);
    addValues(tr("Inputs"), facts.inputs);
    addValues(tr("Outputs"), facts.outputs);
    column_->addStretch();
}

void NodePage::addDocs(const NodeFacts& facts) {
    auto* rename = wayOn(tr("Rena&me…"), tr("This node and its values, under other names (F2)"), [this] { emit renameWanted(); });
    if (facts.opset == 0) return column_->addWidget(rename, 0, Qt::AlignLeft);
    auto* row = new FlowRow;
    auto* button = new QPushButton(tr("&What it computes…"), this);
    button->setToolTip(tr("What ONNX says of this operator, in the operator set that the model uses"));
    connect(button, &QPushButton::clicked, this,
            [this, op = facts.op, domain = facts.domain, opset = facts.opset] { emit operatorWanted(op, domain, opset); });
    row->addWidget(button);
    row->addWidget(rename);
    column_->addLayout(row);
}

void NodePage::addFolding(NodeId node) {
    const auto& document = controller_.document();
    if (const auto* site = siteOf(document, node)) {
        auto* button = new QPushButton(tr("&Show its site"), this);
        button->setToolTip(asToolTip(siteName(*site)));
        button->setAccessibleDescription(siteName(*site));
        connect(button, &QPushButton::clicked, &controller_, [this, id = text(site->id)] { controller_.selectSite(id); });
        column_->addWidget(new SelectableText(tr("Part of %1").arg(siteName(*site)), SelectableText::Plain, this));
        column_->addWidget(button, 0, Qt::AlignLeft);
    }
    for (const auto& refusal : document.scan().refusals)
        if (refusal.node == node) addRefusal(refusal);
}

void NodePage::addRefusal(const fold::Refusal& refusal) {
    column_->addWidget(quietLabel(tr("Cannot fold: %1").arg(typeset(refusal.reason)), this));
    auto* row = new FlowRow;
    row->addWidget(wayOn(tr("&Why not…"), tr("Why folding it would be wrong, by an example (L)"), [this] { emit lessonWanted(); }));
    row->addWidget(wayOn(tr("&Learn more"), tr("What the manual says of such a reason, and what to do"),
                         [this, code = text(refusal.code)] { emit refusalWanted(code); }));
    column_->addLayout(row);
    if (refusal.code == "quantized" && controller_.hasPackedWeights() && !controller_.choices().into_scales)
        column_->addWidget(wayOn(tr("&Fold into int8 scales where possible"),
                                 tr("What stands behind a layer of int8 weights goes into their scales; the integers stay as they are"),
                                 [this] { controller_.setIntoScales(true); }),
                           0, Qt::AlignLeft);
    if (refusal.code == "overridable_constant" && controller_.overridableInputs() > 0 && !controller_.constantInputs())
        column_->addWidget(wayOn(tr("&Take such inputs for constants"),
                                 tr("Of all weights that are also inputs; a model that is saved has no such inputs any more"),
                                 [this] { controller_.setConstantInputs(true); }),
                           0, Qt::AlignLeft);
}

QPushButton* NodePage::wayOn(const QString& text, const QString& tip, std::function<void()> go) {
    auto* button = new QPushButton(text, this);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, std::move(go));
    return button;
}

void NodePage::addAttributes(const NodeFacts& facts) {
    if (facts.attributes.empty()) return;
    column_->addWidget(ruleLine(this));
    column_->addWidget(titleLabel(tr("Attributes"), this));
    auto* table = new FactTable(this);
    for (const auto& [name, value] : facts.attributes) table->add(name, value);
    column_->addWidget(table);
}

void NodePage::addValues(const QString& heading, const std::vector<NodeFacts::Value>& values) {
    if (values.empty()) return;
    column_->addWidget(ruleLine(this));
    column_->addWidget(titleLabel(heading, this));
    for (const auto& value : values) {
        const auto words = value.type.isEmpty() ? value.role : QStringLiteral("%1 · %2").arg(value.role, value.type);
        column_->addWidget(new SelectableText(words, SelectableText::Plain, this));
        column_->addWidget(new SelectableText(value.name, SelectableText::Quiet, this));
        if (!value.weight) continue;
        auto* numbers = new QPushButton(tr("Numbers…"), this);
        numbers->setToolTip(tr("Table, histogram, ranges and picture of this weight; save it as .npy"));
        numbers->setAccessibleDescription(value.name);
        connect(numbers, &QPushButton::clicked, this, [this, weight = value.weight] { emit weightWanted(weight); });
        column_->addWidget(numbers, 0, Qt::AlignLeft);
    }
}

} // namespace crease::ui
