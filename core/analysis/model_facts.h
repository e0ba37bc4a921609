#pragma once

#include "core/analysis/constant_values.h"
#include "core/analysis/dims.h"
#include "core/model/graph_index.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace crease::analysis {

/// One graph of a model with what is known of it: who makes and reads each value, its constants, its shapes and types. A body
/// sees the constants of the graph around it. Whoever wants to know anything of a graph asks here: two who find it out for
/// themselves would sooner or later say different things.
struct GraphFacts {
    const Graph& graph;
    GraphIndex index;
    ConstantValues constants;
    GraphFacts(const Model& model, const Graph& g, const ConstantValues* outer, ConstantEnginePtr engine)
        : graph(g), index(model, g), constants(model, g, index, outer, std::move(engine)) {}

    /// Which values are constant, and which of those are stored.
    [[nodiscard]] const ConstantTable& table() const { return constants.table(); }
    /// Extents, -1 where unknown; null where not even the rank is known.
    [[nodiscard]] const Shape* shape(ValueId value) const;
    [[nodiscard]] const Shape* sample_shape(ValueId value) const; ///< of a batch of one, where the file leaves it open
    [[nodiscard]] ElementType type(ValueId value) const;

private:
    [[nodiscard]] const Shape* shape_in(const Shapes& shapes, ValueId value) const;
};

/// What is known of one model, found out once, graph by graph, when it is first asked for, and shared by all who ask (several
/// threads may). It keeps the model's graphs alive.
class ModelFacts {
public:
    /// `engine` computes constants when a fold needs their numbers; without one the own evaluator has to do.
    explicit ModelFacts(const Model& model, ConstantEnginePtr engine = nullptr);
    ModelFacts(const ModelFacts&) = delete;
    ModelFacts& operator=(const ModelFacts&) = delete;

    [[nodiscard]] const Model& model() const { return model_; }
    [[nodiscard]] const GraphFacts& of(GraphId graph) const;
    [[nodiscard]] const GraphFacts& main() const { return of(model_.main().id); }
    [[nodiscard]] const ConstantEnginePtr& engine() const { return engine_; }
    /// Whether anything in any of the model's graphs bears the name.
    [[nodiscard]] bool is_taken(const std::string& name) const;

private:
    struct Entry {
        std::once_flag made;
        std::unique_ptr<const GraphFacts> facts;
    };
    Model model_; ///< its parts are shared with the one that was given
    ConstantEnginePtr engine_;
    mutable std::vector<Entry> graphs_; ///< by GraphId
    mutable std::once_flag names_made_;
    mutable std::unordered_set<std::string_view> names_; ///< of all graphs, where there are several
};

using ModelFactsPtr = std::shared_ptr<const ModelFacts>;

} // namespace crease::analysis
