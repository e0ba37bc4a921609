#pragma once

#include "core/fold/site.h"

#include <optional>

namespace crease::explain {

/// What a fold would get wrong at the border of a convolution that pads what a shift has made, on an input of zeros: any other input
/// is off by as much, because the difference is the shift times the weights that lie in the padding.
struct BorderError {
    std::string shift, convolution;    ///< the operators, by name
    std::int64_t channel = 0;          ///< of the output: the one that is off most
    std::vector<std::int64_t> extents; ///< of a small output, one to three axes
    std::vector<std::int64_t> input;   ///< extents of the input that it comes from
    std::vector<double> right, folded; ///< by element of that output
};

/// Of a refusal "padding_over_shift" between a Conv and what shifts before it: BatchNormalization, constants that are added, subtracted or
/// multiplied, the bias of another Conv, and chains of these. Nothing for other operators, or where the constants cannot be read. `facts`: of the
/// model that was scanned.
[[nodiscard]] std::optional<BorderError> border_error(const analysis::ModelFacts& facts, const fold::Refusal& refusal);

} // namespace crease::explain
