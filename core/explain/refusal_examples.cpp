// Examples of what a fold would get wrong: the smallest that shows it, or the file's own numbers. All are computed, none is written down.

#include "core/explain/refusal_examples.h"

#include "core/explain/border_error.h"
#include "core/explain/drawing_parts.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {
namespace {

/// Rows of numbers under each other; a row says which of its cells are lit up.
struct Row {
    std::string name;
    std::vector<double> cells;
    std::vector<bool> lit = {};
    double start = 0; ///< columns that it is moved to the right
};

constexpr double cell_size = 44, name_width = 250, row_height = 58;

Drawing drawing_of(const std::string& title, const std::vector<Row>& rows) {
    Drawing drawing;
    drawing.title = title;
    double largest = 0;
    for (const auto& row : rows)
        for (const double cell : row.cells) largest = std::max(largest, std::fabs(cell));
    for (const auto& row : rows) {
        drawing.marks.push_back(text_mark(row.name, 0, drawing.height + cell_size / 2, 13, Align::left, Tone::ink));
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            Mark mark;
            mark.kind = Mark::Kind::cell;
            mark.x = name_width + (row.start + static_cast<double>(c)) * cell_size;
            mark.y = drawing.height;
            mark.width = mark.height = cell_size;
            mark.heat = largest > 0 ? row.cells[c] / largest * 0.6 : 0;
            mark.text = number_text(row.cells[c]);
            mark.size = 13;
            mark.strong = c < row.lit.size() && row.lit[c];
            drawing.width = std::max(drawing.width, mark.x + cell_size);
            drawing.marks.push_back(std::move(mark));
        }
        drawing.height += row_height;
    }
    return drawing;
}

double in_hundredths(double value) { return std::round(value * 100) / 100; }

std::vector<bool> differing(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<bool> out;
    for (std::size_t i = 0; i < a.size(); ++i) out.push_back(a[i] != b[i]);
    return out;
}

/// The sums of three neighbours, zero outside.
std::vector<double> sums_of_three(const std::vector<double>& of) {
    std::vector<double> out(of.size());
    for (std::size_t i = 0; i < of.size(); ++i) out[i] = (i > 0 ? of[i - 1] : 0) + of[i] + (i + 1 < of.size() ? of[i + 1] : 0);
    return out;
}

Example border_example() {
    const std::vector<double> x{2, 1, 3, 2};
    std::vector<double> shifted = x;
    for (auto& v : shifted) v += 1;
    const auto right = sums_of_three(shifted);
    auto folded = sums_of_three(x);
    for (auto& v : folded) v += 3;
    const auto lit = differing(right, folded);
    return {"A shift of 1, then a convolution of three ones that pads one zero on either side. Folded, the shift would be a bias of 3. The framed "
            "pixels differ.",
            drawing_of("Where the padding reaches over a shift", {{"the input", x},
                                                                  {"after the shift of 1", shifted},
                                                                  {"convolved: right", right, lit},
                                                                  {"folded, with a bias of 3: wrong", folded, lit}})};
}

struct Function {
    std::string_view op;
    double (*of)(double);
};

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double hard_sigmoid(double x) { return std::clamp(x / 6 + 0.5, 0.0, 1.0); }

/// With the parameters that these operators have by default.
constexpr Function functions[] = {
    {"Relu", [](double x) { return std::max(x, 0.0); }},
    {"LeakyRelu", [](double x) { return x < 0 ? 0.01 * x : x; }},
    {"PRelu", [](double x) { return x < 0 ? 0.25 * x : x; }},
    {"Elu", [](double x) { return x < 0 ? std::exp(x) - 1 : x; }},
    {"Sigmoid", logistic},
    {"Tanh", [](double x) { return std::tanh(x); }},
    {"HardSigmoid", [](double x) { return std::clamp(0.2 * x + 0.5, 0.0, 1.0); }},
    {"HardSwish", [](double x) { return x * hard_sigmoid(x); }},
    {"Clip", [](double x) { return std::clamp(x, 0.0, 6.0); }},
    {"Erf", [](double x) { return std::erf(x); }},
    {"Gelu", [](double x) { return x / 2 * (1 + std::erf(x / std::sqrt(2.0))); }},
    {"Softplus", [](double x) { return std::log1p(std::exp(x)); }},
    {"Mish", [](double x) { return x * std::tanh(std::log1p(std::exp(x))); }},
    {"Abs", [](double x) { return std::fabs(x); }},
    {"Exp", [](double x) { return std::exp(x); }},
};

/// The one whose name the refusal's sentence bears, or Relu.
const Function& function_in(const std::string& reason) {
    const auto* found = std::begin(functions);
    for (const auto& one : functions)
        if ((" " + reason).find(" " + std::string(one.op) + " ") != std::string::npos) found = &one;
    return *found;
}

