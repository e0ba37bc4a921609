#pragma once

#include "core/compare/drift.h"
#include "core/compare/node_times.h"
#include "ui/compare/comparison.h"

namespace crease::ui {

/// For jobs: both write what they measure to a temporary folder and run it in a child process, on the question's images or
/// on random numbers. Errors: those of io::write_model and of the measurement, and io when there is no room for the files.
[[nodiscard]] Result<compare::NodeTimes> timeNodes(const ModelPtr& model, const Question& question, const JobControl& control);
[[nodiscard]] Result<compare::DriftReport> measureDifference(const Question& question, const JobControl& control);

} // namespace crease::ui
