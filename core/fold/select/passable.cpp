// For t > 0, per channel:
//
//     max(t * x + s) = t * max(x) + s                                  MaxPool
//     relu(t * x) = t * relu(x)                                        Relu, LeakyRelu, PRelu, and Clip at 0 that is open above

#include "core/fold/select/passable.h"

#include "core/fold/select/picked.h"

#include <algorithm>

namespace crease::fold {
namespace {

constexpr std::int64_t most_read = 1 << 13; ///< elements of one constant, while scanning

bool stored_small(const GroupSearch& search, const Node& node) {
    return std::all_of(node.inputs.begin(), node.inputs.end(), [&](ValueId input) {
        if (!input.valid() || !search.constants.is_constant(input)) return true;
        const auto tensor = search.constants.tensor(input);
        return tensor && tensor->element_count() <= most_read;
    });
}

std::optional<double> number(const GroupSearch& search, ValueId value) {
    const auto array = search.constants.is_constant(value) && search.constants.tensor(value)
                           ? search.constants.array(value)
                           : Result<std::shared_ptr<const analysis::Array>>(nullptr);
    return array && *array && (*array)->size() == 1 ? std::optional((*array)->number(0)) : std::nullopt;
}

/// Relu by another name.
bool clips_at_zero(const GroupSearch& search, const Node& node) {
    const bool attributes = search.graph.opset() < 11;
    if (attributes) return node.float_attribute("min", -1) == 0 && !node.has_attribute("max");
    return !node.input(2).valid() && node.input(1).valid() && number(search, node.input(1)) == 0.0;
}

/// Every input is computed while the network runs.
bool of_values(const GroupSearch& search, const Node& node) {
    return node.inputs.size() > 1 && std::none_of(node.inputs.begin(), node.inputs.end(), [&](ValueId input) {
               return !input.valid() || search.constants.is_constant(input) || search.constants.is_overridable(input);
           });
}

} // namespace

std::optional<Signs> signs_to_pass(const GroupSearch& search, const Node& node) {
    if (node.has_reference_attribute()) return {};
    if (node.is("MaxPool") && node.outputs.size() == 1) return Signs{true, false};
    if (node.is("Relu") || node.is("LeakyRelu")) return Signs{true, true};
    if (node.is("PRelu") && search.constants.is_constant(node.input(1)) && !search.constants.is_constant(node.input(0))) return Signs{true, true};
    if (node.is("Clip") && clips_at_zero(search, node)) return Signs{true, true};
    return {};
}

Signs read_signs(const GroupSearch& search, const Derivation& scaling) {
    Signs found{true, true};
    for (const auto* step : derivation_order(scaling)) {
        if (step->node == Derivation::anchor_node) continue;
        const auto* rule = std::get_if<ScalingRule>(&step->rule);
        if (!rule || !stored_small(search, *search.graph.nodes[step->node])) return {};
        const auto numbers = row_scaling(*rule, search.constants);
        if (!numbers) return {};
        found.positive = found.positive && std::all_of(numbers->scale.begin(), numbers->scale.end(), [](Quad t) { return t > 0; });
        found.unshifted = found.unshifted && std::all_of(numbers->shift.begin(), numbers->shift.end(), [](Quad s) { return s == 0; });
    }
    return found;
}

bool meets(const GroupSearch& search, const Node& node) {
    return (node.is("Concat") || node.is("Add") || node.is("Sub") || node.is("Sum")) && of_values(search, node);
}
bool multiplies_values(const GroupSearch& search, const Node& node) { return (node.is("MatMul") || node.is("Mul")) && of_values(search, node); }

bool may_stay(const GroupSearch& search, std::uint32_t position, bool passing) {
    if (position == GraphIndex::no_node) return false;
    const Node& node = *search.graph.nodes[position];
    return meets(search, node) || (passing && (multiplies_values(search, node) || signs_to_pass(search, node) || picks(node) || only_moves(node)));
}

} // namespace crease::fold
