#pragma once

#include "core/base/progress.h"
#include "core/compare/output_totals.h"
#include "core/engine/engine_host.h"

namespace crease::compare {

/// An input and what the original made of it.
struct Probe {
    engine::NamedTensors inputs;
    engine::NamedTensors outputs;
};

/// Loads the original again with jittered weights, twice, runs the probes with jittered inputs, and adds what changes
/// to the outputs' noise (see the essay in verdict.cpp). A model whose weights cannot be jittered (over 2 GB) is probed
/// by its inputs alone, and `remarks` says so.
[[nodiscard]] Status probe_noise(engine::EngineHost& host, const std::string& engine_id,
                                 const engine::ModelSource& original, const engine::SessionOptions& options,
                                 const std::vector<Probe>& probes, std::vector<OutputTotals>& outputs,
                                 std::vector<std::string>& remarks, const JobControl& control);

} // namespace crease::compare
