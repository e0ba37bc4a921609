#include "core/analysis/model_info.h"

#include "core/analysis/cost.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <set>

namespace crease::analysis {
namespace {

DeclaredValue declared(const Graph& graph, ValueId value) {
    DeclaredValue out{graph.value_name(value), ElementType::undefined, {}};
    const auto* type = graph.value_type(value);
    if (!type) return out;
    out.type = type->type;
    if (!type->shape) return out;
    out.extents.emplace();
    for (std::size_t i = 0; i < type->shape->size(); ++i) {
        const auto extent = (*type->shape)[i];
        const bool named = i < type->symbols.size() && !type->symbols[i].empty();
        out.extents->push_back(extent >= 0 ? std::to_string(extent) : named ? type->symbols[i] : "?");
    }
    return out;
}

void read_header(const Model& model, ModelInfo& info) {
    info.ir_version = model.ir_version;
    for (const auto& [domain, version] : model.main().opsets) info.opsets.emplace(domain, version);
    if (!model.header) return;
    const auto& header = *model.header;
    info.producer = header.producer_name();
    info.producer_version = header.producer_version();
    info.domain = header.domain();
    info.description = header.doc_string();
    info.model_version = header.model_version();
    for (const auto& entry : header.metadata_props()) info.metadata.emplace_back(entry.key(), entry.value());
}

void read_values(const Graph& graph, ModelInfo& info) {
    const auto weights = graph.initializer_values();
    const std::set<ValueId> known(weights.begin(), weights.end());
    for (const auto value : graph.inputs)
        if (!known.contains(value)) info.inputs.push_back(declared(graph, value));
    for (const auto value : graph.outputs) info.outputs.push_back(declared(graph, value));
}

} // namespace

ModelInfo model_info(const ModelFacts& facts) {
    ModelInfo info;
    const auto& main = facts.main();
    read_header(facts.model(), info);
    read_values(main.graph, info);
    info.totals = totals(facts);
    std::set<const Tensor*> counted;
    for (const auto& node : main.graph.nodes) {
        auto& share = info.operators[node->domain.empty() ? node->op_type : node->domain + "." + node->op_type];
        ++share.nodes;
        const auto macs = node_macs(*node, main);
        (macs < 0 ? share.unknown_macs : share.macs) += macs < 0 ? 1 : macs;
        for (const auto input : node->inputs) {
            const auto tensor = input.valid() ? main.constants.tensor(input) : nullptr;
            if (!tensor || !counted.insert(tensor.get()).second) continue;
            share.bytes += tensor->byte_size();
            if (is_floating(tensor->type())) share.params += tensor->element_count();
        }
    }
    return info;
}

} // namespace crease::analysis
