#include "core/analysis/model_facts.h"

namespace crease::analysis {

const Shape* GraphFacts::shape(ValueId value) const { return value.valid() ? shape_in(constants.shapes(), value) : nullptr; }

const Shape* GraphFacts::sample_shape(ValueId value) const { return value.valid() ? shape_in(constants.sample_shapes(), value) : nullptr; }

const Shape* GraphFacts::shape_in(const Shapes& shapes, ValueId value) const {
    const auto found = shapes.find(value);
    return found == shapes.end() ? table().dims(value) : &found->second;
}

ElementType GraphFacts::type(ValueId value) const { return value.valid() ? constants.types()[value.value] : ElementType::undefined; }

ModelFacts::ModelFacts(const Model& model, ConstantEnginePtr engine) : model_(model), engine_(std::move(engine)), graphs_(model.graphs.size()) {}

const GraphFacts& ModelFacts::of(GraphId id) const {
    auto& entry = graphs_[id.value];
    std::call_once(entry.made, [&] {
        const Graph& graph = *model_.graphs[id.value];
        const bool inner = graph.kind == GraphKind::body && graph.parent.value < id.value; // the graph around is read first
        entry.facts = std::make_unique<const GraphFacts>(model_, graph, inner ? &of(graph.parent).constants : nullptr, engine_);
    });
    return *entry.facts;
}

bool ModelFacts::is_taken(const std::string& name) const {
    if (graphs_.size() == 1) return model_.main().find_value(name).valid();
    std::call_once(names_made_, [this] {
        for (const auto& graph : model_.graphs) names_.insert(graph->value_names.begin(), graph->value_names.end());
    });
    return names_.contains(name);
}

} // namespace crease::analysis
