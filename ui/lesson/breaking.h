#pragma once

#include "core/explain/breakage.h"
#include "core/model/host_tensor.h"
#include "ui/compare/comparison.h"

namespace crease::ui {

/// What a site that was folded wrongly on purpose does to the network.
struct BrokenAnswer {
    double change = 0;  ///< of the weights, by the largest
    std::string slight; ///< as explain::Broken
    compare::CompareReport report;
    bool starts_here = false; ///< the first value that differs is this site's output
    HostTensor right, wrong;  ///< the site's output on the first input
};

/// For jobs: folds a copy of the opened model wrongly, runs both and judges them. The document is not touched. Errors: those of
/// explain::broken_model and compare::run, and io when there is no room for the files.
[[nodiscard]] Result<BrokenAnswer> runBroken(const Question& question, const fold::Site& site, const std::string& code, const JobControl& control);

} // namespace crease::ui
