#pragma once

#include "core/fold/numeric/branch_terms.h"

#include <algorithm>

/// The rows of an operator's own kernel. Private to row_terms.cpp.
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

} // namespace crease::fold
