#pragma once

#include "core/model/graph.h"

#include <optional>

namespace crease::compare {

/// The first operator of a model that draws random numbers when it runs, in words ("RandomNormalLike \"noise\"" or "Dropout
/// in training mode \"drop\""); nothing when there is none. Looks into bodies and functions too.
[[nodiscard]] std::optional<std::string> random_node(const Model& model);

} // namespace crease::compare
