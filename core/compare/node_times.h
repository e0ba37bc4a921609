#pragma once

#include "core/base/progress.h"
#include "core/compare/compare.h"
#include "core/model/graph.h"

#include <unordered_map>

namespace crease::compare {

/// What the operators of one model cost, by an engine's own clock, with its own fusion off.
struct NodeTimes {
    std::unordered_map<NodeId, double> microseconds; ///< of a run: the median
    double total = 0;                                ///< microseconds of everything the engine timed
    double unattributed = 0;                         ///< of that, in operators that the engine made itself
    int runs = 0;
    std::string engine_title;
};

/// The model with every operator named after its id, so that an engine's profile can be read back: names in files
/// may be missing or the same. Shares everything else with `model`.
[[nodiscard]] Model named_by_id(const Model& model);

/// Runs `request.a`, written from named_by_id(), on the request's first input (as often as the first of its time_batches says) for about a second
/// with the engine's profiler on. `b` is not looked at. Blocks; cancelling kills the engine's process. Errors: as compare::run.
[[nodiscard]] Result<NodeTimes> measure_node_times(const CompareRequest& request, const JobControl& control = {});

} // namespace crease::compare
