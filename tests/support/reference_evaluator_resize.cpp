// Resize and Upsample, one axis after the other: interpolation over several axes is the product of that over each.

#include "tests/support/reference_evaluator_ops.h"

#include <cmath>

namespace crease::reference {

namespace {

/// How positions are read: the rule for coordinates and for rounding them (nearest), or linear between two neighbours.
struct Sampling {
    std::string mode, coordinates, nearest;
};

Sampling sampling_of(const Call& call) {
    const bool first = call.node.op_type() == "Upsample" || call.opset < 11;
    Sampling s{call.text("mode", "nearest"), call.text("coordinate_transformation_mode", first ? "asymmetric" : "half_pixel"),
               call.text("nearest_mode", first ? "floor" : "round_prefer_floor")};
    if (s.mode != "nearest" && s.mode != "linear") unsupported("a Resize of mode " + s.mode);
    return s;
}

double source(const Sampling& s, std::int64_t o, double scale, std::int64_t in, std::int64_t out) {
    const auto at = static_cast<double>(o);
    if (s.coordinates == "asymmetric") return at / scale;
    if (s.coordinates == "align_corners") return out == 1 ? 0 : at * static_cast<double>(in - 1) / static_cast<double>(out - 1);
    if (s.coordinates == "pytorch_half_pixel" && out == 1) return 0;
    if (s.coordinates == "half_pixel" || s.coordinates == "pytorch_half_pixel") return (at + 0.5) / scale - 0.5;
    unsupported("a Resize with coordinates " + s.coordinates);
}

double rounded(const Sampling& s, double x) {
    if (s.nearest == "floor") return std::floor(x);
    if (s.nearest == "ceil") return std::ceil(x);
    return s.nearest == "round_prefer_ceil" ? std::floor(x + 0.5) : std::ceil(x - 0.5);
}

/// The positions that output `o` is made of, and their weights.
std::vector<std::pair<std::int64_t, double>> taps(const Sampling& s, double x, std::int64_t in) {
    const auto inside = [in](double v) { return std::min(std::max<std::int64_t>(0, static_cast<std::int64_t>(v)), in - 1); };
    if (s.mode == "nearest") return {{inside(rounded(s, x)), 1.0}};
    const double low = std::floor(x), part = x - low;
    return {{inside(low), 1 - part}, {inside(low + 1), part}};
}

Array along(const Array& x, std::size_t axis, std::int64_t out, double scale, const Sampling& s) {
    Shape shape = x.shape;
    const auto in = shape[axis], inner = product(x.shape, axis + 1);
    shape[axis] = out;
    auto y = make_array(x.type, shape);
    for (std::int64_t block = 0; block < product(x.shape, 0, axis); ++block)
        for (std::int64_t o = 0; o < out; ++o)
            for (const auto& [from, weight] : taps(s, source(s, o, scale, in, out), in))
                for (std::int64_t i = 0; i < inner; ++i)
                    y.data[static_cast<std::size_t>((block * out + o) * inner + i)] +=
                        weight * x.data[static_cast<std::size_t>((block * in + from) * inner + i)];
    return y;
}

std::vector<double> factors_of(const Call& call) {
    if (const auto* attribute = call.attribute("scales")) return {attribute->floats().begin(), attribute->floats().end()};
    const Array* factors = call.optional_input(call.node.op_type() == "Upsample" || call.opset < 11 ? 1 : 2);
    return factors ? factors->data : std::vector<double>{};
}

std::vector<Array> resize(const Call& call) {
    Array y = call.input(0);
    const auto factors = factors_of(call);
    const auto sizes = factors.empty() ? to_integers(call.input(3)) : Shape{};
    auto axes = call.integers("axes").value_or(Shape{});
    for (std::size_t i = axes.size(); i < y.shape.size() && call.attribute("axes") == nullptr; ++i) axes.push_back(static_cast<std::int64_t>(i));
    require(axes.size() == (factors.empty() ? sizes.size() : factors.size()), "a Resize needs one number per axis");
    const auto sampling = sampling_of(call);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const auto axis = axis_index(axes[i], y.rank());
        const auto in = static_cast<double>(y.shape[axis]);
        const auto out = factors.empty() ? sizes[i] : static_cast<std::int64_t>(std::floor(in * factors[i]));
        if (out != y.shape[axis]) y = along(y, axis, out, factors.empty() ? static_cast<double>(out) / in : factors[i], sampling);
    }
    return {std::move(y)};
}

} // namespace

void add_resize_operators(OperatorTable& table) {
    table["Resize"] = resize;
    table["Upsample"] = resize;
}

} // namespace crease::reference
