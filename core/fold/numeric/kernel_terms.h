#pragma once

#include "core/fold/numeric/branch_terms.h"

/// Rows that come out of a kernel: an operator's own, or one composed with another. Private to row_terms.cpp.
namespace crease::fold {

inline std::vector<std::int64_t> tap_map(const Lattice& from, const Lattice& to, std::array<std::int64_t, 3> stride = {1, 1, 1},
                                  std::array<std::int64_t, 3> shift = {}) {
    std::vector<std::int64_t> map(static_cast<std::size_t>(from.taps()));
    for (std::int64_t t = 0; t < from.taps(); ++t) {
        auto offset = from.offset_of(t);
        for (int i = 0; i < 3; ++i) offset[i] = offset[i] * stride[i] + shift[i];
        map[t] = to.index_of(offset);
    }
    return map;
}

inline Lattice lattice_of(const Window& window) {
    Lattice lattice;
    for (int i = 0; i < window.spatial_rank; ++i) lattice.axes[i] = window.axes[i];
    return lattice;
}

/// The rows of one operator's own kernel, wherever it is stored and however it is laid out.
template <class T>
struct KernelRows {
    Window window;
    std::shared_ptr<const WeightView> weight, bias;
    bool columns = false;
    T alpha = 1, beta = 1, tap = 1;
    std::int64_t taps = 1;

    [[nodiscard]] bool implied() const { return weight == nullptr; }
    [[nodiscard]] std::int64_t inputs() const { return implied() ? 1 : window.in_channels / window.groups; }
    [[nodiscard]] std::int64_t first_input(std::int64_t row) const {
        return implied() ? row : row / (window.out_channels / window.groups) * inputs();
    }
    /// The taps of the row's input channels [begin, end).
    void read(std::int64_t row, std::int64_t begin, std::int64_t end, T* out) const {
        const auto first = begin * taps, count = (end - begin) * taps;
        if (implied()) std::fill(out, out + count, tap);
        else if (columns) weight->read(first * window.out_channels + row, count, window.out_channels, out);
        else weight->read(row * inputs() * taps + first, count, 1, out);
    }
    void add_bias(std::int64_t row, T factor, RowBuffer<T>& out) const {
        if (!bias) return;
        T b;
        bias->read(bias->size() == 1 ? 0 : row, 1, 1, &b);
        b *= factor * beta;
        out.bias += b;
        out.bias_magnitude += absolute(b);
    }
};

template <class T>
Result<KernelRows<T>> kernel_rows(const WindowRule& rule, WeightShelf& shelf) {
    KernelRows<T> rows;
    rows.window = rule.window;
    rows.columns = rule.columns;
    rows.alpha = rule.alpha;
    rows.beta = rule.beta;
    rows.taps = lattice_of(rule.window).taps();
    rows.tap = T(1) / T(rule.divisor);
    if (rule.weight.valid()) {
        CREASE_TRY(rows.weight, shelf.view(rule.weight));
        if (rows.weight->size() != rule.window.out_channels * rows.inputs() * rows.taps)
            return fail(ErrorCode::bad_input, "a weight does not have as many elements as its shape says");
    }
    if (rule.bias.valid()) {
        CREASE_TRY(rows.bias, shelf.view(rule.bias));
    }
    return rows;
}

/// A kernel applied to the anchor itself.
template <class T>
class KernelTerm final : public RowTerm<T> {
public:
    KernelTerm(KernelRows<T> rows, const Lattice& target)
        : rows_(std::move(rows)), map_(tap_map(lattice_of(rows_.window), target)), target_taps_(target.taps()) {
        contiguous_ = target_taps_ == rows_.taps;
        this->roundings = 2;
        scratch_.resize(static_cast<std::size_t>(rows_.inputs() * rows_.taps));
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        rows_.add_bias(row, factor, out);
        factor *= rows_.alpha;
        const auto first = rows_.first_input(row) - out.first_channel;
        const auto begin = std::max<std::int64_t>(0, out.begin - first), end = std::min(rows_.inputs(), out.end - first);
        if (begin >= end) return;
        rows_.read(row, begin, end, scratch_.data());
        if (contiguous_) add_block(out, first, begin, end, factor);
        else add_scattered(out, first, begin, end, factor);
    }

private:
    void add_block(RowBuffer<T>& out, std::int64_t first, std::int64_t begin, std::int64_t end, T factor) const {
        T* w = out.weights + (first + begin) * target_taps_;
        const T* from = scratch_.data();
        const auto count = (end - begin) * rows_.taps;
        for (std::int64_t i = 0; i < count; ++i) w[i] += factor * from[i];
        if (!out.magnitudes) return;
        T* m = out.magnitudes + (first + begin) * target_taps_;
        for (std::int64_t i = 0; i < count; ++i) m[i] += absolute(factor * from[i]);
    }
    void add_scattered(RowBuffer<T>& out, std::int64_t first, std::int64_t begin, std::int64_t end, T factor) const {
        const T* from = scratch_.data();
        auto start = (first + begin) * target_taps_;
        for (std::int64_t i = begin; i < end; ++i, start += target_taps_)
            for (std::int64_t t = 0; t < rows_.taps; ++t, ++from) {
                const T v = factor * *from;
                out.weights[start + map_[t]] += v;
                if (out.magnitudes) out.magnitudes[start + map_[t]] += absolute(v);
            }
    }

