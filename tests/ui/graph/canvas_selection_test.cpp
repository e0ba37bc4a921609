// What is selected, kept by name, without a widget.

#include "ui/graph/canvas_selection.h"

#include "tests/ui/graph/canvas_fixture.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

PicturePtr drawn(const fold::Document& document, std::set<QString> collapsed = {}) {
    auto request = originalSide(document);
    request.collapsed = std::move(collapsed);
    return test::pictureOf(request);
}

class Selected : public testing::Test {
protected:
    Selected() : document(test::residualDocument(2, true)), picture(drawn(document)) { selection.setPicture(picture); }
    [[nodiscard]] Hit on(NodeId id) const { return {picture->nodeIndex(id)}; }

    fold::Document document;
    PicturePtr picture;
    CanvasSelection selection;
};

TEST_F(Selected, ANodeBringsItsSite) {
    const DrawnNode& conv = test::nodeTitled(*picture, "Conv");
    selection.selectNode(conv.id);
    EXPECT_EQ(selection.node(), conv.id);
    EXPECT_EQ(selection.site(), picture->hulls[conv.site].site);
    EXPECT_EQ(selection.nodes(), std::vector<NodeId>{conv.id});
    EXPECT_TRUE(selection.isOne());
}

TEST_F(Selected, ToggledTwiceIsAsBefore) {
    const NodeId conv = test::nodeTitled(*picture, "Conv").id, relu = test::nodeTitled(*picture, "Relu").id;
    selection.selectNode(conv);
    selection.toggle(on(relu));
    EXPECT_EQ(selection.nodes(), (std::vector<NodeId>{conv, relu}));
    EXPECT_FALSE(selection.isOne());
    selection.toggle(on(relu));
    EXPECT_EQ(selection.node(), conv) << "the one that is left is selected like any other";
    EXPECT_TRUE(selection.several().empty());
    selection.toggle(on(conv));
    EXPECT_TRUE(selection.lead().empty());
    EXPECT_TRUE(selection.nodes().empty());
}

TEST_F(Selected, ItOutlivesThePictureThatClosesAScopeOverIt) {
    const auto inside = [&] {
        for (const DrawnNode& node : picture->nodes)
            if (node.id.valid() && node.scope.startsWith("layer1.1")) return node.id;
        return NodeId{};
    }();
    ASSERT_TRUE(inside.valid());
    selection.selectNode(inside);
    const auto closed = drawn(document, {"layer1.1"});
    selection.setPicture(closed);
    EXPECT_EQ(selection.nodeIndex(), closed->groupIndex("layer1.1"));
    EXPECT_EQ(selection.group(), "layer1.1");
}

TEST_F(Selected, AClosedScopeStandsForAllThatItHides) {
    const auto closed = drawn(document, {"layer1.1"});
    selection.setPicture(closed);
    const Hit group{closed->groupIndex("layer1.1")};
    selection.selectAllAt(group);
    EXPECT_EQ(selection.nodes(), operatorsAt(*closed, group));
    EXPECT_GT(selection.nodes().size(), 3u);
    EXPECT_TRUE(selection.isOne()) << "one closed scope";
}

TEST_F(Selected, AnotherGraphsPictureSelectsNothing) {
    selection.selectNode(test::nodeTitled(*picture, "Conv").id);
    selection.setPicture(nullptr);
    EXPECT_TRUE(selection.lead().empty());
    selection.selectSite("anything");
    selection.selectNodes({NodeId{1}});
    selection.toggle({0});
    EXPECT_TRUE(selection.nodes().empty());
}

} // namespace
} // namespace crease::ui
