#pragma once

#include "core/compare/compare.h"
#include "core/compare/output_totals.h"
#include "core/model/graph.h"

namespace crease::compare {

/// What is compared with what, decided from the two files before either of them runs.
struct Plan {
    ModelPtr a, b;
    Pairing inputs;
    std::vector<OutputTotals> outputs;
    std::vector<std::string> inner_a, inner_b; ///< values that are not outputs and have to be returned besides
    Yardstick yardstick = Yardstick::first;    ///< whose rounding noise is measured
    std::vector<std::string> remarks;
    std::string no_verdict; ///< why none is possible; empty when one is
};

/// Errors: `io` and `bad_input` for files that are no models; `usage` for a pair of names that does not exist.
[[nodiscard]] Result<Plan> make_plan(const CompareRequest& request, const JobControl& control);

/// Judges the outputs by themselves alone, for an engine that does not return inner values.
void forget_inner_values(Plan& plan);

/// What an engine will ask for: the main graph's inputs, without initializers (which stand among them in old files).
[[nodiscard]] std::vector<engine::TensorInfo> declared_inputs(const Graph& graph);

} // namespace crease::compare
