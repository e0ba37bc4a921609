#pragma once

#include "core/layout/clusters.h"

namespace crease::layout::detail {

/// One route per edge of the request, from the solved levels.
[[nodiscard]] std::vector<Route> route_edges(const Request& request, const Plan& plan, const JobControl& control);

} // namespace crease::layout::detail
