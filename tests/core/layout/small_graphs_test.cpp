// A table of small graphs whose good drawing everybody agrees on.
#include "tests/core/layout/support/inspect.h"

#include <gtest/gtest.h>

#include <cmath>

namespace crease::layout::testing {
namespace {

Request boxes(std::uint32_t count, std::vector<Edge> edges) {
    Request request;
    for (std::uint32_t n = 0; n < count; ++n) request.nodes.push_back({60, 28});
    request.edges = std::move(edges);
    return request;
}

Drawing drawn(const Request& request) {
    auto drawing = draw(request);
    EXPECT_TRUE(drawing.has_value());
    if (!drawing) return {};
    for (const std::string& fault : find_faults(request, *drawing)) ADD_FAILURE() << fault;
    return std::move(*drawing);
}

TEST(SmallGraphs, NothingHasNoBounds) {
    const Drawing drawing = drawn({});
    EXPECT_EQ(drawing.bounds.width, 0);
    EXPECT_TRUE(drawing.centers.empty());
}

TEST(SmallGraphs, OneNodeIsItsOwnBounds) {
    const Drawing drawing = drawn(boxes(1, {}));
    EXPECT_EQ(drawing.bounds.width, 60);
    EXPECT_EQ(drawing.bounds.height, 28);
}

TEST(SmallGraphs, AChainIsStraightWithEvenGaps) {
    const Drawing drawing = drawn(boxes(4, {{0, 1}, {1, 2}, {2, 3}}));
    for (int n = 1; n < 4; ++n) {
        EXPECT_DOUBLE_EQ(drawing.centers[n].x, drawing.centers[0].x);
        EXPECT_DOUBLE_EQ(drawing.centers[n].y - drawing.centers[n - 1].y, 28 + 36);
    }
}

TEST(SmallGraphs, LeftToRightIsAChainAlongX) {
    Request request = boxes(3, {{0, 1}, {1, 2}});
    request.direction = Direction::left_to_right;
    const Drawing drawing = drawn(request);
    EXPECT_DOUBLE_EQ(drawing.centers[2].y, drawing.centers[0].y);
    EXPECT_DOUBLE_EQ(drawing.centers[1].x - drawing.centers[0].x, 60 + 36);
}

TEST(SmallGraphs, ThreeBranchesStandSymmetrically) {
    const Drawing drawing = drawn(boxes(5, {{0, 1}, {0, 2}, {0, 3}, {1, 4}, {2, 4}, {3, 4}}));
    double sum = 0;
    for (int n : {1, 2, 3}) sum += drawing.centers[n].x - drawing.centers[0].x;
    EXPECT_NEAR(sum, 0, 1e-9);
    EXPECT_DOUBLE_EQ(drawing.centers[4].x, drawing.centers[0].x);
    EXPECT_DOUBLE_EQ(drawing.centers[1].y, drawing.centers[2].y);
}

TEST(SmallGraphs, TheLongestBranchIsStraightAndTheSkipBesideIt) {
    const Drawing drawing = drawn(boxes(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}}));
    for (int n = 1; n < 5; ++n) EXPECT_DOUBLE_EQ(drawing.centers[n].x, drawing.centers[0].x);
    EXPECT_GT(drawing.bounds.width, 60);
}

TEST(SmallGraphs, AShortBranchStartsBesideTheLongOne) {
    const Drawing drawing = drawn(boxes(6, {{0, 1}, {1, 2}, {2, 3}, {3, 5}, {0, 4}, {4, 5}}));
    EXPECT_DOUBLE_EQ(drawing.centers[4].y, drawing.centers[1].y);
}

TEST(SmallGraphs, ALateInputStandsRightAboveItsConsumer) {
    const Drawing drawing = drawn(boxes(5, {{0, 1}, {1, 2}, {2, 3}, {4, 3}}));
    EXPECT_DOUBLE_EQ(drawing.centers[4].y, drawing.centers[2].y);
}

TEST(SmallGraphs, TwoEdgesBetweenTheSameNodesAreTwoLines) {
    const Drawing drawing = drawn(boxes(2, {{0, 1}, {0, 1}}));
    EXPECT_GT(std::abs(drawing.routes[0].points[0].x - drawing.routes[1].points[0].x), 3);
}

TEST(SmallGraphs, ASelfEdgeIsALoopInItsOwnRoom) {
    const Drawing drawing = drawn(boxes(3, {{0, 1}, {0, 2}, {1, 1}, {2, 2}}));
    for (int e : {2, 3}) {
        double right = -1e9;
        for (Point p : flatten(drawing.routes[e])) right = std::max(right, p.x);
        EXPECT_GT(right, drawing.centers[e - 1].x + 30);
    }
}

TEST(SmallGraphs, ACycleHasOneEdgeThatGoesRound) {
    const Drawing drawing = drawn(boxes(3, {{0, 1}, {1, 2}, {2, 0}}));
    EXPECT_LT(drawing.centers[0].y, drawing.centers[1].y);
    EXPECT_LT(drawing.centers[1].y, drawing.centers[2].y);
    EXPECT_LT(drawing.routes[2].points.back().y, drawing.routes[2].points.front().y);
}

TEST(SmallGraphs, IsolatedNodesArePackedLikeAPage) {
    const Drawing drawing = drawn(boxes(100, {}));
    EXPECT_LT(drawing.bounds.width, 3 * drawing.bounds.height);
    EXPECT_LT(drawing.bounds.height, 3 * drawing.bounds.width);
}

