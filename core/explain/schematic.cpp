// One small picture for every code, all of them made from the same four shapes: operators in a row, a value that two read, two branches
// that meet, a constant that goes into an operator. What stands in the way is marked.

#include "core/explain/schematic.h"

#include "core/explain/drawing_parts.h"

#include <algorithm>
#include <array>

namespace crease::explain {
namespace {

enum class Shape {
    row,   ///< a -> b -> c (-> d)
    fork,  ///< a -> b, and a -> c below
    join,  ///< a and b -> c; the fourth, where there is one, is what both read
    given, ///< a -> b (-> d), and c from above into b
};

struct Sketch {
    std::string_view code;
    Shape shape;
    std::array<std::string_view, 4> boxes;
    std::size_t guilty; ///< of the boxes, what stands in the way
    std::string_view note;
};

constexpr Sketch sketches[] = {
    {"padding_over_shift", Shape::row, {"shift", "zeros around it", "convolution"}, 1, "the zeros come after the shift: they are not shifted"},
    {"value_read_elsewhere", Shape::fork, {"layer", "scale", "another reader"}, 2, "it reads what would be gone"},
    {"value_is_graph_output", Shape::fork, {"layer", "scale", "an output"}, 2, "whoever runs the network asks for it"},
    {"value_captured_by_subgraph", Shape::fork, {"layer", "scale", "a body (If, Loop)"}, 2, "it reads the value by its name"},
    {"nonlinearity_between", Shape::row, {"layer", "f", "scale"}, 1, "f(a + b) is not f(a) + f(b)"},
    {"operator_between", Shape::row, {"layer", "operator", "scale"}, 1, "nothing says that it lets a scale pass"},
    {"strides_differ", Shape::join, {"stride 1", "stride 2", "+", "x"}, 1, "output 1 reads input 1 here, input 2 there"},
    {"sizes_differ", Shape::join, {"h x w", "(h - 2) x (w - 2)", "+", "x"}, 1, "their places do not meet"},
    {"anchors_differ", Shape::join, {"layer of x", "layer of z", "+"}, 1, "one kernel reads one value"},
    {"channels_differ", Shape::given, {"C channels", "scale", "another number"}, 2, "one of them would be spread over the others"},
    {"not_per_channel", Shape::given, {"layer", "+", "one for each pixel"}, 2, "a bias has one number for a channel"},
    {"parameter_length", Shape::given, {"C channels", "BatchNorm", "not C numbers"}, 2, "runtimes refuse it as well"},
    {"not_constant", Shape::given, {"x", "layer", "made from the input"}, 2, "another weight for every picture"},
    {"not_evaluated", Shape::given, {"x", "layer", "operator on constants"}, 2, "its result is not known to the last digit"},
    {"overridable_constant", Shape::given, {"x", "layer", "input with a default"}, 2, "a caller may bring another one"},
    {"function_argument", Shape::given, {"x", "layer", "argument"}, 2, "another call brings another one"},
    {"function_attribute", Shape::given, {"x", "operator", "attribute"}, 2, "another call brings another one"},
    {"mixed_types", Shape::join, {"float32", "float16", "+", "Cast"}, 1, "each rounds in its own way"},
    {"not_floating", Shape::row, {"integers", "layer of integers", "scale"}, 1, "integers wrap and are cut off"},
    {"unknown_type", Shape::row, {"type ?", "Cast", "scale"}, 1, "nobody knows whether it rounds"},
    {"quantized", Shape::given, {"x", "layer", "int8 and a scale"}, 2, "folded, it would be unpacked"},
    {"batchnorm_training", Shape::given, {"layer", "BatchNorm", "statistics of the batch"}, 2, "every batch has its own"},
    {"batchnorm_extra_outputs", Shape::fork, {"BatchNorm", "next layer", "reads its statistics"}, 2, "they would be gone"},
    {"batchnorm_not_spatial", Shape::given, {"layer", "BatchNorm", "γ for each pixel"}, 2, "a kernel is the same everywhere"},
    {"pool_excludes_padding", Shape::row, {"layer", "average, border left out", "scale"}, 1, "at the border fewer are averaged"},
    {"ceil_mode", Shape::row, {"layer", "last window hangs over", "scale"}, 1, "it has fewer elements than the others"},
    {"pad_value", Shape::row, {"x", "Pad with a number", "convolution"}, 1, "a convolution pads with zeros"},
    {"pad_mode", Shape::row, {"x", "Pad that repeats", "convolution"}, 1, "what it adds depends on the picture"},
    {"pad_amount_unknown", Shape::given, {"x", "Pad", "amount, computed"}, 2, "it is known when the network runs"},
    {"auto_pad_unknown_size", Shape::given, {"h x w = ?", "convolution", "pads of SAME"}, 2, "they follow from a size that is left open"},
    {"unknown_rank", Shape::row, {"x with ? axes", "layer", "scale"}, 1, "which axis holds the channels?"},
    {"no_channels", Shape::given, {"x", "layer", "weight without elements"}, 2, "there is nothing to scale"},
    {"divides_by_value", Shape::given, {"1", "÷", "layer"}, 1, "1/x is not linear"},
    {"several_parts", Shape::join, {"layer", "no layer", "Concat", "x"}, 1, "the scale behind it would have to go into both"},
    {"patch_embedding", Shape::row, {"cut into patches", "linear layer", "tokens"}, 1, "this is a convolution already"},
    {"several_readers", Shape::fork, {"scale", "layer", "no layer"}, 2, "the scale would have to go into both"},
    {"nothing_to_fold_into", Shape::row, {"no layer", "scale", "no layer"}, 1, "nobody could take it"},
    {"unsupported_chain", Shape::row, {"layer", "several operators", "scale"}, 1, "together they come to no single kernel"},
    {"unsupported_attribute", Shape::given, {"x", "operator", "attribute"}, 2, "it computes something else than the plain one"},
    {"custom_domain", Shape::row, {"layer", "operator of others", "scale"}, 1, "ONNX does not say what it computes"},
    {"costs_more", Shape::row, {"small layer", "small layer", "one large layer?"}, 1, "exact, but more work than before"},
    {"breaks_operator_rules", Shape::row, {"x", "broken node", "scale"}, 1, "runtimes refuse it"},
};

constexpr double box_height = 34, column_gap = 46, row_gap = 26, letter = 7.2, line = 22;

class Sheet {
public:
    explicit Sheet(const Sketch& sketch) : sketch_(sketch) { out_.title = std::string(sketch.note); }

