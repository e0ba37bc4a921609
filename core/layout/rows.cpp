// Places along the ranks: each row is as tall as its tallest box, and the room below it grows with the sideways way its
// links have to go, so that a far turn is not squeezed flat. Boxes stand in the middle of their row. In an anchored
// level a row wants to stay where its boxes were, and moves only as far as it must to leave the bare rank gap.
#include "core/layout/spread.h"
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr double free_turn = 100, slope = 0.05;

bool has_role(const Layered& graph, const Problem& problem, std::uint32_t r, Role role) {
    const auto row = graph.row(r);
    return std::any_of(row.begin(), row.end(), [&](std::uint32_t v) { return !graph.is_bend(v) && problem.boxes[v].role == role; });
}

double row_height(const Layered& graph, const Problem& problem, std::uint32_t r) {
    double height = 0;
    for (std::uint32_t v : graph.row(r))
        if (!graph.is_bend(v)) height = std::max(height, problem.boxes[v].height);
    return height;
}

double widest_turn(const Layered& graph, std::uint32_t r, const std::vector<double>& x) {
    double widest = 0;
    for (std::uint32_t v : graph.row(r))
        for (std::uint32_t l : graph.down_links(v)) {
            const Link& link = graph.links[l];
            widest = std::max(widest, std::abs(x[link.lower] + link.lower_dx - x[link.upper] - link.upper_dx));
        }
    return widest;
}

class RowPlacer {
public:
    RowPlacer(const Layered& graph, const Problem& problem, const std::vector<double>& x) : graph_(graph), problem_(problem), x_(x) {}

    std::vector<Row> run() {
        double y = 0;
        for (std::uint32_t r = 0; r < graph_.rows(); ++r) {
            const bool entries = has_role(graph_, problem_, r, Role::entry);
            const bool exits = has_role(graph_, problem_, r, Role::exit);
            if (r == 0 && !entries) y += problem_.spacing.head;
            const double height = entries ? problem_.spacing.head * port_share
                                  : exits ? problem_.spacing.foot * port_share
                                          : row_height(graph_, problem_, r);
            rows_.push_back({y, y + height});
            y += height + gap_below(r, entries);
        }
        return std::move(rows_);
    }

private:
    static constexpr double port_share = 0.6; ///< of a hull's head or foot, where its wires run straight

    double gap_below(std::uint32_t r, bool entries) const {
        if (r + 1 == graph_.rows()) return 0;
        const Spacing& spacing = problem_.spacing;
        const double turn = widest_turn(graph_, r, x_);
        if (entries) return port_gap(spacing.head, turn);
        if (has_role(graph_, problem_, r + 1, Role::exit)) return port_gap(spacing.foot, turn);
        return spacing.rank_gap + turn_room(turn);
    }

    double port_gap(double side, double turn) const {
        const double rank_gap = problem_.spacing.rank_gap;
        return side * (1 - port_share) + (turn > 1 ? 0.7 * rank_gap + turn_room(turn) : 0);
    }

    // Old places were drawn with this room already: asking for a little more or less of it would only shift them.
    double turn_room(double turn) const {
        return problem_.anchored ? 0 : std::min(slope * std::max(0.0, turn - free_turn), 1.5 * problem_.spacing.rank_gap);
    }

    const Layered& graph_;
    const Problem& problem_;
    const std::vector<double>& x_;
    std::vector<Row> rows_;
};

// Rows whose boxes stood somewhere want their middle there again.
void keep_rows(const Layered& graph, const Problem& problem, std::vector<Row>& rows) {
    Spread spread;
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
        double sum = 0;
        int count = 0;
        for (std::uint32_t v : graph.row(r))
            if (!graph.is_bend(v) && known(problem.boxes[v].want_y)) sum += problem.boxes[v].want_y, ++count;
        const double middle = (rows[r].top + rows[r].bottom) / 2;
        const double before = r ? (rows[r - 1].top + rows[r - 1].bottom) / 2 : middle;
        spread.add(middle - before, count ? sum / count : unknown, count);
    }
    const std::vector<double> middles = spread.solve();
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
        const double by = middles[r] - (rows[r].top + rows[r].bottom) / 2;
        rows[r].top += by;
        rows[r].bottom += by;
    }
}

} // namespace

std::vector<Row> place_rows(const Layered& graph, const Problem& problem, const std::vector<double>& x) {
    std::vector<Row> rows = RowPlacer(graph, problem, x).run();
    if (problem.anchored) keep_rows(graph, problem, rows);
    return rows;
}

} // namespace crease::layout::detail
