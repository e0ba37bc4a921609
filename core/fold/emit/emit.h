#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/progress.h"
#include "core/fold/form/derivation.h"
#include "core/fold/numeric/weights.h"
#include "core/model/rewriter.h"

namespace crease::fold {

/// Kernel and bias of a form, each element correctly rounded; `weight` in the layout of the operator it is emitted as.
struct FoldedWeights {
    std::vector<std::int64_t> dims;
    std::vector<std::byte> weight;
    std::vector<std::byte> bias; ///< empty when the form has none
};

/// The extents that folded weights of this form have, in the layout of the operator it is emitted as.
[[nodiscard]] std::vector<std::int64_t> weight_dims(const Form& form);

/// Errors: those of reading; bad_input where a result is not finite.
[[nodiscard]] Result<FoldedWeights> fold_weights(const Derivation& derivation, WeightShelf& shelf, const JobControl& control);

/// The nodes and initializers that stand for the form, making `output` from `anchor`.
[[nodiscard]] Replacement emit(const analysis::ModelFacts& facts, const Graph& graph, const Derivation& derivation, ValueId anchor,
                               FoldedWeights weights, const std::vector<std::uint32_t>& region);

} // namespace crease::fold
