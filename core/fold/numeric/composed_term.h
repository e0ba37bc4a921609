#pragma once

#include "core/fold/numeric/kernel_rows.h"

#include <algorithm>
#include <cmath>
#include <map>

/// A kernel applied to a value that itself is a kernel of the anchor. Private to row_terms.cpp.
///
///     y[row, tap, in] = sum over middle channels i and pairs (t, u) of taps that meet in `tap` of  f[row, i, t] * w[i, u, in]
///
/// A matrix product for each pair of taps. In double, a few rows are computed at once, so that a row of w is read once for
/// all of them, and 64 middle channels at a time: a sum of n terms added up in blocks of b is wrong by (b + n/b) roundings
/// at most instead of n (Higham, Accuracy and Stability of Numerical Algorithms, 4.2), which leaves fewer weights undecided.
/// How large a sum's terms are altogether need only be bounded: by the product of the norms (Cauchy and Schwarz).
namespace crease::fold {

/// [out][in][tap] to [out][tap][in], so that the inner loop runs over neighbours.
template <class T>
void taps_first(std::vector<T>& kernel, std::int64_t rows, std::int64_t inputs, std::int64_t taps) {
    if (taps == 1) return;
    std::vector<T> row(static_cast<std::size_t>(inputs * taps));
    for (std::int64_t r = 0; r < rows; ++r) {
        T* at = kernel.data() + r * inputs * taps;
        for (std::int64_t i = 0; i < inputs; ++i)
            for (std::int64_t t = 0; t < taps; ++t) row[t * inputs + i] = at[i * taps + t];
        std::copy(row.begin(), row.end(), at);
    }
}

template <class T>
class ComposedTerm final : public RowTerm<T> {
public:
    ComposedTerm(KernelRows<T> rows, DenseKernel<T> inner, const Form& inner_form, const Lattice& target)
        : rows_(std::move(rows)), inner_(std::move(inner)), target_taps_(target.taps()) {
        const Lattice outer = lattice_of(rows_.window);
        std::array<std::int64_t, 3> stride{1, 1, 1};
        for (int i = 0; i < inner_form.spatial_rank; ++i) stride[i] = inner_form.axes[i].stride;
        for (std::int64_t t = 0; t < rows_.taps; ++t) {
            auto shift = outer.offset_of(t);
            for (int i = 0; i < 3; ++i) shift[i] *= stride[i];
            maps_.push_back(tap_map(inner_.lattice, target, {1, 1, 1}, shift));
        }
        taps_first(inner_.weights, inner_.out, inner_.in_per_group, inner_.lattice.taps());
        taps_first(inner_.magnitudes, inner_.out, inner_.in_per_group, inner_.lattice.taps());
        // blocks that one weight is added up from, or one bias: at most one for each tap of the outer kernel
        const auto blocks = (rows_.inputs() / middle_block + 2) * rows_.taps;
        this->roundings = inner_.roundings + static_cast<double>(std::min(rows_.inputs() * rows_.taps, middle_block + blocks)) + 5;
        this->single = false;
    }

    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        rows_.add_bias(row, factor, out);
        if (!holds(row, out)) compute(row, out);
        hand_out(row - block_.row, factor * rows_.alpha, out);
    }

private:
    static constexpr std::int64_t middle_block = 64, most_rows = 4;

    /// Rows that were computed together: sums [row][tap][channel], for the channels of one buffer.
    struct Block {
        std::int64_t row = 0, rows = 0, first_channel = 0, begin = 0, end = 0;
        std::vector<T> sums, sizes;
        std::array<T, most_rows> bias{}, bias_size{};
    };

    [[nodiscard]] bool holds(std::int64_t row, const RowBuffer<T>& out) const {
        return row >= block_.row && row < block_.row + block_.rows && out.first_channel == block_.first_channel && out.begin == block_.begin &&
               out.end == block_.end && (!out.magnitudes || !block_.sizes.empty());
    }

