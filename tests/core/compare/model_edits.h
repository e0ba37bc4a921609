#pragma once

#include "core/engine/engine.h"

namespace crease::test {

/// The model with a graph in ONNX's text form behind it: that graph's inputs are values of the model, its outputs become the
/// model's own.
engine::ModelSource followed_by(const engine::ModelSource& model, const std::string& graph);

/// Both models on the same input as one; the second's values and weights are called "second_..." (the input is not).
engine::ModelSource beside(const engine::ModelSource& first, const engine::ModelSource& second);

/// The model with one value called otherwise.
engine::ModelSource renamed(const engine::ModelSource& model, const std::string& from, const std::string& to);

} // namespace crease::test
