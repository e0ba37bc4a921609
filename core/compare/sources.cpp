#include "core/compare/sources.h"

#include "core/analysis/constants.h"
#include "core/compare/numbers.h"
#include "core/model/graph_index.h"
#include "core/model/node.h"

#include <algorithm>
#include <set>
#include <string_view>

// An output can hide a difference or invent one. A saturated Softmax hides it: scores a fifth off are probabilities of 0 and 1
// again. An ArgMax, a TopK or a NonMaxSuppression invents one: two scores that differ by rounding change places, and every row
// behind them is another. In both cases the value before that operator tells the truth.
//
// So both graphs are walked from the output towards its inputs at the same time, as long as both have the same operator with
// the same attributes and the same constants, and it is one that saturates, rounds, ranks, selects or only moves elements; arithmetic
// on single elements is passed as long as something is still selected before it (boxes that are scaled after they were gathered). Where
// the walk ends, the two values there are compared instead. Only what was walked identically is left out of the comparison, so
// nothing is passed over. A walk that met nothing of the kind says nothing, and the output stands for itself.
//
// An output that is the small difference of two large values rounds as they do, so their noise is its own.

namespace crease::compare {
namespace {

using Names = std::set<std::string_view>;

constexpr int deepest = 4000; ///< a chain longer than this is not followed; every step of it takes a bit of the stack

bool is_among(const Names& kinds, const Node& node) { return node.domain.empty() && kinds.contains(node.op_type); }

bool hides(const Node& node) {
    static const Names kinds{"Softmax", "LogSoftmax", "Sigmoid", "HardSigmoid", "Tanh", "Relu", "Clip", "Hardmax", "ThresholdedRelu"};
    return is_among(kinds, node);
}

bool is_integer(ElementType type) { return !is_floating(type) && element_size(type) > 0; }

bool selects(const Node& node) {
    static const Names kinds{
        "ArgMax", "ArgMin", "TopK",  "NonZero", "NonMaxSuppression", "Greater",        "Less",  "GreaterOrEqual", "LessOrEqual", "Equal",
        "Floor",  "Ceil",   "Round", "Sign",    "Hardmax",           "QuantizeLinear", "Unique"};
    if (node.is("Cast")) return is_integer(static_cast<ElementType>(node.int_attribute("to", 0))); // loses the fraction
    return is_among(kinds, node);
}

bool moves(const Node& node) {
    static const Names kinds{"Identity",
                             "Cast",
                             "Reshape",
                             "Flatten",
                             "Transpose",
                             "Squeeze",
                             "Unsqueeze",
                             "Slice",
                             "Split",
                             "Gather",
                             "GatherElements",
                             "GatherND",
                             "ScatterElements",
                             "ScatterND",
                             "Concat",
                             "Mod",
                             "Not",
                             "And",
                             "Or",
                             "Xor",
                             "Where",
                             "Shape",
                             "Size",
                             "Expand",
                             "Tile",
                             "Compress",
                             "MaxPool",
                             "ReduceMax",
                             "ReduceMin",
                             "DequantizeLinear"};
    return is_among(kinds, node);
}

bool is_arithmetic(const Node& node) {
    static const Names kinds{"Add",  "Sub", "Mul", "Div", "Neg",        "Abs", "Exp",       "Log",
                             "Sqrt", "Pow", "Min", "Max", "Reciprocal", "Sum", "ReduceSum", "ReduceMean"};
    return is_among(kinds, node);
}

/// Counts how deep a recursion is.
class Deeper {
public:
    explicit Deeper(int& depth) : depth_(depth) { ++depth_; }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    int& depth_;
};

/// One of the two graphs.
struct Side {
    explicit Side(const Model& model) : graph(model.main()), index(model, graph), constants(model, graph) {}
    [[nodiscard]] const Node* maker(ValueId value) const {
        const auto at = index.producer(value);
        return at == GraphIndex::no_node ? nullptr : graph.nodes[at].get();
    }
    [[nodiscard]] const std::string& name(ValueId value) const { return graph.value_name(value); }

