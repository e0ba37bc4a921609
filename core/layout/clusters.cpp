// Clusters: each one is a drawing of its own, and a single box in the drawing around it.
//
// That makes the promise about hulls true by construction: nothing foreign can stand inside a hull, siblings cannot
// overlap, and a small region stays together. What must not get lost is the way of the wires. A value that crosses a
// hull crosses it at one point, a port: an entry on the hull's upper side, or an exit on its lower one. Inside, ports
// are vertices of the first and last rank, so the wire from an entry to a node deep inside is routed round everything
// in its way; outside, the hull's box is attached at the port, so straight lines run straight through hulls.
//
// So an edge becomes a list of sections: exits from the source's clusters up to the innermost level that holds both
// ends, a wire there, and entries down to the target.
#include "core/layout/clusters.h"

#include "core/layout/titles.h"

#include <algorithm>
#include <numeric>

namespace crease::layout::detail {
namespace {

class Planner {
public:
    explicit Planner(const Request& request)
        : request_(request), outermost_(static_cast<std::uint32_t>(request.clusters.size())), wires_(request.edges.size()) {}

    Plan run() {
        plan_.levels.resize(outermost_ + 1);
        find_depths();
        add_nodes();
        add_clusters();
        for (const Edge& edge : request_.edges) add_edge(edge);
        plan_.section_begin.push_back(static_cast<std::uint32_t>(plan_.sections.size()));
        return std::move(plan_);
    }

private:
    std::uint32_t level_of(std::uint32_t cluster) const { return cluster == none ? outermost_ : cluster; }
    std::uint32_t home(std::uint32_t node) const { return level_of(request_.nodes[node].cluster); }

    void find_depths() {
        std::vector<std::uint32_t> trail;
        for (std::uint32_t c = 0; c < outermost_; ++c) {
            plan_.levels[c].parent = level_of(request_.clusters[c].parent);
            for (std::uint32_t l = c; l != outermost_ && !plan_.levels[l].depth; l = level_of(request_.clusters[l].parent)) trail.push_back(l);
            for (; !trail.empty(); trail.pop_back())
                plan_.levels[trail.back()].depth = plan_.levels[level_of(request_.clusters[trail.back()].parent)].depth + 1;
        }
        plan_.bottom_up.resize(plan_.levels.size());
        std::iota(plan_.bottom_up.begin(), plan_.bottom_up.end(), 0u);
        std::stable_sort(plan_.bottom_up.begin(), plan_.bottom_up.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return plan_.levels[a].depth > plan_.levels[b].depth; });
    }

    std::uint32_t add_part(Part::Kind kind, std::uint32_t id, std::uint32_t level) {
        const auto part = static_cast<std::uint32_t>(plan_.parts.size());
        plan_.parts.push_back({kind, id, level, static_cast<std::uint32_t>(plan_.levels[level].parts.size())});
        plan_.levels[level].parts.push_back(part);
        return part;
    }

    void add_nodes() {
        for (std::uint32_t n = 0; n < request_.nodes.size(); ++n) {
            add_part(Part::Kind::node, n, home(n));
            ++plan_.levels[home(n)].members;
        }
    }

    void add_clusters() {
        for (std::uint32_t l : plan_.bottom_up)
            if (l != outermost_) plan_.levels[plan_.levels[l].parent].members += plan_.levels[l].members;
        for (std::uint32_t c = 0; c < outermost_; ++c)
            if (plan_.levels[c].members) plan_.levels[c].part = add_part(Part::Kind::cluster, c, plan_.levels[c].parent);
    }