Example nonlinear_example(const std::string& reason) {
    const auto& f = function_in(reason);
    const std::string op(f.op);
    const std::vector<double> a{2, -1, 3, -2}, b{-3, -2, 1, 3};
    std::vector<double> sum, apart, together;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum.push_back(a[i] + b[i]);
        apart.push_back(in_hundredths(f.of(a[i]) + f.of(b[i])));
        together.push_back(in_hundredths(f.of(sum[i])));
    }
    const auto lit = differing(apart, together);
    return {"With " + op + ": adding what it makes of a and of b is not what it makes of a + b. The framed numbers differ.",
            drawing_of("A nonlinearity does not add up",
                       {{"a", a}, {"b", b}, {op + "(a) + " + op + "(b)", apart, lit}, {op + "(a + b)", together, lit}})};
}

Example stride_example() {
    const std::vector<double> x{1, 2, 3, 4, 5, 6};
    std::vector<double> every_second;
    for (std::size_t i = 0; i < x.size(); i += 2) every_second.push_back(x[i]);
    return {
        "A stride of 2 takes every second place. Output 1 is input 1 in one branch and input 2 in the other: no kernel with one stride reads both.",
        drawing_of("Strides that differ", {{"the input", x}, {"stride 1", x}, {"stride 2", every_second}})};
}

Example pool_example() {
    const std::vector<double> x{3, 3, 3, 3};
    auto counted = sums_of_three(x);
    for (auto& v : counted) v = in_hundredths(v / 3);
    const auto lit = differing(x, counted);
    return {"The average over three neighbours of a row of threes. With the padding left out it is 3 everywhere; a kernel of thirds gives less at "
            "the border.",
            drawing_of("An average that leaves the padding out",
                       {{"the input", x}, {"padding left out", x, lit}, {"as a kernel of thirds", counted, lit}})};
}

Example shift_example() {
    const std::vector<double> x{1, 1, 1, 1}, c{0, 1, 2, 3};
    std::vector<double> y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(x[i] + c[i]);
    return {"One channel, four pixels, and a constant that differs from pixel to pixel: no single bias adds it.",
            drawing_of("A constant that is not one number per channel", {{"the channel", x}, {"the constant", c}, {"their sum", y}})};
}

// --- the border, on the file's own numbers

void add_map(Drawing& drawing, const std::string& name, const BorderError& error, const std::vector<double>& values, double largest, double left) {
    const auto columns = error.extents.back(), rows = static_cast<std::int64_t>(values.size()) / columns;
    const auto slice = error.extents.size() > 2 ? error.extents[error.extents.size() - 2] : rows; // of a cube, one below the other
    const auto gaps = [&](std::int64_t row) { return 10 * static_cast<double>(row / std::max<std::int64_t>(1, slice)); };
    drawing.marks.push_back(text_mark(name, left, 10, 13, Align::left, Tone::ink));
    for (std::size_t i = 0; i < values.size(); ++i) {
        Mark mark;
        mark.kind = Mark::Kind::cell;
        mark.x = left + static_cast<double>(static_cast<std::int64_t>(i) % columns) * cell_size;
        const auto row = static_cast<std::int64_t>(i) / columns;
        mark.y = 28 + static_cast<double>(row) * cell_size + gaps(row);
        mark.width = mark.height = cell_size;
        mark.heat = largest > 0 ? values[i] / largest * 0.6 : 0;
        mark.text = cell_text(values[i]);
        mark.strong = std::fabs(error.right[i] - error.folded[i]) > 1e-6 * largest;
        mark.tip = number_text(values[i]);
        drawing.marks.push_back(std::move(mark));
    }
    drawing.width = std::max(drawing.width, left + static_cast<double>(columns) * cell_size);
    drawing.height = std::max(drawing.height, 28 + static_cast<double>(rows) * cell_size + gaps(rows) + 8);
}

Example own_border(const BorderError& error) {
    double largest = 0, off = 0;
    for (std::size_t i = 0; i < error.right.size(); ++i) {
        largest = std::max({largest, std::fabs(error.right[i]), std::fabs(error.folded[i])});
        off = std::max(off, std::fabs(error.right[i] - error.folded[i]));
    }
    Example out;
    out.words = "On this file's own numbers: output channel " + std::to_string(error.channel) + " of " + error.convolution + " behind " +
                error.shift + ", on a small input of zeros. The framed pixels differ, by up to " + number_text(off) +
                ". Any other input is off by as much: what is wrong is the shift times the weights that lie in the padding.";
    out.drawing.title = "Where the padding reaches over a shift";
    add_map(out.drawing, "as it is: right", error, error.right, largest, 0);
    add_map(out.drawing, "folded: wrong", error, error.folded, largest, static_cast<double>(error.extents.back()) * cell_size + 40);
    return out;
}

} // namespace

Example example_of(const analysis::ModelFacts& facts, const fold::Refusal& refusal) {
    const auto& code = refusal.code;
    if (code == "padding_over_shift") {
        const auto own = border_error(facts, refusal);
        return own ? own_border(*own) : border_example();
    }
    if (code == "nonlinearity_between") return nonlinear_example(refusal.reason);
    if (code == "strides_differ") return stride_example();
    if (code == "pool_excludes_padding" || code == "ceil_mode") return pool_example();
    if (code == "not_per_channel") return shift_example();
    return {};
}

} // namespace crease::explain
