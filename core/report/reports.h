#pragma once

#include "core/compare/drift.h"
#include "core/diff/model_diff.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crease::report {

/// An output as one looks at it: the original's, the other's, and where they differ, each a PNG file's bytes.
struct Pictures {
    std::string title; ///< the output's name and what it was taken for
    struct One {
        std::string caption, png;
    };
    std::vector<One> sides;
    std::vector<std::pair<std::string, std::string>> legend = {}; ///< colours ("#3070e0") and what they stand for
};

/// What the outputs of one input look like.
struct Looks {
    std::string input; ///< its name
    std::vector<Pictures> pictures;
};

/// What a report of a comparison is made of.
struct Contents {
    const compare::CompareReport& report;
    std::string a, b;                          ///< what was compared, in words or as files
    std::optional<diff::ModelDiff> diff;       ///< of models that do not compute the same
    std::optional<compare::DriftReport> depth; ///< the difference of every value that both compute
    std::string command;                       ///< that repeats it
    std::string version;                       ///< of Crease
    Looks looks = {};                          ///< of the input whose outputs differ most
};

/// One page that needs nothing besides itself: verdict, place, reason, curves, times, the images where the two differ most, machine, versions,
/// hashes.
[[nodiscard]] std::string html_report(const Contents& contents);

/// The report's inputs, those first whose outputs differ most.
[[nodiscard]] std::vector<const compare::SampleReport*> most_different_first(const compare::CompareReport& report);

/// A line for each input and output (difference, multiple of the noise, verdict) and for each measured pair of times (milliseconds).
[[nodiscard]] std::string csv_report(const compare::CompareReport& report);

/// Puts a report's text into a file, or a pipe. Errors: io.
[[nodiscard]] Status write_report(const std::string& path, const std::string& text);

} // namespace crease::report
