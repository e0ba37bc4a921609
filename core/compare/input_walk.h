#pragma once

#include "core/analysis/model_facts.h"
#include "core/compare/wanted_input.h"

namespace crease::compare {

/// Follows an input through the operators that keep its axes to the first ones that ask something of it, in bodies too, and writes
/// down what they ask. Reads no large constant.
void walk(const analysis::ModelFacts& facts, WantedInput& input);

} // namespace crease::compare
