#pragma once

#include "core/fold/numeric/kernel_rows.h"

/// Rows that come out of one kernel: an operator's own, one that is shared, or a ConvTranspose's. Private to row_terms.cpp.
namespace crease::fold {

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
        add_bias(row, factor, out);
    }

private:
    /// The operator's own, and what a shift before it becomes (of one tap, then), summed without rounding to speak of.
    void add_bias(std::int64_t row, T factor, RowBuffer<T>& out) const {
        T own{};
        if (bias_) bias_->read(row, 1, 1, &own);
        Quad bias = own;
        T magnitude = absolute(own);
        const auto first = row / per_group_ * inputs_;
        for (std::int64_t i = first; i < first + inputs_; ++i) {
            if (inner_.bias_magnitudes[i] == T(0)) continue;
            T tap;
            weight_->read(i * per_group_ + row % per_group_, 1, 1, &tap);
            bias += static_cast<Quad>(tap) * inner_.bias[i];
            magnitude += absolute(tap) * inner_.bias_magnitudes[i];
        }
        out.bias += factor * static_cast<T>(bias);
        out.bias_magnitude += absolute(factor) * magnitude * T(1 + 1e-9);
    }

    std::shared_ptr<const WeightView> weight_, bias_;
    DenseKernel<T> inner_;
    std::int64_t taps_, per_group_, inputs_;
};

} // namespace crease::fold