    Drawing run() {
        switch (sketch_.shape) {
        case Shape::row: row(); break;
        case Shape::fork: fork(); break;
        case Shape::join: join(); break;
        case Shape::given: given(); break;
        }
        note();
        return std::move(out_);
    }

private:
    struct Box {
        double x = 0, y = 0, width = 0;
        [[nodiscard]] double right() const { return x + width; }
        [[nodiscard]] double middle() const { return y + box_height / 2; }
        [[nodiscard]] double centre() const { return x + width / 2; }
    };

    [[nodiscard]] bool has(std::size_t box) const { return !sketch_.boxes[box].empty(); }
    [[nodiscard]] double width_of(std::size_t box) const {
        std::size_t letters = 0;
        for (const char c : sketch_.boxes[box]) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80; // of UTF-8 the first bytes
        return std::max(48.0, static_cast<double>(letters) * letter + 22);
    }

    Box box(std::size_t number, double x, double y) {
        Mark mark;
        mark.kind = Mark::Kind::box;
        mark.x = x;
        mark.y = y;
        mark.width = width_of(number);
        mark.height = box_height;
        mark.text = sketch_.boxes[number];
        mark.size = 13;
        mark.strong = number == sketch_.guilty;
        out_.marks.push_back(mark);
        out_.width = std::max(out_.width, x + mark.width);
        out_.height = std::max(out_.height, y + box_height);
        return {x, y, mark.width};
    }
    void arrow(double x, double y, double to_x, double to_y) {
        auto mark = line_mark(x, y, to_x - x, to_y - y);
        mark.kind = Mark::Kind::arrow;
        out_.marks.push_back(std::move(mark));
    }
    void join(const Box& from, const Box& to) { arrow(from.right(), from.middle(), to.x, to.middle()); }

    void row() {
        auto last = box(0, 0, 0);
        for (std::size_t i = 1; i < sketch_.boxes.size() && has(i); ++i) {
            const auto next = box(i, last.right() + column_gap, 0);
            join(last, next);
            last = next;
        }
    }
    void fork() {
        const auto from = box(0, 0, 0);
        join(from, box(1, from.right() + column_gap, 0));
        join(from, box(2, from.right() + column_gap, box_height + row_gap));
    }
    void join() {
        const double low = box_height + row_gap;
        double left = 0;
        Box source;
        if (has(3)) {
            source = box(3, 0, low / 2);
            left = source.right() + column_gap;
        }
        const auto a = box(0, left, 0), b = box(1, left, low);
        const auto sum = box(2, std::max(a.right(), b.right()) + column_gap, low / 2);
        for (const auto& branch : {a, b}) {
            if (has(3)) join(source, branch);
            join(branch, sum);
        }
    }
    void given() {
        const double low = box_height + row_gap;
        const auto from = box(0, 0, low);
        const double left = from.right() + column_gap, centre = left + std::max(width_of(1), width_of(2)) / 2;
        const auto at = box(1, centre - width_of(1) / 2, low), above = box(2, centre - width_of(2) / 2, 0);
        join(from, at);
        arrow(above.centre(), box_height, at.centre(), low);
    }

    void note() {
        out_.marks.push_back(text_mark(std::string(sketch_.note), 0, out_.height + line, 13, Align::left, Tone::quiet));
        out_.width = std::max(out_.width, static_cast<double>(sketch_.note.size()) * letter);
        out_.height += 2 * line;
    }

    const Sketch& sketch_;
    Drawing out_;
};

} // namespace

Drawing schematic_of(std::string_view code) {
    const auto* const found = std::find_if(std::begin(sketches), std::end(sketches), [&](const Sketch& one) { return one.code == code; });
    return found == std::end(sketches) ? Drawing{} : Sheet(*found).run();
}

} // namespace crease::explain
