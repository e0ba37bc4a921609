// From ranked boxes to a proper layered graph.
//
// A wire that spans several ranks gets a bend in each rank between. A DenseNet has so many long wires that one bend per
// wire and rank would be a hundred times the network, so wires of one net share their way: there is one trunk from the
// source down to the rank above its last target, and each target's wire leaves the trunk at the rank above it. That
// is what a reader wants as well: one value, one line. Should trunks still outgrow the graph (a hostile or very odd
// one), the longest wires do without: they run outside the rows, on lanes.
#include "core/layout/layered.h"

#include <algorithm>
#include <numeric>

namespace crease::layout::detail {
namespace {

constexpr std::uint64_t bends_per_box = 12, bends_always = 20'000;

class Builder {
public:
    Builder(const Problem& problem, const std::vector<std::uint32_t>& ranks, const std::vector<bool>& backward)
        : problem_(problem), ranks_(ranks), backward_(backward) {}

    Layered build() {
        graph_.boxes = static_cast<std::uint32_t>(problem_.boxes.size());
        add_boxes();
        sort_wires();
        choose_longest_trunk();
        add_trunks();
        index_links();
        fill_rows();
        return std::move(graph_);
    }

private:
    std::uint32_t span(const Wire& wire) const { return ranks_[wire.to] - ranks_[wire.from]; }

    void add_boxes() {
        for (std::size_t b = 0; b < problem_.boxes.size(); ++b) {
            const Box& box = problem_.boxes[b];
            const bool body = box.role == Role::body;
            Vertex vertex{box.left, box.right, (body ? problem_.spacing.node_gap : problem_.spacing.edge_gap()) / 2, ranks_[b],
                          body ? std::max(box.weight, 1u) : 0};
            if (box.loops) vertex.right += problem_.spacing.edge_gap();
            graph_.vertices.push_back(vertex);
        }
    }

    // Wires by net, near targets first: a trunk serves a run of them.
    void sort_wires() {
        for (std::uint32_t w = 0; w < problem_.wires.size(); ++w)
            if (!backward_[w]) sorted_.push_back(w);
        std::stable_sort(sorted_.begin(), sorted_.end(), [&](std::uint32_t a, std::uint32_t b) {
            const Wire &first = problem_.wires[a], &second = problem_.wires[b];
            return std::pair(first.net, span(first)) < std::pair(second.net, span(second));
        });
    }

    // A target much further away than the one before gets a trunk of its own: the near ones should not have to go out
    // to a line that must pass everything on its way to the far one.
    bool starts_trunk(std::size_t i) const {
        if (i == 0 || problem_.wires[sorted_[i]].net != problem_.wires[sorted_[i - 1]].net) return true;
        const std::uint32_t before = span(problem_.wires[sorted_[i - 1]]);
        return before > 1 && span(problem_.wires[sorted_[i]]) > 3 * before + 4;
    }

    // Wires longer than limit_ go to the lanes; the limit falls until the trunks are no longer than the budget.
    void choose_longest_trunk() {
        const std::uint64_t budget = bends_always + bends_per_box * (problem_.boxes.size() + problem_.wires.size());
        limit_ = std::numeric_limits<std::uint32_t>::max();
        while (cut_trunks() > budget) limit_ = std::min(limit_, longest_) / 2;
    }

    // Puts every wire within the limit on a trunk; returns how many bends that takes.
    std::uint64_t cut_trunks() {
        trunk_of_.assign(problem_.wires.size(), none);
        reach_.clear();
        longest_ = 0;
        std::uint64_t total = 0;
        bool open = false;
        for (std::size_t i = 0; i < sorted_.size(); ++i) {
            if (starts_trunk(i)) open = false;
            const std::uint32_t length = span(problem_.wires[sorted_[i]]);
            if (length > limit_) continue;
            if (!open) reach_.push_back(1), open = true;
            total += length - reach_.back();
            reach_.back() = length;
            longest_ = std::max(longest_, length);
            trunk_of_[sorted_[i]] = static_cast<std::uint32_t>(reach_.size() - 1);
        }
        return total;
    }

    void add_trunks() {
        std::vector<std::uint32_t> first(reach_.size(), none);
        graph_.first_bend.assign(problem_.wires.size(), none);
        for (std::uint32_t w = 0; w < problem_.wires.size(); ++w) {
            const Wire& wire = problem_.wires[w];
            const std::uint32_t trunk = trunk_of_[w];
            if (trunk == none) {
                graph_.lanes.push_back(w);
                continue;
            }
            if (span(wire) > 1) {
                if (first[trunk] == none) first[trunk] = add_trunk(wire, reach_[trunk] - 1);
                graph_.first_bend[w] = first[trunk];
                thicken(w);
            }
            add_last_link(w);
        }
    }

