#include "core/fold/emit/packed_scales.h"

#include "core/fold/transfer/packed_weight.h"
#include "core/model/node_maker.h"

#include <algorithm>

namespace crease::fold {
namespace {

/// One zero point for all, written out for each channel; null where it already is.
TensorPtr by_channel(const analysis::ConstantValues& constants, ValueId zero_point, const std::string& name, std::int64_t channels) {
    const Tensor& stored = *constants.tensor(zero_point);
    const auto known = constants.array(zero_point);
    if (!stored.dims().empty() || !known) return nullptr;
    const auto one = static_cast<std::byte>((*known)->whole_numbers().front());
    return Tensor::make(name, stored.type(), {channels}, std::vector<std::byte>(static_cast<std::size_t>(channels), one));
}

} // namespace

Result<FoldedWeights> positive_scales(FoldedWeights scales, ElementType type) {
    CREASE_TRY(const auto numbers, to_doubles(type, scales.weight));
    const auto bad = std::find_if(numbers.begin(), numbers.end(), [](double scale) { return !(scale > 0); });
    if (bad != numbers.end())
        return fail(ErrorCode::bad_input,
                    "the scale of output channel " + std::to_string(bad - numbers.begin()) + " would become " + std::to_string(*bad) +
                        ", and the scale of integers has to be positive: they would have to change their sign",
                    {}, "this site is left as it is");
    scales.dims = {static_cast<std::int64_t>(numbers.size())};
    scales.packed = true;
    return scales;
}

Unpacking unpacking(const analysis::GraphFacts& facts, const Derivation& root, const std::string& scale, const std::string& zero_points,
                    const std::string& output) {
    const auto& [graph, index, constants] = facts;
    const Node& layer = *graph.nodes[packed_layer(root).node];
    const auto packed = packed_weight(graph, index, constants, layer);
    const Node& node = *graph.nodes[packed->unpack];
    NodeMaker made(node);
    made.set_name({}).set_input(1, scale).set_output(0, output).set_int("axis", packed->axis);
    Unpacking out;
    if (const auto zero = node.input(2); zero.valid()) out.zero_points = by_channel(constants, zero, zero_points, packed->channels);
    if (out.zero_points) made.set_input(2, zero_points);
    out.node = made.take();
    return out;
}

} // namespace crease::fold
