#pragma once

#include "core/fold/select/labels.h"

namespace crease::fold {

/// What a block of several branches is called, and what tells one branch from another.
[[nodiscard]] std::string many_branches(const std::vector<Branch>& branches, const Form& whole, bool normalized_after);

/// Each channel by itself, perhaps several times, then a mix of channels (Chollet 2017).
[[nodiscard]] bool is_separable(const Derivation& derivation);
/// A convolution made wide and narrow again: k x k then 1x1 (SESR, Bhardwaj 2022), or 1x1, k x k, 1x1 (ExpandNet, Guo 2020); empty for others.
[[nodiscard]] std::string expanded(const Derivation& derivation);

[[nodiscard]] bool is_kernel(const Derivation& step);                      ///< an operator with a weight
[[nodiscard]] const Derivation* first_stack(const Derivation& derivation); ///< of parts side by side; null without one

} // namespace crease::fold
