// What a graph asks of an input whose extents it leaves open stands in the constants of the first operators that read it: a
// convolution's channels and the length of its kernel, the rows of a matrix, the state of an LSTM, the rows of a table of embeddings. So
// the input is followed through operators that only move its axes or change its numbers one by one. For every value on the way it is
// known which of its axes is which of the input's, and whether its numbers are still the input's own.

#include "core/compare/input_walk.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace crease::compare {
namespace {

/// What they make lies as what they are given; some repeat the smaller of two.
constexpr std::array<std::string_view, 42> one_by_one = {"Identity",
                                                         "Cast",
                                                         "Neg",
                                                         "Abs",
                                                         "Sqrt",
                                                         "Exp",
                                                         "Log",
                                                         "Relu",
                                                         "LeakyRelu",
                                                         "Sigmoid",
                                                         "Tanh",
                                                         "Clip",
                                                         "Floor",
                                                         "Ceil",
                                                         "Round",
                                                         "Not",
                                                         "Softmax",
                                                         "LogSoftmax",
                                                         "Dropout",
                                                         "Gelu",
                                                         "Erf",
                                                         "Sin",
                                                         "Cos",
                                                         "BatchNormalization",
                                                         "InstanceNormalization",
                                                         "LayerNormalization",
                                                         "Add",
                                                         "Sub",
                                                         "Mul",
                                                         "Div",
                                                         "Pow",
                                                         "Min",
                                                         "Max",
                                                         "Where",
                                                         "And",
                                                         "Or",
                                                         "PRelu",
                                                         "HardSigmoid",
                                                         "HardSwish",
                                                         "Elu",
                                                         "Softplus",
                                                         "Reciprocal"};

using analysis::GraphFacts;

constexpr std::size_t most_steps = 400;
constexpr int none = -1;

/// A value on the way.
struct Place {
    const GraphFacts* facts = nullptr;
    ValueId value;
    std::vector<int> axes;   ///< of the input, or none; as many as the value has
    bool own_numbers = true; ///< they are the input's, in whatever order and type
};

bool is_one_of(const Node& node, std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [&](auto name) { return node.is(name); });
}

class Walk {
public:
    Walk(const analysis::ModelFacts& facts, WantedInput& input) : facts_(facts), input_(input) {}

    void run() {
        std::vector<int> axes(input_.info.shape.size());
        std::iota(axes.begin(), axes.end(), 0);
        const auto& main = facts_.main();
        add({&main, main.graph.find_value(input_.info.name), axes, true});
        for (std::size_t next = 0; next < places_.size() && next < most_steps; ++next) visit(Place(places_[next]));
    }

private:
    // A body reads a value of the graph around it under its own name.
    void add(Place place) {
        if (!place.value.valid()) return;
        const auto& name = place.facts->graph.value_name(place.value);
        if (!met_.insert(name).second) return;
        if (place.facts->index.is_captured(place.value))
            for (const auto& graph : facts_.model().graphs)
                if (graph->kind == GraphKind::body && graph->find_value(name).valid())
                    places_.push_back({&facts_.of(graph->id), graph->find_value(name), place.axes, place.own_numbers});
        places_.push_back(std::move(place));
    }
    void pass(const Place& from, const Node& node, std::vector<int> axes, bool own_numbers) {
        add({from.facts, node.output(), std::move(axes), from.own_numbers && own_numbers});
    }
    void visit(const Place& place) {
        for (const auto& use : place.facts->index.uses(place.value)) read_by(*place.facts->graph.nodes[use.node], use.slot, place);
    }
    void read_by(const Node& node, std::size_t slot, const Place& place) {
        if (is_one_of(node, {"Conv", "ConvTranspose"})) return convolution(node, slot, place);
        if (is_one_of(node, {"MatMul", "Gemm"})) return product(node, slot, place);
        if (is_one_of(node, {"LSTM", "GRU", "RNN"})) return recurrence(node, slot, place);
        if (node.is("Gather")) return table(node, slot, place);
        if (is_one_of(node, {"MaxPool", "AveragePool"})) return space(place, place.axes.size());
        if (node.is("STFT")) return transform(node, slot, place);
        if (is_one_of(node, {"Transpose", "Unsqueeze", "Squeeze", "Reshape", "Flatten", "Slice", "Pad"})) return moved(node, slot, place);
        if (is_one_of(node, {"Equal", "Greater", "Less", "GreaterOrEqual", "LessOrEqual"})) compared(node, slot, place);
        if (is_one_of(node, {"BatchNormalization", "InstanceNormalization"}) && slot == 0) exactly(place, 1, extent_of(place, node.input(1), 0));
        elementwise(node, place);
    }

