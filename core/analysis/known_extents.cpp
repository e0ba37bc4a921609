// Constants that follow from extents.
//
// Exporters take the width of a head, the parts of a Split or the number of pixels from the running value (Shape, Gather, Cast, Sqrt), also where
// the file states it or it follows from the weights. Where shape inference knows such an element, nobody can change it: whoever brings another
// extent breaks what the file says, and runtimes refuse that. So it counts as stored, and what is computed from it as computed constants, as long
// as that is small. Computing begins at the first value whose elements are all known: the Shape before it may hold an open batch.

#include "core/analysis/constant_values.h"

#include "core/analysis/evaluate.h"
#include "core/analysis/random_operators.h"
#include "core/analysis/shape/context.h"

#include <algorithm>
#include <cstring>

namespace crease::analysis {
namespace {

std::vector<std::byte> bytes_of(const std::vector<std::int64_t>& elements, ElementType type) {
    const auto size = static_cast<std::size_t>(element_size(type));
    std::vector<std::byte> bytes(elements.size() * size);
    for (std::size_t i = 0; i < elements.size(); ++i) std::memcpy(bytes.data() + i * size, &elements[i], size); // little-endian, as files are
    return bytes;
}

} // namespace

bool ConstantValues::follows_from_extents(ValueId value) const {
    std::call_once(settled_made_, [this] { settle(); });
    return value.valid() && settled_[value.value];
}

const TensorPtr& ConstantValues::tensor(ValueId value) const {
    const auto& stored = table_.stored(value);
    if (stored || !value.valid() || computable_[value.value] || !follows_from_extents(value)) return stored;
    const auto found = extents_.find(value);
    return found == extents_.end() ? stored : found->second;
}

void ConstantValues::settle() const {
    settled_.resize(computable_.size());
    if (shapes().empty() || sizes_.computed.empty()) return;
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
        const Node& node = *graph_.nodes[i];
        if (table_.is_constant_node(i) || node.outputs.size() != 1 || !node.output().valid()) continue;
        const auto output = node.output();
        if (settles(node)) settled_[output.value] = true;
        else if (auto extents = extents_in(output)) {
            settled_[output.value] = true;
            extents_.emplace(output, std::move(extents));
        }
    }
}

/// Made of what follows from extents, and of constants.
bool ConstantValues::settles(const Node& node) const {
    bool any = false;
    for (auto input : node.inputs) {
        if (!input.valid()) continue;
        if (!settled_[input.value] && !computable_[input.value]) return false;
        any = any || settled_[input.value];
    }
    if (!any || !node.bodies.empty() || !node.domain.empty() || node.has_reference_attribute()) return false;
    const auto shape = sizes_.shapes.find(node.output());
    const auto count = shape == sizes_.shapes.end() ? std::nullopt : checked_element_count(shape->second);
    return count && *count <= most_listed && evaluated_precision(node) && !is_random(node, graph_.opset(), table_);
}

/// The elements as a stored tensor; null where not all are known.
TensorPtr ConstantValues::extents_in(ValueId value) const {
    const auto elements = sizes_.computed.find(value);
    const auto shape = sizes_.shapes.find(value);
    const auto type = type_of(value);
    if (elements == sizes_.computed.end() || shape == sizes_.shapes.end() || (type != ElementType::int64 && type != ElementType::int32))
        return nullptr;
    if (checked_element_count(shape->second) != static_cast<std::int64_t>(elements->second.size())) return nullptr;
    return Tensor::make(graph_.value_name(value), type, shape->second, bytes_of(elements->second, type));
}

} // namespace crease::analysis
