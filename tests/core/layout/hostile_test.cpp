#include "tests/core/layout/support/graphs.h"
#include "tests/core/layout/support/inspect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace crease::layout::testing {
namespace {

using Clock = std::chrono::steady_clock;

Request chain(std::uint32_t count) {
    Request request;
    request.nodes.assign(count, {60, 28});
    for (std::uint32_t n = 1; n < count; ++n) request.edges.push_back({n - 1, n});
    return request;
}

void expect_usage_error(const Request& request) {
    const auto drawing = draw(request);
    ASSERT_FALSE(drawing.has_value());
    EXPECT_EQ(drawing.error().code, ErrorCode::usage);
    EXPECT_FALSE(drawing.error().message.empty());
}

TEST(Hostile, IndicesOutOfRangeAreUsageErrors) {
    for (const Edge edge : {Edge{0, 3}, Edge{3, 0}, Edge{none, 0}, Edge{0, none}}) {
        Request request = chain(3);
        request.edges.push_back(edge);
        expect_usage_error(request);
    }
    Request foreign_cluster = chain(3);
    foreign_cluster.nodes[1].cluster = 0;
    expect_usage_error(foreign_cluster);
    Request foreign_parent = chain(3);
    foreign_parent.clusters = {{5}};
    expect_usage_error(foreign_parent);
    Request short_past = chain(3);
    short_past.previous.resize(2);
    expect_usage_error(short_past);
}

TEST(Hostile, ClustersThatContainEachOtherAreUsageErrors) {
    Request request = chain(3);
    request.clusters = {{1}, {2}, {0}};
    expect_usage_error(request);
    request.clusters = {{0}};
    expect_usage_error(request);
}

TEST(Hostile, SizesThatAreNoSizesAreTolerated) {
    Request request = chain(6);
    request.nodes[0] = {std::nan(""), 28};
    request.nodes[1] = {-5, -5};
    request.nodes[2] = {0, 0};
    request.nodes[3] = {std::numeric_limits<double>::infinity(), 10};
    request.nodes[4] = {1e300, 1e300};
    request.clusters = {{none, std::nan(""), -3}};
    request.nodes[5].cluster = 0;
    request.node_gap = std::nan("");
    request.rank_gap = -1;
    request.previous.assign(6, {std::numeric_limits<double>::infinity(), 0});
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value());
    for (Point center : drawing->centers) EXPECT_TRUE(std::isfinite(center.x) && std::isfinite(center.y));
    EXPECT_TRUE(std::isfinite(drawing->bounds.width) && std::isfinite(drawing->bounds.height));
}

TEST(Hostile, AChainOfAHundredThousandNodesIsDrawn) {
    const Request request = chain(100'000);
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value());
    EXPECT_DOUBLE_EQ(drawing->centers.front().x, drawing->centers.back().x);
}

TEST(Hostile, ADeepCycleIsDrawn) {
    Request request = chain(50'000);
    request.edges.push_back({49'999, 0});
    request.edges.push_back({49'999, 25'000});
    EXPECT_TRUE(draw(request).has_value());
}

TEST(Hostile, DeeplyNestedClustersAreDrawn) {
    constexpr std::uint32_t depth = 10'000;
    Request request = chain(3);
    for (std::uint32_t c = 0; c < depth; ++c) request.clusters.push_back({c ? c - 1 : none, 1, 0});
    request.nodes[1].cluster = depth - 1;
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value());
    EXPECT_NEAR(drawing->hulls[0].height, 28 + 2.0 * depth, 1e-6);
    EXPECT_NEAR(drawing->hulls[depth - 1].height, 30, 1e-6);
}

TEST(Hostile, LongSkipsByTheThousandDoNotBlowUp) {
    Request request = chain(5'000);
    for (std::uint32_t n = 0; n + 2'500 < 5'000; ++n) request.edges.push_back({n, n + 1'000 + n * 7919 % 1'500});
    const auto start = Clock::now();
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value());
    EXPECT_LT(Clock::now() - start, std::chrono::seconds(20));
    std::vector<Rect> nodes;
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) nodes.push_back(node_rect(request, *drawing, n));
    EXPECT_TRUE(edges_through_nodes(nodes, request.edges, flatten(drawing->routes)).empty());
}

TEST(Hostile, AFanOfTwentyThousandIsDrawn) {
    Request request;
    request.nodes.assign(20'002, {20, 20});
    for (std::uint32_t n = 1; n <= 20'000; ++n) {
        request.edges.push_back({0, n});
        request.edges.push_back({n, 20'001});
    }
    EXPECT_TRUE(draw(request).has_value());
}

TEST(Hostile, ACompleteGraphIsSound) {
    Request request;
    request.nodes.assign(30, {40, 20});
    for (std::uint32_t a = 0; a < 30; ++a)
        for (std::uint32_t b = 0; b < 30; ++b) request.edges.push_back({a, b});
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value());
    for (const std::string& fault : find_faults(request, *drawing)) ADD_FAILURE() << fault;
}

TEST(Cancel, BeforeTheStartGivesNoDrawing) {
    std::stop_source stop;
    stop.request_stop();
    const auto drawing = draw(chain(10), {stop.get_token(), {}});
    ASSERT_FALSE(drawing.has_value());
    EXPECT_EQ(drawing.error().code, ErrorCode::cancelled);
}

// Whatever stage it is in, the layout ends soon after it is asked to.
TEST(Cancel, TakesEffectWithinFiftyMilliseconds) {
    Request request = random_graph(4'000, 9'000, false, 1);
    for (int wait : {0, 20, 60, 150, 300, 600}) {
        std::stop_source stop;
        Clock::time_point asked;
        std::jthread asker([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(wait));
            asked = Clock::now();
            stop.request_stop();
        });
        const auto drawing = draw(request, {stop.get_token(), {}});
        const auto ended = Clock::now();
        asker.join();
        ASSERT_FALSE(drawing.has_value()) << "too quick to be cancelled after " << wait << " ms";
        EXPECT_LT(ended - asked, std::chrono::milliseconds(50)) << "after " << wait << " ms";
    }
}

TEST(Progress, RisesToOne) {
    NamedGraph graph = load_graph("mobileone_s0");
    add_site_clusters(graph);
    std::vector<double> told;
    ASSERT_TRUE(draw(graph.request, {{}, [&](double fraction, std::string_view) { told.push_back(fraction); }}));
    ASSERT_GT(told.size(), 3u);
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), 1);
}

} // namespace
} // namespace crease::layout::testing
