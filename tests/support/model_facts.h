#pragma once

#include "core/analysis/model_facts.h"

namespace crease::test {

/// What is known of a model, for those who ask for a share in it.
[[nodiscard]] inline analysis::ModelFactsPtr facts_of(const ModelPtr& model) { return std::make_shared<const analysis::ModelFacts>(*model); }

} // namespace crease::test
