#pragma once

#include "core/model/graph.h"

namespace crease::ui {

/// The model as it is drawn and listed: a weight is part of what reads it, also where a caller may override it. Nodes and
/// values have the same ids as in `model`.
[[nodiscard]] ModelPtr drawnModel(const ModelPtr& model);

} // namespace crease::ui
