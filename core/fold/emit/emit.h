#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/progress.h"
#include "core/fold/form/derivation.h"
#include "core/fold/numeric/weights.h"
#include "core/fold/site.h"
#include "core/model/rewriter.h"

namespace crease::fold {

/// Kernel and bias of a form, each element correctly rounded; `weight` in the layout of the operator it is emitted as.
struct FoldedWeights {
    std::vector<std::int64_t> dims;
    std::vector<std::byte> weight;
    std::vector<std::byte> bias;               ///< empty when the form has none
    ElementType type = ElementType::undefined; ///< of the numbers: the form's or, where that could not hold them, float32
    bool packed = false; ///< `weight` is one scale for each output channel of integers that stay as they are (transfer/packed_weight.h)
};

/// The extents that folded weights of this form have, in the layout of the operator it is emitted as.
[[nodiscard]] std::vector<std::int64_t> weight_dims(const Form& form);

/// Errors: those of reading; bad_input where a result is not finite.
[[nodiscard]] Result<FoldedWeights> fold_weights(const Derivation& derivation, WeightShelf& shelf, const JobControl& control);

/// One operator to be written: what it is derived by, what it reads, its numbers.
struct FoldedEnd {
    const Derivation* derivation = nullptr;
    ValueId anchor;
    FoldedWeights weights;
};

/// What takes a site's place; `weights` are those of its ends, in their order.
[[nodiscard]] Replacement emit(const analysis::ModelFacts& facts, const Site& site, std::vector<FoldedWeights> weights);

/// The nodes and initializers that take the place of `region`: an operator for each end, and copies of the nodes that stay (`kept`, both
/// ascending) because values meet in them, or pass them.
[[nodiscard]] Replacement emit(const analysis::ModelFacts& facts, const Graph& graph, std::vector<FoldedEnd> ends,
                               const std::vector<std::uint32_t>& kept, const std::vector<std::uint32_t>& region);

} // namespace crease::fold
