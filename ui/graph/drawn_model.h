#pragma once

#include "core/analysis/model_facts.h"

namespace crease::ui {

/// What is known of a model as it is drawn and listed: a weight is part of what reads it, also where a caller may override it.
/// Nodes and values have the same ids as in the model of `facts`.
[[nodiscard]] analysis::ModelFactsPtr drawnFacts(const analysis::ModelFactsPtr& facts);

} // namespace crease::ui
