#pragma once

#include "core/diff/flow.h"
#include "core/fold/document.h"
#include "core/fold/mistakes/diagnose.h"

#include <map>

namespace crease::diff {

/// A layer of a model as it is once everything is folded: a site's operator, or a layer that lies in no site.
struct Layer {
    fold::End end;
    const fold::Site* site = nullptr; ///< null: none
};

/// One of two models: how it stands once all worthwhile sites of its main graph are folded, in outline, and what its layers come from.
/// Weights are read when somebody asks for a layer's numbers.
class Side {
public:
    /// Errors: those of outlining; cancelled. The document is taken as it was opened, whatever is folded in it.
    static Result<Side> of(const fold::Document& document, const JobControl& control);

    [[nodiscard]] const Flow& flow() const { return flow_; }
    [[nodiscard]] const analysis::GraphFacts& facts() const { return document_.original_facts()->main(); } ///< of the model as it stands
    [[nodiscard]] const analysis::GraphFacts& folded() const { return outlined_->main(); }                 ///< new weights have no numbers
    [[nodiscard]] std::size_t sites() const { return sites_.size(); }
    [[nodiscard]] const Layer* layer(std::uint32_t step) const;
    /// The step belongs to a layer (what carries it, the addition of its bias) and has no numbers of its own.
    [[nodiscard]] bool belongs_to_layer(std::uint32_t step) const { return part_of_layer_.contains(step); }
    /// What of the model as it stands the step comes from: the nodes of its site, or itself.
    [[nodiscard]] std::vector<NodeId> origins(std::uint32_t step) const;
    [[nodiscard]] const Node& node(std::uint32_t step) const { return *folded().graph.nodes[flow_.steps[step].node]; }

private:
    explicit Side(fold::Document document) : document_(std::move(document)) {}
    void place(Layer layer);

    fold::Document document_;
    std::vector<const fold::Site*> sites_;
    analysis::ModelFactsPtr outlined_;
    Flow flow_;
    std::map<std::uint32_t, Layer> layers_;        ///< by step
    std::map<std::uint32_t, std::uint32_t> steps_; ///< by position in the graph
    std::set<std::uint32_t> part_of_layer_;
};

} // namespace crease::diff
