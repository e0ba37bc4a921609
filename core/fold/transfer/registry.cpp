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
    {"Identity", identity, nullptr, nullptr, true},
    {"Dropout", dropout, nullptr, nullptr, true},
    {"Cast", cast, nullptr, nullptr, true},
    {"LeakyRelu", identity, nullptr, nullptr, true}, // where it bends nothing
    {"Clip", identity, nullptr, nullptr, true},      // where it has no bounds
    {"BatchNormalization", batch_normalization, nullptr, nullptr, true},
    {"Mul", mul_div, nullptr, nullptr, true},
    {"Div", mul_div, nullptr, nullptr, true},
    {"Neg", neg, nullptr, nullptr, true},
    {"Add", add_sub, nullptr, nullptr, true},
    {"Sub", add_sub, nullptr, nullptr, true},
    {"Sum", add_sub, nullptr, nullptr, true},
    {"Conv", conv, nullptr, nullptr, false, true},
    {"ConvTranspose", conv_transpose, nullptr, nullptr, false, true},
    {"Gemm", gemm, nullptr, nullptr, false, true},
    {"MatMul", matmul, nullptr, nullptr, false, true},
    {"Einsum", einsum, nullptr, nullptr, false, true},
    {"AveragePool", average_pool, carry_average_pool},
    {"MaxPool", max_pool}, // where it picks pixels
    {"Pad", pad, carry_pad},
    {"Slice", slice, carry_slice},
    {"Split", split},
    {"Gather", gather},
    {"SpaceToDepth", space_to_depth},
    {"DepthToSpace", nullptr, carry_depth_to_space},
    {"Concat", concat, nullptr, border_concat},
    {"ScatterND", nullptr, nullptr, border_write},
    {"Transpose", nullptr, carry_transpose},
    {"Reshape", nullptr, carry_reshape},
    {"Flatten", nullptr, carry_flatten},
    {"Squeeze", nullptr, carry_squeeze},
    {"Unsqueeze", nullptr, carry_unsqueeze},
    {"GlobalAveragePool", nullptr, carry_global_average},
    {"ReduceMean", nullptr, carry_reduce_mean},
    {"Resize", nullptr, carry_resize},
    {"Upsample", nullptr, carry_resize},
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
