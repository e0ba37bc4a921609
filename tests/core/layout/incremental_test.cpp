#include "tests/core/layout/support/graphs.h"
#include "tests/core/layout/support/inspect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace crease::layout::testing {
namespace {

/// A request after a change, and for each node what it was before (none for a new one).
struct Change {
    Request request;
    std::vector<std::uint32_t> was;
};

bool inside(const Request& request, std::uint32_t node, std::uint32_t cluster) {
    std::uint32_t c = request.nodes[node].cluster;
    while (c != none && c != cluster) c = request.clusters[c].parent;
    return c == cluster && cluster != none;
}

// Replaces the nodes of a cluster by one node in its place, as a fold does. It is no larger than what stood there.
Change fold(const Request& before, const Drawing& drawing, std::uint32_t cluster) {
    Change change{before, {}};
    Request& after = change.request;
    after.nodes.clear();
    after.edges.clear();
    after.previous.clear();
    std::vector<std::uint32_t> now(before.nodes.size());
    std::uint32_t folded = none;
    for (std::uint32_t n = 0; n < before.nodes.size(); ++n) {
        const bool gone = inside(before, n, cluster);
        if (gone && folded != none) {
            now[n] = folded;
            continue;
        }
        now[n] = static_cast<std::uint32_t>(after.nodes.size());
        if (gone) folded = now[n];
        after.nodes.push_back(gone ? Node{60, 28, before.clusters[cluster].parent} : before.nodes[n]);
        after.previous.push_back(gone ? Point{std::nan(""), std::nan("")} : drawing.centers[n]);
        change.was.push_back(gone ? none : n);
    }
    for (const Edge& edge : before.edges)
        if (now[edge.from] != now[edge.to]) after.edges.push_back({now[edge.from], now[edge.to]});
    return change;
}

double farthest_move(const Change& change, const Drawing& before, const Drawing& after) {
    double farthest = 0;
    for (std::size_t n = 0; n < change.was.size(); ++n)
        if (change.was[n] != none)
            farthest = std::max(
                farthest, std::hypot(after.centers[n].x - before.centers[change.was[n]].x, after.centers[n].y - before.centers[change.was[n]].y));
    return farthest;
}

Drawing drawn(const Request& request) {
    auto drawing = draw(request);
    EXPECT_TRUE(drawing.has_value());
    for (const std::string& fault : find_faults(request, *drawing)) ADD_FAILURE() << fault;
    return drawing ? std::move(*drawing) : Drawing{};
}

class FoldOneSite : public ::testing::TestWithParam<std::tuple<const char*, Direction>> {};

TEST_P(FoldOneSite, LeavesEverythingElseInPlace) {
    NamedGraph graph = load_graph(std::get<0>(GetParam()));
    graph.request.direction = std::get<1>(GetParam());
    add_site_clusters(graph);
    const Drawing before = drawn(graph.request);
    for (std::uint32_t c = 0; c < graph.request.clusters.size(); c += 1 + c / 3) {
        SCOPED_TRACE(c);
        const Change change = fold(graph.request, before, c);
        const Drawing after = drawn(change.request);
        EXPECT_LT(farthest_move(change, before, after), 1e-6);
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, FoldOneSite,
                         ::testing::Combine(::testing::Values("resnet50", "repvgg_a0", "inception_v3", "mobileone_s0"),
                                            ::testing::Values(Direction::top_to_bottom, Direction::left_to_right)));

TEST(Incremental, FoldingEverySiteOneAfterTheOtherMovesNothing) {
    NamedGraph graph = load_graph("repvgg_a0");
    add_site_clusters(graph);
    Request request = graph.request;
    Drawing drawing = drawn(request);
    for (std::uint32_t c = 0; c < graph.request.clusters.size(); ++c) {
        if (request.clusters[c].parent != none) continue;
        const Change change = fold(request, drawing, c);
        const Drawing next = drawn(change.request);
        ASSERT_LT(farthest_move(change, drawing, next), 1e-6) << "site " << c;
        request = change.request;
        drawing = next;
    }
}

TEST(Incremental, UnfoldingBringsNodesBackBetweenTheOthers) {
    NamedGraph graph = load_graph("repvgg_a0");
    add_site_clusters(graph);
    Request& request = graph.request;
    const Drawing before = drawn(request);
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n)
        request.previous.push_back(inside(request, n, 4) ? Point{std::nan(""), std::nan("")} : before.centers[n]);
    const Drawing after = drawn(request);
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) {
        EXPECT_NEAR(after.centers[n].x, before.centers[n].x, 1e-6) << n;
        EXPECT_NEAR(after.centers[n].y, before.centers[n].y, 1e-6) << n;
    }
}

