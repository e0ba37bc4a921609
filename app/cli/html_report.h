#pragma once

#include "core/compare/drift.h"
#include "core/diff/model_diff.h"

#include <optional>
#include <string>

namespace crease::cli {

/// What a report of a comparison is made of.
struct ReportContents {
    const compare::CompareReport& report;
    std::string a, b;                          ///< the files
    std::optional<diff::ModelDiff> diff;       ///< of models that do not compute the same
    std::optional<compare::DriftReport> depth; ///< the difference of every value that both compute
    std::string command;                       ///< that repeats it
    std::string version;                       ///< of Crease
};

/// One page that needs nothing besides itself: verdict, place, reason, curves, times, the images where the two differ most, machine, versions,
/// hashes.
[[nodiscard]] std::string html_report(const ReportContents& contents);

/// A line for each input and output (difference, multiple of the noise, verdict) and for each measured pair of times (milliseconds).
[[nodiscard]] std::string csv_report(const compare::CompareReport& report);

} // namespace crease::cli
