#include "ui/graph/scopes.h"

#include "tests/support/model_facts.h"
#include "tests/support/model_text.h"
#include "tests/ui/graph/canvas_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::ui {
namespace {

/// Stages s0, s1, ... of blocks b0, b1, ... of so many operators in a row.
ModelPtr nestedModel(int stages, int blocks, int operators) {
    std::string text =
        "<ir_version: 8, opset_import: [\"\" : 13]> g (float[1, 2] v0) => (float[1, 2] v" + std::to_string(stages * blocks * operators) + ") {";
    for (int i = 0; i < stages * blocks * operators; ++i) text += " v" + std::to_string(i + 1) + " = Relu(v" + std::to_string(i) + ")";
    auto proto = crease::test::parse_proto(text + "}");
    for (int i = 0; i < proto.graph().node_size(); ++i) {
        const std::string stage = "s" + std::to_string(i / (blocks * operators)), block = ".b" + std::to_string(i / operators % blocks);
        proto.mutable_graph()->mutable_node(i)->set_name("/" + stage + "/" + stage + block + "/n" + std::to_string(i % operators) + "/Relu");
    }
    return crease::test::to_model(proto);
}

/// Two stages of two blocks of two nodes, a head, and their scopes in the values' names.
ModelPtr stagedModel() {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 2] x) => (float[1, 2] y)
        {
            a = Relu(x)  b = Neg(a)  c = Relu(b)  d = Neg(c)
            e = Relu(d)  f = Neg(e)  h = Relu(f)  i = Add(h, d)
            y = Softmax(i)
        })");
    const char* names[] = {"/s1/s1.0/act/Relu", "/s1/s1.0/Neg",      "/s1/s1.1/act/Relu", "/s1/s1.1/Neg", "/s2/s2.0/act/Relu",
                           "/s2/s2.0/Neg",      "/s2/s2.1/act/Relu", "/s2/s2.1/Add",      "/head/Softmax"};
    for (int i = 0; i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name(names[i]);
    return crease::test::to_model(proto);
}

TEST(Scopes, TheOutermostCollapsedOneHides) {
    EXPECT_EQ(collapsedScope("s1.0.act", {"s1", "s1.0"}), "s1");
    EXPECT_EQ(collapsedScope("s1.0.act", {"s1.0"}), "s1.0");
    EXPECT_EQ(collapsedScope("s1", {"s1"}), "s1");
    EXPECT_EQ(collapsedScope("s10.act", {"s1"}), "");
    EXPECT_EQ(collapsedScope("s1.0", {}), "");
}

TEST(Scopes, SmallGraphsAreLeftAlone) {
    const auto model = stagedModel();
    const ScopeTree scopes(crease::test::facts_of(model), GraphId(0));
    EXPECT_TRUE(readableCollapse(scopes, 20).empty());
    EXPECT_TRUE(firstCollapse(scopes).empty());
}

TEST(Scopes, ALargeGraphIsClosedOnlyAsFarAsNeeded) {
    const auto model = nestedModel(3, 10, 12); // three stages of ten blocks of twelve
    const ScopeTree scopes(crease::test::facts_of(model), GraphId(0));
    EXPECT_EQ(readableCollapse(scopes, 12).size(), 3u) << "the stages";
    const auto blocks = readableCollapse(scopes, 60);
    EXPECT_EQ(blocks.size(), 30u) << "the blocks of all stages, or of none";
    EXPECT_TRUE(blocks.contains("s1.b4"));
    PictureRequest request;
    request.model = model;
    request.collapsed = blocks;
    EXPECT_LE(test::pictureOf(request)->nodes.size(), 60u + 2u) << "and the pills";
    EXPECT_EQ(firstCollapse(scopes), blocks) << "360 operators are more than a person reads at once";
}

TEST(Scopes, AllClosedIsTheOutermostScopes) {
    const auto model = stagedModel();
    EXPECT_EQ(collapseAll(ScopeTree(crease::test::facts_of(model), GraphId(0))), (Collapsed{"s1", "s2"}));
    const auto wrapped = nestedModel(1, 10, 12);
    EXPECT_EQ(collapseAll(ScopeTree(crease::test::facts_of(wrapped), GraphId(0))).size(), 10u) << "one box around everything would say nothing";
}

TEST(Scopes, OpeningGoesOneLevelOrAsDeepAsANodeNeeds) {
    const auto model = nestedModel(3, 10, 12);
    const ScopeTree scopes(crease::test::facts_of(model), GraphId(0));
    const Collapsed all = collapseAll(scopes);
    const Collapsed one = expanded(all, "s1", scopes);
    EXPECT_EQ(one.size(), 12u) << "ten blocks instead of a stage";
    EXPECT_TRUE(one.contains("s1.b3"));
    const NodeId hidden = model->main().nodes[12 * 13]->id; // in the fourth block of the second stage
    const QString place = scopes.placeOf(hidden);
    ASSERT_TRUE(place.startsWith("s1.b3.")) << place.toStdString();
    const Collapsed seen = expandedTo(all, place, scopes);
    EXPECT_EQ(collapsedScope(place, seen), "");
    EXPECT_TRUE(seen.contains("s0")) << "what does not hide it stays closed";
    EXPECT_TRUE(seen.contains("s1.b4"));
}