TEST(Incremental, RepeatingADrawingChangesNothing) {
    for (const char* name : {"resnet50", "inception_v3", "densenet121", "unet", "vit_b_16"}) {
        SCOPED_TRACE(name);
        NamedGraph graph = load_graph(name);
        const Drawing before = drawn(graph.request);
        graph.request.previous = before.centers;
        const Drawing after = drawn(graph.request);
        for (std::size_t n = 0; n < before.centers.size(); ++n) {
            ASSERT_NEAR(after.centers[n].x, before.centers[n].x, 1e-6) << n;
            ASSERT_NEAR(after.centers[n].y, before.centers[n].y, 1e-6) << n;
        }
    }
}

TEST(Incremental, AnInsertedNodeMakesItsOwnRoom) {
    Request request;
    for (int n = 0; n < 4; ++n) request.nodes.push_back({60, 28});
    request.edges = {{0, 1}, {1, 2}, {2, 3}};
    const Drawing before = drawn(request);
    request.previous = before.centers;
    request.previous.push_back({std::nan(""), std::nan("")});
    request.nodes.push_back({60, 28});
    request.edges = {{0, 1}, {1, 4}, {4, 2}, {2, 3}};
    const Drawing after = drawn(request);
    EXPECT_LT(after.centers[1].y, after.centers[4].y);
    EXPECT_LT(after.centers[4].y, after.centers[2].y);
    EXPECT_DOUBLE_EQ(after.centers[4].x, after.centers[1].x);
    for (int n = 1; n < 4; ++n) EXPECT_LT(after.centers[n - 1].y, after.centers[n].y);
}

TEST(Incremental, OldNodesKeepTheirOrderInARow) {
    Request request;
    for (int n = 0; n < 6; ++n) request.nodes.push_back({60, 28});
    request.edges = {{0, 1}, {0, 2}, {0, 3}, {1, 4}, {2, 4}, {3, 4}};
    request.previous = {{0, 0}, {100, 80}, {0, 80}, {-100, 80}, {0, 160}, {std::nan(""), std::nan("")}};
    request.edges.push_back({0, 5});
    request.edges.push_back({5, 4});
    const Drawing after = drawn(request);
    EXPECT_LT(after.centers[3].x, after.centers[2].x);
    EXPECT_LT(after.centers[2].x, after.centers[1].x);
    EXPECT_DOUBLE_EQ(after.centers[1].y, after.centers[5].y);
}

TEST(Incremental, NonsensePlacesStillGiveASoundDrawing) {
    for (std::uint32_t seed = 0; seed < 100 && !::testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Request request = random_graph(2 + seed % 40, seed % 9 * 10, seed % 4 == 0, seed);
        if (seed % 2) add_random_clusters(request, seed);
        for (std::uint32_t n = 0; n < request.nodes.size(); ++n) {
            const double place = std::fmod(double(n * 7919u * (seed + 1)), 900.0);
            request.previous.push_back(n % 5 == seed % 5 ? Point{std::nan(""), 0} : Point{place, std::fmod(place * 13, 700.0)});
        }
        drawn(request);
    }
}

TEST(Incremental, TheMainLineOfAScopeStaysWhenABranchNeedsMoreRoom) {
    // 0 -> scope (1 -> 3 -> 4 and 2 -> 4) -> 5; then 1 and 2, side by side, become wider.
    Request request;
    request.nodes.assign(6, {60, 28, 0});
    request.nodes[0].cluster = request.nodes[5].cluster = none;
    request.edges = {{0, 1}, {0, 2}, {1, 3}, {2, 4}, {3, 4}, {4, 5}};
    request.clusters = {{none, 12, 16, 90}};
    const Drawing before = drawn(request);
    for (const Point& center : before.centers) request.previous.push_back(center);
    request.nodes[1].width = request.nodes[2].width = 110;
    const Drawing after = drawn(request);
    for (std::uint32_t n : {0, 1, 3, 4, 5}) EXPECT_NEAR(after.centers[n].x, before.centers[n].x, 0.01) << n;
    EXPECT_GT(after.centers[2].x, before.centers[2].x) << "the branch gives way";
    for (const Point& point : after.routes[0].points) EXPECT_NEAR(point.x, before.centers[0].x, 0.01) << "straight through the port";
}

} // namespace
} // namespace crease::layout::testing
