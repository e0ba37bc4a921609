#include "tests/core/layout/support/graphs.h"
#include "tests/core/layout/support/inspect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace crease::layout::testing {
namespace {

void expect_sound(const Request& request) {
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value()) << drawing.error().sentence();
    for (const std::string& fault : find_faults(request, *drawing)) ADD_FAILURE() << fault;
}

void expect_sound_both_ways(Request request) {
    request.direction = Direction::top_to_bottom;
    expect_sound(request);
    request.direction = Direction::left_to_right;
    expect_sound(request);
}

void remove_parallel_edges(Request& request) {
    const auto ends = [](const Edge& edge) { return std::pair(edge.from, edge.to); };
    std::ranges::sort(request.edges, {}, ends);
    const auto doubled = std::ranges::unique(request.edges, {}, ends);
    request.edges.erase(doubled.begin(), doubled.end());
}

TEST(RandomGraphs, AreSound) {
    for (std::uint32_t seed = 0; seed < 200 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        expect_sound_both_ways(random_graph(1 + seed % 60, seed % 7 * 20, seed % 3 == 0, seed));
    }
}

TEST(RandomGraphs, AreSoundWithClusters) {
    for (std::uint32_t seed = 0; seed < 200 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Request request = random_graph(1 + seed % 80, seed % 5 * 30, seed % 3 == 0, seed);
        add_random_clusters(request, seed);
        expect_sound_both_ways(std::move(request));
    }
}

TEST(RandomGraphs, NoEdgeRunsThroughTheTitleOfAScope) {
    for (std::uint32_t seed = 0; seed < 100 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Request request = random_graph(5 + seed % 80, seed % 5 * 30, false, seed);
        remove_parallel_edges(request); // they stand a little beside each other
        add_titled_scopes(request, seed);
        expect_sound_both_ways(std::move(request));
    }
}

TEST(RandomGraphs, BranchingBlocksHaveNoCrossings) {
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        const Request request = branching_blocks(400, seed);
        const auto drawing = draw(request);
        ASSERT_TRUE(drawing.has_value());
        EXPECT_TRUE(find_faults(request, *drawing).empty());
        EXPECT_EQ(count_crossings(request.edges, flatten(drawing->routes)), 0u) << "seed " << seed;
    }
}

TEST(RandomGraphs, AcyclicEdgesLeadDownwards) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const Request request = random_graph(40, 80, false, seed);
        const auto drawing = draw(request);
        ASSERT_TRUE(drawing.has_value());
        for (const Edge& edge : request.edges) {
            const Rect from = node_rect(request, *drawing, edge.from), to = node_rect(request, *drawing, edge.to);
            EXPECT_LE(from.y + from.height + request.rank_gap, to.y + 1e-6);
        }
    }
}

TEST(RandomGraphs, TheSameRequestGivesTheSameDrawing) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Request request = random_graph(60, 120, true, seed);
        add_random_clusters(request, seed);
        const auto first = draw(request), second = draw(request);
        ASSERT_TRUE(first && second);
        for (std::size_t n = 0; n < first->centers.size(); ++n) {
            ASSERT_EQ(first->centers[n].x, second->centers[n].x);
            ASSERT_EQ(first->centers[n].y, second->centers[n].y);
        }
        for (std::size_t e = 0; e < first->routes.size(); ++e) {
            ASSERT_EQ(first->routes[e].points.size(), second->routes[e].points.size());
            for (std::size_t i = 0; i < first->routes[e].points.size(); ++i) ASSERT_EQ(first->routes[e].points[i].x, second->routes[e].points[i].x);
        }
    }
}

// The ruler itself must be able to fail.
TEST(Inspect, NoticesBrokenDrawings) {
    Request request;
    request.nodes = {{50, 20, 0}, {50, 20, 0}, {50, 20}, {50, 20}};
    request.edges = {{0, 1}, {2, 3}};
    request.clusters = {{}};
    const auto good = draw(request);
    ASSERT_TRUE(good && find_faults(request, *good).empty());
    const auto faults_after = [&](auto spoil) {
        Drawing bad = *good;
        spoil(bad);
        return find_faults(request, bad).size();
    };
    EXPECT_GT(faults_after([](Drawing& d) { d.centers[3] = d.centers[2]; }), 0u) << "overlap";
    EXPECT_GT(faults_after([](Drawing& d) { d.centers[2] = {d.hulls[0].x, d.hulls[0].y}; }), 0u) << "foreign node in a hull";
    EXPECT_GT(faults_after([](Drawing& d) { d.hulls[0].width /= 2; }), 0u) << "member outside its hull";
    EXPECT_GT(faults_after([](Drawing& d) { d.centers[0].x = std::nan(""); }), 0u) << "no number";
    EXPECT_GT(faults_after([](Drawing& d) { d.routes.pop_back(); }), 0u) << "missing route";
    EXPECT_GT(faults_after([](Drawing& d) { d.routes[0].points.back().x += 40; }), 0u) << "route ends beside its node";
    EXPECT_GT(faults_after([](Drawing& d) {
                  for (Point& p : d.routes[1].points) p = {d.centers[0].x, d.centers[0].y + (&p - d.routes[1].points.data())};
              }),
              0u)
        << "edge through a node";
}

} // namespace
} // namespace crease::layout::testing