    void add_edge(const Edge& edge) {
        plan_.section_begin.push_back(static_cast<std::uint32_t>(plan_.sections.size()));
        entries_.clear();
        std::uint32_t from = edge.from, to = edge.to, upper = home(edge.from), lower = home(edge.to);
        while (upper != lower) {
            if (plan_.levels[upper].depth >= plan_.levels[lower].depth) {
                plan_.sections.push_back(connect(edge.from, from, port(exits_, Part::Kind::exit, edge.from, upper)));
                from = plan_.levels[upper].part;
                upper = plan_.levels[upper].parent;
            } else {
                entries_.push_back(connect(edge.from, port(ports_in_, Part::Kind::entry, edge.from, lower), to));
                to = plan_.levels[lower].part;
                lower = plan_.levels[lower].parent;
            }
        }
        plan_.sections.push_back(connect(edge.from, from, to));
        plan_.sections.insert(plan_.sections.end(), entries_.rbegin(), entries_.rend());
    }

    static std::uint64_t pair(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} << 32 | b; }

    std::uint32_t port(FlatMap& ports, Part::Kind kind, std::uint32_t net, std::uint32_t level) {
        std::uint32_t& part = ports.at(pair(net, level));
        if (part == FlatMap::absent) part = add_part(kind, net, level);
        return part;
    }

    // A net starts at one place in a level, so net and target name the wire.
    Section connect(std::uint32_t net, std::uint32_t from, std::uint32_t to) {
        const std::uint32_t level = plan_.parts[to].level;
        auto& wires = plan_.levels[level].wires;
        std::uint32_t& wire = wires_.at(pair(net, to));
        if (wire != FlatMap::absent) {
            ++wires[wire].count;
            return {level, wire};
        }
        wire = static_cast<std::uint32_t>(wires.size());
        wires.push_back({plan_.parts[from].box, plan_.parts[to].box, 0, 0, net, 1});
        if (from == to) plan_.levels[level].looping.push_back(plan_.parts[to].box);
        return {level, wire};
    }

    const Request& request_;
    const std::uint32_t outermost_;
    Plan plan_;
    FlatMap wires_, exits_, ports_in_;
    std::vector<Section> entries_;
};

class LevelSolver {
public:
    LevelSolver(const Request& request, Plan& plan, const JobControl& control) : request_(request), plan_(plan), control_(control) {}

    bool run() {
        std::size_t done = 0, told = 0;
        for (std::uint32_t l : plan_.bottom_up) {
            if (plan_.levels[l].members || l + 1 == plan_.levels.size()) solve_level(l);
            if (control_.cancelled()) return false;
            done += plan_.levels[l].parts.size();
            if ((done - told) * 50 > plan_.parts.size()) told = done, control_.progress(0.9 * done / plan_.parts.size());
        }
        for (auto l = plan_.bottom_up.rbegin(); l != plan_.bottom_up.rend(); ++l) place_level(*l);
        return true;
    }

private:
    bool outermost(std::uint32_t l) const { return l + 1 == plan_.levels.size(); }

    void solve_level(std::uint32_t l) {
        Level& level = plan_.levels[l];
        pose(level, l);
        level.solution = outermost(l) && !level.problem.anchored ? solve_packed(level.problem, control_) : solve(level.problem, control_);
        if (control_.cancelled()) return;
        measure_hull(level, l);
        remember(level);
    }

    void pose(Level& level, std::uint32_t l) {
        Problem& problem = level.problem;
        problem.spacing = {request_.node_gap, request_.rank_gap};
        if (!outermost(l)) {
            const Cluster& cluster = request_.clusters[l];
            problem.spacing.head = cluster.padding + (turned() ? 0 : cluster.title_height);
            problem.spacing.foot = cluster.padding;
        }
        for (std::uint32_t p : level.parts) problem.boxes.push_back(box(plan_.parts[p]));
        for (std::uint32_t b : level.looping) problem.boxes[b].loops = true;
        for (const Box& box : problem.boxes) problem.anchored |= known(box.want_x);
        problem.wires = level.wires;
        attach_wires(level);
    }

    bool turned() const { return request_.direction == Direction::left_to_right; }

