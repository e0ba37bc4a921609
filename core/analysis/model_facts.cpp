#include "core/analysis/model_facts.h"

namespace crease::analysis {

ModelFacts::ModelFacts(const Model& model, const ConstantEnginePtr& engine) : model_(model) {
    graphs_.reserve(model_.graphs.size());
    for (const auto& graph : model_.graphs) {
        const bool inner = graph->kind == GraphKind::body && graph->parent.value < graphs_.size();
        graphs_.push_back(std::make_unique<const GraphFacts>(model_, *graph, inner ? &graphs_[graph->parent.value]->constants : nullptr, engine));
    }
}

bool ModelFacts::is_taken(const std::string& name) const {
    if (graphs_.size() == 1) return model_.main().find_value(name).valid();
    std::call_once(names_made_, [this] {
        for (const auto& graph : model_.graphs) names_.insert(graph->value_names.begin(), graph->value_names.end());
    });
    return names_.contains(name);
}

} // namespace crease::analysis
