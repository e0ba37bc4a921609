#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

struct Example {
    std::string words;
    Drawing drawing;
};

/// Of what a fold would get wrong; empty where words are enough. `facts`: of the model that was scanned.
[[nodiscard]] Example example_of(const analysis::ModelFacts& facts, const fold::Refusal& refusal);

} // namespace crease::explain
