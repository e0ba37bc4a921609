#include "core/fold/site_time.h"

#include <algorithm>
#include <unordered_set>

namespace crease::fold {
namespace {

using NodeIds = std::unordered_set<NodeId>;

/// The nodes that make the site's values now, and those before them that folding made as well.
NodeIds stand_ins(const Document& document, const Site& site) {
    const NodeId first_new(document.original()->next_node_id);
    const auto& now = document.facts()->of(site.graph);
    NodeIds found;
    std::vector<NodeId> open = document.folded_nodes(site.id);
    while (!open.empty()) {
        const auto id = open.back();
        open.pop_back();
        if (id < first_new || !found.insert(id).second) continue;
        for (const auto input : now.graph.nodes[now.index.position(id)]->inputs)
            if (const auto position = input.valid() ? now.index.producer(input) : GraphIndex::no_node; position != GraphIndex::no_node)
                open.push_back(now.graph.nodes[position]->id);
    }
    return found;
}

template <class Ids>
void add(const Ids& ids, const NodeMicroseconds& times, std::size_t& nodes, double& sum) {
    for (const auto id : ids)
        if (const auto found = times.find(id); found != times.end()) {
            ++nodes;
            sum += found->second;
        }
}

} // namespace

std::vector<SiteTime> site_times(const Document& document, const NodeMicroseconds& original, const NodeMicroseconds& current) {
    std::vector<SiteTime> times;
    for (const auto& site : document.scan().sites) {
        if (!document.is_folded(site.id)) continue;
        SiteTime time{.id = site.id};
        std::vector<NodeId> gone;
        for (const auto id : site.nodes)
            if (std::find(site.meeting.begin(), site.meeting.end(), id) == site.meeting.end()) gone.push_back(id);
        add(gone, original, time.nodes_before, time.before);
        add(stand_ins(document, site), current, time.nodes_after, time.after);
        if (time.nodes_before > 0 && time.nodes_after > 0) times.push_back(std::move(time));
    }
    return times;
}

} // namespace crease::fold
