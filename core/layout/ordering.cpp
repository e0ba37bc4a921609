// Order within the rows: few crossings.
//
// The start is a depth-first walk from the top. It lays a series-parallel graph out without any crossing, because a
// branch is walked to its end before the next begins. At a fork the longest branch is put in the middle and the others
// on both sides of it in turn, so that later a straight main line has its short branches around it; a single skip goes
// to the right. Then rows are sorted by the mean place of their neighbours above, then below, and so on (barycenter
// sweeps), with exchanges of neighbours wherever that removes a crossing. The best order seen wins, and at equal count
// the earlier one, so that an order without crossings is never disturbed.
#include "core/layout/crossings.h"
#include "core/layout/exchange.h"
#include "core/layout/stages.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

// Nodes on the longest way from each vertex to the end.
std::vector<std::uint32_t> heights(const Layered& graph) {
    std::vector<std::uint32_t> height(graph.vertices.size());
    for (std::uint32_t r = graph.rows(); r-- > 0;)
        for (std::uint32_t v : graph.row(r)) {
            for (std::uint32_t l : graph.down_links(v)) height[v] = std::max(height[v], height[graph.links[l].lower]);
            height[v] += graph.vertices[v].weight;
        }
    return height;
}

class FirstOrder {
public:
    explicit FirstOrder(Layered& graph)
        : graph_(graph), height_(heights(graph)), seen_(graph.vertices.size()), next_(graph.row_begin.begin(), graph.row_begin.end() - 1) {}

    void run() {
        std::vector<std::uint32_t> starts;
        for (std::uint32_t v = 0; v < graph_.vertices.size(); ++v)
            if (graph_.up_links(v).empty()) starts.push_back(v);
        std::stable_sort(starts.begin(), starts.end(), [&](std::uint32_t a, std::uint32_t b) { return height_[a] > height_[b]; });
        for (std::uint32_t v : starts) walk(v);
        for (std::uint32_t r = 0; r < graph_.rows(); ++r) graph_.renumber(r);
    }

private:
    void walk(std::uint32_t start) {
        stack_.push_back(start);
        while (!stack_.empty()) {
            const std::uint32_t v = stack_.back();
            stack_.pop_back();
            if (seen_[v]) continue;
            seen_[v] = true;
            graph_.order[next_[graph_.vertices[v].rank]++] = v;
            push_children(v);
        }
    }

    void push_children(std::uint32_t v) {
        children_.clear();
        for (std::uint32_t l : graph_.down_links(v)) children_.push_back(l);
        const bool ports = graph_.vertices[v].down_ports > 1;
        if (!ports) arrange();
        for (auto l = children_.rbegin(); l != children_.rend(); ++l)
            if (!seen_[graph_.links[*l].lower]) stack_.push_back(graph_.links[*l].lower);
    }

    // Longest in the middle, second to its right, third to its left, and so on.
    void arrange() {
        std::stable_sort(children_.begin(), children_.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return height_[graph_.links[a].lower] > height_[graph_.links[b].lower]; });
        arranged_.assign(children_.size(), 0);
        std::size_t left = (children_.size() - 1) / 2, right = left + 1;
        for (std::size_t i = 0; i < children_.size(); ++i) arranged_[i % 2 ? right++ : left--] = children_[i];
        children_.swap(arranged_);
    }

    Layered& graph_;
    std::vector<std::uint32_t> height_;
    std::vector<bool> seen_;
    std::vector<std::uint32_t> next_, stack_, children_, arranged_;
};

class Sweeper {
public:
    Sweeper(Layered& graph, const JobControl& control) : graph_(graph), control_(control), mean_(graph.vertices.size()) {}

    void run() {
        best_ = counter_.total(graph_);
        std::vector<std::uint32_t> best_order = graph_.order;
        for (int sweep = 0, idle = 0; idle < patience && best_ > 0 && !control_.cancelled(); ++sweep, ++idle) {
            pass(sweep % 2 == 0, sweep % 4 >= 2);
            exchange_neighbours(graph_, control_);
            const std::uint64_t count = counter_.total(graph_);
            if (count >= best_) continue;
            best_ = count;
            best_order = graph_.order;
            idle = -1;
        }
        graph_.order = std::move(best_order);
        for (std::uint32_t r = 0; r < graph_.rows(); ++r) graph_.renumber(r);
    }

private:
    static constexpr int patience = 6;

    void pass(bool down, bool flip) {
        const std::uint32_t rows = graph_.rows();
        for (std::uint32_t i = 1; i < rows && !control_.cancelled(); ++i) sort_row(down ? i : rows - 1 - i, down, flip);
    }

    void sort_row(std::uint32_t r, bool down, bool flip) {
        moving_.clear();
        slots_.clear();
        const auto row = graph_.row(r);
        for (std::uint32_t i = 0; i < row.size(); ++i)
            if (mean_of(row[i], down)) moving_.push_back(row[i]), slots_.push_back(i);
        std::sort(moving_.begin(), moving_.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (mean_[a] != mean_[b]) return mean_[a] < mean_[b];
            return (graph_.pos[a] < graph_.pos[b]) != flip;
        });
        for (std::size_t i = 0; i < slots_.size(); ++i) row[slots_[i]] = moving_[i];
        graph_.renumber(r);
    }

    bool mean_of(std::uint32_t v, bool down) {
        double sum = 0, weight = 0;
        for (std::uint32_t l : down ? graph_.up_links(v) : graph_.down_links(v)) {
            const Link& link = graph_.links[l];
            sum += double(down ? graph_.upper_key(link) : graph_.lower_key(link)) * link.weight;
            weight += link.weight;
        }
        if (weight > 0) mean_[v] = sum / weight;
        return weight > 0;
    }

    Layered& graph_;
    const JobControl& control_;
    CrossingCounter counter_;
    std::vector<double> mean_;
    std::vector<std::uint32_t> moving_, slots_;
    std::uint64_t best_ = 0;
};

} // namespace

void reduce_crossings(Layered& graph, const JobControl& control) {
    FirstOrder(graph).run();
    Sweeper(graph, control).run();
}

} // namespace crease::layout::detail