    std::uint32_t add_trunk(const Wire& wire, std::uint32_t bends) {
        const auto first = static_cast<std::uint32_t>(graph_.vertices.size());
        const auto first_link = static_cast<std::uint32_t>(graph_.links.size());
        for (std::uint32_t i = 0; i < bends; ++i) {
            graph_.vertices.push_back({0, 0, problem_.spacing.edge_gap() / 2, ranks_[wire.from] + 1 + i, 0});
            graph_.links.push_back({i ? first + i - 1 : wire.from, first + i, i ? 0 : wire.from_dx, 0, 0, 0, 0});
            link_of_bend_.resize(first + i + 1, none);
            link_of_bend_[first + i] = first_link + i;
        }
        return first;
    }

    void thicken(std::uint32_t w) {
        const Wire& wire = problem_.wires[w];
        for (std::uint32_t i = 0; i + 1 < span(wire); ++i) graph_.links[link_of_bend_[graph_.first_bend[w] + i]].weight += wire.count;
    }

    void add_last_link(std::uint32_t w) {
        const Wire& wire = problem_.wires[w];
        const std::uint32_t bends = span(wire) - 1;
        const std::uint32_t upper = bends ? graph_.first_bend[w] + bends - 1 : wire.from;
        graph_.links.push_back({upper, wire.to, bends ? 0 : wire.from_dx, wire.to_dx, 0, 0, wire.count});
    }

    // Links that touch a box at the same place share a port; ports count from left to right.
    void index_links() {
        group(&Link::upper, &Link::upper_dx, graph_.down_begin, graph_.down);
        group(&Link::lower, &Link::lower_dx, graph_.up_begin, graph_.up);
        for (std::uint32_t v = 0; v < graph_.vertices.size(); ++v) {
            graph_.vertices[v].down_ports = number_ports(graph_.down_links(v), &Link::upper_dx, &Link::upper_port);
            graph_.vertices[v].up_ports = number_ports(graph_.up_links(v), &Link::lower_dx, &Link::lower_port);
        }
        graph_.up_base.assign(graph_.vertices.size(), 0);
        graph_.down_base = graph_.pos = graph_.up_base;
    }

    // Lists the links of each vertex, left to right.
    void group(std::uint32_t Link::*end, double Link::*dx, std::vector<std::uint32_t>& begin, std::vector<std::uint32_t>& list) {
        begin.assign(graph_.vertices.size() + 1, 0);
        for (const Link& link : graph_.links) ++begin[link.*end + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
        list.resize(graph_.links.size());
        for (std::uint32_t l = 0; l < list.size(); ++l) list[next[graph_.links[l].*end]++] = l;
        for (std::size_t v = 0; v + 1 < begin.size(); ++v)
            if (begin[v + 1] - begin[v] > 1)
                std::sort(list.begin() + begin[v], list.begin() + begin[v + 1],
                          [&](std::uint32_t a, std::uint32_t b) { return std::pair(graph_.links[a].*dx, a) < std::pair(graph_.links[b].*dx, b); });
    }

    std::uint32_t number_ports(std::span<const std::uint32_t> links, double Link::*dx, std::uint32_t Link::*port) {
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < links.size(); ++i) {
            if (i && graph_.links[links[i]].*dx != graph_.links[links[i - 1]].*dx) ++number;
            graph_.links[links[i]].*port = number;
        }
        return number + 1;
    }

    void fill_rows() {
        std::uint32_t rows = 0;
        for (const Vertex& vertex : graph_.vertices) rows = std::max(rows, vertex.rank + 1);
        graph_.row_begin.assign(rows + 1, 0);
        for (const Vertex& vertex : graph_.vertices) ++graph_.row_begin[vertex.rank + 1];
        std::partial_sum(graph_.row_begin.begin(), graph_.row_begin.end(), graph_.row_begin.begin());
        graph_.order.resize(graph_.vertices.size());
        std::vector<std::uint32_t> next(graph_.row_begin.begin(), graph_.row_begin.end() - 1);
        for (std::uint32_t v = 0; v < graph_.vertices.size(); ++v) graph_.order[next[graph_.vertices[v].rank]++] = v;
        for (std::uint32_t r = 0; r < rows; ++r) graph_.renumber(r);
    }

    const Problem& problem_;
    const std::vector<std::uint32_t>& ranks_;
    const std::vector<bool>& backward_;
    Layered graph_;
    std::vector<std::uint32_t> sorted_, trunk_of_, reach_, link_of_bend_;
    std::uint32_t limit_ = 0, longest_ = 0;
};

} // namespace

void Layered::renumber(std::uint32_t r) {
    std::uint32_t place = 0, up_port = 0, down_port = 0;
    for (std::uint32_t v : row(r)) {
        pos[v] = place++;
        up_base[v] = up_port;
        down_base[v] = down_port;
        up_port += vertices[v].up_ports;
        down_port += vertices[v].down_ports;
    }
}

Layered make_layered(const Problem& problem, const std::vector<std::uint32_t>& ranks, const std::vector<bool>& backward) {
    return Builder(problem, ranks, backward).build();
}

} // namespace crease::layout::detail
