#pragma once

#include "core/compare/plan.h"
#include "core/compare/stopwatch.h"

namespace crease::compare {

/// Times both models, and measures their memory, with every size of a batch and every number of threads that the request names, for
/// `report`. What cannot be (the file settles the batch, the engine refuses it) is left out, with a remark. Errors: those of Stopwatch, where
/// the inputs go in as they are.
[[nodiscard]] Status take_times(const CompareRequest& request, const Plan& plan, const InputPair& inputs, CompareReport& report,
                                const JobControl& control);

} // namespace crease::compare