    KernelRows<T> rows_;
    std::vector<std::int64_t> map_;
    std::int64_t target_taps_;
    bool contiguous_;
    mutable std::vector<T> scratch_; ///< one fold runs on one thread
};

/// [out][in][tap] to [out][tap][in].
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

/// A kernel applied to a value that itself is a kernel of the anchor.
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
        this->roundings = inner_.roundings + static_cast<double>(rows_.inputs() * rows_.taps) + 3;
        this->single = false;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        rows_.add_bias(row, factor, out);
        factor *= rows_.alpha;
        coefficients_.resize(static_cast<std::size_t>(rows_.inputs() * rows_.taps));
        rows_.read(row, 0, rows_.inputs(), coefficients_.data());
        const auto wanted = static_cast<std::size_t>((out.end - out.begin) * target_taps_);
        sums_.assign(wanted, T(0));
        sizes_.assign(out.magnitudes ? wanted : 0, T(0));
        const auto first = rows_.first_input(row);
        for (std::int64_t i = 0; i < rows_.inputs(); ++i)
            for (std::int64_t t = 0; t < rows_.taps; ++t)
                add_inner(first + i, factor * coefficients_[i * rows_.taps + t], maps_[t], out);
        transpose_into(out.weights, sums_, out);
        if (out.magnitudes) transpose_into(out.magnitudes, sizes_, out);
    }

private:
    /// The sums are kept [tap][channel], so that the inner loop runs over neighbours.
    void add_inner(std::int64_t middle, T factor, const std::vector<std::int64_t>& map, RowBuffer<T>& out) const {
        const T size = absolute(factor);
        out.bias += factor * inner_.bias[middle];
        out.bias_magnitude += size * inner_.bias_magnitudes[middle];
        const auto first = inner_.first_channel(middle) - out.first_channel;
        const auto begin = std::max<std::int64_t>(0, out.begin - first), end = std::min(inner_.in_per_group, out.end - first);
        if (begin >= end) return;
        const auto width = out.end - out.begin;
        for (std::size_t t = 0; t < map.size(); ++t) {
            const auto from = middle * inner_.row_size() + static_cast<std::int64_t>(t) * inner_.in_per_group + begin;
            const auto to = map[t] * width + first + begin - out.begin;
            add_scaled(sums_.data() + to, inner_.weights.data() + from, factor, end - begin);
            if (out.magnitudes) add_scaled(sizes_.data() + to, inner_.magnitudes.data() + from, size, end - begin);
        }
    }
    static void add_scaled(T* to, const T* from, T factor, std::int64_t count) {
        for (std::int64_t i = 0; i < count; ++i) to[i] += factor * from[i];
    }
    void transpose_into(T* to, const std::vector<T>& from, const RowBuffer<T>& out) const {
        const auto width = out.end - out.begin;
        for (std::int64_t t = 0; t < target_taps_; ++t)
            for (std::int64_t i = 0; i < width; ++i) to[(out.begin + i) * target_taps_ + t] += from[t * width + i];
    }

    KernelRows<T> rows_;
    DenseKernel<T> inner_;
    std::vector<std::vector<std::int64_t>> maps_;
    std::int64_t target_taps_;
    mutable std::vector<T> coefficients_, sums_, sizes_; ///< one fold runs on one thread
};

