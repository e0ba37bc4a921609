#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/progress.h"

#include <string>
#include <vector>

namespace crease::analysis {

/// How much larger a file may become by what it need not compute any more, in bytes.
struct BakeLimits {
    std::int64_t each = std::int64_t{1} << 20, together = std::int64_t{1} << 24;
};

/// A constant that stays computed, and why: a sentence without its subject.
struct LeftComputed {
    std::string value, reason;
};

struct Baked {
    ModelPtr model;
    std::size_t values = 0;         ///< that are stored now
    std::vector<LeftComputed> left; ///< in graph order
};

/// The model with the constants that it computes stored instead, as ONNX Runtime would compute them, in the types that they
/// have; what only their recipes read is gone. Left as they are: outputs of the graph, constants that would make the file larger
/// than is sensible, and those that nobody can compute. `known` are facts of this model, or of one that it came from by folding:
/// values keep their ids. May start an engine. Errors: cancelled, and those of reading.
[[nodiscard]] Result<Baked> bake_constants(const Model& model, const ModelFacts& known, const JobControl& control = {},
                                           const BakeLimits& limits = {});

} // namespace crease::analysis
