#pragma once

#include "core/base/result.h"
#include "core/model/convert.h"
#include "core/model/host_tensor.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace crease::compare {

/// Reads a tensor's elements as doubles, some at a time: to store all of a large map's takes longer than to judge them.
class NumberReader {
public:
    /// The tensor has to stay. Errors: as to_doubles.
    [[nodiscard]] static Result<NumberReader> of(const HostTensor& tensor);

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The elements from `first` on; there have to be that many.
    void read(std::size_t first, std::span<double> to) const;

private:
    NumberReader(const HostTensor& tensor, ToDoubles convert);

    const HostTensor* tensor_;
    ToDoubles convert_;
    std::size_t width_, size_;
};

/// Room for as many numbers as are read at a time: they stay in the processor's nearest memory.
using Stretch = std::array<double, 1024>;

/// Calls `of(first, x)` for all elements of one tensor, in order, a stretch at a time.
template <class Of>
void in_stretches(const NumberReader& numbers, Of of) {
    Stretch room;
    for (std::size_t first = 0; first < numbers.size(); first += room.size()) {
        const std::span x(room.data(), std::min(room.size(), numbers.size() - first));
        numbers.read(first, x);
        of(first, std::span<const double>(x));
    }
}

/// The same for two tensors of one size: `of(first, x, y)`.
template <class Of>
void in_stretches(const NumberReader& a, const NumberReader& b, Of of) {
    Stretch room;
    in_stretches(a, [&](std::size_t first, std::span<const double> x) {
        const std::span y(room.data(), x.size());
        b.read(first, y);
        of(first, x, std::span<const double>(y));
    });
}

/// The tensor's elements as doubles; exact for every type but 64-bit integers beyond 2^53. Booleans are 0 and 1.
/// Errors: `unsupported` for types without numbers (strings, complex).
[[nodiscard]] Result<std::vector<double>> to_doubles(const HostTensor& tensor);

/// Builds a tensor, rounding every value to the nearest number of `type` (ties to even; integers are clamped to their
/// range). Errors: `unsupported`, as above.
[[nodiscard]] Result<HostTensor> from_doubles(ElementType type, std::vector<std::int64_t> shape, const std::vector<double>& values);

/// The distance from 1 to the next number of a floating type; 0 for other types.
[[nodiscard]] double epsilon_of(ElementType type);

/// The number of elements of a shape, or nothing when an extent is negative or the product overflows.
[[nodiscard]] Result<std::int64_t> element_count(const std::vector<std::int64_t>& shape);

} // namespace crease::compare
