#pragma once

#include "core/fold/emit/emit.h"

namespace crease::fold::check {

/// Some output channels of `of`, the first and the last among them: eight, or all where there are no more. The same ones
/// whenever the name is the same.
[[nodiscard]] std::vector<std::int64_t> sampled_channels(const std::string& name, std::int64_t of);

/// Computes some output channels of what was folded once more, by itself: from the stored constants, read plainly, with
/// nothing of the arithmetic that folding uses. `derivation` is one of `graph`'s. Errors: those of reading; internal, when the
/// folded weights are not these numbers, rounded.
[[nodiscard]] Status check_fold(const Derivation& derivation, const FoldedWeights& folded, const Graph& graph,
                                const analysis::ConstantValues& constants);

} // namespace crease::fold::check
