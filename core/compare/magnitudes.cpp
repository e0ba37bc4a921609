#include "core/compare/magnitudes.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <cmath>
#include <map>

// Along each axis but the first (the batch) the largest magnitude at every index is taken. The axis where these differ most is
// the one that separates quantities, be it 84 x 8400, 8400 x 85 or 3 x 85 x 80 x 80; below a factor of four nothing is
// separated. Indices then go together by powers of four, so that a group has many elements: of few, the noise would be small by
// luck, and a correct fold a multiple of it. For the same reason an index that holds fewer than sixteen elements never stands
// alone: the ten scores of a classifier are one quantity, also where one of them happens to be next to zero.

namespace crease::compare {
namespace {

constexpr std::int64_t fewest_elements = 16, most_indices = 1 << 14;
constexpr double separation = 4;
constexpr int smallest_power = -12; ///< of the largest: 4^-12 is the last place of a float32

/// Row-major strides of one axis.
struct AxisView {
    std::size_t extent = 1, inner = 1;
    [[nodiscard]] std::size_t index(std::size_t element) const { return element / inner % extent; }
};

AxisView view_of(const std::vector<std::int64_t>& shape, std::size_t axis) {
    AxisView view{static_cast<std::size_t>(shape[axis])};
    for (std::size_t i = axis + 1; i < shape.size(); ++i) view.inner *= static_cast<std::size_t>(shape[i]);
    return view;
}

std::vector<double> sizes_along(const NumberReader& numbers, const AxisView& view) {
    std::vector<double> sizes(view.extent, 0);
    in_stretches(numbers, [&](std::size_t first, std::span<const double> values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (auto& size = sizes[view.index(first + i)]; std::isfinite(values[i])) size = std::max(size, std::abs(values[i]));
    });
    return sizes;
}

/// The largest by the smallest that is not zero; 1 where nothing is.
double spread(const std::vector<double>& sizes) {
    double low = HUGE_VAL, high = 0;
    for (const double size : sizes) {
        high = std::max(high, size);
        if (size > 0) low = std::min(low, size);
    }
    return high > 0 ? high / low : 1;
}

bool may_separate(const HostTensor& tensor, std::size_t axis) {
    const auto extent = tensor.shape[axis];
    return extent > 1 && extent <= most_indices && tensor.element_count() / extent >= fewest_elements;
}

/// Powers of four below the largest, numbered in order of size; zeros count as the smallest.
std::vector<int> groups_of(const std::vector<double>& sizes) {
    const double largest = *std::max_element(sizes.begin(), sizes.end());
    std::map<int, int> numbers;
    std::vector<int> powers(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double power = sizes[i] > 0 ? std::ceil(std::log(sizes[i] / largest) / std::log(separation)) : smallest_power;
        powers[i] = std::max(smallest_power, static_cast<int>(power));
        numbers[powers[i]] = 0;
    }
    int next = 0;
    for (auto& [power, number] : numbers) number = next++;
    for (auto& power : powers) power = numbers[power];
    return powers;
}

} // namespace

Magnitudes Magnitudes::of(const HostTensor& original) {
    Magnitudes magnitudes;
    const auto numbers = NumberReader::of(original);
    if (!numbers || !is_floating(original.type)) return magnitudes;
    double widest = separation;
    std::vector<double> best;
    for (std::size_t axis = 1; axis < original.shape.size(); ++axis) {
        if (!may_separate(original, axis)) continue;
        auto sizes = sizes_along(*numbers, view_of(original.shape, axis));
        if (const double ratio = spread(sizes); ratio > widest) {
            widest = ratio;
            best = std::move(sizes);
            magnitudes.axis_ = axis;
        }
    }
    if (best.empty()) return magnitudes;
    magnitudes.group_ = groups_of(best);
    magnitudes.groups_ = *std::max_element(magnitudes.group_.begin(), magnitudes.group_.end()) + 1;
    return magnitudes;
}

Result<Difference> Magnitudes::measure(const HostTensor& a, const HostTensor& b) const {
    CREASE_TRY(auto whole, compare::measure(a, b));
    if (group_.empty() || axis_ >= a.shape.size() || static_cast<std::size_t>(a.shape[axis_]) != group_.size()) return whole;
    CREASE_TRY(const auto from_a, NumberReader::of(a));
    CREASE_TRY(const auto from_b, NumberReader::of(b));
    const auto view = view_of(a.shape, axis_);
    whole.parts.assign(static_cast<std::size_t>(groups_), {});
    in_stretches(from_a, from_b, [&](std::size_t first, std::span<const double> x, std::span<const double> y) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            auto& part = whole.parts[static_cast<std::size_t>(group_[view.index(first + i)])];
            if (std::isfinite(x[i])) part.scale = std::max(part.scale, std::abs(x[i]));
            if (std::isfinite(x[i]) && std::isfinite(y[i])) part.max_abs = std::max(part.max_abs, std::abs(x[i] - y[i]));
        }
    });
    return whole;
}

} // namespace crease::compare