TEST(Scopes, AFewNodesAreNotWorthABox) {
    const auto model = stagedModel();
    const ScopeTree scopes(crease::test::facts_of(model), GraphId(0));
    EXPECT_EQ(expanded(collapseAll(scopes), "s1", scopes), (Collapsed{"s2"}));
    EXPECT_EQ(closed({"s2"}, "s1.s1.0"), (Collapsed{"s2", "s1.s1.0"})) << "but who asks for one gets it";
}

TEST(Scopes, ClosingForgetsWhatWasOpenInside) { EXPECT_EQ(closed({"s1.0", "s1.1", "s10", "s2"}, "s1"), (Collapsed{"s1", "s10", "s2"})); }

TEST(Scopes, ABoxTakesTheEdgesOfWhatItHides) {
    const auto model = stagedModel();
    PictureRequest request;
    request.model = model;
    request.collapsed = collapseAll(ScopeTree(crease::test::facts_of(model), GraphId(0)));
    const auto picture = test::pictureOf(request);
    EXPECT_EQ(picture->nodes.size(), 5u); // x, s1, s2, Softmax, y
    EXPECT_EQ(picture->edges.size(), 4u) << "d is read twice inside s2, and drawn once";
    const auto& box = test::nodeTitled(*picture, "s1");
    EXPECT_EQ(box.members, 4u);
    EXPECT_TRUE(box.detail.contains("4")) << box.detail.toStdString();
    EXPECT_EQ(picture->nodes[picture->nodeIndex(model->main().nodes[0]->id)].group, "s1") << "a hidden node is where its box is";
}

TEST(Scopes, AModuleThatIsCalledAgainLaterIsNoBox) {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 2] x) => (float[1, 2] y) { a = Relu(x)  b = Neg(a)  c = Relu(b)  d = Neg(c)  y = Abs(d) })");
    const char* names[] = {"/m/act/Relu", "/m/one/Neg", "/m/act_1/Relu", "/n/two/Neg", "/m/last/Abs"};
    for (int i = 0; i < 5; ++i) proto.mutable_graph()->mutable_node(i)->set_name(names[i]);
    const ScopeTree scopes(crease::test::facts_of(crease::test::to_model(proto)), GraphId(0));
    ASSERT_TRUE(scopes.find("m"));
    EXPECT_FALSE(scopes.find("m")->whole) << "n stands between its parts";
    EXPECT_EQ(scopes.boxAround("m.act"), "");
    EXPECT_TRUE(collapseAll(scopes).empty());
}

TEST(Scopes, BlocksGetTheNamesOfTheField) {
    const auto document = test::residualDocument(3, true);
    const ScopeTree scopes(document.original_facts(), GraphId(0));
    EXPECT_EQ(scopes.summary("layer1.0"), "Bottleneck");
    EXPECT_EQ(scopes.summary("layer1"), "Bottleneck × 3");
    PictureRequest request = originalSide(document);
    request.collapsed = {"layer1"};
    const auto picture = test::pictureOf(request);
    EXPECT_TRUE(test::nodeTitled(*picture, "layer1").detail.startsWith("Bottleneck × 3"))
        << test::nodeTitled(*picture, "layer1").detail.toStdString();
}

TEST(Scopes, WithoutNamesBlocksAreFoundByStructure) {
    const auto document = test::residualDocument(3, false);
    const ScopeTree scopes(document.original_facts(), GraphId(0));
    EXPECT_EQ(scopes.summary("stage1"), "Bottleneck × 3");
    const auto all = collapseAll(scopes);
    EXPECT_EQ(all, (Collapsed{"stage1.block1", "stage1.block2", "stage1.block3"})) << "the stage is nearly all there is";
    PictureRequest request = originalSide(document);
    request.collapsed = all;
    const auto picture = test::pictureOf(request);
    EXPECT_EQ(picture->nodes.size(), 2u + 3u) << "pills and blocks, their last Relu included";
}

