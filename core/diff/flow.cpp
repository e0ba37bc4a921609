#include "core/diff/flow.h"

#include <algorithm>
#include <map>
#include <set>

namespace crease::diff {
namespace {

bool passes_on(const Node& node) { return (node.is("Identity") || node.is("Dropout")) && node.inputs.size() >= 1; }

bool is_commutative(const Node& node) {
    static const std::set<std::string> operators{"Add", "Mul", "Sum", "Max", "Min", "Mean", "And", "Or", "Xor", "Equal"};
    return node.domain.empty() && operators.contains(node.op_type);
}

/// Spelt out or left out, it means the same.
bool is_default(const std::string& name, const std::string& value) {
    static const std::map<std::string, std::set<std::string>> defaults{{"strides", {"[1]", "[1, 1]", "[1, 1, 1]"}},
                                                                       {"dilations", {"[1]", "[1, 1]", "[1, 1, 1]"}},
                                                                       {"pads", {"[0, 0]", "[0, 0, 0, 0]", "[0, 0, 0, 0, 0, 0]"}},
                                                                       {"group", {"1"}},
                                                                       {"auto_pad", {"NOTSET", "\"NOTSET\""}},
                                                                       {"ceil_mode", {"0"}},
                                                                       {"alpha", {"1"}},
                                                                       {"beta", {"1"}},
                                                                       {"output_padding", {"[0]", "[0, 0]", "[0, 0, 0]"}},
                                                                       {"training_mode", {"0"}},
                                                                       {"count_include_pad", {"0"}},
                                                                       {"storage_order", {"0"}},
                                                                       {"transA", {"0"}}};
    const auto found = defaults.find(name);
    return found != defaults.end() && found->second.contains(value);
}

std::string attributes_of(const Node& node, bool layer) {
    auto all = describe_attributes(node);
    std::sort(all.begin(), all.end());
    std::string text;
    for (const auto& [name, value] : all) {
        if (is_default(name, value) || (layer && (name == "kernel_shape" || name == "transB")) || name == "momentum" || name == "spatial") continue;
        text += "; " + name + " " + value;
    }
    return text;
}

/// Operators that exporters write for one another.
std::string family_of(const Node& node) {
    static const std::map<std::string, std::string> families{{"MatMul", "Gemm"},
                                                             {"Flatten", "Reshape"},
                                                             {"Squeeze", "Reshape"},
                                                             {"Unsqueeze", "Reshape"},
                                                             {"Upsample", "Resize"},
                                                             {"Sum", "Add"},
                                                             {"ReduceMean", "GlobalAveragePool"}};
    const auto found = node.domain.empty() ? families.find(node.op_type) : families.end();
    return found == families.end() ? node.domain + ":" + node.op_type : found->second;
}

class Builder {
public:
    explicit Builder(const analysis::GraphFacts& facts) : facts_(facts), graph_(facts.graph) {}

    Flow run() {
        for (std::size_t k = 0, number = 0; k < graph_.inputs.size(); ++k)
            if (!facts_.index.initializer(graph_.inputs[k])) made_[graph_.inputs[k]] = -1 - static_cast<std::int32_t>(number++);
        for (std::uint32_t at = 0; at < graph_.nodes.size(); ++at) visit(at);
        for (std::size_t k = 0; k < graph_.outputs.size(); ++k)
            if (const auto step = source(graph_.outputs[k]); step >= 0)
                flow_.steps[static_cast<std::size_t>(step)].outputs.push_back(static_cast<std::int32_t>(k));
        return std::move(flow_);
    }

private:
    [[nodiscard]] std::int32_t source(ValueId value) const {
        const auto found = made_.find(value);
        return found == made_.end() ? Flow::constant : found->second;
    }

    void visit(std::uint32_t at) {
        const Node& node = *graph_.nodes[at];
        if (facts_.table().is_constant_node(at)) return;
        if (passes_on(node) && source(node.input(0)) != Flow::constant) {
            made_[node.output()] = source(node.input(0));
            return;
        }
        const auto number = static_cast<std::uint32_t>(flow_.steps.size());
        flow_.steps.push_back(step(at, node));
        for (const auto input : std::set<std::int32_t>(flow_.steps.back().inputs.begin(), flow_.steps.back().inputs.end()))
            if (input >= 0) flow_.steps[static_cast<std::size_t>(input)].readers.push_back(number);
        for (const auto value : node.outputs)
            if (value.valid()) made_[value] = static_cast<std::int32_t>(number);
    }

    [[nodiscard]] Flow::Step step(std::uint32_t at, const Node& node) const {
        Flow::Step step{.node = at, .commutative = is_commutative(node), .name = node.output().valid() ? graph_.value_name(node.output()) : ""};
        std::string constants;
        for (const auto input : node.inputs) {
            step.inputs.push_back(input.valid() ? source(input) : Flow::constant);
            if (!input.valid() || step.inputs.back() != Flow::constant) continue;
            step.has_constants = true;
            const auto info = facts_.constants.info(input);
            constants += " " + (info ? analysis::shape_text(info->dims) : std::string("?"));
            if (step.kinds[1].empty()) step.kinds[1] = constants;
        }
        const auto op = node.domain + ":" + node.op_type;
        const bool layer = node.is("Conv") || node.is("ConvTranspose") || node.is("Gemm");
        step.kinds[0] = op + constants + attributes_of(node, layer) + (node.bodies.empty() ? "" : " with bodies");
        step.kinds[1] = op + step.kinds[1];
        step.kinds[2] = family_of(node);
        return step;
    }

    const analysis::GraphFacts& facts_;
    const Graph& graph_;
    Flow flow_;
    std::unordered_map<ValueId, std::int32_t> made_;
};

} // namespace

Flow flow_of(const analysis::GraphFacts& facts) { return Builder(facts).run(); }

} // namespace crease::diff
