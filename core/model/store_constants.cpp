#include "core/model/store_constants.h"

#include "core/model/graph_edit.h"
#include "core/model/rewriter.h"
#include "core/model/sweep.h"

#include <map>

namespace crease {

Result<ModelPtr> store_constants(const Model& original, const std::vector<StoredNode>& nodes) {
    std::map<GraphId, std::vector<const StoredNode*>> by_graph;
    for (const auto& node : nodes) by_graph[node.graph].push_back(&node);
    auto model = std::make_shared<Model>(original);
    PayloadList payloads(original);
    std::vector<ValueIn> released;
    for (const auto& [id, of_graph] : by_graph) {
        GraphEdit edit(original, *original.graphs[id.value], payloads, model->next_node_id);
        for (const auto* node : of_graph) edit.store(node->position, node->made);
        for (const auto value : edit.released()) released.push_back({id, value});
        model->graphs[id.value] = edit.finish();
    }
    model->payloads = payloads.take();
    sweep_constants(original, *model, std::move(released));
    CREASE_CHECK(verify(*model));
    return model;
}

} // namespace crease