    /// The rows from `row` on that read the same middle channels, as many as go together.
    void compute(std::int64_t row, const RowBuffer<T>& out) const {
        const auto per_group = rows_.implied() ? 1 : rows_.window.out_channels / rows_.window.groups;
        const auto together = std::is_same_v<T, double> ? most_rows : 1;
        block_.row = row;
        block_.rows = std::min(together, per_group - row % per_group);
        block_.first_channel = out.first_channel;
        block_.begin = out.begin;
        block_.end = out.end;
        const auto size = static_cast<std::size_t>(block_.rows * target_taps_ * width());
        block_.sums.assign(size, T(0));
        block_.sizes.assign(out.magnitudes ? size : 0, T(0));
        read_factors();
        const auto first = rows_.first_input(row), end = first + rows_.inputs(), per_inner = inner_.out / inner_.groups;
        for (std::int64_t r = 0; r < block_.rows; ++r) sum_bias(r, first);
        for (auto from = first; from < end;) {
            const auto to = std::min(end, (from / per_inner + 1) * per_inner); // of one inner group
            multiply(from, to, first);
            if (out.magnitudes) bound(from, to, first);
            from = to;
        }
    }

    [[nodiscard]] std::int64_t width() const { return block_.end - block_.begin; }

    /// [row][tap][middle]
    void read_factors() const {
        const auto inputs = rows_.inputs();
        std::vector<T> row(static_cast<std::size_t>(inputs * rows_.taps));
        factors_.resize(static_cast<std::size_t>(block_.rows) * row.size());
        for (std::int64_t r = 0; r < block_.rows; ++r) {
            rows_.read(block_.row + r, 0, inputs, row.data());
            for (std::int64_t i = 0; i < inputs; ++i)
                for (std::int64_t t = 0; t < rows_.taps; ++t) factors_[(r * rows_.taps + t) * inputs + i] = row[i * rows_.taps + t];
        }
    }

    void sum_bias(std::int64_t r, std::int64_t first) const {
        const auto inputs = rows_.inputs();
        block_.bias[r] = block_.bias_size[r] = T(0);
        for (std::int64_t t = 0; t < rows_.taps; ++t)
            for (std::int64_t at = 0; at < inputs; at += middle_block) {
                T part{};
                for (auto i = at; i < std::min(at + middle_block, inputs); ++i) {
                    const T f = factors_[(r * rows_.taps + t) * inputs + i];
                    part += f * inner_.bias[first + i];
                    block_.bias_size[r] += absolute(f) * inner_.bias_magnitudes[first + i];
                }
                block_.bias[r] += part;
            }
    }

