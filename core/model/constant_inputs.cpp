#include "core/model/constant_inputs.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <unordered_set>

namespace crease {
namespace {

using Values = std::unordered_set<ValueId>;

GraphPtr without_inputs(const Graph& graph, const Values& gone) {
    auto fresh = std::make_shared<Graph>(graph);
    std::erase_if(fresh->inputs, [&](ValueId value) { return gone.contains(value); });
    for (const auto value : gone) fresh->value_types.erase(value); // what is known of a weight is its tensor
    auto header = std::make_shared<onnx::GraphProto>(*graph.header);
    auto& inputs = *header->mutable_input();
    const auto dropped = [&](const onnx::ValueInfoProto& info) { return gone.contains(graph.find_value(info.name())); };
    inputs.erase(std::remove_if(inputs.begin(), inputs.end(), dropped), inputs.end());
    fresh->header = std::move(header);
    return fresh;
}

} // namespace

std::vector<ValueId> overridable_inputs(const Model& model) {
    if (model.ir_version < 4) return {};
    const auto weights = model.main().initializer_values();
    const Values known(weights.begin(), weights.end());
    std::vector<ValueId> found;
    for (const auto value : model.main().inputs)
        if (value.valid() && known.contains(value)) found.push_back(value);
    return found;
}

Result<ModelPtr> with_constant_inputs(const ModelPtr& model) {
    const auto listed = overridable_inputs(*model);
    if (listed.empty()) return model;
    if (listed.size() == model->main().inputs.size())
        return fail(ErrorCode::unsupported, "every input of the model has a default, so as constants they would leave nothing to feed it with",
                    model->path);
    auto fresh = std::make_shared<Model>(*model);
    fresh->graphs.front() = without_inputs(model->main(), Values(listed.begin(), listed.end()));
    return fresh;
}

} // namespace crease
