#pragma once

#include "core/compare/drift.h"
#include "core/compare/output_totals.h"
#include "core/compare/stopwatch.h"
#include "core/engine/engine_host.h"

namespace crease::compare {

/// Which models run, where, and on what.
struct SearchRun {
    engine::EngineHost& host;
    const std::string& engine_id;
    const CompareRequest& request;
    engine::SessionOptions options; ///< fusion off
    const InputPair& inputs;
    Yardstick yardstick = Yardstick::first;
};

/// The first value, in the first model's order, that both models compute (under one name, or as the request's counterparts tell) and that differs by
/// more than rounding; nothing where they share none or no such value is found. Takes the values in goes of at most `most_bytes` and stops at the
/// first go that has one; a go loads both models, and the one whose noise is measured twice more. Errors: those of engine::EngineHost.
[[nodiscard]] Result<std::optional<FirstDifference>> find_first_difference(const SearchRun& run, const Model& a, const Model& b,
                                                                           const JobControl& control, std::uint64_t most_bytes = 96u << 20);

} // namespace crease::compare
