// Downwards: every layer that reads what is scaled.

#include "core/fold/select/group_search.h"

#include <algorithm>

namespace crease::fold {
namespace {

Price operator-(const Price& a, const Price& b) { return {a.macs - b.macs, a.params - b.params}; }

/// The value as one operator of what is scaled, which takes in `site` whole and nothing of other sites.
const AnchoredForm* scaled_layer(const GroupSearch& search, const Scaled& scaled, ValueId value, const Region* site) {
    for (const auto& candidate : search.table.forms(value)) {
        if (candidate.order != scaled.form.order || !candidate.form.whole_is_best || !emittable(*candidate.form.derivation)) continue;
        const auto nodes = region_nodes(*candidate.form.derivation);
        const bool own = std::all_of(nodes.begin(), nodes.end(), [&](auto node) { return !search.selection.absorbed[node] || (site && search.site_at(node) == site); });
        if (own && (!site || std::includes(nodes.begin(), nodes.end(), site->nodes.begin(), site->nodes.end()))) return &candidate;
    }
    return nullptr;
}

/// The operator that a reader becomes with the scale before it, and with as much of what follows it as goes into one.
std::optional<GroupEnd> reading_end(const GroupSearch& search, const Scaled& scaled, std::uint32_t position) {
    std::optional<GroupEnd> best;
    for (int steps = 0; steps < farthest_layer; ++steps) {
        const Region* site = search.site_at(position);
        const auto value = site ? site->output : search.graph.nodes[position]->output();
        if (search.grouped[position] || !value.valid()) return best;
        if (const auto* found = scaled_layer(search, scaled, value, site)) best = GroupEnd{found->anchor, found->form.derivation, price_of(*found->form.derivation)};
        if (site || search.needed_outside(value) || search.index.uses(value).size() != 1 || !find_transfer(*search.graph.nodes[position])) return best;
        position = search.index.uses(value)[0].node;
    }
    return best;
}

std::vector<ValueId> outputs_of(const Group& group) {
    std::vector<ValueId> outputs;
    for (const auto& end : group.ends) outputs.push_back(end.derivation->value);
    return outputs;
}

/// Whether one end reads what another one makes.
bool chained(const GroupSearch& search, const Group& group) {
    const auto outputs = outputs_of(group);
    return std::any_of(outputs.begin(), outputs.end(), [&](ValueId output) {
        const auto uses = search.index.uses(output);
        return std::any_of(uses.begin(), uses.end(), [&](const Use& use) { return std::binary_search(group.nodes.begin(), group.nodes.end(), use.node); });
    });
}

} // namespace

std::optional<Group> group_of_readers(const GroupSearch& search, const Scaled& scaled) {
    const auto uses = search.index.uses(scaled.value);
    if (search.needed_outside(scaled.value) || uses.size() < 2 || uses.size() > most_ends) return {};
    Group group;
    group.scale = scaled.nodes;
    for (const auto& use : uses) {
        auto end = reading_end(search, scaled, use.node);
        if (!end) return {};
        const auto known = outputs_of(group);
        if (std::find(known.begin(), known.end(), end->derivation->value) == known.end()) group.ends.push_back(std::move(*end));
    }
    if (group.ends.size() < 2) return {};
    std::sort(group.ends.begin(), group.ends.end(), [](const GroupEnd& a, const GroupEnd& b) { return a.derivation->node < b.derivation->node; });
    for (const auto& end : group.ends) {
        const auto nodes = region_nodes(*end.derivation);
        group.nodes.insert(group.nodes.end(), nodes.begin(), nodes.end());
    }
    sort_unique(group.nodes);
    const auto shared = price_of(*scaled.form.form.derivation); // is there once
    for (std::size_t i = 1; i < group.ends.size(); ++i) group.ends[i].before = group.ends[i].before - shared;
    if (chained(search, group) || !search.closed(group.nodes, outputs_of(group)) || !search.pays(group)) return {};
    group.output = group.ends.back().derivation->value;
    return group;
}

} // namespace crease::fold
