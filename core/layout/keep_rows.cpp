// Ranks of an incremental layout.
//
// The old rows are read off from where boxes stood: places at nearly the same height are one row. A new box goes to an
// old row between its neighbours if there is one, else it opens a row of its own between them. Wires still have to lead
// downwards, so where the old places contradict that (a changed or nonsensical past), boxes are pushed down.
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

class RowKeeper {
public:
    RowKeeper(const Problem& problem, const std::vector<bool>& backward)
        : problem_(problem), backward_(backward), y_(problem.boxes.size()), sorted_(sort_topologically()) {}

    std::vector<std::uint32_t> run() {
        guess_places();
        std::vector<std::uint32_t> rank = rows_from_places();
        for (std::uint32_t b : sorted_)
            for (std::uint32_t w : out_[b]) {
                std::uint32_t& target = rank[problem_.wires[w].to];
                target = std::max(target, rank[b] + 1);
            }
        push_ports_outside(rank);
        return without_gaps(std::move(rank));
    }

private:
    /// How far a new box is from the nearest old one along the wires, and where that stands.
    struct Reach {
        double y = unknown;
        double steps = 1;
    };

    std::vector<std::uint32_t> sort_topologically() {
        out_.resize(problem_.boxes.size());
        std::vector<std::uint32_t> waiting(problem_.boxes.size()), ready;
        for (std::uint32_t w = 0; w < problem_.wires.size(); ++w)
            if (!backward_[w]) out_[problem_.wires[w].from].push_back(w), ++waiting[problem_.wires[w].to];
        for (std::uint32_t b = 0; b < waiting.size(); ++b)
            if (!waiting[b]) ready.push_back(b);
        for (std::size_t i = 0; i < ready.size(); ++i)
            for (std::uint32_t w : out_[ready[i]])
                if (--waiting[problem_.wires[w].to] == 0) ready.push_back(problem_.wires[w].to);
        return ready;
    }

    bool old(std::uint32_t b) const { return known(problem_.boxes[b].want_y); }

    void guess_places() {
        above_.resize(y_.size());
        below_.resize(y_.size());
        for (std::uint32_t b : sorted_)
            for (std::uint32_t w : out_[b]) extend(above_[problem_.wires[w].to], b, above_[b], false);
        for (auto b = sorted_.rbegin(); b != sorted_.rend(); ++b)
            for (std::uint32_t w : out_[*b]) extend(below_[*b], problem_.wires[w].to, below_[problem_.wires[w].to], true);
        for (std::uint32_t b = 0; b < y_.size(); ++b) y_[b] = old(b) ? problem_.boxes[b].want_y : between(above_[b], below_[b]);
    }

    void extend(Reach& reach, std::uint32_t neighbour, const Reach& beyond, bool least) const {
        Reach next = beyond;
        next.steps += 1;
        if (old(neighbour)) next = {problem_.boxes[neighbour].want_y, 1};
        if (!known(next.y)) {
            if (!known(reach.y)) reach.steps = std::max(reach.steps, next.steps);
        } else if (!known(reach.y) || (least ? next.y < reach.y : next.y > reach.y)) {
            reach = next;
        }
    }

    double between(const Reach& above, const Reach& below) const {
        const double step = 2 * problem_.spacing.rank_gap;
        if (known(above.y) && known(below.y)) return std::lerp(above.y, below.y, above.steps / (above.steps + below.steps));
        if (known(above.y)) return above.y + above.steps * step;
        if (known(below.y)) return below.y - below.steps * step;
        return above.steps * step;
    }

    std::vector<std::uint32_t> rows_from_places() {
        std::vector<double> rows;
        for (std::uint32_t b = 0; b < y_.size(); ++b)
            if (old(b)) rows.push_back(y_[b]);
        merge(rows);
        for (std::uint32_t b = 0; b < y_.size(); ++b)
            if (!old(b)) y_[b] = row_for_new(rows, b);
        for (std::uint32_t b = 0; b < y_.size(); ++b)
            if (!old(b)) rows.push_back(y_[b]);
        merge(rows);
        std::vector<std::uint32_t> result;
        for (double y : y_) result.push_back(static_cast<std::uint32_t>(std::upper_bound(rows.begin(), rows.end(), y) - rows.begin()));
        return result;
    }

    double tolerance() const { return problem_.spacing.rank_gap / 2; }

    // Places nearer than the tolerance to the first of their row are one row.
    void merge(std::vector<double>& rows) const {
        std::sort(rows.begin(), rows.end());
        std::vector<double> kept;
        for (double y : rows)
            if (kept.empty() || y - kept.back() > tolerance()) kept.push_back(y);
        rows = std::move(kept);
    }

    double row_for_new(const std::vector<double>& rows, std::uint32_t b) const {
        const auto after = std::lower_bound(rows.begin(), rows.end(), y_[b]);
        double best = y_[b], distance = std::numeric_limits<double>::infinity();
        for (auto row : {after, after == rows.begin() ? after : std::prev(after)}) {
            if (row == rows.end() || std::abs(*row - y_[b]) >= distance || !clear(*row, b)) continue;
            best = *row;
            distance = std::abs(*row - y_[b]);
        }
        return best;
    }

    bool clear(double row, std::uint32_t b) const {
        return (!known(above_[b].y) || row > above_[b].y + tolerance()) && (!known(below_[b].y) || row + tolerance() < below_[b].y);
    }

    void push_ports_outside(std::vector<std::uint32_t>& rank) const {
        std::uint32_t last = 0;
        for (std::uint32_t b = 0; b < rank.size(); ++b)
            if (problem_.boxes[b].role == Role::body) last = std::max(last, ++rank[b]);
        for (std::uint32_t b = 0; b < rank.size(); ++b)
            if (problem_.boxes[b].role != Role::body) rank[b] = problem_.boxes[b].role == Role::entry ? 0 : last + 1;
    }

    static std::vector<std::uint32_t> without_gaps(std::vector<std::uint32_t> rank) {
        std::vector<std::uint32_t> used = rank;
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        for (std::uint32_t& r : rank) r = static_cast<std::uint32_t>(std::lower_bound(used.begin(), used.end(), r) - used.begin());
        return rank;
    }

    const Problem& problem_;
    const std::vector<bool>& backward_;
    std::vector<std::vector<std::uint32_t>> out_;
    std::vector<double> y_;
    std::vector<std::uint32_t> sorted_;
    std::vector<Reach> above_, below_;
};

} // namespace

std::vector<std::uint32_t> keep_ranks(const Problem& problem, const std::vector<bool>& backward) { return RowKeeper(problem, backward).run(); }

} // namespace crease::layout::detail
