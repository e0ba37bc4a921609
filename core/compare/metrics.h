#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <optional>
#include <vector>

namespace crease::compare {

/// What is judged by itself of a difference: the elements of one magnitude, see magnitudes.h.
struct DifferencePart {
    double max_abs = 0; ///< largest |a - b|
    double scale = 0;   ///< largest |a|
};

/// How two tensors of one shape differ. An element that is NaN in both, or the same infinity in both, does not differ;
/// one that is so in only one of them counts in `nonfinite` and in nothing else.
struct Difference {
    std::int64_t elements = 0;
    std::int64_t differing = 0; ///< elements that are not equal, non-finite ones included
    std::int64_t nonfinite = 0;
    double max_abs = 0;  ///< largest |a - b|
    double mean_abs = 0; ///< mean |a - b| over all finite elements
    /// Largest |a - b| / |a|, where |a| below a thousandth of the largest |a| is taken for that thousandth: else every
    /// value that happens to be next to zero would look like a large error.
    double max_rel = 0;
    double cosine = 1;                 ///< of the angle between both, as vectors; 1 when both are zero, 0 when one is
    double scale = 0;                  ///< largest |a|
    std::int64_t worst = -1;           ///< index of the element where |a - b| is largest; -1 when nothing differs
    std::vector<DifferencePart> parts; ///< by magnitude; empty: one, of all elements
};

/// Errors: `bad_input` when the shapes differ (the sentence names both), `unsupported` for types without numbers.
[[nodiscard]] Result<Difference> measure(const HostTensor& a, const HostTensor& b);

/// Whether the values along the class axis are scores to be ranked: axis 1 (axis 0 of a vector) has two entries or
/// more, and the type is floating.
[[nodiscard]] bool has_class_axis(const HostTensor& tensor);

/// Whether it is one vector of class scores: a class axis, and every other extent is 1.
[[nodiscard]] bool is_classification(const HostTensor& tensor);

/// The share of positions (one for a classifier, one per pixel for a segmentation) at which the largest value along
/// the class axis is at the same index in both. Nothing without a class axis.
[[nodiscard]] std::optional<double> argmax_agreement(const HostTensor& a, const HostTensor& b);

/// Between what limits the finite elements lie.
struct ValueRange {
    double low = 0, mean = 0, high = 0;
};

/// Nothing without finite elements.
[[nodiscard]] std::optional<ValueRange> range_of(const HostTensor& tensor);

struct Ranked {
    std::int64_t index = 0;
    double score = 0;       ///< the value itself
    double probability = 0; ///< softmax of the scores, or the score itself when they already are probabilities
};

/// The k best of a vector of class scores, best first; ties in order of index; NaN last.
[[nodiscard]] std::vector<Ranked> top_k(const HostTensor& scores, std::size_t k);

} // namespace crease::compare
