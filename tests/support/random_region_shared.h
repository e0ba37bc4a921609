#pragma once

#include "tests/support/random_region_builder.h"

namespace crease::random_region {

/// One scale and several layers: read by all of them, past an activation perhaps, or behind the node where their values meet; or one
/// layer and several parts of it.
void grow_shared_graph(Builder& b, const Value& x);

/// Blocks of pixels as channels and back, picked channels, equations, among convolutions and scales.
void grow_block_graph(Builder& b, const Value& x);

} // namespace crease::random_region
