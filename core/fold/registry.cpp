#include "core/fold/transfer/transfers.h"

#include <algorithm>
#include <unordered_map>

namespace crease::fold {
namespace {

// In the order in which a reader meets them in fold-rules; each operator once (asserted by the registry's test).
constexpr Transfer registry[] = {
    {"Identity", identity},
    {"Dropout", dropout},
    {"Cast", cast},
    {"BatchNormalization", batch_normalization},
    {"Mul", mul_div},
    {"Div", mul_div},
    {"Neg", neg},
    {"Add", add_sub},
    {"Sub", add_sub},
    {"Sum", add_sub},
    {"Conv", conv},
    {"ConvTranspose", conv_transpose},
    {"Gemm", gemm},
    {"MatMul", matmul},
    {"AveragePool", average_pool},
    {"Pad", pad},
    {"Slice", slice},
    {"Split", split},
    {"Concat", concat},
};

} // namespace

std::span<const Transfer> all_transfers() { return registry; }

const Transfer* find_transfer(const Node& node) {
    if (!node.domain.empty()) return nullptr;
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const Transfer*> map;
        for (const auto& one : registry) map.emplace(one.op, &one);
        return map;
    }();
    const auto found = by_name.find(node.op_type);
    return found == by_name.end() ? nullptr : found->second;
}

} // namespace crease::fold