    void convolution(const Node& node, std::size_t slot, const Place& place) {
        const auto weight = dims(place, node.input(1));
        if (slot != 0 || weight.size() < 3) return;
        space(place, weight.size());
        exactly(place, 1, node.is("Conv") ? weight[1] * std::max<std::int64_t>(1, node.int_attribute("group", 1)) : weight[0]);
        if (!node.is("Conv") || node.string_attribute("auto_pad", "NOTSET").starts_with("SAME")) return;
        const auto pads = node.ints_attribute("pads"), dilations = node.ints_attribute("dilations");
        const std::size_t spatial = weight.size() - 2;
        for (std::size_t i = 0; i < spatial; ++i) {
            const auto reach = (weight[i + 2] - 1) * (i < dilations.size() ? dilations[i] : 1) + 1;
            at_least(place, i + 2, reach - (pads.size() == 2 * spatial ? pads[i] + pads[i + spatial] : 0));
        }
    }
    void product(const Node& node, std::size_t slot, const Place& place) {
        const auto other = dims(place, node.input(1 - slot));
        const auto rank = place.axes.size();
        if (slot > 1 || other.empty() || rank == 0) return;
        if (node.is("Gemm")) {
            const bool turned = node.int_attribute(slot == 0 ? "transB" : "transA", 0) != 0,
                       own = node.int_attribute(slot == 0 ? "transA" : "transB", 0) != 0;
            if (other.size() == 2) exactly(place, (slot == 0) != own ? 1 : 0, other[(slot == 0) != turned ? 0 : 1]);
            return;
        }
        if (slot == 1) return exactly(place, rank > 1 ? rank - 2 : 0, other.back());
        exactly(place, rank - 1, other[other.size() > 1 ? other.size() - 2 : 0]);
        auto axes = place.axes;
        axes.back() = none;
        if (other.size() == 2) pass(place, node, axes, false);
    }
    void recurrence(const Node& node, std::size_t slot, const Place& place) {
        const auto weight = dims(place, node.input(1)), recurrent = dims(place, node.input(2));
        if (weight.size() != 3 || recurrent.size() != 3) return;
        if (slot == 0) exactly(place, 2, weight[2]);
        if (slot == 0) input_.read_as_sequence = true;
        if (slot != 5 && slot != 6) return;
        exactly(place, 0, weight[0]);
        exactly(place, 2, recurrent[2]);
    }
    void table(const Node& node, std::size_t slot, const Place& place) {
        const auto axis = node.int_attribute("axis", 0);
        if (slot == 1) {
            const auto data = dims(place, node.input(0));
            const auto which = analysis::resolve_axis(axis, data.size());
            if (which && place.own_numbers) input_.rows = input_.rows == 0 ? data[*which] : std::min(input_.rows, data[*which]);
            return;
        }
        const auto which = analysis::resolve_axis(axis, place.axes.size());
        if (!which) return;
        for (const auto index : integers(place, node.input(1))) at_least(place, *which, index < 0 ? -index : index + 1);
        auto axes = place.axes;
        axes.erase(axes.begin() + static_cast<std::ptrdiff_t>(*which));
        if (dims(place, node.input(1)).empty()) pass(place, node, axes, true);
    }
    void transform(const Node& node, std::size_t slot, const Place& place) {
        if (slot != 0) return;
        input_.read_as_sequence = true;
        for (const auto length : integers(place, node.input(3))) at_least(place, 1, length);
    }
    void moved(const Node& node, std::size_t slot, const Place& place) {
        if (slot != 0) return;
        if (node.is("Transpose")) return pass(place, node, transposed(node, place.axes), true);
        if (node.is("Unsqueeze") || node.is("Squeeze")) return reshaped(node, place);
        if (node.is("Pad")) return padded(node, place);
        std::size_t rank = place.axes.size();
        if (node.is("Reshape")) rank = integers(place, node.input(1)).size();
        if (node.is("Flatten")) rank = 2;
        std::vector<int> axes(rank, none);
        if (node.is("Flatten") && place.axes.size() == 2 && node.int_attribute("axis", 1) == 1) axes = place.axes;
        pass(place, node, axes, true);
    }
    static std::vector<int> transposed(const Node& node, const std::vector<int>& axes) {
        const auto perm = node.ints_attribute("perm");
        std::vector<int> result(axes.rbegin(), axes.rend());
        if (perm.size() == axes.size())
            for (std::size_t i = 0; i < perm.size(); ++i)
                result[i] = perm[i] >= 0 && perm[i] < static_cast<std::int64_t>(axes.size()) ? axes[static_cast<std::size_t>(perm[i])] : none;
        return result;
    }
    void reshaped(const Node& node, const Place& place) {
        const auto listed = node.input(1).valid() ? integers(place, node.input(1)) : node.ints_attribute("axes");
        const bool more = node.is("Unsqueeze");
        const auto rank = place.axes.size() + (more ? listed.size() : 0);
        const auto where = analysis::resolve_axes(listed, rank);
        if (!where || (listed.empty() && node.is("Squeeze"))) return;
        std::vector<int> axes;
        std::size_t from = 0;
        for (std::size_t i = 0; i < rank; ++i) {
            const bool named = std::count(where->begin(), where->end(), static_cast<std::int64_t>(i)) > 0;
            if (more) axes.push_back(named ? none : place.axes[from++]);
            else if (!named) axes.push_back(place.axes[i]);
            else exactly(place, i, 1);
        }
        pass(place, node, axes, true);
    }
    void padded(const Node& node, const Place& place) {
        auto axes = place.axes;
        const auto pads = node.input(1).valid() ? integers(place, node.input(1)) : node.ints_attribute("pads");
        if (pads.size() != 2 * axes.size()) return;
        for (std::size_t i = 0; i < axes.size(); ++i) {
            const auto widest = std::max(pads[i], pads[i + axes.size()]);
            if (node.string_attribute("mode", "constant") == "reflect") at_least(place, i, widest + 1);
            if (widest != 0) axes[i] = none;
        }
        pass(place, node, axes, false);
    }
    void compared(const Node& node, std::size_t slot, const Place& place) {
        const auto numbers = integers(place, node.input(1 - slot));
        if (place.own_numbers && numbers.size() == 1) input_.choices.push_back(numbers.front());
    }
    // Numbers changed one by one, perhaps with a constant whose extents say what the value's are.
    void elementwise(const Node& node, const Place& place) {
        static const std::set<std::string_view> known(one_by_one.begin(), one_by_one.end());
        if (!node.domain.empty() || !known.contains(node.op_type)) return;
        const bool broadcasts = is_one_of(node, {"Add", "Sub", "Mul", "Div", "Pow", "PRelu", "LayerNormalization"});
        std::size_t rank = place.axes.size();
        for (const auto input : node.inputs) {
            if (!broadcasts || input == place.value || !input.valid()) continue;
            const auto other = dims(place, input);
            rank = std::max(rank, other.size());
            for (std::size_t back = 1; back <= std::min(other.size(), place.axes.size()); ++back)
                if (other[other.size() - back] > 1) maybe(place, place.axes.size() - back, other[other.size() - back]);
        }
        auto axes = place.axes;
        axes.insert(axes.begin(), rank - axes.size(), none);
        pass(place, node, axes, is_one_of(node, {"Identity", "Cast"}));
    }

