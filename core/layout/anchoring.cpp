// Incremental layout: boxes that stood somewhere before keep their order and, as far as they fit, their places.
//
// First every new box looks for a hole: the free stretch of its row nearest to what it is linked to. (A folded block so
// lands where the block was, because that is where the row has room.) Order: the usual reduction runs, which lays skips
// beside the main line as it did before; then boxes are put into the order of their places, in the slots that they
// occupy, and only bends may be exchanged. Across: old boxes get their old x unless something new needs the room; new
// boxes and bends follow what they are linked to. Ports look for no hole: they stay on the line that they are on.
#include "core/layout/exchange.h"
#include "core/layout/refinement.h"
#include "core/layout/spread.h"
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

class HoleFinder {
public:
    HoleFinder(const Layered& graph, const Problem& problem) : graph_(graph), problem_(problem), rows_(graph.rows()) {
        for (const Box& box : problem.boxes) places_.push_back(box.want_x);
        for (std::uint32_t b = 0; b < places_.size(); ++b)
            if (known(places_[b])) rows_[graph.vertices[b].rank].push_back(b);
        for (auto& row : rows_) std::stable_sort(row.begin(), row.end(), [&](auto a, auto b) { return places_[a] < places_[b]; });
        hints_.assign(graph.vertices.size(), unknown);
    }

    std::vector<double> run() {
        const std::vector<double> old = places_;
        for (std::uint32_t r = 0; r < graph_.rows(); ++r) spread_hints(r, true);
        for (std::uint32_t r = graph_.rows(); r-- > 0;) spread_hints(r, false);
        for (std::uint32_t r = 0; r < graph_.rows(); ++r)
            for (std::uint32_t v : graph_.row(r))
                if (!graph_.is_bend(v) && problem_.boxes[v].role == Role::body && !known(old[v]) && known(hints_[v])) settle(v, r);
        return std::move(places_);
    }

private:
    double place(std::uint32_t v) const { return !graph_.is_bend(v) && known(places_[v]) ? places_[v] : hints_[v]; }

    // Mean place of the linked vertices: those above on the way down, then also those below on the way up.
    void spread_hints(std::uint32_t r, bool down) {
        for (std::uint32_t v : graph_.row(r)) {
            double sum = 0, count = 0;
            const auto look = [&](std::uint32_t other, double offset) {
                if (known(place(other))) sum += place(other) + offset, count += 1;
            };
            for (std::uint32_t l : graph_.up_links(v)) {
                const Link& link = graph_.links[l];
                look(link.upper, link.upper_dx - link.lower_dx);
            }
            for (std::uint32_t l : graph_.down_links(v)) {
                const Link& link = graph_.links[l];
                if (!down) look(link.lower, link.lower_dx - link.upper_dx);
            }
            if (count > 0) hints_[v] = sum / count;
        }
    }

    void settle(std::uint32_t v, std::uint32_t r) {
        auto& row = rows_[r];
        std::size_t best = 0;
        double best_x = unknown;
        for (std::size_t slot = 0; slot <= row.size(); ++slot) {
            const double low = slot ? places_[row[slot - 1]] + graph_.separation(row[slot - 1], v) : -unbounded;
            const double high = slot < row.size() ? places_[row[slot]] - graph_.separation(v, row[slot]) : unbounded;
            if (low > high) continue;
            const double x = std::clamp(hints_[v], low, high);
            if (!known(best_x) || std::abs(x - hints_[v]) < std::abs(best_x - hints_[v])) best_x = x, best = slot;
        }
        places_[v] = best_x;
        row.insert(row.begin() + static_cast<std::ptrdiff_t>(best), v);
    }

    static constexpr double unbounded = std::numeric_limits<double>::infinity();
    const Layered& graph_;
    const Problem& problem_;
    std::vector<double> places_, hints_;
    std::vector<std::vector<std::uint32_t>> rows_;
};

bool has_place(const Layered& graph, const std::vector<double>& places, std::uint32_t v) { return !graph.is_bend(v) && known(places[v]); }

void restore_order(Layered& graph, const std::vector<double>& places, std::uint32_t r) {
    std::vector<std::uint32_t> slots, boxes;
    const auto row = graph.row(r);
    for (std::uint32_t i = 0; i < row.size(); ++i)
        if (has_place(graph, places, row[i])) slots.push_back(i), boxes.push_back(row[i]);
    std::stable_sort(boxes.begin(), boxes.end(), [&](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; });
    for (std::size_t i = 0; i < slots.size(); ++i) row[slots[i]] = boxes[i];
    graph.renumber(r);
}

// How far row r as a whole is from where it was; NaN if nothing in it has a past.
double drift(const Layered& graph, const std::vector<double>& places, const std::vector<double>& x, std::uint32_t r) {
    double sum = 0, count = 0;
    for (std::uint32_t v : graph.row(r))
        if (has_place(graph, places, v)) sum += places[v] - x[v], count += 1;
    return count > 0 ? sum / count : unknown;
}

