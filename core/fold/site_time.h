#pragma once

#include "core/fold/document.h"

#include <unordered_map>

namespace crease::fold {

/// What the operators of one model cost, each by itself.
using NodeMicroseconds = std::unordered_map<NodeId, double>;

/// What a folded site cost, and what now stands in its place.
struct SiteTime {
    std::string id;                                ///< the site's
    std::size_t nodes_before = 0, nodes_after = 0; ///< those that were timed: engines do not run constants
    double before = 0, after = 0;                  ///< microseconds, sums
};

/// Of every folded site of the document whose nodes were timed on both sides, in the scan's order. `original` and `current` are times of the nodes of
/// document.original() and document.current().
[[nodiscard]] std::vector<SiteTime> site_times(const Document& document, const NodeMicroseconds& original, const NodeMicroseconds& current);

} // namespace crease::fold
