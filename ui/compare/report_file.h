#pragma once

#include "ui/compare/comparison.h"

namespace crease::ui {

/// For a job: a comparison as a file, a table of its figures where `path` ends in .csv, else a page with pictures, reasons and curves, for which
/// both models run once more. Errors: those of stagedRequest() and measure_drift(); io where it cannot be written.
[[nodiscard]] Result<QString> writeReport(const Question& question, const Answer& answer, const QString& path, const JobControl& control);

} // namespace crease::ui
