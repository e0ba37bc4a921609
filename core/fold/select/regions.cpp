// From forms to sites.
//
// The anchors of a value lie on its chain of dominators, so the regions that end in one value are nested. Walking from
// the sinks upward, each value not yet inside a region takes its largest one that is closed (nothing inside is read
// outside), can be written as one operator, and costs no more than the best way of keeping parts of it apart. Where no
// region fits, the node stays as it is. A closed region is either inside another one or disjoint from it, so no two
// sites ever overlap.

#include "core/fold/select/regions.h"

#include "core/fold/select/computed_weight.h"

#include <algorithm>

namespace crease::fold {
namespace {

using Steps = std::vector<const Derivation*>;

Price price_before(const Steps& steps) {
    Price sum;
    for (const auto* step : steps) sum += step->own;
    return sum;
}

std::vector<std::uint32_t> nodes_of(const Steps& steps) {
    std::vector<std::uint32_t> nodes;
    nodes.reserve(steps.size());
    for (const auto* step : steps) {
        if (step->node != Derivation::anchor_node) nodes.push_back(step->node);
        if (const auto* carry = std::get_if<CarryRule>(&step->rule)) nodes.insert(nodes.end(), carry->helpers.begin(), carry->helpers.end());
        if (const auto* border = std::get_if<BorderRule>(&step->rule)) nodes.insert(nodes.end(), border->helpers.begin(), border->helpers.end());
    }
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

bool moves_only(const Derivation& step) { return std::holds_alternative<CarryRule>(step.rule); }

class Selector {
public:
    Selector(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants)
        : graph_(graph), index_(index), table_(table), constants_(constants) {
        found_.blocked.resize(graph.nodes.size());
        found_.absorbed.resize(graph.nodes.size());
    }

    Selection run() {
        for (auto position = static_cast<std::uint32_t>(graph_.nodes.size()); position-- > 0;) visit(position);
        std::reverse(found_.sites.begin(), found_.sites.end());
        std::reverse(found_.unworthy.begin(), found_.unworthy.end());
        return std::move(found_);
    }

private:
    void visit(std::uint32_t position) {
        if (found_.absorbed[position]) return;
        const Node& node = *graph_.nodes[position];
        for (auto output : node.outputs)
            if (output.valid() && take_site(position, output)) return;
    }

    bool take_site(std::uint32_t position, ValueId output) {
        if (constants_.is_constant(output)) return false;
        bool listed = false;
        for (const auto& candidate : table_.forms(output)) {
            const Form& form = candidate.form;
            if (form.plan.depth == 0 || !emittable(*form.derivation)) continue;
            const auto steps = derivation_order(*form.derivation);
            Region region{&candidate, output, nodes_of(steps), price_before(steps)};
            if (!shrinks(*form.derivation, region.nodes) && !saves_a_recipe(*form.derivation, region.nodes)) continue;
            if (auto reason = open_reason(graph_, index_, region.nodes, output)) {
                if (!found_.blocked[position]) found_.blocked[position] = std::move(reason);
                continue;
            }
            if (form.plan.whole_is_best && worthwhile(form.emitted(), region.before, form.out_channels)) {
                accept(std::move(region));
                return true;
            }
            if (!listed) found_.unworthy.push_back(std::move(region));
            listed = true;
        }
        return false;
    }

    /// As many nodes, but the weight is stored.
    [[nodiscard]] bool saves_a_recipe(const Derivation& derivation, const std::vector<std::uint32_t>& nodes) const {
        const bool same = !derivation.form.value.moved && static_cast<std::int64_t>(nodes.size()) == emitted_nodes(derivation.form);
        return same && computes_weight(derivation, graph_, index_, constants_);
    }

    void accept(Region region) {
        for (auto node : region.nodes) found_.absorbed[node] = true;
        found_.sites.push_back(std::move(region));
    }

    const Graph& graph_;
    const GraphIndex& index_;
    const FormTable& table_;
    const analysis::ConstantValues& constants_;
    Selection found_;
};

} // namespace

bool emittable(const Derivation& derivation) {
    const Form& form = derivation.form;
    if (form.border || form.partial() || (!form.kind.has_kernel && !form.kind.mean) || form.in_channels == 0 || form.out_channels == 0 ||
        form.groups == 0)
        return false;
    if (form.in_channels % form.groups != 0 || form.out_channels % form.groups != 0 || !is_floating(form.value.type)) return false;
    if (form.carried && moves_only(derivation)) return false; // better without the last one
    return form.family == Family::linear || form.spatial_rank > 0;
}

std::int64_t emitted_nodes(const Form& form) {
    const std::int64_t own = form.family == Family::linear && form.value.rank != 2 && !form.zero_bias ? 2 : 1;
    return own + static_cast<std::int64_t>(carrier_count(form));
}

bool shrinks(const Derivation& derivation, const std::vector<std::uint32_t>& nodes) {
    const Form& form = derivation.form;
    // a kernel and two reshapes that undo each other are no fold
    const auto steps = form.value.moved ? derivation_order(derivation) : Steps{};
    if (form.value.moved && std::count_if(steps.begin(), steps.end(),
                                          [](const Derivation* step) { return step->node != Derivation::anchor_node && !moves_only(*step); }) < 2)
        return false;
    const auto before = static_cast<std::int64_t>(nodes.size()), after = emitted_nodes(form);
    if (before != after || form.family != Family::linear) return before > after;
    // a MatMul with a BatchNormalization behind becomes a MatMul with an Add: as many nodes, fewer numbers
    return form.emitted().params < price_before(derivation_order(derivation)).params;
}

std::vector<std::uint32_t> region_nodes(const Derivation& derivation) { return nodes_of(derivation_order(derivation)); }

std::optional<Reason> open_reason(const Graph& graph, const GraphIndex& index, const std::vector<std::uint32_t>& nodes, ValueId output) {
    for (auto position : nodes)
        for (auto value : graph.nodes[position]->outputs) {
            if (!value.valid() || value == output) continue;
            if (index.is_graph_output(value) || index.is_captured(value)) return escape_reason(graph, index, value);
            for (const auto& use : index.uses(value)) {
                if (std::binary_search(nodes.begin(), nodes.end(), use.node)) continue;
                const Node& reader = *graph.nodes[use.node];
                return Reason{"value_read_elsewhere", "the value between, '" + graph.value_name(value) + "', is also read by " + reader.op_type +
                                                          (reader.name.empty() ? "" : " '" + reader.name + "'")};
            }
        }
    return {};
}

Selection select_regions(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants) {
    return Selector(graph, index, table, constants).run();
}

} // namespace crease::fold