/// A kernel that several branches share, made whole once.
template <class T>
class SharedTerm final : public RowTerm<T> {
public:
    SharedTerm(std::shared_ptr<const DenseKernel<T>> kernel, const Lattice& target)
        : kernel_(std::move(kernel)), map_(tap_map(kernel_->lattice, target)), target_taps_(target.taps()) {
        this->roundings = kernel_->roundings + 2;
        this->single = false;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        const T size = absolute(factor);
        out.bias += factor * kernel_->bias[row];
        out.bias_magnitude += size * kernel_->bias_magnitudes[row];
        const auto first = kernel_->first_channel(row) - out.first_channel;
        const auto begin = std::max<std::int64_t>(0, out.begin - first), end = std::min(kernel_->in_per_group, out.end - first);
        const auto taps = static_cast<std::int64_t>(map_.size());
        for (std::int64_t i = begin; i < end; ++i)
            for (std::int64_t t = 0; t < taps; ++t) {
                const auto from = row * kernel_->row_size() + i * taps + t, to = (first + i) * target_taps_ + map_[t];
                out.weights[to] += factor * kernel_->weights[from];
                if (out.magnitudes) out.magnitudes[to] += size * kernel_->magnitudes[from];
            }
    }

private:
    std::shared_ptr<const DenseKernel<T>> kernel_;
    std::vector<std::int64_t> map_;
    std::int64_t target_taps_;
};

/// A ConvTranspose of the channel-wise scaled anchor: row o holds W[i][o mod (out/groups)][taps] for its group's inputs.
template <class T>
class TransposedTerm final : public RowTerm<T> {
public:
    TransposedTerm(std::shared_ptr<const WeightView> weight, std::shared_ptr<const WeightView> bias, DenseKernel<T> inner, const Form& form)
        : weight_(std::move(weight)), bias_(std::move(bias)), inner_(std::move(inner)), taps_(form.taps()),
          per_group_(form.out_channels / form.groups), inputs_(form.in_channels / form.groups) {
        this->roundings = inner_.roundings + 2;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        const auto first = row / per_group_ * inputs_;
        std::vector<T> taps(static_cast<std::size_t>(taps_));
        for (std::int64_t i = std::max(first, out.first_channel + out.begin); i < std::min(first + inputs_, out.first_channel + out.end); ++i) {
            weight_->read((i * per_group_ + row % per_group_) * taps_, taps_, 1, taps.data());
            for (std::int64_t t = 0; t < taps_; ++t) {
                const T v = factor * inner_.weights[i] * taps[t];
                out.weights[(i - out.first_channel) * taps_ + t] += v;
                if (out.magnitudes) out.magnitudes[(i - out.first_channel) * taps_ + t] += absolute(v);
            }
        }
        if (!bias_) return;
        T b;
        bias_->read(row, 1, 1, &b);
        out.bias += factor * b;
        out.bias_magnitude += absolute(factor * b);
    }

private:
    std::shared_ptr<const WeightView> weight_, bias_;
    DenseKernel<T> inner_;
    std::int64_t taps_, per_group_, inputs_;
};

} // namespace crease::fold
