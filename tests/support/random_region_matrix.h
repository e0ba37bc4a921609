#pragma once

#include "tests/support/random_region_builder.h"

namespace crease::random_region {

/// Grows a graph of Gemm, MatMul, their neighbours and BatchNormalization on matrices from `x`: a map without
/// spatial axes is a matrix [batch, channels], one with a single axis a stack of matrices [batch, channels, size].
void grow_matrix_graph(Builder& b, const Value& x);

} // namespace crease::random_region
