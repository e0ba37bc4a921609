#pragma once

#include "core/analysis/constant_values.h"
#include "core/model/graph_index.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace crease::analysis {

/// One graph of a model with what is known of it: who makes and reads each value, its constants, its shapes. A body sees
/// the constants of the graph around it.
struct GraphFacts {
    const Graph& graph;
    GraphIndex index;
    ConstantValues constants;
    GraphFacts(const Model& model, const Graph& g, const ConstantValues* outer, ConstantEnginePtr engine)
        : graph(g), index(model, g), constants(model, g, index, outer, std::move(engine)) {}
};

/// What is known of one model, found out once and shared by all who ask (several threads may). It keeps the model's graphs
/// alive, and what is computed on demand stays with it.
class ModelFacts {
public:
    /// `engine` computes constants when a fold needs their numbers; without one the own evaluator has to do.
    explicit ModelFacts(const Model& model, const ConstantEnginePtr& engine = nullptr);
    ModelFacts(const ModelFacts&) = delete;
    ModelFacts& operator=(const ModelFacts&) = delete;

    [[nodiscard]] const Model& model() const { return model_; }
    [[nodiscard]] const GraphFacts& of(GraphId graph) const { return *graphs_[graph.value]; }
    /// Whether anything in any of the model's graphs bears the name.
    [[nodiscard]] bool is_taken(const std::string& name) const;

private:
    Model model_; ///< its parts are shared with the one that was given
    std::vector<std::unique_ptr<const GraphFacts>> graphs_; ///< by GraphId
    mutable std::once_flag names_made_;
    mutable std::unordered_set<std::string_view> names_; ///< of all graphs, where there are several
};

using ModelFactsPtr = std::shared_ptr<const ModelFacts>;

} // namespace crease::analysis