    Box box(const Part& part) const {
        switch (part.kind) {
        case Part::Kind::node: return node_box(part.id);
        case Part::Kind::cluster: return cluster_box(plan_.levels[part.id]);
        case Part::Kind::entry: return {.role = Role::entry};
        case Part::Kind::exit: return {.role = Role::exit};
        }
        return {};
    }

    Box node_box(std::uint32_t n) const {
        const Node& node = request_.nodes[n];
        Box result{node.width / 2, node.width / 2, node.height};
        if (!request_.previous.empty()) result.want_x = request_.previous[n].x, result.want_y = request_.previous[n].y;
        return result;
    }

    static Box cluster_box(const Level& inside) {
        Box result{inside.hull.width / 2, inside.hull.width / 2, inside.hull.height, inside.members};
        result.want_x = inside.want_x;
        result.want_y = inside.want_y;
        return result;
    }

    // Wires that end at a cluster's box end where its port lies.
    void attach_wires(Level& level) {
        for (Wire& wire : level.problem.wires) {
            wire.from_dx = port_dx(plan_.parts[level.parts[wire.from]], wire.net, Part::Kind::exit);
            wire.to_dx = port_dx(plan_.parts[level.parts[wire.to]], wire.net, Part::Kind::entry);
        }
    }

    double port_dx(const Part& part, std::uint32_t net, Part::Kind side) const {
        if (part.kind != Part::Kind::cluster) return 0;
        const Level& inside = plan_.levels[part.id];
        const std::uint32_t box = inside.port_box.find(std::uint64_t{net} << 1 | (side == Part::Kind::exit));
        return inside.solution.at[box].x - (inside.hull.x + inside.hull.width / 2);
    }

    void measure_hull(Level& level, std::uint32_t l) {
        const Solution& inside = level.solution;
        const double side = outermost(l) ? 0 : request_.clusters[l].padding;
        const double title = !outermost(l) && turned() ? request_.clusters[l].title_height : 0;
        level.hull = {inside.left - side - title, inside.top, inside.right - inside.left + 2 * side + title, inside.bottom - inside.top};
        if (!outermost(l)) make_room_for_title(level, plan_.parts, request_.clusters[l].title_width, turned());
        for (std::uint32_t b = 0; !outermost(l) && b < level.parts.size(); ++b) {
            const Part& part = plan_.parts[level.parts[b]];
            if (part.kind == Part::Kind::entry || part.kind == Part::Kind::exit)
                level.port_box.at(std::uint64_t{part.id} << 1 | (part.kind == Part::Kind::exit)) = b;
        }
    }

    // Where the hull's middle would be if most of its members lay where they want to: what had to give way says nothing.
    static void remember(Level& level) {
        std::vector<double> x, y;
        for (std::uint32_t b = 0; b < level.problem.boxes.size(); ++b) {
            const Box& box = level.problem.boxes[b];
            if (!known(box.want_x)) continue;
            x.push_back(box.want_x - level.solution.at[b].x);
            y.push_back(box.want_y - level.solution.at[b].y - box.height / 2);
        }
        if (x.empty()) return;
        level.want_x = level.hull.x + level.hull.width / 2 + middle_of(x);
        level.want_y = level.hull.y + level.hull.height / 2 + middle_of(y);
    }

    static double middle_of(std::vector<double>& values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }

    void place_level(std::uint32_t l) {
        Level& level = plan_.levels[l];
        if (level.part == none) return;
        const Level& around = plan_.levels[level.parent];
        const Point at = around.solution.at[plan_.parts[level.part].box];
        level.offset = {around.offset.x + at.x - level.hull.x - level.hull.width / 2, around.offset.y + at.y - level.hull.y};
    }

    const Request& request_;
    Plan& plan_;
    const JobControl& control_;
};

} // namespace

Plan make_plan(const Request& request) { return Planner(request).run(); }

bool solve_levels(const Request& request, Plan& plan, const JobControl& control) { return LevelSolver(request, plan, control).run(); }

} // namespace crease::layout::detail
