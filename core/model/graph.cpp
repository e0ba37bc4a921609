#include "core/model/graph.h"

namespace crease {

ValueId Graph::find_value(const std::string& name) const {
    const auto found = value_ids.find(name);
    return found == value_ids.end() ? ValueId{} : found->second;
}

// A file's initializers are mostly named one after the other, so the next id is tried before the table of names is asked.
std::vector<ValueId> Graph::initializer_values() const {
    std::vector<ValueId> values;
    values.reserve(initializers.size());
    for (const auto& tensor : initializers) {
        const ValueId next = values.empty() || !values.back().valid() ? ValueId{} : ValueId{values.back().value + 1};
        const bool follows = next.valid() && next.value < value_names.size() && value_name(next) == tensor->name();
        values.push_back(follows ? next : find_value(tensor->name()));
    }
    return values;
}

const ValueType* Graph::value_type(ValueId id) const {
    const auto found = value_types.find(id);
    return found == value_types.end() ? nullptr : &found->second;
}

std::int64_t Graph::opset() const {
    const auto found = opsets.find("");
    return found == opsets.end() ? 1 : found->second;
}

ValueId Graph::intern(const std::string& value) {
    if (value.empty()) return {};
    const auto [place, fresh] = value_ids.try_emplace(value, static_cast<std::uint32_t>(value_names.size()));
    if (fresh) value_names.push_back(value);
    return place->second;
}

std::size_t Model::node_count() const {
    std::size_t count = 0;
    for (const auto& graph : graphs) count += graph->nodes.size();
    return count;
}

} // namespace crease
