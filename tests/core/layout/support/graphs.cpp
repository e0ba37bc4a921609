#include "tests/core/layout/support/graphs.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>
#include <random>

namespace crease::layout::testing {
namespace {

// std distributions differ between libraries; this does not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    std::uint32_t roll(std::uint32_t below) { return static_cast<std::uint32_t>(engine_() % below); }

private:
    std::mt19937 engine_;
};

std::uint32_t add_node(Request& request, double width) {
    request.nodes.push_back({width, 28});
    return static_cast<std::uint32_t>(request.nodes.size() - 1);
}

std::uint32_t add_branch(Request& request, std::uint32_t from, std::uint32_t length, Dice& dice) {
    for (std::uint32_t i = 0; i < length; ++i) {
        const std::uint32_t next = add_node(request, 60 + 10 * dice.roll(6));
        request.edges.push_back({from, next});
        from = next;
    }
    return from;
}

std::uint32_t add_block(Request& request, std::uint32_t from, Dice& dice) {
    std::vector<std::uint32_t> ends;
    for (std::uint32_t branches = 1 + dice.roll(4); branches > 0; --branches) ends.push_back(add_branch(request, from, 1 + dice.roll(5), dice));
    if (dice.roll(2)) ends.push_back(from);
    const std::uint32_t join = add_node(request, 80);
    for (std::uint32_t end : ends) request.edges.push_back({end, join});
    return join;
}

std::vector<std::uint32_t> only_consumer(const Request& request) {
    std::vector<std::uint32_t> consumer(request.nodes.size(), none), count(request.nodes.size());
    for (const Edge& edge : request.edges) consumer[edge.from] = edge.to, ++count[edge.from];
    for (std::size_t n = 0; n < count.size(); ++n)
        if (count[n] != 1) consumer[n] = none;
    return consumer;
}

bool affine(const std::string& word) { return word == "Conv" || word == "BatchNormalization" || word == "Add"; }

} // namespace

Node node_for(const std::string& word) { return {40 + 7.0 * double(word.size()), 28}; }

NamedGraph load_graph(const std::string& name) {
    const std::string path = std::string(CREASE_LAYOUT_GRAPHS) + "/" + name + ".graph";
    std::ifstream file(path);
    NamedGraph graph;
    std::size_t nodes = 0, edges = 0, largest = 0;
    if (!(file >> graph.name >> nodes >> edges)) {
        std::cerr << "cannot read " << path << "\n";
        std::abort();
    }
    std::string line, word;
    std::getline(file, line);
    std::getline(file, line);
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= line.size(); at = largest + 1) {
        largest = std::min(line.find(' ', at), line.size());
        words.push_back(line.substr(at, largest - at));
    }
    for (std::size_t n = 0, number = 0; n < nodes && file >> number; ++n) graph.operators.push_back(words.at(number));
    for (const std::string& op : graph.operators) graph.request.nodes.push_back(node_for(op));
    for (Edge edge; file >> edge.from >> edge.to;) graph.request.edges.push_back(edge);
    return graph;
}

Request branching_blocks(std::uint32_t nodes, std::uint32_t seed) {
    Dice dice(seed);
    Request request;
    std::uint32_t at = add_node(request, 80), far = at;
    for (std::uint32_t block = 0; request.nodes.size() < nodes; ++block) {
        at = add_block(request, at, dice);
        if (block % 10 != 9) continue;
        request.edges.push_back({far, at});
        far = at;
    }
    return request;
}

Request random_graph(std::uint32_t nodes, std::uint32_t edges, bool cycles, std::uint32_t seed) {
    Dice dice(seed);
    Request request;
    for (std::uint32_t n = 0; n < nodes; ++n) request.nodes.push_back({10.0 + dice.roll(120), 10.0 + dice.roll(60)});
    for (std::uint32_t e = 0; e < edges; ++e) {
        std::uint32_t a = dice.roll(nodes), b = dice.roll(nodes);
        if (!cycles && a == b) continue;
        if (!cycles && a > b) std::swap(a, b);
        request.edges.push_back({a, b});
    }
    return request;
}

void add_random_clusters(Request& request, std::uint32_t seed) {
    Dice dice(seed);
    for (std::uint32_t n = 0; n < request.nodes.size();) {
        const std::uint32_t size = 2 + dice.roll(9);
        if (dice.roll(3) == 0) {
            n += size;
            continue;
        }
        std::uint32_t cluster = static_cast<std::uint32_t>(request.clusters.size());
        request.clusters.push_back({none, double(dice.roll(15)), double(dice.roll(20))});
        const std::uint32_t outer = cluster;
        for (std::uint32_t i = 0; i < size && n < request.nodes.size(); ++i, ++n) {
            if (dice.roll(4) == 0) {
                request.clusters.push_back({dice.roll(2) ? outer : cluster, double(dice.roll(15)), double(dice.roll(20))});
                cluster = static_cast<std::uint32_t>(request.clusters.size() - 1);
            }
            request.nodes[n].cluster = dice.roll(5) ? cluster : outer;
        }
    }
}

void add_titled_scopes(Request& request, std::uint32_t seed) {
    Dice dice(seed);
    const auto count = static_cast<std::uint32_t>(request.nodes.size());
    const auto title = [&] { return double(dice.roll(4) * 50); };
    for (std::uint32_t begin = 0, end = 0; begin < count; begin = end) {
        end = std::min(count, begin + 2 + dice.roll(12));
        const auto scope = static_cast<std::uint32_t>(request.clusters.size());
        request.clusters.push_back({none, 12, 14, title()});
        for (std::uint32_t n = begin; n < end; ++n) request.nodes[n].cluster = scope;
        if (end - begin < 4) continue;
        request.clusters.push_back({scope, 10, 14, title()});
        for (std::uint32_t n = begin + 1 + dice.roll(2); n + 1 < end; ++n) request.nodes[n].cluster = scope + 1;
    }
}

void add_site_clusters(NamedGraph& graph) {
    Request& request = graph.request;
    std::vector<std::uint32_t> leader(request.nodes.size());
    std::iota(leader.begin(), leader.end(), 0u);
    const auto find = [&](std::uint32_t n) {
        while (leader[n] != n) n = leader[n];
        return n;
    };
    const auto consumer = only_consumer(request);
    std::vector<std::uint32_t> size(request.nodes.size());
    for (std::uint32_t n = 0; n < leader.size(); ++n)
        if (consumer[n] != none && affine(graph.operators[n]) && affine(graph.operators[consumer[n]])) leader[find(n)] = find(consumer[n]);
    for (std::uint32_t n = 0; n < leader.size(); ++n) ++size[find(n)];
    std::vector<std::uint32_t> site(request.nodes.size(), none);
    for (std::uint32_t n = 0; n < leader.size(); ++n) {
        const std::uint32_t top = find(n);
        if (size[top] < 2) continue;
        if (site[top] == none) {
            site[top] = static_cast<std::uint32_t>(request.clusters.size());
            request.clusters.push_back({none, 12, 18});
        }
        request.nodes[n].cluster = site[top];
    }
    for (std::uint32_t n = 0; n < leader.size(); ++n) {
        const std::uint32_t next = consumer[n];
        if (graph.operators[n] != "Conv" || next == none || graph.operators[next] != "BatchNormalization") continue;
        if (size[find(n)] < 3) continue;
        request.clusters.push_back({site[find(n)], 8, 0});
        request.nodes[n].cluster = request.nodes[next].cluster = static_cast<std::uint32_t>(request.clusters.size() - 1);
    }
}

} // namespace crease::layout::testing
