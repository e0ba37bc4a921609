#pragma once

#include "core/fold/select/group_search.h"

/// What a scale may pass although it is not linear. Private to the groups.
namespace crease::fold {

/// What a scale and shift must be like to pass the node; nothing where none does.
[[nodiscard]] std::optional<Signs> signs_to_pass(const GroupSearch& search, const Node& node);

/// By the numbers of a chain of scales, where they are small and stored as they are.
[[nodiscard]] Signs read_signs(const GroupSearch& search, const Derivation& scaling);

[[nodiscard]] inline bool allow(const Signs& have, const Signs& wanted) { return have.positive && (have.unshifted || !wanted.unshifted); }
/// Where computed values are put together or added up.
[[nodiscard]] bool meets(const GroupSearch& search, const Node& node);
/// Where computed values are multiplied.
[[nodiscard]] bool multiplies_values(const GroupSearch& search, const Node& node);

} // namespace crease::fold
