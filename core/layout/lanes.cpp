// Lanes: the ways of wires that cannot run inside the rows, because they lead backwards or because bends for them would
// outgrow the graph.
//
// A lane is a vertical line to the right of everything in the rows it passes, lanes laid earlier included; short lanes
// are laid first, so they lie inside long ones. A forward lane is left and reached like any bend. A backward one leaves
// its source downwards, turns round in the room under that row, runs up, and turns round again above its target. "The
// rightmost thing in rows a to b" is asked and changed for whole ranges: a segment tree answers in log time.
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

/// Largest value over a range of rows; raising a range to at least a value.
class Skyline {
public:
    explicit Skyline(std::size_t rows) {
        while (size_ < rows) size_ *= 2;
        best_.assign(2 * size_, -std::numeric_limits<double>::infinity());
        raised_ = best_;
    }

    // Both: rows first..last inclusive. A node's own raise counts for every range that touches it.
    double most(std::size_t first, std::size_t last) const {
        double result = best_[0];
        std::size_t a = first + size_, b = last + size_ + 1;
        for (std::size_t up = a; up >= 1; up /= 2) result = std::max(result, raised_[up]);
        for (std::size_t up = b - 1; up >= 1; up /= 2) result = std::max(result, raised_[up]);
        for (; a < b; a /= 2, b /= 2) {
            if (a & 1) result = std::max(result, best_[a++]);
            if (b & 1) result = std::max(result, best_[--b]);
        }
        return result;
    }

    void raise(std::size_t first, std::size_t last, double value) {
        std::size_t a = first + size_, b = last + size_ + 1;
        for (; a < b; a /= 2, b /= 2) {
            if (a & 1) raise_node(a++, value);
            if (b & 1) raise_node(--b, value);
        }
    }

private:
    void raise_node(std::size_t node, double value) {
        raised_[node] = std::max(raised_[node], value);
        for (; node >= 1; node /= 2) best_[node] = std::max(best_[node], value);
    }

    std::size_t size_ = 1;
    std::vector<double> best_, raised_; ///< best_: within the node's rows; raised_: all of them
};

class LaneTracer {
public:
    LaneTracer(const Layered& graph, const Problem& problem, const std::vector<double>& x, const std::vector<Row>& rows, Solution& solution)
        : graph_(graph), problem_(problem), x_(x), rows_(rows), solution_(solution), skyline_(rows.size()) {}

    void run() {
        fill_skyline();
        std::vector<std::uint32_t> lanes = graph_.lanes;
        std::stable_sort(lanes.begin(), lanes.end(), [&](std::uint32_t a, std::uint32_t b) { return length(a) < length(b); });
        for (std::uint32_t w : lanes) {
            const Wire& wire = problem_.wires[w];
            if (wire.from == wire.to) loop(w);
            else if (rank(wire.to) > rank(wire.from)) forward(w);
            else backward(w);
        }
    }

private:
    std::uint32_t rank(std::uint32_t box) const { return graph_.vertices[box].rank; }
    std::uint32_t length(std::uint32_t w) const {
        const std::uint32_t a = rank(problem_.wires[w].from), b = rank(problem_.wires[w].to);
        return a < b ? b - a : a - b;
    }
    double gap() const { return problem_.spacing.edge_gap(); }
    double upper_side(std::uint32_t box) const { return solution_.at[box].y; }
    double lower_side(std::uint32_t box) const { return solution_.at[box].y + problem_.boxes[box].height; }
    double start_x(const Wire& wire) const { return solution_.at[wire.from].x + wire.from_dx; }
    double end_x(const Wire& wire) const { return solution_.at[wire.to].x + wire.to_dx; }

    void fill_skyline() {
        for (std::uint32_t r = 0; r < graph_.rows(); ++r)
            if (const auto row = graph_.row(r); !row.empty()) skyline_.raise(r, r, right_side(row.back()));
    }

    double right_side(std::uint32_t v) const { return x_[v] + graph_.vertices[v].right; }

    double lane(std::uint32_t first, std::uint32_t last) {
        double x = skyline_.most(first, last);
        x = std::isfinite(x) ? x + gap() : solution_.right + gap();
        skyline_.raise(first, last, x);
        solution_.right = std::max(solution_.right, x);
        return x;
    }

    void loop(std::uint32_t w) {
        const Wire& wire = problem_.wires[w];
        const double x = solution_.at[wire.from].x + problem_.boxes[wire.from].right + gap() * 0.6;
        const double low = lower_side(wire.from), high = upper_side(wire.from);
        solution_.paths[w] = {{start_x(wire), low, low}, {x, low, high, true}, {end_x(wire), high, high}};
    }

    void forward(std::uint32_t w) {
        const Wire& wire = problem_.wires[w];
        const Row &from = rows_[rank(wire.from)], &to = rows_[rank(wire.to)];
        const std::uint32_t first = rank(wire.from) + 1, last = rank(wire.to) - 1;
        const double x = lane(first, last);
        solution_.paths[w] = {{start_x(wire), lower_side(wire.from), from.bottom},
                              {x, rows_[first].top, rows_[last].bottom},
                              {end_x(wire), to.top, upper_side(wire.to)}};
    }

    void backward(std::uint32_t w) {
        const Wire& wire = problem_.wires[w];
        const Row &from = rows_[rank(wire.from)], &to = rows_[rank(wire.to)];
        const double x = lane(rank(wire.to), rank(wire.from));
        solution_.paths[w] = {
            {start_x(wire), lower_side(wire.from), from.bottom}, {x, from.bottom, to.top, true}, {end_x(wire), to.top, upper_side(wire.to)}};
    }

    const Layered& graph_;
    const Problem& problem_;
    const std::vector<double>& x_;
    const std::vector<Row>& rows_;
    Solution& solution_;
    Skyline skyline_;
};

} // namespace

void trace_lanes(const Layered& graph, const Problem& problem, const std::vector<double>& x, const std::vector<Row>& rows, Solution& solution) {
    if (!graph.lanes.empty()) LaneTracer(graph, problem, x, rows, solution).run();
}

} // namespace crease::layout::detail
