#include "app/cli/site_json.h"

#include "core/fold/select/deployed.h"

#include <nlohmann/json.hpp>

#include <set>
#include <unordered_map>

namespace crease::cli {
namespace {

using nlohmann::json;

json count_or_null(std::int64_t count) { return count < 0 ? json(nullptr) : json(count); }

using Names = std::unordered_map<NodeId, std::string>;

Names names_of(const analysis::GraphFacts& facts, const std::vector<NodeId>& wanted) {
    Names names;
    for (const auto id : wanted) names[id] = display_name(facts.graph, *facts.graph.nodes[facts.index.position(id)]);
    return names;
}

json name_list(const std::vector<NodeId>& nodes, const Names& names) {
    auto list = json::array();
    for (const auto id : nodes) list.push_back(names.at(id));
    return list;
}

json told_json(const Graph& graph, const fold::Step& step) {
    auto constants = json::array();
    for (const auto& [role, value] : step.constants) constants.push_back({{"role", role}, {"name", graph.value_name(value)}});
    return constants;
}

json numbers_json(const fold::Step& step) {
    auto numbers = json::object();
    for (const auto& [name, value] : step.numbers) numbers[std::string(name)] = value;
    return numbers;
}

/// A step that several others read is written out at the first of them; the others refer to its id.
json step_json(const Graph& graph, const fold::Step& step, const Names& names, std::set<const fold::Step*>& written) {
    if (!written.insert(&step).second) return {{"id", step.id}, {"shared", true}};
    auto inputs = json::array();
    for (const auto& input : step.inputs) inputs.push_back(step_json(graph, *input, names, written));
    const auto own = names.find(step.node);
    return {{"id", step.id},
            {"node", own == names.end() ? json(nullptr) : json(own->second)},
            {"op", step.op},
            {"rule", fold::rule_name(step.rule)},
            {"constants", told_json(graph, step)},
            {"numbers", numbers_json(step)},
            {"text", step.text},
            {"foldable_alone", step.foldable_alone},
            {"inputs", std::move(inputs)}};
}

} // namespace

std::string display_name(const Graph& graph, const Node& node) {
    if (!node.name.empty()) return node.name;
    for (const auto value : node.outputs)
        if (value.valid()) return graph.value_name(value);
    return node.op_type;
}

json to_json(const fold::KernelShape& kernel) {
    return {{"text", kernel.text()},
            {"op", kernel.op},
            {"shape", kernel.kernel},
            {"strides", kernel.strides},
            {"dilations", kernel.dilations},
            {"pads_begin", kernel.pads_begin},
            {"pads_end", kernel.pads_end},
            {"groups", kernel.groups},
            {"in_channels", kernel.in_channels},
            {"out_channels", kernel.out_channels},
            {"bias", kernel.bias}};
}

json ends_json(const Graph& graph, const fold::Site& site) {
    json ends = json::array();
    for (const auto& end : site.ends)
        ends.push_back({{"anchor", graph.value_name(end.anchor)}, {"output", graph.value_name(end.output)}, {"kernel", to_json(end.kernel)}});
    return ends;
}

json deployed_json(const fold::AsDeployed& deployed) {
    return {{"effect", fold::name_of(deployed.effect)}, {"sentence", deployed.sentence.empty() ? json(nullptr) : json(deployed.sentence)}};
}

json to_json(const analysis::ModelFacts& facts, const fold::Site& site) {
    const auto& graph = facts.of(site.graph).graph;
    const auto names = names_of(facts.of(site.graph), site.nodes);
    std::set<const fold::Step*> written;
    return {{"id", site.id},
            {"label", site.label},
            {"block", site.block},
            {"graph", graph.name},
            {"anchor", graph.value_name(site.anchor)},
            {"output", graph.value_name(site.output)},
            {"nodes", name_list(site.nodes, names)},
            {"kernel", to_json(site.kernel)},
            {"ends", ends_json(graph, site)},
            {"macs_before", count_or_null(site.before.macs)},
            {"macs_after", count_or_null(site.after.macs)},
            {"macs_per_pixel_before", site.before.macs_per_pixel},
            {"macs_per_pixel_after", site.after.macs_per_pixel},
            {"params_before", site.before.params},
            {"params_after", site.after.params},
            {"params_staying", site.staying_params},
            {"worthwhile", site.worthwhile},
            {"price", site.price.empty() ? json(nullptr) : json(site.price)},
            {"as_deployed", deployed_json(fold::as_deployed(facts, site))},
            {"conditions", site.conditions},
            {"steps", site.steps() ? step_json(graph, *site.steps(), names, written) : json(nullptr)}};
}

json to_json(const fold::Refusal& refusal) {
    return {{"node", refusal.node_name}, {"op", refusal.op}, {"output", refusal.output}, {"code", refusal.code}, {"reason", refusal.reason}};
}

} // namespace crease::cli
