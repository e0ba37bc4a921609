#pragma once

#include "core/layout/layered.h"

namespace crease::layout::detail {

/// Exchanges neighbours in a row wherever that removes crossings, until nothing is gained. If `movable` is given, a
/// pair is exchanged only if at least one of the two is marked in it.
void exchange_neighbours(Layered& graph, const JobControl& control, const std::vector<bool>* movable = nullptr);

} // namespace crease::layout::detail