    const Graph& graph;
    GraphIndex index;
    analysis::ConstantTable constants;
};

std::set<std::string> attributes_of(const Node& node) {
    std::set<std::string> texts;
    for (auto& attribute : node.stored_attributes()) texts.insert(std::move(attribute));
    return texts;
}

bool same_operator(const Node& a, const Node& b) {
    return a.op_type == b.op_type && a.domain == b.domain && a.inputs.size() == b.inputs.size() && a.bodies.empty() && b.bodies.empty() &&
           attributes_of(a) == attributes_of(b);
}

std::size_t place_of(ValueId value, const Node& node) {
    return static_cast<std::size_t>(std::find(node.outputs.begin(), node.outputs.end(), value) - node.outputs.begin());
}

class Walk {
public:
    Walk(const Model& a, const Model& b, const Pairing& inputs) : a_(a), b_(b), inputs_(inputs) {
        same_rules_ = (a_.graph.opset() < 13) == (b_.graph.opset() < 13); // the axis of a Softmax means something else since then
    }

    Sources from(const NamePair& output) {
        const auto a = a_.graph.find_value(output.a), b = b_.graph.find_value(output.b);
        if (!a.valid() || !b.valid()) return {};
        const bool followed = same_rules_ && visit(a, b);
        if (!followed || !met_) found_ = {};
        find_terms(a);
        return std::move(found_);
    }

private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;

    /// The two makers, when they are one operator that a walk may pass; else null.
    [[nodiscard]] std::pair<const Node*, const Node*> passed(ValueId a, ValueId b) const {
        const auto *x = a_.maker(a), *y = b_.maker(b);
        if (!x || !y || !same_operator(*x, *y) || place_of(a, *x) != place_of(b, *y)) return {};
        return hides(*x) || selects(*x) || moves(*x) || is_arithmetic(*x) ? std::pair(x, y) : std::pair<const Node*, const Node*>();
    }

    bool selects_before(ValueId a, ValueId b) {
        const Pair key{a.value, b.value};
        if (const auto known = selecting_.find(key); known != selecting_.end()) return known->second;
        selecting_[key] = false;
        const Deeper deeper(depth_);
        if (depth_ > deepest) return false;
        const auto [x, y] = passed(a, b);
        bool found = x && selects(*x);
        for (std::size_t i = 0; x && !found && i < x->inputs.size(); ++i)
            found = x->inputs[i].valid() && y->inputs[i].valid() && selects_before(x->inputs[i], y->inputs[i]);
        return selecting_[key] = found;
    }

    /// False where the two cannot be taken for each other.
    bool visit(ValueId a, ValueId b) {
        if (!seen_.insert({a.value, b.value}).second) return true;
        const Deeper deeper(depth_);
        if (depth_ > deepest) return false;
        const auto [x, y] = passed(a, b);
        if (!x || (is_arithmetic(*x) && !selects_before(a, b))) return end(a, b);
        if (x->is("Shape") || x->is("Size")) return true; // of what is compared anyway, or the shapes of the outputs differ
        met_ |= changes(*x);
        for (std::size_t i = 0; i < x->inputs.size(); ++i)
            if (!visit_input(x->inputs[i], y->inputs[i])) return false;
        return true;
    }

    bool visit_input(ValueId a, ValueId b) {
        if (!a.valid() || !b.valid()) return a.valid() == b.valid();
        const bool constant_a = a_.constants.is_constant(a), constant_b = b_.constants.is_constant(b);
        if (constant_a != constant_b) return false;
        return constant_a ? same_constant(a, b) : visit(a, b);
    }

    /// The same tensor, or computed from the same ones in the same way.
    bool same_constant(ValueId a, ValueId b) {
        const Pair key{a.value, b.value};
        if (const auto known = same_constants_.find(key); known != same_constants_.end()) return known->second;
        const Deeper deeper(depth_);
        const auto *s = a_.constants.tensor(a), *t = b_.constants.tensor(b);
        const bool same = s && t ? same_tensor(*s, *t) : !s && !t && depth_ <= deepest && same_computation(a, b);
        return same_constants_[key] = same;
    }

