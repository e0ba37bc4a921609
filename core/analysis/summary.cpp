// The two lines of a node: the operator's short name, and what matters of it (kernel, channels, stride), in the order
// that people read them aloud. Parts are joined by " · "; what is at its default is not said.

#include "core/analysis/summary.h"

#include "core/analysis/operand.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace crease::analysis {
namespace {

using Parts = std::vector<std::string>;
using Ints = std::vector<std::int64_t>;

std::string joined(const Parts& parts, std::string_view separator) {
    std::string text;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string joined(const Ints& numbers, std::string_view separator) {
    Parts parts;
    for (std::size_t i = 0; i < std::min<std::size_t>(numbers.size(), 8); ++i) parts.push_back(std::to_string(numbers[i]));
    return joined(parts, separator) + (numbers.size() > 8 ? "..." : "");
}

bool all_equal(const Ints& numbers, std::int64_t value) {
    return std::all_of(numbers.begin(), numbers.end(), [=](std::int64_t n) { return n == value; });
}

/// "/2", "/2×1", or nothing for stride 1.
std::string stride_text(const Ints& strides) {
    if (strides.empty() || all_equal(strides, 1)) return {};
    return "/" + (all_equal(strides, strides.front()) ? std::to_string(strides.front()) : joined(strides, "×"));
}

std::string dilation_text(const Ints& dilations) {
    if (dilations.empty() || all_equal(dilations, 1)) return {};
    return "dilation " + (all_equal(dilations, dilations.front()) ? std::to_string(dilations.front()) : joined(dilations, "×"));
}

/// Shortest text that reads back as the same float, exponents without leading zeros: "1e-5".
std::string number_text(float value) {
    char buffer[32];
    std::string text(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    if (const auto at = text.find("e-0"); at != std::string::npos) text.erase(at + 2, 1);
    if (const auto at = text.find("e+0"); at != std::string::npos) text.erase(at + 1, 2);
    return text;
}

std::string group_text(std::int64_t groups, std::int64_t channels) {
    if (groups <= 1) return {};
    return groups == channels ? "depthwise" : "groups " + std::to_string(groups);
}

struct Describer {
    const Node& node;
    const ConstantTable& constants;

    [[nodiscard]] const Ints* dims(std::size_t i) const { return constants.dims(node.input(i)); }
    [[nodiscard]] std::string bias(std::size_t i) const { return node.input(i).valid() ? "+bias" : ""; }
    [[nodiscard]] Ints ints(const Operand& which) const {
        return operand(node, constants.opset(), which, [&](ValueId value) { return constants.integers(value); }).value_or(Ints{});
    }

    [[nodiscard]] std::string convolution(bool transposed) const {
        const Ints* weight = dims(1);
        const std::int64_t groups = node.int_attribute("group", 1);
        Ints kernel = node.ints_attribute("kernel_shape");
        std::string channels;
        std::int64_t in = 0;
        if (weight && weight->size() > 2) {
            if (kernel.empty()) kernel.assign(weight->begin() + 2, weight->end());
            in = transposed ? weight->front() : (*weight)[1] * groups;
            const std::int64_t out = transposed ? (*weight)[1] * groups : weight->front();
            channels = std::to_string(in) + "→" + std::to_string(out);
        }
        return joined({joined(kernel, "×"), channels, stride_text(node.ints_attribute("strides")), dilation_text(node.ints_attribute("dilations")),
                       group_text(groups, in), bias(2)},
                      " · ");
    }

    [[nodiscard]] std::string matrix(bool transposed) const {
        const Ints* weight = dims(1);
        if (!weight || weight->size() < 2) return {};
        std::int64_t in = (*weight)[weight->size() - 2], out = weight->back();
        if (transposed) std::swap(in, out);
        return joined({std::to_string(in) + "→" + std::to_string(out), bias(2)}, " · ");
    }

    [[nodiscard]] std::string constant_operand() const {
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            const Ints* operand = dims(i);
            if (!operand || !constants.is_constant(node.input(i))) continue;
            const bool scalar = std::all_of(operand->begin(), operand->end(), [](std::int64_t n) { return n == 1; });
            return scalar ? scalar_text(node.input(i)) : "constant " + joined(*operand, "×");
        }
        return {};
    }

    [[nodiscard]] std::string scalar_text(ValueId value) const {
        const Tensor* tensor = constants.tensor(value);
        auto read = tensor->values();
        return read && read->size() == 1 ? number_text(static_cast<float>(read->front())) : "constant";
    }

    [[nodiscard]] std::string clip() const {
        const auto bound = [&](const char* name, std::size_t i) {
            if (node.has_attribute(name)) return number_text(node.float_attribute(name, 0));
            const Tensor* tensor = constants.tensor(node.input(i));
            return tensor && tensor->element_count() == 1 ? scalar_text(node.input(i)) : std::string{};
        };
        const std::string low = bound("min", 1), high = bound("max", 2);
        return low.empty() && high.empty() ? "" : low + " … " + high;
    }
};

std::string axis_text(const Describer& d, std::int64_t fallback) { return "axis " + std::to_string(d.node.int_attribute("axis", fallback)); }

std::string epsilon_text(const Describer& d, float fallback) { return "ε " + number_text(d.node.float_attribute("epsilon", fallback)); }

std::string named_ints(const Describer& d, const char* word, const Operand& which) {
    const Ints numbers = d.ints(which);
    return numbers.empty() ? "" : joined({word, joined(numbers, ", ")}, " ");
}

std::string type_text(std::int64_t type) { return "→ " + std::string(element_name(static_cast<ElementType>(type))); }

std::string pool_text(const Describer& d) {
    return joined({joined(d.node.ints_attribute("kernel_shape"), "×"), stride_text(d.node.ints_attribute("strides"))}, " · ");
}

using DescribeRule = std::string (*)(const Describer&);

const std::unordered_map<std::string_view, DescribeRule>& rules() {
    static const std::unordered_map<std::string_view, DescribeRule> table = {
        {"Conv", [](const Describer& d) { return d.convolution(false); }},
        {"ConvTranspose", [](const Describer& d) { return d.convolution(true); }},
        {"Gemm", [](const Describer& d) { return d.matrix(d.node.int_attribute("transB", 0) != 0); }},
        {"MatMul", [](const Describer& d) { return d.matrix(false); }},
        {"BatchNormalization", [](const Describer& d) { return epsilon_text(d, 1e-5f); }},
        {"InstanceNormalization", [](const Describer& d) { return epsilon_text(d, 1e-5f); }},
        {"LayerNormalization", [](const Describer& d) { return epsilon_text(d, 1e-5f); }},
        {"GroupNormalization", [](const Describer& d) { return epsilon_text(d, 1e-5f); }},
        {"MaxPool", pool_text},
        {"AveragePool", pool_text},
        {"Add", [](const Describer& d) { return d.constant_operand(); }},
        {"Sub", [](const Describer& d) { return d.constant_operand(); }},
        {"Mul", [](const Describer& d) { return d.constant_operand(); }},
        {"Div", [](const Describer& d) { return d.constant_operand(); }},
        {"Pow", [](const Describer& d) { return d.constant_operand(); }},
        {"Clip", [](const Describer& d) { return d.clip(); }},
        {"LeakyRelu", [](const Describer& d) { return "α " + number_text(d.node.float_attribute("alpha", 0.01f)); }},
        {"Concat", [](const Describer& d) { return axis_text(d, 1); }},
        {"Split",
         [](const Describer& d) {
             return joined({axis_text(d, 0), joined(d.ints({"split", 1, 13}), ", ")}, " · ");
         }},
        {"Gather", [](const Describer& d) { return axis_text(d, 0); }},
        {"Softmax", [](const Describer& d) { return axis_text(d, -1); }},
        {"LogSoftmax", [](const Describer& d) { return axis_text(d, -1); }},
        {"Flatten", [](const Describer& d) { return axis_text(d, 1); }},
        {"Reshape",
         [](const Describer& d) {
             return named_ints(d, "to", {"shape", 1, 5});
         }},
        {"Transpose", [](const Describer& d) { return joined(d.node.ints_attribute("perm"), " "); }},
        {"Squeeze",
         [](const Describer& d) {
             return named_ints(d, "axes", {"axes", 1, 13});
         }},
        {"Unsqueeze",
         [](const Describer& d) {
             return named_ints(d, "axes", {"axes", 1, 13});
         }},
        {"ReduceMean",
         [](const Describer& d) {
             return named_ints(d, "axes", {"axes", 1, 18});
         }},
        {"ReduceSum",
         [](const Describer& d) {
             return named_ints(d, "axes", {"axes", 1, 13});
         }},
        {"ReduceMax",
         [](const Describer& d) {
             return named_ints(d, "axes", {"axes", 1, 18});
         }},
        {"Pad",
         [](const Describer& d) {
             return joined({d.node.string_attribute("mode", "constant"), joined(d.ints({"pads", 1, 11}), " ")}, " · ");
         }},
        {"Resize", [](const Describer& d) { return d.node.string_attribute("mode", "nearest"); }},
        {"Upsample", [](const Describer& d) { return d.node.string_attribute("mode", "nearest"); }},
        {"Cast", [](const Describer& d) { return type_text(d.node.int_attribute("to", 0)); }},
    };
    return table;
}

std::string title_of(const Node& node) {
    static const std::unordered_map<std::string_view, std::string_view> shorter = {
        {"BatchNormalization", "BatchNorm"}, {"LayerNormalization", "LayerNorm"},    {"InstanceNormalization", "InstanceNorm"},
        {"GroupNormalization", "GroupNorm"}, {"GlobalAveragePool", "GlobalAvgPool"}, {"AveragePool", "AvgPool"}};
    const auto found = shorter.find(node.op_type);
    return found == shorter.end() || !node.domain.empty() ? node.op_type : std::string(found->second);
}

} // namespace

NodeSummary summarize(const Node& node, const ConstantTable& constants) {
    NodeSummary summary{title_of(node), node.domain};
    const auto rule = node.domain.empty() ? rules().find(node.op_type) : rules().end();
    if (rule != rules().end()) summary.detail = rule->second({node, constants});
    return summary;
}

} // namespace crease::analysis
