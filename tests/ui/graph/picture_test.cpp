#include "ui/graph/picture.h"

#include "core/fold/fold.h"
#include "tests/support/listed_weights.h"
#include "tests/support/model_text.h"
#include "tests/ui/graph/canvas_fixture.h"

#include <QSet>

#include <algorithm>

namespace crease::ui {
namespace {

using test::pictureOf;

int countTitled(const GraphPicture& picture, const QString& title) {
    return static_cast<int>(std::count_if(picture.nodes.begin(), picture.nodes.end(), [&](const auto& n) { return n.title == title; }));
}

TEST(Picture, ConstantsAreNotNodesAndInputsAndOutputsArePills) {
    const auto picture = pictureOf(originalSide(test::sampleDocument()));
    EXPECT_EQ(countTitled(*picture, "Constant"), 0);
    EXPECT_EQ(picture->nodes.size(), 10u + 2u);
    EXPECT_EQ(test::nodeTitled(*picture, "image").family, Family::io);
    EXPECT_EQ(test::nodeTitled(*picture, "image").detail, "N×4×8×8");
    EXPECT_EQ(test::nodeTitled(*picture, "scores").family, Family::io);
}

TEST(Picture, EveryDataEdgeIsThereWithItsShape) {
    const auto picture = pictureOf(originalSide(test::sampleDocument()));
    EXPECT_EQ(picture->edges.size(), 12u); // one per reading of a value that is not constant, and one to the output
    for (const auto& edge : picture->edges) {
        EXPECT_EQ(edge.shape, "N×4×8×8") << edge.name.toStdString();
        EXPECT_GE(edge.points.size(), 2u);
    }
}

TEST(Picture, HullsHoldTheirNodesAndNest) {
    const auto picture = pictureOf(originalSide(test::sampleDocument()));
    int sites = 0, steps = 0;
    for (const auto& hull : picture->hulls) {
        (hull.step.isEmpty() ? sites : steps)++;
        EXPECT_EQ(hull.mark, Mark::can_fold);
        for (std::uint32_t node : hull.nodes) EXPECT_TRUE(hull.rect.contains(picture->nodes[node].rect)) << hull.label.toStdString();
        if (hull.parent != no_index) EXPECT_TRUE(picture->hulls[hull.parent].rect.contains(hull.rect));
    }
    EXPECT_EQ(sites, 2); // Conv+BN, and the two branches that meet in the Add
    EXPECT_EQ(steps, 2); // BN into its branch, twice
}

TEST(Picture, NothingOverlaps) {
    const auto picture = pictureOf(originalSide(test::sampleDocument()));
    for (std::size_t i = 0; i < picture->nodes.size(); ++i)
        for (std::size_t k = i + 1; k < picture->nodes.size(); ++k)
            EXPECT_FALSE(picture->nodes[i].rect.intersects(picture->nodes[k].rect))
                << picture->nodes[i].title.toStdString() << " and " << picture->nodes[k].title.toStdString();
}

TEST(Picture, TheFoldedSideHasAHullAroundTheNewNode) {
    const auto document = test::folded(test::sampleDocument());
    const auto picture = pictureOf(foldedSide(document));
    EXPECT_EQ(countTitled(*picture, "BatchNorm"), 0);
    int hulls = 0;
    for (const auto& hull : picture->hulls) {
        ++hulls;
        EXPECT_EQ(hull.mark, Mark::folded);
        ASSERT_EQ(hull.nodes.size(), 1u);
        EXPECT_EQ(picture->nodes[hull.nodes.front()].title, "Conv");
    }
    EXPECT_EQ(hulls, 2);
}

TEST(Picture, TheOriginalSideKeepsTheBeforeOfAFoldedSite) {
    const auto document = test::folded(test::sampleDocument());
    const auto picture = pictureOf(originalSide(document));
    EXPECT_EQ(countTitled(*picture, "BatchNorm"), 3);
    for (const auto& hull : picture->hulls) EXPECT_EQ(hull.mark, Mark::folded);
}

TEST(Picture, ARefusalMarksItsNode) {
    const auto document = test::sampleDocument();
    auto scan = std::make_shared<fold::ScanResult>(document.scan());
    const auto relu = std::find_if(document.original()->main().nodes.begin(), document.original()->main().nodes.end(),
                                   [](const NodePtr& n) { return n->is("Pow"); });
    scan->refusals = {{(*relu)->id, GraphId{0}, "Pow", "", "scores", "not_affine", "a power is not linear"}};
    PictureRequest request = originalSide(document);
    request.scan = scan;
    const auto picture = pictureOf(request);
    EXPECT_EQ(test::nodeTitled(*picture, "Pow").mark, Mark::cannot);
    EXPECT_EQ(test::nodeTitled(*picture, "Pow").reason, "a power is not linear");
}

TEST(Picture, ABodyReadsFromOutsideThroughItsOwner) {
    const auto model = crease::test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (bool flag, float[2] x) => (float[2] y)
        {
            z = Relu(x)
            y = If (flag) <then_branch = t () => (float[2] a) { a = Neg(z) }, else_branch = e () => (float[2] b) { b = Abs(z) }>
        })");
    PictureRequest request;
    request.model = model;
    const auto picture = pictureOf(request);
    const auto captured = std::count_if(picture->edges.begin(), picture->edges.end(), [](const auto& e) { return e.name == "z"; });
    EXPECT_EQ(captured, 1) << "read by both branches, drawn once";
    request.graph = GraphId{1};
    EXPECT_EQ(test::nodeTitled(*pictureOf(request), "z").family, Family::io) << "inside, it comes from outside";
}

/// The sample, with every weight an input as well, one of them read through an Identity and one from a body.
ModelPtr withListedWeights() {
    auto proto = crease::test::parse_proto(R"(<ir_version: 7, opset_import: ["" : 13]>
        g (float[1, 4, 8, 8] image, bool flag) => (float[1, 4, 8, 8] scores) <float[1] k = {2.0}, float[1] l = {3.0}>
        {
            shared = Identity(k)
            a = Mul(image, shared)
            scores = If (flag) <then_branch = t () => (float[1, 4, 8, 8] p) { p = Mul(a, l) }, else_branch = e () => (float[1, 4, 8, 8] q) { q = Relu(a) }>
        })");
    crease::test::list_weights_as_inputs(proto);
    return crease::test::to_model(proto);
}

QStringList titles(const GraphPicture& picture) {
    QStringList all;
    for (const auto& node : picture.nodes) all << node.title;
    all.sort();
    return all;
}

TEST(Picture, AWeightThatIsAlsoAnInputIsNoBox) {
    PictureRequest request;
    request.model = withListedWeights();
    ASSERT_EQ(request.model->main().inputs.size(), 4u);
    EXPECT_EQ(titles(*pictureOf(request)), (QStringList{"If", "Mul", "flag", "image", "scores"}));
    request.graph = request.model->main().nodes.back()->bodies.front().second;
    EXPECT_EQ(titles(*pictureOf(request)), (QStringList{"Mul", "a", "p"}));
}

TEST(Picture, AGraphWhoseInputsAllHaveDefaultsStillShowsItsNodes) {
    auto proto = crease::test::parse_proto(R"(<ir_version: 7, opset_import: ["" : 13]>
        g () => (float[2] y) <float[2] k = {2.0, 3.0}> { a = Relu(k)  y = Neg(a) })");
    crease::test::list_weights_as_inputs(proto);
    PictureRequest request;
    request.model = crease::test::to_model(proto);
    EXPECT_EQ(titles(*pictureOf(request)), (QStringList{"Neg", "Relu", "y"}));
}

TEST(Picture, WhatDidNotFoldKeepsItsPlace) {
    const auto document = test::sampleDocument();
    const auto before = pictureOf(originalSide(document));
    auto one = document.with_folded({document.scan().sites.front().id});
    ASSERT_TRUE(one);
    PictureRequest request = foldedSide(*one);
    request.previous = before;
    const auto after = pictureOf(request);
    // The order of the layers is what must not change: each surviving node still comes after the same survivors.
    for (std::size_t i = 0; i + 1 < after->nodes.size(); ++i) {
        const auto a = before->nodeIndex(after->nodes[i].id), b = before->nodeIndex(after->nodes[i + 1].id);
        if (!after->nodes[i].id.valid() || !after->nodes[i + 1].id.valid() || a == no_index || b == no_index) continue;
        const double way = after->nodes[i + 1].rect.center().y() - after->nodes[i].rect.center().y();
        const double old_way = before->nodes[b].rect.center().y() - before->nodes[a].rect.center().y();
        EXPECT_GE(way * old_way, 0);
    }
}

TEST(Picture, CancelAndNonsenseAreErrors) {
    PictureRequest request = originalSide(test::sampleDocument());
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = build_picture(request, {stop.get_token(), {}});
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    request.graph = GraphId{99};
    ASSERT_FALSE(build_picture(request));
    EXPECT_EQ(build_picture(request).error().code, ErrorCode::usage);
    EXPECT_EQ(build_picture({}).error().code, ErrorCode::usage);
}

TEST(Picture, TheSameRequestGivesTheSamePicture) {
    const auto document = test::sampleDocument();
    const auto a = pictureOf(originalSide(document)), b = pictureOf(originalSide(document));
    ASSERT_EQ(a->nodes.size(), b->nodes.size());
    for (std::size_t i = 0; i < a->nodes.size(); ++i) EXPECT_EQ(a->nodes[i].rect, b->nodes[i].rect);
    for (std::size_t i = 0; i < a->edges.size(); ++i) EXPECT_EQ(a->edges[i].points, b->edges[i].points);
}

} // namespace
} // namespace crease::ui
