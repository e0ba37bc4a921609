// Conv, ConvTranspose and the pools. All are written for three spatial axes; fewer are padded with extents of 1.

#include "tests/support/reference_evaluator_ops.h"

#include <array>
#include <cmath>
#include <limits>

namespace crease::reference {

namespace {

using Three = std::array<std::int64_t, 3>;

/// One windowed operator's geometry, brought to three spatial axes.
struct Window {
    std::size_t axes = 0; ///< spatial axes the model has
    Three in{1, 1, 1}, out{1, 1, 1}, kernel{1, 1, 1}, stride{1, 1, 1}, dilation{1, 1, 1}, begin{0, 0, 0}, end{0, 0, 0};
};

Three to_three(const Shape& values, std::size_t axes, std::int64_t fallback, std::size_t from = 0) {
    Three out{fallback, fallback, fallback};
    for (std::size_t i = 0; i < axes; ++i) out[3 - axes + i] = values.at(from + i);
    return out;
}

Window read_window(const Call& call, const Shape& x, const Shape& kernel) {
    require(x.size() >= 3 && x.size() <= 5, "a windowed operator needs 1 to 3 spatial axes");
    Window w;
    w.axes = x.size() - 2;
    require(kernel.size() == w.axes, "the kernel's rank does not fit the input");
    w.in = to_three(x, w.axes, 1, 2);
    w.kernel = to_three(kernel, w.axes, 1);
    w.stride = to_three(call.integers("strides").value_or(Shape(w.axes, 1)), w.axes, 1);
    w.dilation = to_three(call.integers("dilations").value_or(Shape(w.axes, 1)), w.axes, 1);
    if (call.text("auto_pad", "NOTSET") == "NOTSET") {
        const auto pads = call.integers("pads").value_or(Shape(2 * w.axes, 0));
        w.begin = to_three(pads, w.axes, 0);
        w.end = to_three(pads, w.axes, 0, w.axes);
    }
    return w;
}

std::int64_t reach(const Window& w, std::size_t d) { return w.dilation[d] * (w.kernel[d] - 1) + 1; }

/// Splits a total padding as auto_pad asks: the odd one at the end for SAME_UPPER.
void split_padding(Window& w, std::size_t d, std::int64_t total, bool upper) {
    w.begin[d] = upper ? total / 2 : total - total / 2;
    w.end[d] = total - w.begin[d];
}

void place_forward(const Call& call, Window& w) {
    const auto mode = call.text("auto_pad", "NOTSET");
    const bool ceil = call.integer("ceil_mode", 0) != 0;
    for (std::size_t d = 0; d < 3; ++d) {
        if (mode == "SAME_UPPER" || mode == "SAME_LOWER") {
            w.out[d] = (w.in[d] + w.stride[d] - 1) / w.stride[d];
            const auto total = std::max<std::int64_t>(0, (w.out[d] - 1) * w.stride[d] + reach(w, d) - w.in[d]);
            split_padding(w, d, total, mode == "SAME_UPPER");
            continue;
        }
        const auto room = w.in[d] + w.begin[d] + w.end[d] - reach(w, d);
        const bool empty = w.in[d] == 0 && room == -1; // a window of one element on a map of none makes a map of none
        require(room >= 0 || empty, "the window is larger than the padded input");
        w.out[d] = empty ? 0 : (room + (ceil ? w.stride[d] - 1 : 0)) / w.stride[d] + 1;
    }
}

Shape output_shape(const Shape& x, std::int64_t channels, const Window& w) {
    Shape shape{x[0], channels};
    for (std::size_t i = 3 - w.axes; i < 3; ++i) shape.push_back(w.out[i]);
    return shape;
}

std::int64_t at(const Three& extents, std::int64_t a, std::int64_t b, std::int64_t c) { return (a * extents[1] + b) * extents[2] + c; }

std::int64_t volume(const Three& extents) { return extents[0] * extents[1] * extents[2]; }

/// Calls f(tap, out offset, in offset) for every pair of an output and an input pixel that one tap joins.
template <class F>
void for_each_pair(const Window& w, F&& f) {
    for (std::int64_t ka = 0; ka < w.kernel[0]; ++ka)
        for (std::int64_t kb = 0; kb < w.kernel[1]; ++kb)
            for (std::int64_t kc = 0; kc < w.kernel[2]; ++kc)
                for (std::int64_t oa = 0; oa < w.out[0]; ++oa)
                    for (std::int64_t ob = 0; ob < w.out[1]; ++ob) {
                        const auto ia = oa * w.stride[0] - w.begin[0] + ka * w.dilation[0];
                        const auto ib = ob * w.stride[1] - w.begin[1] + kb * w.dilation[1];
                        if (ia < 0 || ia >= w.in[0] || ib < 0 || ib >= w.in[1]) continue;
                        for (std::int64_t oc = 0; oc < w.out[2]; ++oc) {
                            const auto ic = oc * w.stride[2] - w.begin[2] + kc * w.dilation[2];
                            if (ic >= 0 && ic < w.in[2]) f(at(w.kernel, ka, kb, kc), at(w.out, oa, ob, oc), at(w.in, ia, ib, ic));
                        }
                    }
}

void add_bias(Array& y, const Array* bias, std::int64_t pixels) {
    if (!bias) return;
    require(bias->count() == y.shape[1], "the bias has another length than the output channels");
    for (std::size_t i = 0; i < y.data.size(); ++i) y.data[i] += bias->data[(i / static_cast<std::size_t>(pixels)) % bias->data.size()];
}

Shape kernel_of(const Array& w) { return {w.shape.begin() + 2, w.shape.end()}; }

std::vector<Array> conv(const Call& call) {
    const Array &x = call.input(0), &weights = call.input(1);
    require(weights.rank() == x.rank(), "the weights' rank differs from the input's");
    auto w = read_window(call, x.shape, kernel_of(weights));
    place_forward(call, w);
    const auto groups = call.integer("group", 1), per_group = weights.shape[1], cout = weights.shape[0];
    require(x.shape[1] == groups * per_group && cout % groups == 0, "the channels do not fit the groups");
    auto y = make_array(x.type, output_shape(x.shape, cout, w));
    const auto in_pixels = volume(w.in), out_pixels = volume(w.out), taps = volume(w.kernel);
    for (std::int64_t n = 0; n < x.shape[0]; ++n)
        for (std::int64_t m = 0; m < cout; ++m)
            for (std::int64_t c = 0; c < per_group; ++c) {
                double* to = y.data.data() + (n * cout + m) * out_pixels;
                const auto channel = m / (cout / groups) * per_group + c;
                const double* from = x.data.data() + (n * x.shape[1] + channel) * in_pixels;
                const double* tap = weights.data.data() + (m * per_group + c) * taps;
                for_each_pair(w, [=](auto k, auto o, auto i) { to[o] += tap[k] * from[i]; });
            }
    add_bias(y, call.optional_input(2), out_pixels);
    return {std::move(y)};
}

/// The window of the convolution whose transpose this is: its "output" is our input.
Window read_transposed(const Call& call, const Shape& x, const Shape& kernel) {
    auto w = read_window(call, x, kernel);
    w.out = w.in;
    const auto extra = to_three(call.integers("output_padding").value_or(Shape(w.axes, 0)), w.axes, 0);
    const auto mode = call.text("auto_pad", "NOTSET");
    auto wanted = call.integers("output_shape").value_or(Shape{});
    if (wanted.size() == w.axes + 2) wanted.erase(wanted.begin(), wanted.begin() + 2);
    const bool same = mode == "SAME_UPPER" || mode == "SAME_LOWER";
    for (std::size_t d = 3 - w.axes; d < 3; ++d) {
        const auto full = w.stride[d] * (w.out[d] - 1) + extra[d] + reach(w, d);
        if (wanted.empty() && !same) {
            w.in[d] = full - w.begin[d] - w.end[d];
            continue;
        }
        w.in[d] = wanted.empty() ? w.out[d] * w.stride[d] : wanted[d - (3 - w.axes)];
        split_padding(w, d, std::max<std::int64_t>(0, full - w.in[d]), mode == "SAME_UPPER");
    }
    return w;
}

std::vector<Array> conv_transpose(const Call& call) {
    const Array &x = call.input(0), &weights = call.input(1);
    const auto w = read_transposed(call, x.shape, kernel_of(weights));
    const auto groups = call.integer("group", 1), per_group = weights.shape[1], cin = weights.shape[0];
    require(x.shape[1] == cin && cin % groups == 0, "the channels do not fit the groups");
    auto mirrored = w;
    mirrored.out = w.in; // what we produce
    auto y = make_array(x.type, output_shape(x.shape, groups * per_group, mirrored));
    const auto x_pixels = volume(w.out), y_pixels = volume(w.in), taps = volume(w.kernel);
    for (std::int64_t n = 0; n < x.shape[0]; ++n)
        for (std::int64_t c = 0; c < cin; ++c)
            for (std::int64_t j = 0; j < per_group; ++j) {
                const auto m = c / (cin / groups) * per_group + j;
                double* to = y.data.data() + (n * groups * per_group + m) * y_pixels;
                const double* from = x.data.data() + (n * cin + c) * x_pixels;
                const double* tap = weights.data.data() + (c * per_group + j) * taps;
                for_each_pair(w, [=](auto k, auto o, auto i) { to[i] += tap[k] * from[o]; });
            }
    add_bias(y, call.optional_input(2), y_pixels);
    return {std::move(y)};
}

/// How many positions of a window lie inside the input padded by its explicit pads (ceil_mode may reach beyond).
std::vector<double> padded_counts(Window w) {
    std::vector<double> counts(static_cast<std::size_t>(volume(w.out)), 0);
    for (std::size_t d = 0; d < 3; ++d) w.in[d] += w.begin[d] + w.end[d];
    w.begin = {0, 0, 0};
    for_each_pair(w, [&](auto, auto o, auto) { counts[static_cast<std::size_t>(o)] += 1; });
    return counts;
}

std::vector<Array> pool(const Call& call, bool average) {
    const Array& x = call.input(0);
    const auto kernel = call.integers("kernel_shape");
    require(kernel.has_value(), "a pool needs a kernel_shape");
    auto w = read_window(call, x.shape, *kernel);
    place_forward(call, w);
    const double start = average ? 0 : -std::numeric_limits<double>::infinity();
    auto y = make_array(x.type, output_shape(x.shape, x.shape[1], w), start);
    const auto in_pixels = volume(w.in), out_pixels = volume(w.out);
    std::vector<double> counts(static_cast<std::size_t>(out_pixels), 0);
    for_each_pair(w, [&](auto, auto o, auto) { counts[static_cast<std::size_t>(o)] += 1; });
    if (call.integer("count_include_pad", 0)) counts = padded_counts(w);
    for (std::int64_t plane = 0; plane < x.shape[0] * x.shape[1]; ++plane) {
        double* to = y.data.data() + plane * out_pixels;
        const double* from = x.data.data() + plane * in_pixels;
        if (average) for_each_pair(w, [=](auto, auto o, auto i) { to[o] += from[i]; });
        else for_each_pair(w, [=](auto, auto o, auto i) { to[o] = std::max(to[o], from[i]); });
        for (std::int64_t o = 0; average && o < out_pixels; ++o) to[o] /= counts[static_cast<std::size_t>(o)];
    }
    return {std::move(y)};
}

std::vector<Array> global_pool(const Call& call, bool average) {
    const Array& x = call.input(0);
    Shape shape{x.shape[0], x.shape[1]};
    shape.resize(x.shape.size(), 1);
    auto y = make_array(x.type, shape, average ? 0 : -std::numeric_limits<double>::infinity());
    const auto pixels = product(x.shape, 2);
    for (std::size_t i = 0; i < x.data.size(); ++i) {
        auto& to = y.data[i / static_cast<std::size_t>(pixels)];
        to = average ? to + x.data[i] / static_cast<double>(pixels) : std::max(to, x.data[i]);
    }
    return {std::move(y)};
}

} // namespace

void add_window_operators(OperatorTable& table) {
    table["Conv"] = conv;
    table["ConvTranspose"] = conv_transpose;
    table["MaxPool"] = [](const Call& call) { return pool(call, false); };
    table["AveragePool"] = [](const Call& call) { return pool(call, true); };
    table["GlobalAveragePool"] = [](const Call& call) { return global_pool(call, true); };
    table["GlobalMaxPool"] = [](const Call& call) { return global_pool(call, false); };
}

} // namespace crease::reference