    /// Which of the buffer's channels a middle channel reads; counted from the middle's first one.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> overlap(std::int64_t middle) const {
        const auto first = inner_.first_channel(middle) - block_.first_channel;
        return {std::max<std::int64_t>(0, block_.begin - first), std::min(inner_.in_per_group, block_.end - first)};
    }
    [[nodiscard]] std::int64_t place(std::int64_t row, std::int64_t tap, std::int64_t middle, std::int64_t begin) const {
        return (row * target_taps_ + tap) * width() + inner_.first_channel(middle) - block_.first_channel + begin - block_.begin;
    }

    void multiply(std::int64_t from, std::int64_t to, std::int64_t first) const {
        const auto [begin, end] = overlap(from);
        if (begin >= end) return;
        const auto count = end - begin;
        part_.resize(static_cast<std::size_t>(block_.rows * count));
        for (auto at = from; at < to; at += middle_block)
            for (std::int64_t t = 0; t < rows_.taps; ++t)
                for (std::size_t u = 0; u < maps_[t].size(); ++u) {
                    std::fill(part_.begin(), part_.end(), T(0));
                    const T* weights = inner_.weights.data() + at * inner_.row_size() + static_cast<std::int64_t>(u) * inner_.in_per_group + begin;
                    for (auto i = at; i < std::min(at + middle_block, to); ++i, weights += inner_.row_size())
                        add_middle(i - first, t, weights, count);
                    for (std::int64_t r = 0; r < block_.rows; ++r)
                        add_scaled(block_.sums.data() + place(r, maps_[t][u], from, begin), part_.data() + r * count, T(1), count);
                }
    }

    void add_middle(std::int64_t i, std::int64_t t, const T* weights, std::int64_t count) const {
        const auto inputs = rows_.inputs(), next = rows_.taps * inputs;
        const T* f = factors_.data() + t * inputs + i;
        T* part = part_.data();
        if (block_.rows == most_rows) return add_four(part, weights, f[0], f[next], f[2 * next], f[3 * next], count);
        for (std::int64_t r = 0; r < block_.rows; ++r) add_scaled(part + r * count, weights, f[r * next], count);
    }
    static void add_four(T* __restrict part, const T* __restrict weights, T a, T b, T c, T d, std::int64_t count) {
        T *second = part + count, *third = second + count, *fourth = third + count;
        for (std::int64_t j = 0; j < count; ++j) {
            const T w = weights[j];
            part[j] += a * w;
            second[j] += b * w;
            third[j] += c * w;
            fourth[j] += d * w;
        }
    }
    static void add_scaled(T* __restrict to, const T* __restrict from, T factor, std::int64_t count) {
        for (std::int64_t i = 0; i < count; ++i) to[i] += factor * from[i];
    }

    /// The terms' absolute values summed up, or a little more.
    void bound(std::int64_t from, std::int64_t to, std::int64_t first) const {
        const auto [begin, end] = overlap(from);
        if (begin >= end) return;
        const auto& norms = column_norms(from, to);
        for (std::int64_t r = 0; r < block_.rows; ++r)
            for (std::int64_t t = 0; t < rows_.taps; ++t) {
                T squares = 0;
                const T* f = factors_.data() + (r * rows_.taps + t) * rows_.inputs() - first;
                for (auto i = from; i < to; ++i) squares += f[i] * f[i];
                const T norm = rounded_up(squares);
                for (std::size_t u = 0; u < maps_[t].size(); ++u)
                    add_scaled(block_.sizes.data() + place(r, maps_[t][u], from, begin),
                               norms.data() + static_cast<std::int64_t>(u) * inner_.in_per_group + begin, norm, end - begin);
            }
    }

    /// The norm over the middle channels [from, to) of the inner kernel's magnitudes, [tap][channel].
    const std::vector<T>& column_norms(std::int64_t from, std::int64_t to) const {
        auto& norms = norms_[{from, to}];
        if (!norms.empty()) return norms;
        norms.assign(static_cast<std::size_t>(inner_.row_size()), T(0));
        for (auto i = from; i < to; ++i)
            for (std::int64_t j = 0; j < inner_.row_size(); ++j) {
                const T m = inner_.magnitudes[i * inner_.row_size() + j];
                norms[j] += m * m;
            }
        for (auto& norm : norms) norm = rounded_up(norm);
        return norms;
    }
    static T rounded_up(T squares) { return static_cast<T>(std::sqrt(static_cast<double>(squares)) * (1 + 1e-9)); }

    void hand_out(std::int64_t r, T factor, RowBuffer<T>& out) const {
        out.bias += factor * block_.bias[r];
        out.bias_magnitude += absolute(factor) * block_.bias_size[r];
        const auto start = r * target_taps_ * width();
        scatter(out.weights, block_.sums.data() + start, factor, out);
        if (out.magnitudes) scatter(out.magnitudes, block_.sizes.data() + start, absolute(factor), out);
    }
    void scatter(T* to, const T* from, T factor, const RowBuffer<T>& out) const {
        for (std::int64_t t = 0; t < target_taps_; ++t)
            for (std::int64_t i = 0; i < width(); ++i) to[(out.begin + i) * target_taps_ + t] += factor * from[t * width() + i];
    }

    KernelRows<T> rows_;
    DenseKernel<T> inner_;
    std::vector<std::vector<std::int64_t>> maps_;
    std::int64_t target_taps_;
    // one fold runs on one thread
    mutable Block block_;
    mutable std::vector<T> factors_, part_;
    mutable std::map<std::pair<std::int64_t, std::int64_t>, std::vector<T>> norms_;
};

} // namespace crease::fold
