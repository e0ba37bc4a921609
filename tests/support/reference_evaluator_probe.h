#pragma once

#include "tests/support/reference_evaluator.h"

namespace crease::reference {

/// Whether one output of a model is, as a function of one input, a single convolution with a bias and zero padding (a
/// linear layer, where the input is a matrix): decided by evaluating it, with no knowledge of what operators it is made of. Returns "" when it is,
/// else which property fails:
///   "bias"      the answer to zeros is not one number per channel
///   "linear"    the rest does not add up, or does not scale
///   "batch"     the pictures do not go through each by itself, all in the same way
///   "shift"     the same image inside a larger frame of zeros gives other pixels: border or position matter
///   "size"      a larger image cannot be evaluated at all
/// `inputs` is one valid set of inputs; all but `input` stay as they are. `input` is [N, C, spatial...] or [N, C].
[[nodiscard]] std::string why_no_convolution(const onnx::ModelProto& model, const Values& inputs, const std::string& input,
                                             const std::string& output);

} // namespace crease::reference
