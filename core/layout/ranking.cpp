// Ranks: every wire points downwards, and the wires together are as short as possible.
//
// Networks are nearly series-parallel, and for such graphs the optimum needs no search: a vertex with one wire in and
// one out can be folded into a single longer wire (its spare room goes to the cheaper side, at a tie to the lower one,
// so that branches of unequal length start side by side), wires that then run in parallel become one, and a vertex on a
// single wire sits right beside its neighbour. Repeating this eats ResNets whole and leaves of a DenseNet a core of a
// hundred vertices, which the network simplex solves exactly. Afterwards the reductions are undone last to first, each
// vertex finding its neighbours already ranked.
#include "core/layout/flat_map.h"
#include "core/layout/network_simplex.h"
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr std::uint32_t no_arc = std::numeric_limits<std::uint32_t>::max();

class Reducer {
public:
    Reducer(std::uint32_t count, const std::vector<Arc>& arcs) : ends_(count), rank_(count), live_(count, true), known_(2 * arcs.size()) {
        arcs_.reserve(arcs.size() * 2);
        for (const Arc& arc : arcs) add(arc);
    }

    std::vector<std::int64_t> run(const JobControl& control) {
        for (std::uint32_t v = 0; v < ends_.size(); ++v) queue_.push_back(v);
        while (!queue_.empty()) {
            const std::uint32_t v = queue_.back();
            queue_.pop_back();
            reduce(v);
        }
        solve_core(control);
        for (auto step = undo_.rbegin(); step != undo_.rend(); ++step) restore(*step);
        return std::move(rank_);
    }

private:
    // The xor of the live arcs at a vertex names the arc when only one is left.
    struct Ends {
        std::uint32_t in = 0, out = 0, in_xor = 0, out_xor = 0;
    };
    struct Step {
        std::uint32_t vertex, anchor;
        std::int64_t offset;
    };

    static std::uint64_t key(std::uint32_t from, std::uint32_t to) { return std::uint64_t{from} << 32 | to; }

    void toggle(std::uint32_t a, int by) {
        Ends &from = ends_[arcs_[a].from], &to = ends_[arcs_[a].to];
        from.out += static_cast<std::uint32_t>(by);
        to.in += static_cast<std::uint32_t>(by);
        from.out_xor ^= a;
        to.in_xor ^= a;
    }

    void add(const Arc& arc) {
        std::uint32_t& known = known_.at(key(arc.from, arc.to));
        if (known == FlatMap::absent || removed_[known]) {
            known = static_cast<std::uint32_t>(arcs_.size());
            arcs_.push_back(arc);
            removed_.push_back(false);
            toggle(known, 1);
            return;
        }
        Arc& twin = arcs_[known];
        twin.length = std::max(twin.length, arc.length);
        twin.weight += arc.weight;
    }

    void remove(std::uint32_t a) {
        toggle(a, -1);
        removed_[a] = true;
        queue_.push_back(arcs_[a].from);
        queue_.push_back(arcs_[a].to);
    }

    void reduce(std::uint32_t v) {
        const Ends ends = ends_[v];
        if (!live_[v]) return;
        if (ends.in + ends.out == 1) {
            reduce_leaf(v, ends.in ? ends.in_xor : ends.out_xor);
        } else if (ends.in == 1 && ends.out == 1) {
            reduce_chain(v, ends.in_xor, ends.out_xor);
        }
    }

    void reduce_leaf(std::uint32_t v, std::uint32_t a) {
        const Arc arc = arcs_[a];
        live_[v] = false;
        undo_.push_back(arc.to == v ? Step{v, arc.from, arc.length} : Step{v, arc.to, -arc.length});
        remove(a);
    }

    void reduce_chain(std::uint32_t v, std::uint32_t in, std::uint32_t out) {
        const Arc above = arcs_[in], below = arcs_[out];
        live_[v] = false;
        undo_.push_back(below.weight <= above.weight ? Step{v, above.from, above.length} : Step{v, below.to, -below.length});
        remove(in);
        remove(out);
        add({above.from, below.to, above.length + below.length, std::min(above.weight, below.weight)});
    }

