#include "core/analysis/named_shapes.h"

namespace crease::analysis {
namespace {

/// A name that reads well between numbers; exporters also write whole sums as names.
bool readable(const std::string& symbol) { return !symbol.empty() && symbol.size() < 12; }

} // namespace

// The file names the batch once, at its inputs; what is inferred further down carries the same name.
NamedShapes::NamedShapes(const Graph& graph) : graph_(graph) {
    for (const auto input : graph.inputs) {
        const ValueType* type = input.valid() ? graph.value_type(input) : nullptr;
        if (!type || type->symbols.empty() || type->symbols.front().empty()) continue;
        if (readable(type->symbols.front())) batch_ = type->symbols.front();
        return;
    }
}

std::string NamedShapes::text(ValueId value, const std::vector<std::int64_t>& shape) const {
    if (shape.empty()) return "scalar";
    const ValueType* type = graph_.value_type(value);
    const bool named = type && type->symbols.size() == shape.size();
    std::string text;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (i > 0) text += "×";
        if (shape[i] >= 0) text += std::to_string(shape[i]);
        else if (named && readable(type->symbols[i])) text += type->symbols[i];
        else text += i == 0 && !batch_.empty() ? batch_ : "?";
    }
    return text;
}

} // namespace crease::analysis
