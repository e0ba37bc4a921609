// The last touch across the ranks: every straight line moves, as a whole, as near to its neighbours as there is room.
//
// The mean of four leaning drawings can leave a branch or a skip further out than it needs to be. A line here is a
// maximal chain of links that are already vertical. Line by line, the weighted mean of what its outer links ask for is
// found and the line goes there, or as far as its neighbours in any of its rows allow. A few rounds settle it. Lines
// never pass each other, so order and distances hold throughout.
#include "core/layout/refinement.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr int rounds = 8;
constexpr double straight = 1e-6, worth_moving = 0.01;

class Refiner {
public:
    Refiner(const Layered& graph, std::vector<double>& x, const std::vector<bool>* pinned)
        : graph_(graph), x_(x), pinned_(pinned), line_(x.size(), none) {
        for (std::uint32_t r = 0; r < graph.rows(); ++r)
            for (std::uint32_t v : graph.row(r))
                if (line_[v] == none) start_line(v);
    }

    void run(const JobControl& control) {
        for (int round = 0; round < rounds; ++round) {
            bool moved = false;
            for (std::uint32_t i = 0; i < count() && !control.cancelled(); ++i) moved |= settle(round % 2 ? count() - 1 - i : i);
            if (!moved) break;
        }
    }

private:
    double offset(const Link& link) const { return x_[link.lower] + link.lower_dx - x_[link.upper] - link.upper_dx; }

    std::uint32_t count() const { return static_cast<std::uint32_t>(begin_.size() - 1); }
    std::span<const std::uint32_t> line(std::uint32_t id) const { return {members_.data() + begin_[id], begin_[id + 1] - begin_[id]}; }

    void start_line(std::uint32_t v) {
        for (const std::uint32_t id = count(); v != none; v = straight_below(v)) {
            line_[v] = id;
            members_.push_back(v);
        }
        begin_.push_back(static_cast<std::uint32_t>(members_.size()));
    }

    std::uint32_t straight_below(std::uint32_t v) const {
        for (std::uint32_t l : graph_.down_links(v)) {
            const Link& link = graph_.links[l];
            if (std::abs(offset(link)) < straight && line_[link.lower] == none) return link.lower;
        }
        return none;
    }

    bool settle(std::uint32_t id) {
        double low = -std::numeric_limits<double>::infinity(), high = -low, pull = 0, weight = 0;
        for (std::uint32_t v : line(id)) {
            if (pinned_ && (*pinned_)[v]) return false;
            limit(v, low, high);
            for (std::uint32_t l : graph_.up_links(v))
                if (line_[graph_.links[l].upper] != id) add(pull, weight, -offset(graph_.links[l]));
            for (std::uint32_t l : graph_.down_links(v))
                if (line_[graph_.links[l].lower] != id) add(pull, weight, offset(graph_.links[l]));
        }
        if (weight == 0) return false;
        const double by = std::clamp(pull / weight, std::min(low, 0.0), std::max(high, 0.0));
        if (std::abs(by) < worth_moving) return false;
        for (std::uint32_t v : line(id)) x_[v] += by;
        return true;
    }

    static void add(double& pull, double& weight, double offset) {
        pull += offset;
        weight += 1;
    }

    void limit(std::uint32_t v, double& low, double& high) const {
        const auto row = graph_.row(graph_.vertices[v].rank);
        const std::uint32_t place = graph_.pos[v];
        if (place > 0) {
            const std::uint32_t a = row[place - 1];
            low = std::max(low, x_[a] + graph_.separation(a, v) - x_[v]);
        }
        if (place + 1 < row.size()) {
            const std::uint32_t b = row[place + 1];
            high = std::min(high, x_[b] - graph_.separation(v, b) - x_[v]);
        }
    }

    const Layered& graph_;
    std::vector<double>& x_;
    const std::vector<bool>* pinned_;
    std::vector<std::uint32_t> line_;
    std::vector<std::uint32_t> members_, begin_{0}; ///< the vertices of each line
};

} // namespace

void refine(const Layered& graph, std::vector<double>& x, const JobControl& control, const std::vector<bool>* pinned) {
    Refiner(graph, x, pinned).run(control);
}

} // namespace crease::layout::detail
