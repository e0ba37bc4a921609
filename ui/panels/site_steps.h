#pragma once

#include "core/fold/site.h"

#include <QString>

#include <vector>

namespace crease::ui {

/// A site's derivation in the order in which one would fold it by hand: inner steps first, each once.
[[nodiscard]] std::vector<fold::StepPtr> stepsInOrder(const fold::Site& site);

/// What the formula over the steps has to mention.
struct FormulaTraits {
    bool norm = false;     ///< a BatchNormalization is folded in
    bool scale = false;    ///< a multiplication by a constant is
    bool branches = false; ///< several terms are summed
    bool chain = false;    ///< one convolution runs into another
    bool spatial = true;   ///< there are kernels to pad
};
[[nodiscard]] FormulaTraits formulaTraits(const fold::Site& site);

} // namespace crease::ui