TEST(Scopes, AClosedScopeCountsWhatFoldsInIt) {
    const auto document = test::residualDocument(2, true);
    PictureRequest request = originalSide(document);
    request.collapsed = {"layer1.0"};
    const auto before = test::pictureOf(request);
    const auto& box = test::nodeTitled(*before, "layer1.0");
    EXPECT_EQ(box.sites, (SiteTally{3, 0, 1})) << "three convolutions with their BatchNorm; the sum does not fold";
    EXPECT_EQ(box.mark, Mark::can_fold);
    PictureRequest after = foldedSide(test::folded(document));
    after.collapsed = {"layer1.0"};
    after.scopes = std::make_shared<const ScopeTree>(document.original_facts(), GraphId(0));
    const auto folded = test::pictureOf(after);
    EXPECT_EQ(test::nodeTitled(*folded, "layer1.0").sites, (SiteTally{0, 3, 1}));
    EXPECT_EQ(test::nodeTitled(*folded, "layer1.0").mark, Mark::folded);
}

TEST(Scopes, WhatFoldsStaysInItsScope) {
    const auto document = test::folded(test::residualDocument(2, false));
    PictureRequest request = foldedSide(document);
    request.scopes = std::make_shared<const ScopeTree>(document.original_facts(), GraphId(0));
    request.collapsed = collapseAll(*request.scopes);
    EXPECT_EQ(test::pictureOf(request)->nodes.size(), 2u + 2u);
}

TEST(Scopes, OpeningAndClosingKeepsThePlaceOfTheRest) {
    const auto document = test::residualDocument(4, true);
    PictureRequest request = originalSide(document);
    request.scopes = std::make_shared<const ScopeTree>(document.original_facts(), GraphId(0));
    request.collapsed = {"layer1.0", "layer1.1", "layer1.2", "layer1.3"};
    const auto closed_picture = test::pictureOf(request);
    request.previous = closed_picture;
    request.collapsed.erase("layer1.1");
    const auto open_picture = test::pictureOf(request);
    for (const char* scope : {"layer1.0", "layer1.2", "layer1.3"})
        EXPECT_NEAR(test::nodeTitled(*closed_picture, scope).rect.center().x(), test::nodeTitled(*open_picture, scope).rect.center().x(), 1);
    request.previous = open_picture;
    request.collapsed.insert("layer1.1");
    const auto again = test::pictureOf(request);
    const QPointF shift = test::nodeTitled(*again, "image").rect.center() - test::nodeTitled(*closed_picture, "image").rect.center();
    for (const auto& node : again->nodes) {
        const QPointF way = node.rect.center() - test::nodeTitled(*closed_picture, node.title).rect.center() - shift;
        EXPECT_LT(way.manhattanLength(), 1) << node.title.toStdString() << ": no hole may stay where the scope was open";
    }
}

/// As Paddle names them: "p2o.Conv.12". 400 operators in one scope.
TEST(Scopes, AScopeThatHoldsEverythingOpensByItself) {
    std::string body = "a0 = Relu(x)";
    for (int i = 1; i < 400; ++i) body += " a" + std::to_string(i) + " = Relu(a" + std::to_string(i - 1) + ")";
    auto proto =
        crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]> g (float[1, 2] x) => (float[1, 2] y) {)" + body + " y = Relu(a399) }");
    for (int i = 0; i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name("p2o.inner." + std::to_string(i));
    const ScopeTree flat(crease::test::facts_of(crease::test::to_model(proto)), GraphId(0));
    EXPECT_TRUE(firstCollapse(flat).empty()) << "one box would say nothing";
    for (int i = 0; i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name("p2o.Relu." + std::to_string(i));
    const ScopeTree counted(crease::test::facts_of(crease::test::to_model(proto)), GraphId(0));
    EXPECT_EQ(counted.find("p2o"), nullptr) << "such names count operators, and say nothing of blocks";
}

TEST(Scopes, ASiteThatReachesIntoAClosedScopeIsMarkedWhereItIsSeen) {
    const auto document = test::residualDocument(3, true, 2); // the third BatchNormalization is named into the second block
    auto request = originalSide(document);
    request.collapsed = {"layer1.0"};
    const auto picture = test::pictureOf(request);
    const auto& site = *std::find_if(request.scan->sites.begin(), request.scan->sites.end(), [&](const fold::Site& one) {
        const ScopeTree scopes(document.original_facts(), GraphId(0));
        return scopes.placeOf(one.nodes.front()).startsWith("layer1.0") && scopes.placeOf(one.nodes.back()).startsWith("layer1.1");
    });
    const auto& box = picture->nodes[picture->groupIndex("layer1.0")];
    EXPECT_GT(box.sites.can_fold, 0u);
    const auto hull = picture->siteIndex(QString::fromStdString(site.id));
    ASSERT_NE(hull, no_index);
    ASSERT_EQ(picture->hulls[hull].nodes.size(), 1u);
    const auto& seen = picture->nodes[picture->hulls[hull].nodes.front()];
    EXPECT_EQ(seen.id, site.nodes.back());
    EXPECT_EQ(seen.mark, Mark::can_fold);
    EXPECT_TRUE(picture->hulls[hull].rect.contains(seen.rect));
    EXPECT_FALSE(picture->hulls[hull].rect.intersects(box.rect));
}

} // namespace
} // namespace crease::ui
