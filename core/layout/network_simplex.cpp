// Network simplex for ranks.
//
// Least total edge length under "every edge spans at least its length" is a linear programme whose corners are spanning
// trees of tight edges. Starting from any such tree, a tree edge with a negative cut value (more weight would get
// shorter than longer if the two halves were pulled apart) is exchanged for the edge with least slack that joins the
// halves the other way. Each exchange touches only the cycle it closes (cut values), the half that moves (ranks), and
// the subtree under the cycle's top (postorder numbers, which answer "is v below w?" in constant time).
//
// Nothing here recurses: trees are as deep as networks are long.
#include "core/layout/network_simplex.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace crease::layout::detail {
namespace {

constexpr std::uint32_t no_arc = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t work_limit = 30'000'000; // elementary steps: a fraction of a second

class Simplex {
public:
    Simplex(std::uint32_t count, const std::vector<Arc>& arcs)
        : arcs_(arcs), incident_(count), tree_(count), rank_(count), parent_(count, no_arc), low_(count), lim_(count), cut_(arcs.size()),
          in_tree_(arcs.size()) {
        for (std::uint32_t a = 0; a < arcs.size(); ++a) {
            incident_[arcs[a].from].push_back(a);
            incident_[arcs[a].to].push_back(a);
        }
    }

    std::vector<std::int64_t> run(const JobControl& control) {
        longest_path();
        grow_trees();
        number_all();
        for (auto v = order_.begin(); v != order_.end(); ++v)
            if (parent_[*v] != no_arc) cut_[parent_[*v]] = initial_cut(*v);
        while (work_ < work_limit && !control.cancelled()) {
            const std::uint32_t leaving = leaving_arc();
            if (leaving == no_arc) break;
            exchange(leaving, entering_arc(leaving));
        }
        return std::move(rank_);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(rank_.size()); }
    std::int64_t slack(std::uint32_t a) const { return rank_[arcs_[a].to] - rank_[arcs_[a].from] - arcs_[a].length; }
    std::uint32_t other(std::uint32_t a, std::uint32_t v) const { return arcs_[a].from ^ arcs_[a].to ^ v; }
    bool below(std::uint32_t v, std::uint32_t top) const { return low_[top] <= lim_[v] && lim_[v] <= lim_[top]; }

    void longest_path() {
        std::vector<std::uint32_t> waiting(size()), ready;
        for (const Arc& arc : arcs_) ++waiting[arc.to];
        for (std::uint32_t v = 0; v < size(); ++v)
            if (!waiting[v]) ready.push_back(v);
        for (std::size_t i = 0; i < ready.size(); ++i)
            for (std::uint32_t a : incident_[ready[i]]) {
                if (arcs_[a].from != ready[i]) continue;
                rank_[arcs_[a].to] = std::max(rank_[arcs_[a].to], rank_[ready[i]] + arcs_[a].length);
                if (--waiting[arcs_[a].to] == 0) ready.push_back(arcs_[a].to);
            }
    }

    // A growing tree takes in the vertex whose arc has least slack, after shifting itself by that slack. The shift is
    // kept as one number, so slacks of arcs that leave and that enter the tree live in two heaps with a common offset
    // each.
    void grow_trees() {
        grown_.assign(size(), false);
        for (std::uint32_t v = 0; v < size(); ++v)
            if (!grown_[v]) grow_tree(v);
    }

    using Heap = std::priority_queue<std::pair<std::int64_t, std::uint32_t>, std::vector<std::pair<std::int64_t, std::uint32_t>>, std::greater<>>;

    void grow_tree(std::uint32_t start) {
        Heap leaving, entering;
        std::int64_t shift = 0;
        std::vector<std::uint32_t> members;
        const auto take = [&](std::uint32_t v) {
            grown_[v] = true;
            rank_[v] -= shift;
            members.push_back(v);
            for (std::uint32_t a : incident_[v]) {
                const std::uint32_t w = other(a, v);
                if (grown_[w]) continue;
                // slack as if the tree were not shifted yet
                if (arcs_[a].from == v) leaving.emplace(rank_[w] - rank_[v] - arcs_[a].length, a);
                else entering.emplace(rank_[v] - rank_[w] - arcs_[a].length, a);
            }
        };
        const auto settled = [&](std::uint32_t a) { return grown_[arcs_[a].from] && grown_[arcs_[a].to]; };
        take(start);
        for (;;) {
            while (!leaving.empty() && settled(leaving.top().second)) leaving.pop();
            while (!entering.empty() && settled(entering.top().second)) entering.pop();
            if (leaving.empty() && entering.empty()) break;
            const bool down = entering.empty() || (!leaving.empty() && leaving.top().first - shift <= entering.top().first + shift);
            const std::uint32_t arc = down ? leaving.top().second : entering.top().second;
            shift = down ? leaving.top().first : -entering.top().first;
            link(arc);
            take(grown_[arcs_[arc].from] ? arcs_[arc].to : arcs_[arc].from);
        }
        for (std::uint32_t v : members) rank_[v] += shift;
    }

    void link(std::uint32_t a) {
        in_tree_[a] = true;
        tree_[arcs_[a].from].push_back(a);
        tree_[arcs_[a].to].push_back(a);
        tree_arcs_.push_back(a);
    }

    void number_all() {
        order_.clear();
        for (std::uint32_t v = 0, next = 0; v < size(); ++v)
            if (!lim_[v]) next = number(v, no_arc, next);
    }

