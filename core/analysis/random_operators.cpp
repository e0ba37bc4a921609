// A Dropout's training mode was its default up to opset 6, could not be asked for from 7 to 11, and is its third input since
// 12. Where that is not simply stored it may be on.

#include "core/analysis/random_operators.h"

#include <algorithm>
#include <string_view>

namespace crease::analysis {
namespace {

bool is_zero(const ConstantTable& constants, ValueId value) {
    const auto* tensor = constants.is_constant(value) ? constants.tensor(value) : nullptr;
    if (!tensor || tensor->element_count() != 1) return false;
    const auto values = tensor->values();
    return values && values->front() == 0;
}

bool trains(const Node& dropout, std::int64_t opset, const ConstantTable& constants) {
    if (opset < 7) return dropout.int_attribute("is_test", 0) == 0 && dropout.float_attribute("ratio", 0.5F) != 0;
    if (opset < 12 || !dropout.input(2).valid() || is_zero(constants, dropout.input(2))) return false;
    return !dropout.input(1).valid() || !is_zero(constants, dropout.input(1));
}

} // namespace

bool is_random(const Node& node, std::int64_t opset, const ConstantTable& constants) {
    static constexpr std::string_view generators[] = {"RandomNormal",      "RandomNormalLike", "RandomUniform",
                                                      "RandomUniformLike", "Multinomial",      "Bernoulli"};
    if (!node.domain.empty()) return false;
    if (node.op_type == "Dropout") return trains(node, opset, constants);
    return std::find(std::begin(generators), std::end(generators), node.op_type) != std::end(generators);
}

} // namespace crease::analysis
