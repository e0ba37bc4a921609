// Places across the ranks, after Brandes and Koepf.
//
// Four drawings are made: links are aligned downwards or upwards, preferring left or right, each aligned chain becomes
// a block, and blocks are pushed together. Each drawing leans its own way; at every vertex the mean of the two middle
// values gives a balanced one, and since all four keep the order and the distances, so does the mean. Two changes to
// the published method: main lines (alignment.cpp) come first in all four, so they stay straight in the mean, and links
// are aligned at their attachment points, not at the boxes' middles. Blocks are pushed together by longest ways through
// the graph of blocks, first one way, then back towards the neighbours they were pulled away from.
#include "core/layout/alignment.h"
#include "core/layout/refinement.h"
#include "core/layout/stages.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace crease::layout::detail {
namespace {

struct Lean {
    bool down, left;
};

class Drawing4 {
public:
    Drawing4(const Layered& graph, const Alignment& main, Lean lean) : graph_(graph), main_(main), lean_(lean) {}

    std::vector<double> run() {
        align();
        std::vector<double> block_x = push_together();
        std::vector<double> x(graph_.vertices.size());
        for (std::uint32_t v = 0; v < x.size(); ++v) x[v] = mirror(block_x[root_[v]]) + shift_[v];
        return x;
    }

private:
    // Leaning right is leaning left in a mirror: x changes its sign, rows run backwards.
    double mirror(double x) const { return lean_.left ? x : -x; }
    std::uint32_t in_row(std::span<const std::uint32_t> row, std::size_t i) const { return lean_.left ? row[i] : row[row.size() - 1 - i]; }
    std::uint32_t far_end(const Link& link) const { return lean_.down ? link.upper : link.lower; }
    std::span<const std::uint32_t> links(std::uint32_t v) const { return lean_.down ? graph_.up_links(v) : graph_.down_links(v); }

    void align() {
        const auto count = static_cast<std::uint32_t>(graph_.vertices.size());
        root_.resize(count);
        shift_.assign(count, 0);
        next_.assign(count, none);
        for (std::uint32_t v = 0; v < count; ++v) root_[v] = v;
        for (std::uint32_t i = 1; i < graph_.rows(); ++i) align_row(lean_.down ? i : graph_.rows() - 1 - i);
    }

    void align_row(std::uint32_t r) {
        const auto row = graph_.row(r);
        std::int64_t limit = -1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::uint32_t v = in_row(row, i);
            const std::uint32_t fixed = lean_.down ? main_.up[v] : main_.down[v];
            if (fixed != none) join(v, fixed, limit);
            else join_median(v, limit);
        }
    }

    void join_median(std::uint32_t v, std::int64_t& limit) {
        sorted_.assign(links(v).begin(), links(v).end());
        if (sorted_.empty()) return;
        std::sort(sorted_.begin(), sorted_.end(), [&](std::uint32_t a, std::uint32_t b) {
            const Link &first = graph_.links[a], &second = graph_.links[b];
            return lean_.down ? graph_.upper_key(first) < graph_.upper_key(second) : graph_.lower_key(first) < graph_.lower_key(second);
        });
        const std::size_t low = (sorted_.size() - 1) / 2, high = sorted_.size() / 2;
        if (!join(v, sorted_[lean_.left ? low : high], limit) && low != high) join(v, sorted_[lean_.left ? high : low], limit);
    }

    bool join(std::uint32_t v, std::uint32_t l, std::int64_t& limit) {
        const Link& link = graph_.links[l];
        const std::uint32_t u = far_end(link);
        const std::uint32_t fixed = lean_.down ? main_.down[u] : main_.up[u];
        const auto width = static_cast<std::int64_t>(graph_.row(graph_.vertices[u].rank).size());
        const std::int64_t place = lean_.left ? graph_.pos[u] : width - 1 - graph_.pos[u];
        if (next_[u] != none || (fixed != none && fixed != l) || main_.blocked[l] || place <= limit) return false;
        next_[u] = v;
        root_[v] = root_[u];
        shift_[v] = shift_[u] + (lean_.down ? link.upper_dx - link.lower_dx : link.lower_dx - link.upper_dx);
        limit = place;
        return true;
    }

    struct Push {
        std::uint32_t to;
        double distance;
    };

