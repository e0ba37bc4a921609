#include "ui/graph/child_graphs.h"

#include "core/fold/fold.h"
#include "tests/support/model_text.h"
#include "tests/ui/graph/canvas_fixture.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

ModelPtr nested() {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13, "own" : 1]>
        g (float[1, 2] x, bool c) => (float[1, 2] y)
        {
            a = If(c) <
                then_branch = t () => (float[1, 2] e) { e = If(c) <
                    then_branch = tt () => (float[1, 2] p) { p = own.twice(x) },
                    else_branch = tf () => (float[1, 2] q) { q = Add(x, w) }> },
                else_branch = f () => (float[1, 2] h) { h = Neg(x) }
            >
            y = own.twice(a)
        }
        <domain: "own", opset_import: ["" : 13]> twice (v) => (r) { r = Add(v, v) })");
    crease::test::add_float_ramp(proto, "w", {1, 2});
    return crease::test::to_model(proto);
}

GraphId graphCalled(const Model& model, const std::string& name) {
    for (const auto& graph : model.graphs)
        if (graph->name == name) return graph->id;
    return {};
}

TEST(ChildGraphs, AreBodiesAndFunctions) {
    const auto model = nested();
    const auto branches = childGraphs(*model, crease::test::node_making(model->main(), "a"));
    ASSERT_EQ(branches.size(), 2u);
    EXPECT_EQ(branches[0].role, "then branch");
    EXPECT_EQ(branches[1].graph, graphCalled(*model, "f"));
    const auto function = childGraphs(*model, crease::test::node_making(model->main(), "y"));
    ASSERT_EQ(function.size(), 1u);
    EXPECT_EQ(function[0].role, "twice");
    EXPECT_TRUE(childGraphs(*model, *model->graphs[graphCalled(*model, "f").value]->nodes.front()).empty());
}

TEST(ChildGraphs, TheWayLeadsThroughEveryOwner) {
    const auto model = nested();
    const auto trail = trailTo(*model, graphCalled(*model, "tf"));
    ASSERT_EQ(trail.size(), 3u);
    EXPECT_EQ(trail[0].graph, GraphId(0));
    EXPECT_EQ(trail[1].graph, graphCalled(*model, "t"));
    EXPECT_EQ(trail[1].owner, crease::test::node_making(model->main(), "a").id);
    EXPECT_EQ(trailTo(*model, GraphId(0)).size(), 1u);
    EXPECT_EQ(trailTo(*model, graphCalled(*model, "twice")).size(), 2u) << "through the first that calls it";
}

TEST(ChildGraphs, ANodeCountsTheSitesOfItsBodies) {
    const std::string folds = R"(w = Constant<value = float[1, 1, 1, 1] {2.0}>() s = Constant<value = float[1] {1.5}>()
        k = Conv(x, w) )";
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 1, 8, 8] x, bool c) => (float[1, 1, 8, 8] y)
        {
            y = If(c) <
                then_branch = t () => (float[1, 1, 8, 8] e) { e = If(c) <
                    then_branch = tt () => (float[1, 1, 8, 8] p) { )" +
                                           folds + R"(p = BatchNormalization(k, s, s, s, s) },
                    else_branch = tf () => (float[1, 1, 8, 8] q) { )" +
                                           folds + R"(q = BatchNormalization(k, s, s, s, s) }> },
                else_branch = f () => (float[1, 1, 8, 8] h) { h = Neg(x) }
            >
        })");
    PictureRequest request;
    request.model = crease::test::to_model(proto);
    request.scan = std::make_shared<const fold::ScanResult>(*fold::scan(*request.model));
    ASSERT_EQ(request.scan->sites.size(), 2u);
    EXPECT_EQ(test::nodeTitled(*test::pictureOf(request), "If").sites, (SiteTally{2, 0, 0}));
    const auto& site = request.scan->sites.front();
    request.folded.emplace(site.id, std::vector{site.nodes.back()});
    EXPECT_EQ(test::nodeTitled(*test::pictureOf(request), "If").sites, (SiteTally{1, 1, 0}));
}

TEST(ChildGraphs, ANodeThatOpensIsDrawnSo) {
    PictureRequest request;
    request.model = nested();
    const auto picture = test::pictureOf(request);
    EXPECT_TRUE(test::nodeTitled(*picture, "If").opens);
    EXPECT_TRUE(test::nodeTitled(*picture, "twice").opens);
}

TEST(ChildGraphs, WeightsOfTheGraphAroundAreNotDrawnInABody) {
    PictureRequest request;
    request.model = nested();
    request.graph = graphCalled(*request.model, "tf");
    const auto picture = test::pictureOf(request);
    EXPECT_EQ(picture->nodes.size(), 3u) << "x from outside, Add, q";
}

} // namespace
} // namespace crease::ui
