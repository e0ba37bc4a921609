#pragma once

#include "core/compare/metrics.h"

namespace crease::compare {

/// Which elements of an output belong together when differences are judged: those of about the same size. Boxes in pixels and
/// scores up to 1 often share a tensor, and an error that is nothing to a coordinate is everything to a score.
class Magnitudes {
public:
    Magnitudes() = default; ///< all elements together
    /// Decides by the original's values: along the axis that separates large from small best, indices of like size form a group.
    [[nodiscard]] static Magnitudes of(const HostTensor& original);

    /// As compare::measure, with a part for each group. A tensor of another shape than the one that decided has one part.
    [[nodiscard]] Result<Difference> measure(const HostTensor& a, const HostTensor& b) const;
    [[nodiscard]] int groups() const { return groups_; }

private:
    std::size_t axis_ = 0;
    std::vector<int> group_; ///< by index along the axis; empty: all together
    int groups_ = 1;
};

} // namespace crease::compare
