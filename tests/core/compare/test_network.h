#pragma once

#include "core/engine/engine.h"

namespace crease::test {

/// How the folded twin of the test network is made; the last two are mistakes that people make in one block.
enum class Fold { none, right, one_bias_forgotten, wrong_epsilon };

/// A chain of convolutions, each with BatchNormalization (random statistics) and ReLU, then global pooling and ten
/// class scores: float[N,3,32,32] "image" to float[N,10] "scores"; float[N,16,32,32] "features" before the pooling. Folded in double, rounded once.
engine::ModelSource conv_bn_network(Fold fold, int blocks = 10);

} // namespace crease::test
