#include "core/fold/transfer/borders.h"
#include "core/fold/transfer/carriers.h"
#include "core/fold/transfer/transfers.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace crease::fold {
namespace {

// In the order in which a reader meets them in fold-rules; each operator once (asserted by the registry's test).
constexpr Transfer registry[] = {
    {.op = "Identity", .apply = identity, .scales = true},
    {.op = "Dropout", .apply = dropout, .scales = true},
    {.op = "Cast", .apply = cast, .scales = true},
    {.op = "LeakyRelu", .apply = identity, .scales = true}, // where it bends nothing
    {.op = "Clip", .apply = identity, .scales = true},      // where it has no bounds
    {.op = "BatchNormalization", .apply = batch_normalization, .scales = true},
    {.op = "Mul", .apply = mul_div, .scales = true},
    {.op = "Div", .apply = mul_div, .scales = true},
    {.op = "Neg", .apply = neg, .scales = true},
    {.op = "Add", .apply = add_sub, .scales = true},
    {.op = "Sub", .apply = add_sub, .scales = true},
    {.op = "Sum", .apply = add_sub, .scales = true},
    {.op = "Conv", .apply = conv, .kernel = true},
    {.op = "ConvTranspose", .apply = conv_transpose, .kernel = true},
    {.op = "Gemm", .apply = gemm, .kernel = true},
    {.op = "MatMul", .apply = matmul, .kernel = true},
    {.op = "Einsum", .apply = einsum, .kernel = true},
    {.op = "AveragePool", .apply = average_pool, .carry = carry_average_pool},
    {.op = "MaxPool", .apply = max_pool}, // where it picks pixels
    {.op = "Pad", .apply = pad, .carry = carry_pad},
    {.op = "Slice", .apply = slice, .carry = carry_slice},
    {.op = "Split", .apply = split},
    {.op = "Gather", .apply = gather},
    {.op = "SpaceToDepth", .apply = space_to_depth},
    {.op = "DepthToSpace", .carry = carry_depth_to_space},
    {.op = "Concat", .apply = concat, .around = border_concat},
    {.op = "ScatterND", .around = border_write},
    {.op = "Transpose", .carry = carry_transpose},
    {.op = "Reshape", .carry = carry_reshape},
    {.op = "Flatten", .carry = carry_flatten},
    {.op = "Squeeze", .carry = carry_squeeze},
    {.op = "Unsqueeze", .carry = carry_unsqueeze},
    {.op = "GlobalAveragePool", .carry = carry_global_average},
    {.op = "ReduceMean", .carry = carry_reduce_mean},
    {.op = "Resize", .carry = carry_resize},
    {.op = "Upsample", .carry = carry_resize},
};

/// Operators that are linear with some attributes alone.
constexpr std::pair<std::string_view, bool (*)(const Node&)> conditions[] = {
    {"MaxPool", picks_pixels},
    {"LeakyRelu", has_slope_one},
    {"Clip", has_no_bounds},
};

struct Known {
    const Transfer* transfer;
    bool (*condition)(const Node&) = nullptr;
};

std::unordered_map<std::string_view, Known> known_by_name() {
    std::unordered_map<std::string_view, Known> map;
    for (const auto& one : registry) map.emplace(one.op, Known{&one});
    for (const auto& [op, condition] : conditions) map.at(op).condition = condition;
    return map;
}

} // namespace

std::span<const Transfer> all_transfers() { return registry; }

const Transfer* find_transfer(const Node& node) {
    if (!node.domain.empty()) return nullptr;
    static const auto by_name = known_by_name();
    const auto found = by_name.find(node.op_type);
    if (found == by_name.end() || (found->second.condition && !found->second.condition(node))) return nullptr;
    return found->second.transfer;
}

bool is_kernel_operator(const Node& node) {
    const Transfer* transfer = find_transfer(node);
    return transfer && transfer->kernel;
}

} // namespace crease::fold