TEST(SmallGraphs, AHullHasRoomForPaddingAndTitle) {
    for (const Direction direction : {Direction::top_to_bottom, Direction::left_to_right}) {
        Request request = boxes(4, {{0, 1}, {1, 2}, {2, 3}});
        request.direction = direction;
        request.clusters = {{none, 10, 20}};
        request.nodes[1].cluster = request.nodes[2].cluster = 0;
        const Drawing drawing = drawn(request);
        const Rect hull = drawing.hulls[0], first = node_rect(request, drawing, 1);
        EXPECT_NEAR(first.y - hull.y, 30, 1e-9);
        EXPECT_NEAR(first.x - hull.x, 10, 1e-9);
    }
}

TEST(SmallGraphs, AStraightLineRunsThroughHulls) {
    Request request = boxes(6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {0, 4}});
    request.clusters = {{none, 10, 20}, {0, 5, 0}};
    request.nodes[1].cluster = request.nodes[2].cluster = 1;
    request.nodes[3].cluster = 0;
    const Drawing drawing = drawn(request);
    for (int n = 1; n < 6; ++n) EXPECT_NEAR(drawing.centers[n].x, drawing.centers[0].x, 1e-9);
}

TEST(SmallGraphs, AnEmptyClusterHasNoHull) {
    Request request = boxes(2, {{0, 1}});
    request.clusters = {{}, {0}};
    const Drawing drawing = drawn(request);
    EXPECT_EQ(drawing.hulls[0].width, 0);
    EXPECT_EQ(drawing.hulls[1].width, 0);
}

TEST(SmallGraphs, APathThatLeavesAClusterAndComesBackIsDrawn) {
    Request request = boxes(3, {{0, 1}, {1, 2}});
    request.clusters = {{}};
    request.nodes[0].cluster = request.nodes[2].cluster = 0;
    drawn(request);
}

TEST(SmallGraphs, AHullMakesRoomForItsTitleBesideTheEdgesThatEnter) {
    Request request = boxes(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    request.clusters = {{none, 12, 16, 150}, {0, 12, 16, 110}};
    request.nodes[1].cluster = request.nodes[3].cluster = 0;
    request.nodes[2].cluster = 1;
    const Drawing drawing = drawn(request);
    for (std::uint32_t c : {0u, 1u}) EXPECT_GE(drawing.centers[2].x - drawing.hulls[c].x, request.clusters[c].title_width);
    for (int n = 1; n < 5; ++n) EXPECT_DOUBLE_EQ(drawing.centers[n].x, drawing.centers[0].x) << "the chain stays straight";
    request.direction = Direction::left_to_right;
    const Drawing turned = drawn(request);
    for (std::uint32_t c : {0u, 1u}) EXPECT_GE(turned.hulls[c].width, request.clusters[c].title_width);
}

/// A chain with a skip over every second box.
Request long_chain(std::uint32_t count) {
    std::vector<Edge> edges;
    for (std::uint32_t n = 0; n + 1 < count; ++n) edges.push_back({n, n + 1});
    for (std::uint32_t n = 0; n + 2 < count; n += 3) edges.push_back({n, n + 2});
    return boxes(count, edges);
}

TEST(Columns, ALongChainFillsAPage) {
    Request request = long_chain(60);
    const Drawing thread = drawn(request);
    EXPECT_LT(thread.bounds.width * 10, thread.bounds.height);
    request.page = 1.5;
    const Drawing page = drawn(request);
    const double aspect = page.bounds.width / page.bounds.height;
    EXPECT_GT(aspect, 0.75);
    EXPECT_LT(aspect, 3);
    EXPECT_LT(page.first_column.width, page.bounds.width / 2);
}

TEST(Columns, AreReadDownAndThenToTheRight) {
    Request request = long_chain(60);
    request.page = 1.5;
    const Drawing page = drawn(request);
    for (std::size_t n = 1; n < request.nodes.size(); ++n) {
        const Point before = page.centers[n - 1], here = page.centers[n];
        EXPECT_TRUE(here.y > before.y || here.x > before.x + request.nodes[n].width) << n;
    }
    for (std::size_t e = 0; e < request.edges.size(); ++e) {
        const Point start = page.routes[e].points.front(), end = page.routes[e].points.back();
        EXPECT_NEAR(start.y, page.centers[request.edges[e].from].y + 14, 0.01) << e;
        EXPECT_NEAR(end.y, page.centers[request.edges[e].to].y - 14, 0.01) << e;
        EXPECT_EQ(page.routes[e].points.size() % 3, 1u) << e;
    }
}

TEST(Columns, WhatRunsToTheRightIsBrokenIntoRows) {
    Request request = long_chain(60);
    request.direction = Direction::left_to_right;
    request.page = 1.5;
    const Drawing page = drawn(request);
    const double aspect = page.bounds.width / page.bounds.height;
    EXPECT_GT(aspect, 0.75);
    EXPECT_LT(aspect, 3);
}

TEST(Columns, WhereManyValuesPassNothingIsCut) {
    std::vector<Edge> edges;
    for (std::uint32_t n = 0; n + 1 < 40; ++n) edges.push_back({n, n + 1});
    for (std::uint32_t n = 0; n < 20; ++n) edges.push_back({n, 39 - n}); // a U-Net's skips
    Request request = boxes(40, edges);
    request.page = 1;
    const Drawing page = drawn(request);
    for (std::size_t n = 4; n < 36; ++n) EXPECT_GT(page.centers[n].y, page.centers[n - 1].y) << n;
}

} // namespace
} // namespace crease::layout::testing
