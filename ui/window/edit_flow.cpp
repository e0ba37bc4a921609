#include "ui/window/edit_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/dialogs/about_model_dialog.h"
#include "ui/dialogs/names_dialog.h"
#include "ui/dialogs/properties_dialog.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"

#include <algorithm>

namespace crease::ui {
namespace {

const Node* nodeIn(const Graph& graph, NodeId id) {
    const auto at = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const NodePtr& node) { return node->id == id; });
    return at == graph.nodes.end() ? nullptr : at->get();
}

/// What can have another name: the node's outputs and inputs, each once.
std::vector<ValueId> valuesOf(const Node& node) {
    std::vector<ValueId> values;
    for (const auto* list : {&node.outputs, &node.inputs})
        for (const auto value : *list)
            if (value.valid() && std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    return values;
}

std::vector<NamesDialog::Row> rowsOf(const Graph& graph, const Node& node) {
    std::vector<NamesDialog::Row> rows{{EditFlow::tr("node"), text(node.name)}};
    for (const auto value : valuesOf(node)) {
        const bool made = std::find(node.outputs.begin(), node.outputs.end(), value) != node.outputs.end();
        rows.push_back({made ? EditFlow::tr("output") : EditFlow::tr("input"), text(graph.value_name(value))});
    }
    return rows;
}

} // namespace

EditFlow::EditFlow(DocumentController& controller, QWidget* window) : QObject(window), controller_(controller), window_(window) {}

void EditFlow::wire(const WindowActions& actions) {
    connect(actions.rename, &QAction::triggered, this, &EditFlow::rename);
    connect(actions.editAbout, &QAction::triggered, this, &EditFlow::editAbout);
    connect(actions.properties, &QAction::triggered, this, &EditFlow::properties);
}

void EditFlow::rename() {
    if (!controller_.hasDocument()) return;
    if (controller_.graph() != GraphId(0)) return emit failed(tr("Only nodes and values of the main graph can be renamed."));
    const auto id = controller_.selection().node;
    if (!id.valid()) return emit failed(tr("Select the node that is to be renamed, or whose values are."));
    const auto& graph = controller_.document().current()->main();
    const auto* node = nodeIn(graph, id);
    if (!node) return emit failed(tr("This node is folded away; unfold its site to rename it."));
    const auto rows = rowsOf(graph, *node);
    QStringList before;
    for (const auto& row : rows) before << row.name;
    NamesDialog(
        rows, [this, id, before](const QStringList& names) { return take(id, before, names); }, window_)
        .exec();
}

QString EditFlow::take(NodeId id, const QStringList& before, const QStringList& names) {
    const auto& model = *controller_.document().unedited();
    const auto* node = nodeIn(model.main(), id);
    if (!node) return {};
    auto edits = controller_.document().edits();
    QString renamed;
    for (qsizetype row = 0; row < names.size(); ++row) {
        if (names[row] == before[row]) continue;
        const auto name = names[row].toStdString();
        const auto done = row == 0 ? rename_node(edits, model, edit_key(model.main(), *node), name)
                                   : rename_value(edits, model, model.main().value_name(valuesOf(*node)[static_cast<std::size_t>(row - 1)]), name);
        if (!done) return said(done.error().sentence());
        renamed = names[row];
    }
    if (!renamed.isEmpty()) controller_.edit(tr("Rename to %1").arg(readable(renamed)), edits);
    return {};
}

void EditFlow::editAbout() {
    if (!controller_.hasDocument()) return;
    AboutModelDialog dialog(said_by(*controller_.document().current()), window_);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto& document = controller_.document();
    controller_.edit(tr("Change what the model says of itself"), saying(document.edits(), *document.unedited(), dialog.said()));
}

void EditFlow::properties() {
    PropertiesDialog dialog(controller_.path(), *controller_.snapshot(), window_);
    connect(&dialog, &PropertiesDialog::editWanted, this, &EditFlow::editAbout, Qt::QueuedConnection);
    dialog.exec();
}

} // namespace crease::ui
