#include "tests/ui/support/sample.h"
#include "ui/graph/scope_tree.h"
#include "ui/graph/scopes.h"
#include "ui/overlays/cost_overlay.h"
#include "ui/overlays/difference_overlay.h"
#include "ui/overlays/heat_scale.h"
#include "ui/overlays/time_overlay.h"

#include <QApplication>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace crease::ui::test {
namespace {

PicturePtr pictureOf(PictureRequest request) {
    request.font = QApplication::font();
    auto picture = build_picture(request);
    if (!picture) throw std::runtime_error(picture.error().sentence());
    return *picture;
}

class Overlays : public testing::Test {
protected:
    [[nodiscard]] NodeId first(const QString& title) const {
        for (const auto& node : picture->nodes)
            if (node.title == title) return node.id;
        return {};
    }
    fold::Document document = openSample("repvgg.onnx");
    PicturePtr picture = pictureOf(originalSide(document));
};

TEST(HeatScale, OfSharesGrowsWithTheRootAndKnowsNothing) {
    EXPECT_DOUBLE_EQ(heatOfShare(25, 100), 0.5);
    EXPECT_DOUBLE_EQ(heatOfShare(200, 100), 1);
    EXPECT_DOUBLE_EQ(heatOfShare(5, 0), 0);
    EXPECT_DOUBLE_EQ(heatOfShare(-1, 100), 0);
}

TEST(HeatScale, OfDifferencesLeavesRoundingCold) {
    EXPECT_DOUBLE_EQ(heatOfDifference(0), 0);
    EXPECT_DOUBLE_EQ(heatOfDifference(coldest_difference), 0);
    EXPECT_LT(heatOfDifference(1e-6), 0.25);
    EXPECT_GT(heatOfDifference(1e-3), 0.75);
    EXPECT_DOUBLE_EQ(heatOfDifference(hottest_difference), 1);
    EXPECT_DOUBLE_EQ(heatOfDifference(std::numeric_limits<double>::infinity()), 1);
    EXPECT_DOUBLE_EQ(heatOfDifference(std::numeric_limits<double>::quiet_NaN()), 1);
}

TEST_F(Overlays, OfCostsGiveTheLargestNodeFullHeat) {
    for (const auto& overlay : {macsOverlay(*picture, {picture, nullptr}), paramsOverlay(*picture, {picture, nullptr})}) {
        ASSERT_FALSE(overlay.nodes.empty());
        double hottest = 0;
        for (const auto& [node, figure] : overlay.nodes) {
            hottest = std::max(hottest, figure.heat);
            EXPECT_FALSE(figure.text.isEmpty());
        }
        EXPECT_DOUBLE_EQ(hottest, 1);
        EXPECT_TRUE(overlay.edges.empty());
        EXPECT_TRUE(overlay.nodes.contains(first("Conv")));
        EXPECT_FALSE(overlay.nodes.contains(first("Relu")));
    }
}

TEST_F(Overlays, OfBothSidesShareOneScale) {
    const auto folded = pictureOf(foldedSide(allFolded(document)));
    const BothPictures both{picture, folded};
    EXPECT_EQ(macsOverlay(*picture, both).high, macsOverlay(*folded, both).high);
    EXPECT_EQ(activationOverlay(*picture, both).high, activationOverlay(*folded, both).high);
}

TEST_F(Overlays, OfActivationsLieOnTheEdges) {
    const auto overlay = activationOverlay(*picture, {picture, nullptr});
    int sized = 0;
    for (const auto& edge : picture->edges) {
        if (edge.bytes < 0) continue;
        ++sized;
        ASSERT_TRUE(overlay.edges.contains(edge.value)) << edge.name.toStdString();
    }
    EXPECT_GT(sized, static_cast<int>(picture->edges.size()) / 2);
    EXPECT_FALSE(overlay.nodes.empty());
    EXPECT_TRUE(overlay.high.endsWith("B"));
}

TEST_F(Overlays, OfTimesBelongToTheNodesThatWereTimed) {
    compare::NodeTimes times;
    times.engine_title = "An engine";
    times.microseconds[first("Conv")] = 1500;
    times.microseconds[first("Relu")] = 15;
    const auto overlay = timeOverlay(*picture, times, 3000);
    EXPECT_EQ(overlay.nodes.size(), 2U);
    EXPECT_NEAR(overlay.nodes.at(first("Conv")).heat, std::sqrt(0.5), 1e-9);
    EXPECT_EQ(overlay.nodes.at(first("Conv")).text, "1.50 ms");
    EXPECT_TRUE(overlay.title.contains("An engine"));
    EXPECT_DOUBLE_EQ(longestTime(times), 1500);
}

TEST_F(Overlays, OfACollapsedScopeAddUpTimesAndTakeTheWorstDifference) {
    auto request = originalSide(document);
    request.collapsed = collapseAll(ScopeTree(request.facts, GraphId{0}));
    const auto grouped = pictureOf(request);
    ASSERT_FALSE(grouped->hidden.empty());
    const auto box = grouped->hidden.front().second;
    compare::NodeTimes times;
    int members = 0;
    for (const auto& [id, group] : grouped->hidden)
        if (group == box) times.microseconds[id] = 100, ++members;
    ASSERT_GT(members, 1);
    const auto time = timeOverlay(*grouped, times, 100.0 * members);
    EXPECT_DOUBLE_EQ(time.groups.at(grouped->nodes[box].group).heat, 1);

    compare::DriftReport report;
    const auto& graph = document.original()->main();
    double difference = 0;
    for (const auto& node : graph.nodes) report.values.push_back({graph.value_name(node->output()), {}, difference += 1e-9});
    report.values.front().relative = 0.5; // the worst is not the last
    const auto drift = differenceOverlay(*grouped, graph, report);
    double hottest = 0;
    for (const auto& [scope, figure] : drift.groups) hottest = std::max(hottest, figure.heat);
    for (const auto& [node, figure] : drift.nodes) hottest = std::max(hottest, figure.heat);
    EXPECT_DOUBLE_EQ(hottest, 1);
}

TEST_F(Overlays, OfDifferencesLeaveOutWhatOneSideAloneHas) {
    compare::DriftReport report;
    const auto& graph = document.original()->main();
    const auto& node = *graph.nodes.back();
    report.values.push_back({graph.value_name(node.output()), {}, 1e-6});
    report.values.push_back({"only in the other version", {}, 1});
    report.values.push_back({graph.value_name(graph.nodes.front()->output()), {}, std::numeric_limits<double>::infinity()});
    const auto overlay = differenceOverlay(*picture, graph, report);
    EXPECT_EQ(overlay.nodes.size(), 2U);
    EXPECT_EQ(overlay.edges.size(), 2U);
    EXPECT_EQ(overlay.nodes.at(node.id).text, "1.0e-06");
    EXPECT_FALSE(overlay.nodes.at(graph.nodes.front()->id).text.contains("inf"));
}

} // namespace
} // namespace crease::ui::test
