#pragma once

#include "core/fold/select/groups.h"

#include <string>

namespace crease::fold {

/// One summand of the sum that a site ends in, with the scalings above it looked through.
struct Branch {
    const Derivation* derivation = nullptr;
    int kernels = 0; ///< Conv-like operators on the way to the anchor
    int pools = 0;
    bool normalized = false, scaled = false, negative = false;
    [[nodiscard]] bool identity() const { return kernels == 0 && pools == 0; }
};

/// The branches of the site's sums, left to right; one if it sums nothing.
[[nodiscard]] std::vector<Branch> branches_of(const Derivation& derivation, const Graph& graph);

/// The name people give to this shape of derivation: "Conv+BN", "RepVGG block", "3-branch block", ...
[[nodiscard]] std::string label_of(const Derivation& derivation, const Graph& graph);
/// "Concat+BN", "BN+2 Convs", ...
[[nodiscard]] std::string label_of(const Group& group, const Graph& graph);

} // namespace crease::fold
