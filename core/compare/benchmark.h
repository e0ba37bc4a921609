#pragma once

#include "core/base/progress.h"
#include "core/engine/engine_host.h"

namespace crease::compare {

/// Times two sessions of one host in turn (A B, B A, A B, ...) after a warm-up of both. `pairs` 0: until at least 30
/// pairs and two seconds are measured, but no longer than about twenty seconds, with no fewer than five pairs.
[[nodiscard]] Result<std::vector<engine::PairTime>> benchmark(engine::EngineHost& host, const engine::TimedModel& a, const engine::TimedModel& b,
                                                              int pairs, const JobControl& control);

} // namespace crease::compare