    void space(const Place& place, std::size_t rank) {
        if (place.axes.size() == rank) (rank == 3 ? input_.read_as_sequence : rank == 4 ? input_.read_as_image : ignored_) = true;
    }
    WantedAxis* axis(const Place& place, std::size_t of) {
        const int own = of < place.axes.size() ? place.axes[of] : none;
        return own == none ? nullptr : &input_.axes[static_cast<std::size_t>(own)];
    }
    void exactly(const Place& place, std::size_t of, std::int64_t extent) {
        if (auto* wanted = axis(place, of); wanted && extent > 0) wanted->exact = extent;
    }
    // An axis of 1 would do as well.
    void maybe(const Place& place, std::size_t of, std::int64_t extent) {
        if (auto* wanted = axis(place, of); wanted && wanted->exact < 0) wanted->exact = extent;
    }
    void at_least(const Place& place, std::size_t of, std::int64_t extent) {
        if (auto* wanted = axis(place, of)) wanted->least = std::max(wanted->least, extent);
    }

    static std::vector<std::int64_t> dims(const Place& place, ValueId value) {
        const auto info = value.valid() ? place.facts->constants.info(value) : std::nullopt;
        return info ? info->dims : std::vector<std::int64_t>();
    }
    static std::int64_t extent_of(const Place& place, ValueId value, std::size_t axis) {
        const auto all = dims(place, value);
        return axis < all.size() ? all[axis] : -1;
    }
    /// The elements of a small constant; none where it is none.
    static std::vector<std::int64_t> integers(const Place& place, ValueId value) {
        const auto info = value.valid() ? place.facts->constants.info(value) : std::nullopt;
        if (!info || info->element_count() > 64) return {};
        const auto array = place.facts->constants.array(value);
        return array ? (*array)->whole_numbers() : std::vector<std::int64_t>();
    }

    const analysis::ModelFacts& facts_;
    WantedInput& input_;
    std::vector<Place> places_;
    std::set<std::string> met_;
    bool ignored_ = false;
};

} // namespace

void walk(const analysis::ModelFacts& facts, WantedInput& input) { Walk(facts, input).run(); }

} // namespace crease::compare
