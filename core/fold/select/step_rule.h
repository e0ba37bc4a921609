#pragma once

#include "core/fold/site.h"

namespace crease::fold {

/// Which rule of the algebra a derivation's last step follows.
[[nodiscard]] StepRule rule_of(const Derivation& derivation);

/// The constants that this step itself reads, in the order of the operator's own formula.
[[nodiscard]] std::vector<StepConstant> constants_of(const Derivation& derivation);

/// What its operator states in numbers, as far as it takes part.
[[nodiscard]] std::vector<StepNumber> numbers_of(const Derivation& derivation);

} // namespace crease::fold