    // Postorder numbers for the subtree at `top`, starting after `next`; returns the last number given.
    std::uint32_t number(std::uint32_t top, std::uint32_t parent, std::uint32_t next) {
        struct Frame {
            std::uint32_t vertex, child;
        };
        std::vector<Frame> stack;
        const auto enter = [&](std::uint32_t v, std::uint32_t from) {
            parent_[v] = from;
            low_[v] = next + 1;
            stack.push_back({v, 0});
        };
        enter(top, parent);
        while (!stack.empty()) {
            auto& [v, child] = stack.back();
            ++work_;
            if (child == tree_[v].size()) {
                lim_[v] = ++next;
                order_.push_back(v);
                stack.pop_back();
            } else if (const std::uint32_t a = tree_[v][child++]; a != parent_[v]) {
                enter(other(a, v), a);
            }
        }
        return next;
    }

    // Cut value of the arc above v from the arcs at v and the cut values below it.
    std::int64_t initial_cut(std::uint32_t v) const {
        const std::uint32_t up = parent_[v];
        const bool from_v = arcs_[up].from == v;
        std::int64_t sum = 0;
        for (std::uint32_t a : incident_[v]) {
            const bool same = (arcs_[a].from == v) == from_v; // points across the cut like `up` does, seen from v
            if (a == up) sum += arcs_[a].weight;
            else if (in_tree_[a]) sum += same ? arcs_[a].weight - cut_[a] : cut_[a] - arcs_[a].weight;
            else sum += same ? arcs_[a].weight : -arcs_[a].weight;
        }
        return sum;
    }

    // The most negative of the next few negative tree arcs, going round.
    std::uint32_t leaving_arc() {
        std::uint32_t best = no_arc, found = 0;
        for (std::size_t i = 0; i < tree_arcs_.size() && found < 30; ++i) {
            search_ = search_ + 1 < tree_arcs_.size() ? search_ + 1 : 0;
            const std::uint32_t a = tree_arcs_[search_];
            ++work_;
            if (cut_[a] >= 0) continue;
            ++found;
            if (best == no_arc || cut_[a] < cut_[best]) best = a, best_at_ = search_;
        }
        return best;
    }

    void collect_below(std::uint32_t top) {
        below_.assign(1, top);
        for (std::size_t i = 0; i < below_.size(); ++i)
            for (std::uint32_t a : tree_[below_[i]])
                if (a != parent_[below_[i]]) below_.push_back(other(a, below_[i]));
        work_ += static_cast<std::int64_t>(below_.size());
    }

    // Least slack among arcs that cross the cut of `leaving` in the opposite direction.
    std::uint32_t entering_arc(std::uint32_t leaving) {
        const Arc& cutting = arcs_[leaving];
        top_ = lim_[cutting.from] < lim_[cutting.to] ? cutting.from : cutting.to;
        const bool outward = top_ == cutting.to; // leaving points into the subtree: look for arcs that point out of it
        collect_below(top_);
        std::uint32_t best = no_arc;
        for (std::uint32_t v : below_)
            for (std::uint32_t a : incident_[v]) {
                ++work_;
                if ((arcs_[a].from == v) != outward || below(other(a, v), top_)) continue;
                if (best == no_arc || slack(a) < slack(best)) best = a;
            }
        return best;
    }

    void exchange(std::uint32_t leaving, std::uint32_t entering) {
        const std::int64_t distance = slack(entering) * (below(arcs_[entering].from, top_) ? 1 : -1);
        for (std::uint32_t v : below_) rank_[v] += distance;
        const std::int64_t cut = cut_[leaving];
        const std::uint32_t top = climb(arcs_[entering].from, arcs_[entering].to, cut, true);
        climb(arcs_[entering].to, arcs_[entering].from, cut, false);
        cut_[entering] = -cut;
        cut_[leaving] = 0;
        in_tree_[leaving] = false;
        in_tree_[entering] = true;
        unlink(leaving, arcs_[leaving].from);
        unlink(leaving, arcs_[leaving].to);
        tree_[arcs_[entering].from].push_back(entering);
        tree_[arcs_[entering].to].push_back(entering);
        tree_arcs_[best_at_] = entering;
        order_.clear();
        number(top, parent_[top], low_[top] - 1);
    }

    void unlink(std::uint32_t arc, std::uint32_t v) { std::erase(tree_[v], arc); }

    // Adjusts the cut values from v up to the first ancestor it shares with w, and returns that ancestor.
    std::uint32_t climb(std::uint32_t v, std::uint32_t w, std::int64_t cut, bool forward) {
        while (!below(w, v)) {
            const std::uint32_t a = parent_[v];
            cut_[a] += ((v == arcs_[a].from) == forward) ? cut : -cut;
            v = other(a, v);
            ++work_;
        }
        return v;
    }

    const std::vector<Arc>& arcs_;
    std::vector<std::vector<std::uint32_t>> incident_, tree_;
    std::vector<std::int64_t> rank_;
    std::vector<std::uint32_t> parent_, low_, lim_, order_, below_, tree_arcs_;
    std::vector<std::int64_t> cut_;
    std::vector<bool> in_tree_, grown_;
    std::size_t search_ = 0, best_at_ = 0;
    std::uint32_t top_ = 0;
    std::int64_t work_ = 0;
};

} // namespace

std::vector<std::int64_t> network_simplex(std::uint32_t count, const std::vector<Arc>& arcs, const JobControl& control) {
    return Simplex(count, arcs).run(control);
}

} // namespace crease::layout::detail
