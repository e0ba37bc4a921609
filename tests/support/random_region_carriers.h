#pragma once

#include "tests/support/random_region_builder.h"

namespace crease::random_region {

/// Grows a graph from `x` in which Transpose, Reshape, Flatten, Squeeze, Unsqueeze, averages and Slice stand anywhere between
/// kernels, BatchNormalization and constants, so that channels go everywhere, not seldom to an axis of the same extent.
void grow_carried_graph(Builder& b, const Value& x);

} // namespace crease::random_region
