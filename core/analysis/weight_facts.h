#pragma once

#include "core/model/tensor.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crease::analysis {

/// What a person asks of a weight's numbers. Those that are not finite are counted, and left out of everything else.
struct WeightFacts {
    struct Range {
        double least = 0, most = 0, mean = 0;
    };
    std::int64_t count = 0, zeros = 0, not_finite = 0;
    Range all;
    double deviation = 0;                ///< from the mean, of the whole weight (not of a sample of it)
    std::vector<std::int64_t> histogram; ///< equal steps from all.least to all.most
    std::vector<Range> channels;         ///< along the first axis; empty for fewer than two axes
};

/// `values`: row-major over `dims`.
[[nodiscard]] WeightFacts weight_facts(const std::vector<double>& values, const std::vector<std::int64_t>& dims, std::size_t steps = 48);

/// The weight as a NumPy array file (.npy, version 1.0, little-endian, C order). Errors: those of reading it; unsupported for types that
/// NumPy does not have.
[[nodiscard]] Result<std::string> npy_of(const Tensor& weight);

} // namespace crease::analysis
