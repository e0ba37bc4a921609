#include "core/model/graph.h"

namespace crease {

ValueId Graph::find_value(const std::string& name) const {
    const auto found = value_ids.find(name);
    return found == value_ids.end() ? ValueId{} : found->second;
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
    if (value.empty())
        return {};
    const auto [place, fresh] = value_ids.try_emplace(value, static_cast<std::uint32_t>(value_names.size()));
    if (fresh)
        value_names.push_back(value);
    return place->second;
}

std::size_t Model::node_count() const {
    std::size_t count = 0;
    for (const auto& graph : graphs)
        count += graph->nodes.size();
    return count;
}

} // namespace crease