    void solve_core(const JobControl& control) {
        std::vector<std::uint32_t> local(ends_.size(), no_arc), global;
        const auto localize = [&](std::uint32_t v) {
            if (local[v] == no_arc) {
                local[v] = static_cast<std::uint32_t>(global.size());
                global.push_back(v);
            }
            return local[v];
        };
        std::vector<Arc> core;
        for (std::uint32_t a = 0; a < arcs_.size(); ++a)
            if (const Arc& arc = arcs_[a]; !removed_[a]) core.push_back({localize(arc.from), localize(arc.to), arc.length, arc.weight});
        const auto ranks = network_simplex(static_cast<std::uint32_t>(global.size()), core, control);
        for (std::size_t i = 0; i < global.size(); ++i) rank_[global[i]] = ranks[i];
    }

    void restore(const Step& step) { rank_[step.vertex] = rank_[step.anchor] + step.offset; }

    std::vector<Arc> arcs_;
    std::vector<Ends> ends_;
    std::vector<std::int64_t> rank_;
    std::vector<bool> live_, removed_;
    std::vector<std::uint32_t> queue_;
    std::vector<Step> undo_;
    FlatMap known_; ///< ends to the arc between them; may name a removed one
};

// All entries of a level share one rank, and so do all exits: for ranking they are one vertex each.
struct Merged {
    std::vector<std::uint32_t> of; ///< ranking vertex of each box
    std::uint32_t count = 0, entry = none, exit = none;

    explicit Merged(const Problem& problem) : of(problem.boxes.size()) {
        for (std::size_t b = 0; b < of.size(); ++b) of[b] = vertex_for(problem.boxes[b].role);
    }

private:
    std::uint32_t vertex_for(Role role) {
        if (role == Role::body) return count++;
        std::uint32_t& shared = role == Role::entry ? entry : exit;
        if (shared == none) shared = count++;
        return shared;
    }
};

void push_ports_outside(const Merged& merged, std::vector<std::int64_t>& rank) {
    std::int64_t low = std::numeric_limits<std::int64_t>::max(), high = std::numeric_limits<std::int64_t>::min();
    for (std::uint32_t v = 0; v < merged.count; ++v)
        if (v != merged.entry && v != merged.exit) low = std::min(low, rank[v]), high = std::max(high, rank[v]);
    if (low > high) low = high = 0;
    if (merged.entry != none) rank[merged.entry] = low - 1;
    if (merged.exit != none) rank[merged.exit] = high + 1;
}

// Parts that are not connected have ranks of their own: each is moved to start at the top.
void level_components(std::uint32_t count, const std::vector<Arc>& arcs, std::vector<std::int64_t>& rank) {
    std::vector<std::uint32_t> leader(count);
    for (std::uint32_t v = 0; v < count; ++v) leader[v] = v;
    const auto find = [&](std::uint32_t v) {
        while (leader[v] != v) v = leader[v] = leader[leader[v]];
        return v;
    };
    for (const Arc& arc : arcs) leader[find(arc.from)] = find(arc.to);
    std::vector<std::int64_t> lowest(count, std::numeric_limits<std::int64_t>::max());
    for (std::uint32_t v = 0; v < count; ++v) lowest[find(v)] = std::min(lowest[find(v)], rank[v]);
    for (std::uint32_t v = 0; v < count; ++v) rank[v] -= lowest[find(v)];
}

} // namespace

std::vector<std::uint32_t> assign_ranks(const Problem& problem, const std::vector<bool>& backward, const JobControl& control) {
    const Merged merged(problem);
    std::vector<Arc> arcs;
    for (std::size_t w = 0; w < problem.wires.size(); ++w)
        if (!backward[w]) arcs.push_back({merged.of[problem.wires[w].from], merged.of[problem.wires[w].to]});
    auto rank = Reducer(merged.count, arcs).run(control);
    level_components(merged.count, arcs, rank);
    push_ports_outside(merged, rank);
    const std::int64_t lowest = rank.empty() ? 0 : *std::min_element(rank.begin(), rank.end());
    std::vector<std::uint32_t> result;
    for (std::uint32_t v : merged.of) result.push_back(static_cast<std::uint32_t>(rank[v] - lowest));
    return result;
}

} // namespace crease::layout::detail
