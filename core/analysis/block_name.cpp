// Where a node stands in the network, read from the names that exporters write.
//
// PyTorch's scopes repeat their own prefix: "/layer1/layer1.0/conv1/Conv" is module layer1.0.conv1, its operator last.
// Older exports name nodes "Conv_12" and say the module only in the weight ("layer1.0.conv1.weight"). TensorFlow writes
// "block1/conv/Conv2D". What remains is a dotted path; empty where the file does not say.

#include "core/analysis/summary.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace crease::analysis {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        if (end != 0) parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return parts;
}

bool only_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// "Conv", "Conv_3" and the like: the operator, not a place.
bool names_operator(std::string_view part, std::string_view op) {
    if (!part.starts_with(op)) return false;
    part.remove_prefix(op.size());
    return part.empty() || (part.front() == '_' && only_digits(part.substr(1)));
}

std::string join_scopes(const std::vector<std::string_view>& parts) {
    std::vector<std::string_view> kept;
    for (std::string_view part : parts) {
        const bool repeats = !kept.empty() && part.size() > kept.back().size() && part.starts_with(kept.back()) && part[kept.back().size()] == '.';
        if (repeats) kept.pop_back();
        kept.push_back(part);
    }
    std::string path;
    for (std::string_view part : kept) path += (path.empty() ? "" : ".") + std::string(part);
    return path;
}

std::string from_scopes(std::string_view name, std::string_view op) {
    if (name.find('/') == std::string_view::npos) return {};
    auto parts = split(name, '/');
    if (!parts.empty() && names_operator(parts.back(), op)) parts.pop_back();
    return join_scopes(parts);
}

std::string from_output(std::string_view name, std::string_view op) {
    if (const auto at = name.rfind("_output_"); at != std::string_view::npos) name = name.substr(0, at);
    return from_scopes(name, op);
}

std::string from_weight(std::string_view name) {
    static constexpr std::array<std::string_view, 6> parameters = {".weight", ".bias", ".running_mean", ".running_var", ".gamma", ".beta"};
    for (std::string_view suffix : parameters)
        if (name.size() > suffix.size() && name.ends_with(suffix)) return std::string(name.substr(0, name.size() - suffix.size()));
    return {};
}

} // namespace

std::string block_name(const Graph& graph, const Node& node) {
    if (auto path = from_scopes(node.name, node.op_type); !path.empty()) return path;
    if (node.name.find('.') != std::string::npos) return node.name;
    for (std::size_t i = 1; i < node.inputs.size(); ++i)
        if (node.inputs[i].valid())
            if (auto path = from_weight(graph.value_name(node.inputs[i])); !path.empty()) return path;
    return node.output().valid() ? from_output(graph.value_name(node.output()), node.op_type) : std::string{};
}

} // namespace crease::analysis