    // Calls visit(from, to, distance) for every pair of neighbours in a row: block `to` keeps `distance` from block
    // `from`.
    template <class Visit>
    void visit_pushes(Visit visit) const {
        for (std::uint32_t r = 0; r < graph_.rows(); ++r) {
            const auto row = graph_.row(r);
            for (std::size_t i = 0; i + 1 < row.size(); ++i) {
                const std::uint32_t a = in_row(row, i), b = in_row(row, i + 1);
                const double apart = lean_.left ? graph_.separation(a, b) : graph_.separation(b, a);
                visit(root_[a], root_[b], apart + mirror(shift_[a]) - mirror(shift_[b]));
            }
        }
    }

    void list_pushes() {
        push_begin_.assign(root_.size() + 1, 0);
        waiting_.assign(root_.size(), 0);
        visit_pushes([&](std::uint32_t from, std::uint32_t to, double) { ++push_begin_[from + 1], ++waiting_[to]; });
        std::partial_sum(push_begin_.begin(), push_begin_.end(), push_begin_.begin());
        std::vector<std::uint32_t> next(push_begin_.begin(), push_begin_.end() - 1);
        pushes_.resize(push_begin_.back());
        visit_pushes([&](std::uint32_t from, std::uint32_t to, double distance) { pushes_[next[from]++] = {to, distance}; });
    }

    std::span<const Push> pushes(std::uint32_t block) const {
        return {pushes_.data() + push_begin_[block], push_begin_[block + 1] - push_begin_[block]};
    }

    std::vector<double> push_together() {
        list_pushes();
        std::vector<std::uint32_t> ready;
        for (std::uint32_t v = 0; v < root_.size(); ++v)
            if (root_[v] == v && !waiting_[v]) ready.push_back(v);
        std::vector<double> x(root_.size());
        for (std::size_t i = 0; i < ready.size(); ++i)
            for (const Push& push : pushes(ready[i])) {
                x[push.to] = std::max(x[push.to], x[ready[i]] + push.distance);
                if (--waiting_[push.to] == 0) ready.push_back(push.to);
            }
        for (auto v = ready.rbegin(); v != ready.rend(); ++v) pull_back(x, *v);
        return x;
    }

    void pull_back(std::vector<double>& x, std::uint32_t v) const {
        double room = std::numeric_limits<double>::infinity();
        for (const Push& push : pushes(v)) room = std::min(room, x[push.to] - push.distance);
        if (std::isfinite(room)) x[v] = std::max(x[v], room);
    }

    const Layered& graph_;
    const Alignment& main_;
    const Lean lean_;
    std::vector<std::uint32_t> root_, next_, sorted_, push_begin_, waiting_;
    std::vector<Push> pushes_;
    std::vector<double> shift_;
};

struct Extent {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    [[nodiscard]] double width() const { return high - low; }
};

Extent extent(const Layered& graph, const std::vector<double>& x) {
    Extent result;
    for (std::size_t v = 0; v < x.size(); ++v) {
        result.low = std::min(result.low, x[v] - graph.vertices[v].left);
        result.high = std::max(result.high, x[v] + graph.vertices[v].right);
    }
    return result;
}

constexpr std::array<Lean, 4> leans{{{true, true}, {true, false}, {false, true}, {false, false}}};

// Lays the four drawings over the narrowest one: left-leaning ones at its left side, the others at its right side.
void lay_over(const Layered& graph, std::array<std::vector<double>, 4>& drawings) {
    std::array<Extent, 4> extents;
    for (std::size_t i = 0; i < 4; ++i) extents[i] = extent(graph, drawings[i]);
    const Extent narrow = *std::min_element(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) { return a.width() < b.width(); });
    for (std::size_t i = 0; i < 4; ++i) {
        const double by = leans[i].left ? narrow.low - extents[i].low : narrow.high - extents[i].high;
        for (double& x : drawings[i]) x += by;
    }
}

} // namespace

std::vector<double> place_across(const Layered& graph, const JobControl& control) {
    const Alignment main = align_main_lines(graph);
    std::array<std::vector<double>, 4> drawings;
    for (std::size_t i = 0; i < 4 && !control.cancelled(); ++i) drawings[i] = Drawing4(graph, main, leans[i]).run();
    if (control.cancelled()) return std::vector<double>(graph.vertices.size());
    lay_over(graph, drawings);
    std::vector<double> x(graph.vertices.size());
    for (std::size_t v = 0; v < x.size(); ++v) {
        std::array<double, 4> values{drawings[0][v], drawings[1][v], drawings[2][v], drawings[3][v]};
        std::sort(values.begin(), values.end());
        x[v] = (values[1] + values[2]) / 2;
    }
    refine(graph, x, control);
    return x;
}

} // namespace crease::layout::detail