    static bool same_tensor(const Tensor& s, const Tensor& t) {
        if (s.type() != t.type() || s.dims() != t.dims()) return false;
        const auto from = s.bytes(), other = t.bytes();
        return from && other && *from == *other;
    }

    bool same_computation(ValueId a, ValueId b) {
        const auto *x = a_.maker(a), *y = b_.maker(b);
        if (!x || !y || !same_operator(*x, *y) || place_of(a, *x) != place_of(b, *y)) return false;
        for (std::size_t i = 0; i < x->inputs.size(); ++i) {
            const auto from = x->inputs[i], other = y->inputs[i];
            if (from.valid() != other.valid() || (from.valid() && !same_constant(from, other))) return false;
        }
        return true;
    }

    /// Where the walk ends both have to hold the same quantity: a score is none that the other has saturated or ranked already.
    bool end(ValueId a, ValueId b) {
        if (a_.index.is_graph_input(a) || b_.index.is_graph_input(b)) {
            const auto* pair = inputs_.of_a(a_.name(a));
            return pair && pair->b == b_.name(b);
        }
        const auto *x = a_.maker(a), *y = b_.maker(b);
        if (!x || !y || changes(*x) != changes(*y) || (changes(*x) && x->op_type != y->op_type)) return false;
        found_.values.push_back({a_.name(a), b_.name(b)});
        return true;
    }

    static bool changes(const Node& node) { return hides(node) || selects(node); }

    void find_terms(ValueId output) {
        const auto* node = a_.maker(output);
        while (node && moves(*node) && !node->inputs.empty()) node = a_.maker(node->inputs.front());
        if (!node || !(node->is("Sub") || node->is("Add"))) return;
        for (const auto value : node->inputs)
            if (!a_.constants.is_constant(value) && !a_.index.is_graph_input(value) && a_.maker(value)) found_.terms.push_back({a_.name(value), {}});
    }

    Side a_, b_;
    const Pairing& inputs_;
    Sources found_;
    bool met_ = false; ///< something that makes the values before it tell more
    bool same_rules_ = true;
    int depth_ = 0;
    std::set<Pair> seen_;
    std::map<Pair, bool> selecting_, same_constants_;
};

} // namespace

Sources find_sources(const Model& a, const Model& b, const NamePair& output, const Pairing& inputs) { return Walk(a, b, inputs).from(output); }

bool depends_on_input(const Model& model, const std::string& output) {
    const Side side(model);
    std::vector<ValueId> open{side.graph.find_value(output)};
    std::set<std::uint32_t> seen;
    while (!open.empty()) {
        const auto value = open.back();
        open.pop_back();
        if (!value.valid() || !seen.insert(value.value).second || side.constants.is_constant(value)) continue;
        if (side.index.is_graph_input(value)) return true;
        const auto* node = side.maker(value);
        if (!node || node->is("Shape") || node->is("Size")) continue;
        if (!node->bodies.empty()) return true; // a body may read anything
        open.insert(open.end(), node->inputs.begin(), node->inputs.end());
    }
    return false;
}

ElementType coarsest_type(const Model& model) {
    const Side side(model);
    auto coarsest = ElementType::float32;
    const auto consider = [&](ElementType type) {
        if (epsilon_of(type) > epsilon_of(coarsest)) coarsest = type;
    };
    for (const auto* values : {&side.graph.inputs, &side.graph.outputs})
        for (const auto value : *values)
            if (const auto* type = side.graph.value_type(value)) consider(type->type);
    for (const auto& node : side.graph.nodes) {
        static const Names kinds{"Conv", "ConvTranspose", "Gemm", "MatMul"};
        if (node->is("Cast")) consider(static_cast<ElementType>(node->int_attribute("to", 0)));
        if (const auto* weight = is_among(kinds, *node) ? side.constants.tensor(node->input(1)) : nullptr) consider(weight->type());
    }
    return coarsest;
}

} // namespace crease::compare
