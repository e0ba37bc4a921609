#include "tests/support/reference_evaluator_probe.h"

#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace crease::reference {

namespace {

constexpr std::int64_t frame = 8; ///< pixels of zeros on each side: a multiple of every stride in the tests

bool close(double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(a) + std::abs(b)); }

/// The array inside a frame of zeros along its spatial axes, `more` wider at the end.
Array framed(const Array& x, std::int64_t more) {
    Shape shape = x.shape;
    for (std::size_t d = 2; d < shape.size(); ++d) shape[d] += 2 * frame + more;
    auto out = make_array(x.type, shape);
    const auto strides = strides_of(shape);
    Shape index(x.shape.size(), 0);
    std::size_t i = 0;
    do {
        auto to = index;
        for (std::size_t d = 2; d < to.size(); ++d) to[d] += frame;
        out.data[static_cast<std::size_t>(offset_of(to, strides))] = x.data[i++];
    } while (next_index(index, x.shape));
    return out;
}

class Probe {
public:
    Probe(const onnx::ModelProto& model, Values inputs, const std::string& input, const std::string& output)
        : model_(model), inputs_(std::move(inputs)), input_(input), output_(output) {}

    std::string run() {
        const Array x = inputs_.at(input_);
        Array other = x, zero = x, twice = x, sum = x;
        for (std::size_t i = 0; i < x.data.size(); ++i) {
            other.data[i] = std::sin(static_cast<double>(7 * i + 3));
            zero.data[i] = 0;
            twice.data[i] = -2 * x.data[i]; // negative, so that a one-sided function shows
            sum.data[i] = x.data[i] + other.data[i];
        }
        const auto y0 = answer(zero), y = answer(x);
        if (!y0 || !y) return "size";
        if (!is_bias(*y0)) return "bias";
        if (!adds_up(*y0, *y, answer(other), answer(sum)) || !scales(*y0, *y, answer(twice))) return "linear";
        if (!same_per_picture(x, *y)) return "batch";
        const auto large = answer(framed(x, 0)), odd = answer(framed(x, 1));
        if (!large || !odd || large->shape.size() != y->shape.size()) return "size";
        const auto offset = offset_inside(*y, *large);
        return !offset.empty() && same_inside(*y, *large, offset) && same_inside(*y, *odd, offset) ? "" : "shift";
    }

private:
    std::optional<Array> answer(const Array& x) {
        auto inputs = inputs_;
        inputs[input_] = x;
        auto values = evaluate(model_, inputs);
        if (!values) return std::nullopt;
        return values->at(output_);
    }

    static bool is_bias(const Array& y) {
        if (y.rank() < 2) return false;
        const auto pixels = static_cast<std::size_t>(product(y.shape, 2)), channels = static_cast<std::size_t>(y.shape[1]);
        for (std::size_t i = 0; i < y.data.size(); ++i)
            if (!close(y.data[i], y.data[i / pixels % channels * pixels])) return false;
        return true;
    }

    /// The pictures in reverse order give the answers in reverse order.
    bool same_per_picture(const Array& x, const Array& y) {
        const auto turned = answer(reversed(x));
        if (!turned || turned->shape != y.shape) return false;
        const auto expected = reversed(y);
        return std::equal(expected.data.begin(), expected.data.end(), turned->data.begin(), close);
    }

    static Array reversed(const Array& x) {
        Array out = x;
        const auto each = product(x.shape, 1);
        for (std::int64_t n = 0; n < x.shape.at(0); ++n) std::copy_n(x.data.begin() + n * each, each, out.data.end() - (n + 1) * each);
        return out;
    }

    static bool adds_up(const Array& zero, const Array& a, const std::optional<Array>& b, const std::optional<Array>& sum) {
        for (std::size_t i = 0; i < zero.data.size(); ++i)
            if (!b || !sum || !close(sum->data[i] + zero.data[i], a.data[i] + b->data[i])) return false;
        return true;
    }

    static bool scales(const Array& zero, const Array& a, const std::optional<Array>& twice) {
        for (std::size_t i = 0; i < zero.data.size(); ++i)
            if (!twice || !close(twice->data[i] - zero.data[i], -2 * (a.data[i] - zero.data[i]))) return false;
        return true;
    }

    /// Where the small answer lies inside the large one: the frame divided by the stride. Empty if there is no stride.
    static Shape offset_inside(const Array& y, const Array& large) {
        Shape offset(y.shape.size(), 0);
        for (std::size_t d = 2; d < offset.size(); ++d) {
            const auto grown = large.shape[d] - y.shape[d];
            if (grown <= 0 || (2 * frame) % grown != 0) return {};
            offset[d] = grown / 2;
        }
        return offset;
    }

    static bool same_inside(const Array& y, const Array& large, const Shape& offset) {
        const auto strides = strides_of(large.shape);
        const auto start = offset_of(offset, strides);
        Shape index(y.shape.size(), 0);
        std::size_t i = 0;
        do {
            if (!close(y.data[i++], large.data[static_cast<std::size_t>(start + offset_of(index, strides))])) return false;
        } while (next_index(index, y.shape));
        return true;
    }

    const onnx::ModelProto& model_;
    Values inputs_;
    const std::string &input_, &output_;
};

} // namespace

std::string why_no_convolution(const onnx::ModelProto& model, const Values& inputs, const std::string& input, const std::string& output) {
    return Probe(model, inputs, input, output).run();
}

} // namespace crease::reference