void fill_unknown(std::vector<double>& values) {
    const auto first = std::find_if(values.begin(), values.end(), known);
    double last = first == values.end() ? 0 : *first;
    for (double& value : values) value = last = known(value) ? value : last;
}

// Old boxes insist on their place, and most of all where a line runs straight through it; new ones on their hole as long as
// no old one is in the way, bends on nothing.
constexpr double insist_on_line = 1e5, insist = 1, prefer = 1e-4, follow = 1e-9;

// Whether a wire ran straight from or to this box when both ends had their old places.
bool stands_on_line(const Layered& graph, const Problem& problem, std::uint32_t v) {
    const auto straight = [&](std::uint32_t l) {
        const Link& link = graph.links[l];
        if (graph.is_bend(link.upper) || graph.is_bend(link.lower)) return false;
        const double upper = problem.boxes[link.upper].want_x + link.upper_dx;
        return std::abs(upper - problem.boxes[link.lower].want_x - link.lower_dx) < 1; // never if one has no place
    };
    const auto up = graph.up_links(v), down = graph.down_links(v);
    return std::any_of(up.begin(), up.end(), straight) || std::any_of(down.begin(), down.end(), straight);
}

double weight_of(const Layered& graph, const Problem& problem, const std::vector<double>& places, std::uint32_t v) {
    if (!has_place(graph, places, v)) return follow;
    if (!known(problem.boxes[v].want_x)) return prefer;
    return stands_on_line(graph, problem, v) ? insist_on_line : insist;
}

void place_row(const Layered& graph, const Problem& problem, const std::vector<double>& places, double by, std::uint32_t r, std::vector<double>& x) {
    Spread line;
    const auto row = graph.row(r);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::uint32_t v = row[i];
        const bool placed = has_place(graph, places, v);
        line.add(i ? graph.separation(row[i - 1], v) : 0, placed ? places[v] : x[v] + by, weight_of(graph, problem, places, v));
    }
    const std::vector<double> result = line.solve();
    for (std::size_t i = 0; i < row.size(); ++i) x[row[i]] = result[i];
}

// A port goes back onto the line that it was on in the drawing without a past, if its neighbours leave it the room.
void straighten_port(const Layered& graph, const std::vector<double>& fresh, std::uint32_t v, bool entry, std::vector<double>& x) {
    for (std::uint32_t l : entry ? graph.down_links(v) : graph.up_links(v)) {
        const Link& link = graph.links[l];
        const double reach = link.upper_dx - link.lower_dx; // of the lower vertex from the upper one
        if (std::abs(fresh[link.lower] - fresh[link.upper] - reach) > 1e-6) continue;
        const double wanted = entry ? x[link.lower] - reach : x[link.upper] + reach;
        const auto row = graph.row(graph.vertices[v].rank);
        const std::uint32_t at = graph.pos[v];
        const bool after = at == 0 || x[row[at - 1]] + graph.separation(row[at - 1], v) <= wanted;
        const bool before = at + 1 == row.size() || wanted + graph.separation(v, row[at + 1]) <= x[row[at + 1]];
        if (after && before) x[v] = wanted;
        return;
    }
}

} // namespace

std::vector<double> find_places(const Layered& graph, const Problem& problem) { return HoleFinder(graph, problem).run(); }

void keep_order(Layered& graph, const std::vector<double>& places, const JobControl& control) {
    reduce_crossings(graph, control);
    for (std::uint32_t r = 0; r < graph.rows(); ++r) restore_order(graph, places, r);
    std::vector<bool> movable(graph.vertices.size());
    for (std::uint32_t v = 0; v < movable.size(); ++v) movable[v] = !has_place(graph, places, v);
    exchange_neighbours(graph, control, &movable);
}

void keep_across(const Layered& graph, const Problem& problem, const std::vector<double>& places, std::vector<double>& x, const JobControl& control) {
    const std::vector<double> fresh = x;
    std::vector<double> by(graph.rows());
    for (std::uint32_t r = 0; r < graph.rows(); ++r) by[r] = drift(graph, places, x, r);
    fill_unknown(by);
    for (std::uint32_t r = 0; r < graph.rows(); ++r) place_row(graph, problem, places, by[r], r, x);
    for (std::uint32_t b = 0; b < problem.boxes.size(); ++b)
        if (problem.boxes[b].role != Role::body) straighten_port(graph, fresh, b, problem.boxes[b].role == Role::entry, x);
    std::vector<bool> pinned(graph.vertices.size());
    for (std::uint32_t b = 0; b < problem.boxes.size(); ++b) pinned[b] = known(problem.boxes[b].want_x);
    refine(graph, x, control, &pinned);
}

} // namespace crease::layout::detail
