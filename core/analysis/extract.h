#pragma once

#include "core/analysis/model_facts.h"

#include <string>
#include <vector>

namespace crease::analysis {

/// A part of a model as a model of its own.
struct Extract {
    ModelPtr model;
    std::vector<std::string> added_inputs; ///< inputs of the whole model that the part needs as well, in its order
};

/// The part of the main graph that makes the values `to` out of the values `from`. Its inputs are `from`, and what else it needs of
/// the model's own; names, weights and metadata stay what they are. Weights are shared, not copied.
/// Errors: usage (a value that is not there, is a constant, or leads to nothing that was asked for).
[[nodiscard]] Result<Extract> extract(const ModelFacts& facts, const std::vector<std::string>& from, const std::vector<std::string>& to);

} // namespace crease::analysis
