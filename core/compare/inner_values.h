#pragma once

#include "core/compare/compare.h"

namespace crease::compare {

/// What a model computes on one of its inputs.
struct InnerValues {
    std::map<std::string, HostTensor> values; ///< by name; inputs of the model among them
    std::string input;                        ///< what went in: an image's name, or "random 1"
    std::size_t inputs = 0;                   ///< how many there are to choose from
};

/// Runs the request's first model on its input number `which` (from 0; beyond the last: the last) with fusion off, and returns the
/// values of these names that it has. Blocks; cancelling kills the engine's process. Errors: as compare::run.
[[nodiscard]] Result<InnerValues> inner_values(const CompareRequest& request, const std::vector<std::string>& names, std::size_t which,
                                               const JobControl& control = {});

} // namespace crease::compare
