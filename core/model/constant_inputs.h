#pragma once

#include "core/model/graph.h"

#include <vector>

namespace crease {

/// The inputs of the main graph that have an initializer: since IR 4 a default, which a caller may override. Before IR
/// 4 every weight had to be listed so and nobody can override it; there are none then.
[[nodiscard]] std::vector<ValueId> overridable_inputs(const Model& model);

/// The same model, in which those inputs are constants: they are no inputs any more, and nothing else changes; nodes
/// and values keep their ids. Without any it is `model` itself. Errors: unsupported, when every input of the model is
/// one: nothing would be left to feed.
[[nodiscard]] Result<ModelPtr> with_constant_inputs(const ModelPtr& model);

} // namespace crease
