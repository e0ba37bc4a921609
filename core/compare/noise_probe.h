#pragma once

#include "core/base/progress.h"
#include "core/compare/output_totals.h"
#include "core/engine/engine_host.h"

namespace crease::compare {

/// An input and what the model whose noise is measured made of it.
struct Probe {
    engine::NamedTensors inputs;
    engine::NamedTensors outputs;
};

/// Adds a probe to the few that are kept; not when they are enough or would take too much memory.
void keep(std::vector<Probe>& probes, Probe probe);

/// Of the weights and inputs of each probe.
constexpr std::uint64_t jitter_seeds[] = {0xc0ffee, 0xdecade};

/// Every input moved at random by one unit in the last place.
[[nodiscard]] engine::NamedTensors jittered(engine::NamedTensors inputs, std::uint64_t seed);

/// Loads the model of which the probes are again with jittered weights, twice, runs the probes with jittered inputs, and adds what changes
/// to the outputs' noise (see the essay in verdict.cpp). A model whose weights cannot be jittered (over 2 GB) is probed
/// by its inputs alone, and `remarks` says so.
[[nodiscard]] Status probe_noise(engine::EngineHost& host, const std::string& engine_id, const engine::ModelSource& model, Yardstick of,
                                 const engine::SessionOptions& options, const std::vector<Probe>& probes, std::vector<OutputTotals>& outputs,
                                 std::vector<std::string>& remarks, const JobControl& control);

} // namespace crease::compare
