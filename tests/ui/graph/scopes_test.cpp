#include "ui/graph/scopes.h"

#include "tests/support/model_text.h"
#include "tests/ui/graph/canvas_fixture.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

/// Two stages of two blocks of two nodes, a head, and their scopes in the values' names.
ModelPtr stagedModel() {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 2] x) => (float[1, 2] y)
        {
            a = Relu(x)  b = Neg(a)  c = Relu(b)  d = Neg(c)
            e = Relu(d)  f = Neg(e)  h = Relu(f)  i = Add(h, d)
            y = Softmax(i)
        })");
    const char* names[] = {"/s1/s1.0/act/Relu", "/s1/s1.0/Neg", "/s1/s1.1/act/Relu", "/s1/s1.1/Neg", "/s2/s2.0/act/Relu",
                           "/s2/s2.0/Neg",      "/s2/s2.1/act/Relu", "/s2/s2.1/Add", "/head/Softmax"};
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
    EXPECT_TRUE(readableCollapse(*model, model->main(), 20).empty());
}

TEST(Scopes, LargeOnesAreClosedOnlyAsFarAsNeeded) {
    const auto model = stagedModel();
    EXPECT_EQ(readableCollapse(*model, model->main(), 3), (Collapsed{"s1", "s2"}));
    EXPECT_EQ(collapseAll(*model, model->main()), (Collapsed{"s1", "s2"}));
    const auto some = readableCollapse(*model, model->main(), 5);
    PictureRequest request;
    request.model = model;
    request.collapsed = some;
    const auto picture = test::pictureOf(request);
    EXPECT_LE(picture->nodes.size(), 5u + 2u) << "and the pills";
}

TEST(Scopes, OpeningGoesOneLevelOrAsDeepAsANodeNeeds) {
    const auto model = stagedModel();
    const Collapsed all = collapseAll(*model, model->main());
    EXPECT_EQ(expanded(all, "s1", *model, model->main()), (Collapsed{"s1.0", "s1.1", "s2"}));
    const Collapsed seen = expandedTo(all, model->main().nodes[5]->id, *model, model->main());
    EXPECT_EQ(collapsedScope("s2.0", seen), "");
    EXPECT_TRUE(seen.contains("s1"));
}

TEST(Scopes, ABoxTakesTheEdgesOfWhatItHides) {
    const auto model = stagedModel();
    PictureRequest request;
    request.model = model;
    request.collapsed = collapseAll(*model, model->main());
    const auto picture = test::pictureOf(request);
    EXPECT_EQ(picture->nodes.size(), 5u); // x, s1, s2, Softmax, y
    EXPECT_EQ(picture->edges.size(), 4u) << "d is read twice inside s2, and drawn once";
    const auto& box = test::nodeTitled(*picture, "s1");
    EXPECT_EQ(box.members, 4u);
    EXPECT_TRUE(box.detail.contains("4")) << box.detail.toStdString();
    EXPECT_EQ(picture->nodes[picture->nodeIndex(model->main().nodes[0]->id)].group, "s1") << "a hidden node is where its box is";
}

} // namespace
} // namespace crease::ui
