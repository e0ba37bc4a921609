// Mistakes that are made with a finished kernel, whatever it was folded from. Each leaves its own mark: numbers that a shorter type holds,
// rows that stand elsewhere, one factor for all weights of a channel. So they are not tried one by one but read off the two kernels.

#include "core/fold/mistakes/altered.h"

#include "core/analysis/array.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>

namespace crease::fold {
namespace {

using Order = std::vector<std::int64_t>;

constexpr double most_roundings = 16;        ///< of the terms, in either program
constexpr std::int64_t most_held = 16 << 20; ///< weights that are held at once to look at columns

std::string written(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

double direction(std::int64_t i) { return std::sin(static_cast<double>(i + 1) * 12.9898); }

template <class Accept>
bool all_channels(const Sighting& s, const Accept& accept) {
    for (std::int64_t c = 0; c < s.channels(); ++c)
        if (!accept(c, s.right(c))) return false;
    return true;
}

// --- shorter types

bool is_rounded(const Sighting& s, ElementType type, double half_unit) {
    return all_channels(s, [&](std::int64_t c, const PlainRow& row) {
        for (std::size_t i = 0; i < row.weights.size(); ++i) {
            const double seen = s.weights(c)[i];
            if (analysis::rounded(type, seen) != seen ||
                std::fabs(seen - row.weights[i]) > 1.001 * half_unit * std::fabs(row.weights[i]) + 1e-7 * row.sizes[i] + 0x1p-25)
                return false;
        }
        return std::fabs(s.bias(c) - row.bias) <= 2 * half_unit * (row.bias_size + std::fabs(row.bias)) + 1e-12;
    });
}

/// The step between the values if all lie on one grid of at most 256, else 0.
double grid_step(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const double least = 1e-4 * (values.back() - values.front()) / 256;
    values.erase(std::unique(values.begin(), values.end(), [&](double a, double b) { return b - a <= least; }), values.end());
    if (values.size() < 4 || values.size() > 256) return 0;
    double step = values.back() - values.front();
    for (std::size_t i = 1; i < values.size(); ++i) step = std::min(step, values[i] - values[i - 1]);
    for (double v : values) {
        const double steps = (v - values.front()) / step;
        if (std::fabs(steps - std::round(steps)) > 0.02 || steps > 256) return 0;
    }
    return step;
}

bool within_half_step(const Sighting& s, std::int64_t channel, const PlainRow& row, double step) {
    for (std::size_t i = 0; i < row.weights.size(); ++i)
        if (std::fabs(s.weights(channel)[i] - row.weights[i]) > 0.52 * step) return false;
    return step > 0;
}

std::optional<Mistake> eight_bits(const Sighting& s) {
    if (s.row_size() < 2) return {};
    const double step = grid_step(s.seen.weights);
    if (step > 0 && all_channels(s, [&](std::int64_t c, const PlainRow& row) { return within_half_step(s, c, row, step); }))
        return Mistake{"rounded_int8", "the weights are rounded to 8-bit integers, one scale for all"};
    const bool by_row = s.row_size() >= 8 && all_channels(s, [&](std::int64_t c, const PlainRow& row) {
                            return within_half_step(s, c, row, grid_step({s.weights(c), s.weights(c) + s.row_size()}));
                        });
    if (by_row) return Mistake{"rounded_int8", "the weights are rounded to 8-bit integers, a scale for each channel"};
    return {};
}

std::optional<Mistake> shorter_type(const Sighting& s) {
    if (is_rounded(s, ElementType::float16, 0x1p-11)) return Mistake{"rounded_float16", "the weights are rounded to float16"};
    if (is_rounded(s, ElementType::bfloat16, 0x1p-8)) return Mistake{"rounded_bfloat16", "the weights are rounded to bfloat16"};
    return eight_bits(s);
}

// --- other orders

/// Which of the right ones stands at each place, told by one number each; empty if that is the usual order.
Order order_of(const std::vector<double>& right, const std::vector<double>& seen) {
    const auto sorted = [](const std::vector<double>& numbers) {
        Order at(numbers.size());
        std::iota(at.begin(), at.end(), 0);
        std::sort(at.begin(), at.end(), [&](auto a, auto b) { return numbers[static_cast<std::size_t>(a)] < numbers[static_cast<std::size_t>(b)]; });
        return at;
    };
    const auto from = sorted(right), to = sorted(seen);
    Order order(right.size());
    for (std::size_t i = 0; i < from.size(); ++i) order[static_cast<std::size_t>(to[i])] = from[i];
    return std::is_sorted(order.begin(), order.end()) ? Order{} : order;
}

std::string order_text(const Order& order) {
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] != static_cast<std::int64_t>(i)) moved.push_back(i);
    if (moved.size() == 2) return std::to_string(moved[0]) + " and " + std::to_string(moved[1]) + " are exchanged";
    if (order.size() > 8) return std::to_string(moved.size()) + " of " + std::to_string(order.size()) + " stand elsewhere";
    std::string text = "they stand in the order";
    for (auto one : order) text += " " + std::to_string(one);
    return text;
}

/// Rows dealt out to the groups in turn, or the reverse.
bool is_dealt(const Order& order, std::int64_t groups) {
    const auto n = static_cast<std::int64_t>(order.size());
    if (groups < 2 || groups >= n || n % groups != 0) return false;
    const auto matches = [&](std::int64_t g) {
        for (std::int64_t i = 0; i < n; ++i)
            if (order[static_cast<std::size_t>(i)] != i % g * (n / g) + i / g) return false;
        return true;
    };
    return matches(groups) || matches(n / groups);
}

std::optional<Mistake> other_rows(const Sighting& s) {
    std::vector<double> right, seen;
    for (std::int64_t c = 0; c < s.channels(); ++c) {
        const auto row = s.right(c);
        double a = 0, b = 0;
        for (std::int64_t i = 0; i < s.row_size(); ++i) {
            a += row.weights[static_cast<std::size_t>(i)] * direction(i);
            b += s.weights(c)[i] * direction(i);
        }
        right.push_back(a);
        seen.push_back(b);
    }
    const auto order = order_of(right, seen);
    if (order.empty()) return {};
    bool bias_too = true, bias_stays = true;
    for (std::int64_t c = 0; c < s.channels(); ++c) {
        const auto row = s.right(order[static_cast<std::size_t>(c)]);
        const auto fit = misfit(s, c, row);
        if (fit.kernel > 1) return {};
        bias_too = bias_too && fit.bias <= 1;
        bias_stays = bias_stays && misfit(s, c, s.right(c)).bias <= 1;
    }
    const std::string what = bias_too ? "" : bias_stays ? ", the bias's are as they should be" : ", and the bias differs besides";
    if (is_dealt(order, s.form.groups))
        return Mistake{"groups_wrong", "the groups are taken wrongly: each output channel is counted across the groups" + what};
    return Mistake{"channels_swapped", "the output channels are in another order: " + order_text(order) + what};
}

std::vector<double> held(const Sighting& s) {
    std::vector<double> all;
    if (s.form.groups != 1 || s.channels() * s.row_size() > most_held) return all;
    for (std::int64_t c = 0; c < s.channels(); ++c) {
        const auto row = s.right(c);
        all.insert(all.end(), row.weights.begin(), row.weights.end());
    }
    return all;
}

/// Whether the seen kernel is the right one, each weight taken from where `source` says.
bool is_taken_from(const Sighting& s, const std::vector<double>& right,
                   const std::function<std::int64_t(std::int64_t, std::int64_t, std::int64_t)>& source, std::int64_t taps) {
    const double largest = std::accumulate(right.begin(), right.end(), 0.0, [](double m, double w) { return std::max(m, std::fabs(w)); });
    const auto inputs = s.row_size() / taps;
    for (std::int64_t c = 0; c < s.channels(); ++c)
        for (std::int64_t i = 0; i < inputs; ++i)
            for (std::int64_t t = 0; t < taps; ++t)
                if (std::fabs(s.weights(c)[i * taps + t] - right[static_cast<std::size_t>(source(c, i, t))]) >
                    most_roundings * s.seen.roundoff * largest)
                    return false;
    return true;
}

std::optional<Mistake> other_columns(const Sighting& s) {
    const auto right = held(s);
    if (right.empty()) return {};
    const auto taps = emission_lattice(s.form).taps(), inputs = s.row_size() / taps;
    const auto at = [&](std::int64_t c, std::int64_t i, std::int64_t t) { return (c * inputs + i) * taps + t; };
    std::vector<double> a(static_cast<std::size_t>(inputs)), b = a;
    for (std::int64_t c = 0; c < s.channels(); ++c)
        for (std::int64_t i = 0; i < inputs; ++i)
            for (std::int64_t t = 0; t < taps; ++t) {
                a[static_cast<std::size_t>(i)] += right[static_cast<std::size_t>(at(c, i, t))] * direction(c * taps + t);
                b[static_cast<std::size_t>(i)] += s.weights(c)[i * taps + t] * direction(c * taps + t);
            }
    const auto order = order_of(a, b);
    if (!order.empty() && is_taken_from(
                              s, right, [&](auto c, auto i, auto t) { return at(c, order[static_cast<std::size_t>(i)], t); }, taps))
        return Mistake{"input_channels_swapped", "the input channels are in another order: " + order_text(order)};
    if (s.channels() == inputs && is_taken_from(
                                      s, right, [&](auto c, auto i, auto t) { return at(i, c, t); }, taps))
        return Mistake{"kernel_transposed", "the kernel is transposed (input and output channels exchanged)"};
    return {};
}

// --- factors

/// By what each channel's part was multiplied; empty if that is not what happened.
std::vector<double> factors(const Sighting& s, const Rows& part) {
    std::vector<double> out;
    for (std::int64_t c = 0; c < s.channels(); ++c) {
        const auto row = s.right(c), own = part(c);
        double along = 0, square = 0;
        for (std::size_t i = 0; i < own.weights.size(); ++i) {
            along += (s.weights(c)[i] - row.weights[i]) * own.weights[i];
            square += own.weights[i] * own.weights[i];
        }
        const double more = square > 0 ? along / square : 0;
        auto expected = row;
        for (std::size_t i = 0; i < own.weights.size(); ++i) {
            expected.weights[i] += more * own.weights[i];
            expected.sizes[i] += std::fabs(more) * own.sizes[i];
        }
        if (misfit(s, c, expected).kernel > 1) return {};
        out.push_back(1 + more);
    }
    return out;
}

std::string channel_list(const std::vector<std::int64_t>& channels) {
    std::string text;
    for (std::size_t i = 0; i < channels.size(); ++i) text += (i == 0 ? "" : i + 1 == channels.size() ? " and " : ", ") + std::to_string(channels[i]);
    return text;
}

std::optional<Mistake> told_by(const std::vector<double>& factors, const std::string& what, double slack) {
    std::vector<std::int64_t> other;
    for (std::size_t c = 0; c < factors.size(); ++c)
        if (std::fabs(factors[c] - 1) > slack) other.push_back(static_cast<std::int64_t>(c));
    if (other.empty()) return {};
    double least = factors[static_cast<std::size_t>(other.front())], most = least;
    for (auto c : other) {
        least = std::min(least, factors[static_cast<std::size_t>(c)]);
        most = std::max(most, factors[static_cast<std::size_t>(c)]);
    }
    const bool one = most - least <= slack * std::max(1.0, std::fabs(most));
    if (one && other.size() == factors.size()) return Mistake{"factor", what + " is multiplied by " + written(most)};
    const auto by = one ? written(most) : written(least) + " to " + written(most);
    if (other.size() <= 4 && 2 * other.size() < factors.size())
        return Mistake{"channel_factor", what + " is multiplied by " + by + " in output channel " + channel_list(other)};
    return Mistake{"other_statistics", what + " is multiplied by another factor in each channel (" + by +
                                           "), as by other statistics in the BatchNormalization, those of a batch say, or another gamma"};
}

std::optional<Mistake> multiplied(const Sighting& s, const std::vector<std::pair<std::string, Rows>>& parts) {
    const double slack = 64 * s.seen.roundoff;
    if (s.row_size() > 1)
        if (const auto whole = factors(s, s.right); !whole.empty()) return told_by(whole, "the kernel", slack);
    for (const auto& [name, part] : parts)
        if (const auto of_part = factors(s, part); !of_part.empty()) return told_by(of_part, "the kernel of the " + name, slack);
    return {};
}

double by_rounding(double difference, double size, double roundoff) {
    if (difference == 0) return 0;
    const double allowed = most_roundings * roundoff * size;
    return allowed > 0 ? difference / allowed : 1e30;
}

} // namespace

double Misfit::largest() const { return std::max(kernel, bias); }

Misfit misfit(const Sighting& s, std::int64_t channel, const PlainRow& row) {
    double difference = 0;
    for (std::size_t i = 0; i < row.weights.size(); ++i) {
        const double d = std::fabs(s.weights(channel)[i] - row.weights[i]);
        if (!(d <= difference)) difference = std::isfinite(d) ? d : 1e300;
    }
    const double terms = s.bias_terms.empty() ? 0 : s.bias_terms[static_cast<std::size_t>(channel)];
    const double bias = std::fabs(s.bias(channel) - row.bias);
    return {by_rounding(difference, row.largest(), s.seen.roundoff),
            by_rounding(std::isfinite(bias) ? bias : 1e300, row.bias_size + terms, s.seen.roundoff)};
}

std::optional<Mistake> altered(const Sighting& sighting, const std::vector<std::pair<std::string, Rows>>& parts) {
    if (auto rounded = shorter_type(sighting)) return rounded;
    if (auto rows = other_rows(sighting)) return rows;
    if (auto columns = other_columns(sighting)) return columns;
    return multiplied(sighting, parts);
}

} // namespace crease::fold
