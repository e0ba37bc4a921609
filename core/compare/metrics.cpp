#include "core/compare/metrics.h"

#include "core/compare/numbers.h"
#include "core/engine/engine.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace crease::compare {
namespace {

constexpr double smallest_share = 1e-3; ///< of the largest magnitude: what max_rel divides by at least

double largest_finite(const NumberReader& numbers) {
    double largest = 0;
    in_stretches(numbers, [&](std::size_t, std::span<const double> values) {
        for (double value : values)
            if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
    });
    return largest;
}

/// Running sums over pairs of elements.
class Sums {
public:
    explicit Sums(double scale) { result_.scale = scale; }
    void add(double a, double b);
    [[nodiscard]] Difference finish() const;

private:
    void add_finite(double a, double b);
    Difference result_;
    std::int64_t finite_ = 0;
    double total_ = 0, ab_ = 0, aa_ = 0, bb_ = 0;
};

void Sums::add(double a, double b) {
    ++result_.elements;
    const bool equal = a == b || (std::isnan(a) && std::isnan(b));
    if (!equal) ++result_.differing;
    if (std::isfinite(a) && std::isfinite(b)) add_finite(a, b);
    else if (!equal) ++result_.nonfinite;
}

void Sums::add_finite(double a, double b) {
    const double difference = std::abs(a - b);
    ++finite_;
    total_ += difference;
    ab_ += a * b;
    aa_ += a * a;
    bb_ += b * b;
    const double base = std::max(std::abs(a), smallest_share * result_.scale);
    if (difference > 0) result_.max_rel = std::max(result_.max_rel, base > 0 ? difference / base : 1.0);
    if (difference <= result_.max_abs) return;
    result_.max_abs = difference;
    result_.worst = result_.elements - 1;
}

Difference Sums::finish() const {
    Difference result = result_;
    if (finite_ > 0) result.mean_abs = total_ / static_cast<double>(finite_);
    if (aa_ > 0 && bb_ > 0) result.cosine = std::clamp(ab_ / std::sqrt(aa_) / std::sqrt(bb_), -1.0, 1.0);
    else result.cosine = aa_ == bb_ ? 1 : 0;
    return result;
}

/// A tensor seen as outer x classes x inner.
struct ClassView {
    std::size_t outer = 1, classes = 1, inner = 1;
};

ClassView view_of(const HostTensor& tensor) {
    const auto& shape = tensor.shape;
    const std::size_t axis = shape.size() > 1 ? 1 : 0;
    ClassView view;
    for (std::size_t i = 0; i < shape.size(); ++i)
        (i < axis ? view.outer : i == axis ? view.classes : view.inner) *= static_cast<std::size_t>(shape[i]);
    return view;
}

/// The class of the largest value at the positions from `first` on, `count` of them; the first class of equal ones, as the runtimes' ArgMax.
std::vector<std::size_t> argmax(const NumberReader& numbers, const ClassView& view, std::size_t outer, std::size_t first, std::size_t count) {
    std::vector<std::size_t> best(count, 0);
    std::vector<double> largest(count), values(count);
    for (std::size_t c = 0; c < view.classes; ++c) {
        numbers.read((outer * view.classes + c) * view.inner + first, c == 0 ? largest : values);
        for (std::size_t i = 0; c > 0 && i < count; ++i)
            if (values[i] > largest[i]) best[i] = c, largest[i] = values[i];
    }
    return best;
}

std::vector<double> probabilities(const std::vector<double>& scores) {
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    const bool already = std::abs(sum - 1) < 1e-3 && std::all_of(scores.begin(), scores.end(), [](double s) { return s >= 0; });
    if (already) return scores;
    const double largest = *std::max_element(scores.begin(), scores.end());
    std::vector<double> result(scores.size());
    double total = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) total += result[i] = std::exp(scores[i] - largest);
    for (auto& value : result) value /= total;
    return result;
}

} // namespace

Result<Difference> measure(const HostTensor& a, const HostTensor& b) {
    if (a.shape != b.shape)
        return fail(ErrorCode::bad_input, "the shapes differ: " + engine::describe(a.type, a.shape) + " and " + engine::describe(b.type, b.shape));
    CREASE_TRY(const auto from_a, NumberReader::of(a));
    CREASE_TRY(const auto from_b, NumberReader::of(b));
    Sums sums(largest_finite(from_a));
    in_stretches(from_a, from_b, [&](std::size_t, std::span<const double> x, std::span<const double> y) {
        for (std::size_t i = 0; i < x.size(); ++i) sums.add(x[i], y[i]);
    });
    return sums.finish();
}

bool has_class_axis(const HostTensor& tensor) { return is_floating(tensor.type) && !tensor.shape.empty() && view_of(tensor).classes >= 2; }

bool is_classification(const HostTensor& tensor) {
    const auto view = view_of(tensor);
    return has_class_axis(tensor) && view.outer == 1 && view.inner == 1;
}

std::optional<double> argmax_agreement(const HostTensor& a, const HostTensor& b) {
    if (!has_class_axis(a) || a.shape != b.shape) return std::nullopt;
    const auto x = NumberReader::of(a), y = NumberReader::of(b);
    const auto view = view_of(a);
    if (!x || !y || view.outer * view.inner == 0) return std::nullopt;
    constexpr auto at_a_time = std::tuple_size_v<Stretch>;
    std::size_t same = 0;
    for (std::size_t outer = 0; outer < view.outer; ++outer)
        for (std::size_t first = 0; first < view.inner; first += at_a_time) {
            const auto count = std::min(at_a_time, view.inner - first);
            const auto of_a = argmax(*x, view, outer, first, count), of_b = argmax(*y, view, outer, first, count);
            same += static_cast<std::size_t>(std::inner_product(of_a.begin(), of_a.end(), of_b.begin(), 0, std::plus(), std::equal_to()));
        }
    return static_cast<double>(same) / static_cast<double>(view.outer * view.inner);
}

std::optional<ValueRange> range_of(const HostTensor& tensor) {
    const auto numbers = NumberReader::of(tensor);
    if (!numbers) return std::nullopt;
    ValueRange range{HUGE_VAL, 0, -HUGE_VAL};
    double finite = 0;
    in_stretches(*numbers, [&](std::size_t, std::span<const double> values) {
        const double share = 1 / static_cast<double>(values.size()); // no sum of all: it might be infinite
        double count = 0, mean = 0;
        for (double value : values) {
            if (!std::isfinite(value)) continue;
            ++count;
            range.low = std::min(range.low, value);
            range.high = std::max(range.high, value);
            mean += value * share;
        }
        finite += count;
        if (count > 0) range.mean += (mean / (share * count) - range.mean) * (count / finite);
    });
    return finite > 0 ? std::optional(range) : std::nullopt;
}

std::vector<Ranked> top_k(const HostTensor& tensor, std::size_t k) {
    const auto scores = to_doubles(tensor);
    if (!scores || scores->empty()) return {};
    const auto shares = probabilities(*scores);
    std::vector<std::size_t> order(scores->size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](std::size_t i) { return std::isnan((*scores)[i]) ? -HUGE_VAL : (*scores)[i]; };
    k = std::min(k, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(k), order.end(),
                      [&](auto i, auto j) { return rank(i) != rank(j) ? rank(i) > rank(j) : i < j; });
    std::vector<Ranked> best;
    for (std::size_t i = 0; i < k; ++i) best.push_back({static_cast<std::int64_t>(order[i]), (*scores)[order[i]], shares[order[i]]});
    return best;
}

} // namespace crease::compare
