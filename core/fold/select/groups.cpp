// One scale and shift, several layers.
//
//   x -- scale -+- layer 1           goes into every layer that reads it: each has a form relative to x. Nothing but the layers'
//               +- layer 2           outputs may be read elsewhere. (Likewise a Pad that several layers read.)
//
//   layer 1 -+                       goes into every layer whose value meets the others there. A Concat gives each part its own
//            +- Concat/Add - scale   channels' numbers; where values are added up, all are scaled and one is shifted. The node where
//   layer 2 -+                       they meet stays.
//
//   layer -- Split -+- scale         is one of some rows of the layer. What the other parts are does not change.
//                   +- ...
//
// All layers or none. A layer may be a site of its own already, or an end of an earlier group: the group takes it in. Groups are
// looked for after sites, from the sinks upward, among scales that no site has taken.

#include "core/fold/select/group_search.h"
#include "core/fold/select/passable.h"
#include "core/fold/select/stranded.h"

#include <algorithm>
#include <numeric>

namespace crease::fold {
namespace {

class Groups {
public:
    Groups(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants, Selection& selection)
        : selection_(selection), scene_{graph, index, table, constants, selection}, search_{graph,
                                                                                            index,
                                                                                            table,
                                                                                            constants,
                                                                                            selection,
                                                                                            std::vector<std::size_t>(graph.nodes.size(),
                                                                                                                     GroupSearch::none),
                                                                                            std::vector<std::size_t>(graph.nodes.size(),
                                                                                                                     GroupSearch::none),
                                                                                            {}} {
        for (std::size_t i = 0; i < selection.sites.size(); ++i)
            for (auto node : selection.sites[i].nodes) search_.site_of[node] = i;
    }

    /// What goes into several layers comes first; what would pass something on its way to one gets what is left.
    std::vector<Group> run() {
        for (const bool passing : {false, true})
            for (auto position = static_cast<std::uint32_t>(search_.graph.nodes.size()); position-- > 0;)
                if (is_scale(position))
                    if (auto group = group_at(search_.graph.nodes[position]->output(), passing)) accept(std::move(*group));
        remove_taken_sites();
        auto& groups = search_.groups;
        std::erase_if(groups, [](const Group& group) { return group.ends.empty(); });
        std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.nodes.back() < b.nodes.back(); });
        return std::move(groups);
    }

private:
    [[nodiscard]] bool is_scale(std::uint32_t position) const {
        const Node& node = *search_.graph.nodes[position];
        return !selection_.absorbed[position] && node.output().valid() && (scales_or_shifts(scene_, node) || node.is("Pad"));
    }

    /// Every way in which the value is a scaled and shifted earlier one, the longest first.
    [[nodiscard]] std::optional<Group> group_at(ValueId value, bool passing) const {
        const bool read_by_several = passing ? read_past_one(value) : search_.index.uses(value).size() > 1;
        for (const auto& candidate : search_.table.forms(value)) {
            const Form& form = candidate.form;
            if (form.plan.depth == 0 || form.kind.has_kernel || form.border || form.carried || form.partial()) continue;
            const bool stays = may_stay(search_, search_.index.producer(candidate.anchor), passing);
            if (!stays && !read_by_several) continue; // most scales
            const auto nodes = region_nodes(*form.derivation);
            if (!search_.free(nodes)) continue;
            const Scaled scaled{candidate, value, nodes};
            if (auto group = stays ? group_of_parts(search_, scaled, passing) : std::nullopt) return group;
            if (auto group = read_by_several ? group_of_readers(search_, scaled, passing) : std::nullopt) return group;
        }
        return {};
    }

    /// By an activation, or a MaxPool, alone.
    [[nodiscard]] bool read_past_one(ValueId value) const {
        const auto uses = search_.index.uses(value);
        return uses.size() == 1 && signs_to_pass(search_, *search_.graph.nodes[uses[0].node]);
    }

    void accept(Group group) {
        for (auto earlier : group.takes_in) search_.groups[earlier].ends.clear();
        for (auto node : group.nodes) {
            selection_.absorbed[node] = true;
            search_.group_of[node] = search_.groups.size();
        }
        search_.groups.push_back(std::move(group));
    }

    void remove_taken_sites() {
        std::erase_if(selection_.sites, [&](const Region& site) { return search_.grouped(site.nodes.back()); });
    }

    Selection& selection_;
    const Scene scene_;
    GroupSearch search_;
};

} // namespace

bool GroupSearch::free(const std::vector<std::uint32_t>& nodes) const {
    return std::none_of(nodes.begin(), nodes.end(), [&](auto node) { return selection.absorbed[node]; });
}

bool GroupSearch::takes_whole_sites(const std::vector<std::uint32_t>& nodes) const {
    return std::all_of(nodes.begin(), nodes.end(), [&](auto node) {
        if (!selection.absorbed[node]) return true;
        const Region* site = site_at(node);
        return site && std::includes(nodes.begin(), nodes.end(), site->nodes.begin(), site->nodes.end());
    });
}

const Region* GroupSearch::site_at(std::uint32_t node) const {
    return site_of[node] == none || grouped(node) ? nullptr : &selection.sites[site_of[node]];
}

bool GroupSearch::closed(const std::vector<std::uint32_t>& nodes, const std::vector<ValueId>& outputs) const {
    for (auto position : nodes)
        for (auto value : graph.nodes[position]->outputs) {
            if (!value.valid() || std::find(outputs.begin(), outputs.end(), value) != outputs.end()) continue;
            if (needed_outside(value)) return false;
            for (const auto& use : index.uses(value))
                if (!std::binary_search(nodes.begin(), nodes.end(), use.node)) return false;
        }
    return true;
}

bool GroupSearch::pays(const Group& group) {
    Price before, after;
    std::int64_t channels = 0;
    for (const auto& end : group.ends) {
        before += end.before;
        after += end.derivation->form.emitted();
        channels += end.derivation->form.out_channels;
    }
    return worthwhile(after, before, channels) && emitted_nodes(group) < static_cast<std::int64_t>(group.nodes.size());
}

Price price_of(const Derivation& derivation) {
    Price sum;
    for (const auto* step : derivation_order(derivation)) sum += step->own;
    return sum;
}

void sort_unique(std::vector<std::uint32_t>& nodes) {
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

std::int64_t emitted_nodes(const Group& group) {
    return std::accumulate(group.ends.begin(), group.ends.end(), static_cast<std::int64_t>(group.kept.size()),
                           [](std::int64_t sum, const GroupEnd& end) { return sum + emitted_nodes(end.derivation->form); });
}

std::vector<Group> take_groups(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants,
                               Selection& selection) {
    return Groups(graph, index, table, constants, selection).run();
}

} // namespace crease::fold
