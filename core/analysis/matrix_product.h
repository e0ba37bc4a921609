#pragma once

#include "core/analysis/array.h"

namespace crease::analysis::ops {

/// z += x * y for row-major matrices of double.
inline void add_product(const double* x, const double* y, double* z, std::int64_t rows, std::int64_t depth, std::int64_t columns) {
    for (std::int64_t i = 0; i < rows; ++i)
        for (std::int64_t k = 0; k < depth; ++k) {
            const double factor = x[i * depth + k];
            for (std::int64_t j = 0; j < columns; ++j) z[i * columns + j] += factor * y[k * columns + j];
        }
}

/// The same of integers, modulo 2^64: settle() takes the type's own part of it.
inline void add_product(const std::int64_t* x, const std::int64_t* y, std::int64_t* z, std::int64_t rows, std::int64_t depth, std::int64_t columns) {
    for (std::int64_t i = 0; i < rows; ++i)
        for (std::int64_t k = 0; k < depth; ++k) {
            const auto factor = static_cast<std::uint64_t>(x[i * depth + k]);
            for (std::int64_t j = 0; j < columns; ++j) {
                auto& sum = z[i * columns + j];
                sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum) + factor * static_cast<std::uint64_t>(y[k * columns + j]));
            }
        }
}

/// Sums in working precision become values of `type`.
inline void settle(ElementType type, Reals& sums) {
    for (auto& v : sums) v = rounded(type, v);
}
inline void settle(ElementType type, Integers& sums) {
    for (auto& v : sums) v = wrapped(type, v);
}

} // namespace crease::analysis::ops
