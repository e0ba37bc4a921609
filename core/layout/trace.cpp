// From ranks, orders and coordinates to boxes and paths.
//
// A path is a list of vertical passes: out of the source down to the lower side of its row, through each row at the
// bend that the wire has there, and from the upper side of the target's row to the target. Within a row nothing else
// stands at a bend's x, and between rows stands nothing at all, so a path built this way cannot run through a box.
// Passes that follow each other at the same x are one.
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr double same_x = 1e-6;

class Tracer {
public:
    Tracer(const Layered& graph, const Problem& problem, const std::vector<double>& x, const std::vector<Row>& rows)
        : graph_(graph), problem_(problem), x_(x), rows_(rows) {}

    Solution run() {
        place_boxes();
        solution_.paths.resize(problem_.wires.size());
        for (std::uint32_t w = 0; w < problem_.wires.size(); ++w) trace(w);
        for (std::uint32_t l : graph_.lanes) solution_.paths[l].clear();
        measure();
        return std::move(solution_);
    }

private:
    const Row& row_of(std::uint32_t box) const { return rows_[graph_.vertices[box].rank]; }

    void place_boxes() {
        for (std::uint32_t b = 0; b < problem_.boxes.size(); ++b) solution_.at.push_back({x_[b], upper_side(b)});
    }

    double upper_side(std::uint32_t b) const {
        const Row& row = row_of(b);
        switch (problem_.boxes[b].role) {
        case Role::entry: return row.top;
        case Role::exit: return row.bottom;
        default: return (row.top + row.bottom - problem_.boxes[b].height) / 2;
        }
    }

    void trace(std::uint32_t w) {
        const Wire& wire = problem_.wires[w];
        const std::uint32_t from = graph_.vertices[wire.from].rank, to = graph_.vertices[wire.to].rank;
        if (to <= from) return;
        Path& path = solution_.paths[w];
        append(path, x_[wire.from] + wire.from_dx, solution_.at[wire.from].y + problem_.boxes[wire.from].height, rows_[from].bottom);
        for (std::uint32_t r = from + 1; graph_.first_bend[w] != none && r < to; ++r)
            append(path, x_[graph_.first_bend[w] + r - from - 1], rows_[r].top, rows_[r].bottom);
        append(path, x_[wire.to] + wire.to_dx, rows_[to].top, solution_.at[wire.to].y);
    }

    static void append(Path& path, double x, double y0, double y1) {
        if (!path.empty() && std::abs(path.back().x - x) < same_x) path.back().y1 = y1;
        else path.push_back({x, y0, y1});
    }

    bool has_role(std::uint32_t r, Role role) const {
        const auto row = graph_.row(r);
        return std::any_of(row.begin(), row.end(), [&](std::uint32_t v) { return !graph_.is_bend(v) && problem_.boxes[v].role == role; });
    }

    void measure() {
        if (rows_.empty()) return;
        solution_.top = rows_.front().top - (has_role(0, Role::entry) ? 0 : problem_.spacing.head);
        solution_.bottom = rows_.back().bottom + (has_role(graph_.rows() - 1, Role::exit) ? 0 : problem_.spacing.foot);
        solution_.left = std::numeric_limits<double>::infinity();
        solution_.right = -solution_.left;
        for (std::uint32_t v = 0; v < x_.size(); ++v) {
            solution_.left = std::min(solution_.left, x_[v] - graph_.vertices[v].left);
            solution_.right = std::max(solution_.right, x_[v] + graph_.vertices[v].right);
        }
    }

    const Layered& graph_;
    const Problem& problem_;
    const std::vector<double>& x_;
    const std::vector<Row>& rows_;
    Solution solution_;
};

} // namespace

Solution trace(const Layered& graph, const Problem& problem, const std::vector<double>& x, const std::vector<Row>& rows) {
    Solution solution = Tracer(graph, problem, x, rows).run();
    trace_lanes(graph, problem, x, rows, solution);
    return solution;
}

} // namespace crease::layout::detail
