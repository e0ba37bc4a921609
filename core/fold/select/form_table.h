#pragma once

#include "core/base/progress.h"
#include "core/fold/transfer/transfer.h"
#include "core/model/graph_index.h"

#include <optional>
#include <vector>

namespace crease::fold {

/// A form and the anchor it is relative to.
struct AnchoredForm {
    ValueId anchor;
    std::uint32_t order = 0; ///< position of the anchor in topological order, to keep lists sorted
    Form form;
};

/// Why a node could not be passed, and how much of a site there was before it.
struct Failure {
    Reason reason;
    int weight = 0; ///< 0: only the anchor stood before it; 1: affine operators; 2: a convolution or linear layer among them
};

/// Why a value cannot lie inside a site: somebody outside needs it. Empty code: it can.
[[nodiscard]] std::optional<Reason> escape_reason(const Graph& graph, const GraphIndex& index, ValueId value);

/// All forms of all values of one graph, in one pass in topological order.
class FormTable {
public:
    FormTable(const Model& model, const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
              const analysis::Shapes& shapes, bool into_scales = false);

    [[nodiscard]] Status fill(const JobControl& control);
    /// Relative to the farthest anchor first; the last one is the value itself.
    [[nodiscard]] const std::vector<AnchoredForm>& forms(ValueId value) const { return forms_[value.value]; }
    [[nodiscard]] const std::optional<Failure>& failure(std::uint32_t node) const { return failures_[node]; }
    [[nodiscard]] const ValueFacts& facts() const { return facts_; }
    /// The extent of an axis counted from the front; 0 where nothing proves it.
    [[nodiscard]] std::int64_t extent(ValueId value, int axis) const;

private:
    void visit(std::uint32_t position);
    [[nodiscard]] bool makes_constants(const Node& node) const;
    [[nodiscard]] bool keeps_rules(std::uint32_t position);
    void pass_blocks(std::uint32_t position);
    void pass(std::uint32_t position, const Transfer& transfer, const std::vector<std::size_t>& slots);
    void apply(std::uint32_t position, const Transfer& transfer, const std::vector<const Form*>& inputs, const AnchoredForm& from);
    [[nodiscard]] bool look_around(std::uint32_t position, const Transfer& transfer, const std::vector<std::size_t>& slots);
    [[nodiscard]] bool single_form(std::uint32_t position, std::size_t slot, const Transfer& transfer, const AnchoredForm& candidate,
                                   std::vector<const Form*>& inputs);
    [[nodiscard]] bool shared_forms(const Node& node, const std::vector<std::size_t>& slots, const AnchoredForm& candidate,
                                    std::vector<const Form*>& inputs) const;
    void carry(std::uint32_t position, const Transfer& transfer, const AnchoredForm& from);
    void keep(std::uint32_t position, std::size_t output, const AnchoredForm& from, OrReason<Form> outcome, int weight);
    [[nodiscard]] NodeContext context(std::uint32_t position, const AnchoredForm& from) const;
    [[nodiscard]] std::optional<Reason> escape_between(const Node& node, const std::vector<std::size_t>& slots) const;
    void learn_shape(std::uint32_t position);
    void add_identity(ValueId value);
    void note(std::uint32_t position, Reason reason, int weight);
    [[nodiscard]] std::span<const AnchoredForm> usable(ValueId value) const;
    [[nodiscard]] int weight_of(ValueId value) const;

    const Model& model_;
    const Graph& graph_;
    const GraphIndex& index_;
    const analysis::ConstantValues& constants_;
    const analysis::Shapes& shapes_;
    bool into_scales_;
    analysis::Shapes form_shapes_;
    ValueFacts facts_;
    std::vector<std::vector<AnchoredForm>> forms_;
    std::vector<bool> escapes_;
    std::vector<std::optional<Failure>> failures_;
    std::uint32_t next_order_ = 0;
};

} // namespace crease::fold
