#pragma once

#include "core/fold/numeric/row_terms.h"

#include <algorithm>

/// Rows that are made of other rows: the anchor's own, scaled ones, sums, selections. Private to row_terms.cpp.
namespace crease::fold {

template <class T>
T absolute(T v) {
    return v < 0 ? -v : v;
}

template <class T>
class AnchorTerm final : public RowTerm<T> {
public:
    explicit AnchorTerm(const Lattice& target) : taps_(target.taps()), centre_(target.index_of({0, 0, 0})) {}
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        const auto channel = row - out.first_channel;
        if (channel < out.begin || channel >= out.end) return;
        const auto at = channel * taps_ + centre_;
        out.weights[at] += factor;
        if (out.magnitudes) out.magnitudes[at] += absolute(factor);
    }

private:
    std::int64_t taps_, centre_;
};

template <class T>
class ScaledTerm final : public RowTerm<T> {
public:
    ScaledTerm(std::unique_ptr<RowTerm<T>> inner, const ChannelScaling& scaling)
        : inner_(std::move(inner)), scale_(scaling.scale.begin(), scaling.scale.end()), shift_(scaling.shift.begin(), scaling.shift.end()) {
        this->roundings = inner_->roundings + 2;
        this->single = inner_->single;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        inner_->add(row, factor * scale_[scale_.size() == 1 ? 0 : row], out);
        const T shift = factor * shift_[shift_.size() == 1 ? 0 : row];
        out.bias += shift;
        out.bias_magnitude += absolute(shift);
    }

private:
    std::unique_ptr<RowTerm<T>> inner_;
    std::vector<T> scale_, shift_;
};

template <class T>
class SumTerm final : public RowTerm<T> {
public:
    SumTerm(std::vector<std::unique_ptr<RowTerm<T>>> inner, std::vector<int> signs) : inner_(std::move(inner)), signs_(std::move(signs)) {
        for (const auto& one : inner_) this->roundings = std::max(this->roundings, one->roundings);
        this->roundings += static_cast<double>(inner_.size());
        this->single = false;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        for (std::size_t i = 0; i < inner_.size(); ++i) inner_[i]->add(row, signs_[i] < 0 ? -factor : factor, out);
    }

private:
    std::vector<std::unique_ptr<RowTerm<T>>> inner_;
    std::vector<int> signs_;
};

template <class T>
class RowsTerm final : public RowTerm<T> {
public:
    RowsTerm(std::unique_ptr<RowTerm<T>> inner, const RowsRule& rule) : inner_(std::move(inner)), rule_(rule) {
        this->roundings = inner_->roundings;
        this->single = inner_->single;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        inner_->add(rule_.listed.empty() ? row + rule_.first : rule_.listed[static_cast<std::size_t>(row)], factor, out);
    }

private:
    std::unique_ptr<RowTerm<T>> inner_;
    RowsRule rule_;
};

/// A channel-wise scale, seen from the elements that its channels' pixels are.
template <class T>
class SpreadTerm final : public RowTerm<T> {
public:
    SpreadTerm(std::unique_ptr<RowTerm<T>> inner, const SpreadRule& rule) : inner_(std::move(inner)), rule_(rule) {
        this->roundings = inner_->roundings;
        this->single = inner_->single;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        T weight{}, magnitude{};
        const auto channel = rule_.channels_lead ? row / rule_.pixels : row % rule_.channels;
        RowBuffer<T> one{&weight, &magnitude, channel, 1};
        inner_->add(channel, factor, one);
        out.bias += one.bias;
        out.bias_magnitude += one.bias_magnitude;
        const auto at = row - out.first_channel;
        if (at < out.begin || at >= out.end) return;
        out.weights[at] += weight;
        if (out.magnitudes) out.magnitudes[at] += magnitude;
    }

private:
    std::unique_ptr<RowTerm<T>> inner_;
    SpreadRule rule_;
};

template <class T>
class StackTerm final : public RowTerm<T> {
public:
    StackTerm(std::vector<std::unique_ptr<RowTerm<T>>> inner, std::vector<std::int64_t> counts)
        : inner_(std::move(inner)), counts_(std::move(counts)) {
        for (const auto& one : inner_) {
            this->roundings = std::max(this->roundings, one->roundings);
            this->single = this->single && one->single;
        }
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        std::size_t i = 0;
        while (row >= counts_[i]) row -= counts_[i++];
        inner_[i]->add(row, factor, out);
    }

private:
    std::vector<std::unique_ptr<RowTerm<T>>> inner_;
    std::vector<std::int64_t> counts_;
};

} // namespace crease::fold
