// Bookmarks: set, found again, outliving a fold.

#include "tests/ui/support/navigation_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/canvas_selection.h"
#include "ui/window/bookmarks.h"
#include "ui/window/view_flow.h"

namespace crease::ui::test {
namespace {

TEST_F(NavigationTest, BookmarksAreFoundAgainAfterReopening) {
    openNested();
    const NodeId place = nodeNamed("/layer3/layer3.7/conv2/Conv");
    window_.canvas().goTo(place);
    driver_.settle();
    EXPECT_FALSE(window_.actions().nextBookmark->isEnabled());
    window_.actions().bookmark->trigger();
    EXPECT_TRUE(window_.actions().bookmark->isChecked());
    ASSERT_TRUE(driver_.open(file("nested.onnx")));
    EXPECT_FALSE(isDrawnItself(place)) << "closed again";
    EXPECT_EQ(window_.view().bookmarks().nodes(), std::vector<NodeId>{place});
    window_.actions().nextBookmark->trigger();
    driver_.settle();
    EXPECT_EQ(controller().selection().node, place);
    EXPECT_TRUE(isDrawnItself(place));
    window_.actions().bookmark->trigger();
    EXPECT_TRUE(window_.view().bookmarks().isEmpty());
}

TEST_F(NavigationTest, BookmarksGoAroundInTheModelsOrderAndAcrossGraphs) {
    openBranching();
    for (const auto* value : {"y", "e"}) {
        for (const auto& one : controller().document().original()->graphs)
            if (const auto found = one->find_value(value); found.valid() && one->kind != GraphKind::main && std::string(value) == "e")
                controller().showGraph(one->id);
        driver_.settle();
        for (const auto& node : controller().document().original()->graphs[controller().graph().value]->nodes)
            if (controller().document().original()->graphs[controller().graph().value]->value_name(node->output()) == value)
                controller().selectNode(node->id);
        window_.actions().bookmark->trigger();
    }
    window_.actions().nextBookmark->trigger();
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0)) << "after the last the first";
    window_.actions().nextBookmark->trigger();
    driver_.settle();
    EXPECT_NE(controller().graph(), GraphId(0));
    window_.actions().previousBookmark->trigger();
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
    window_.actions().clearBookmarks->trigger();
    EXPECT_FALSE(window_.actions().nextBookmark->isEnabled());
}

TEST_F(NavigationTest, ABookmarkOutlivesAFold) {
    openNested();
    controller().selectSite("b25_2");
    window_.actions().bookmark->trigger();
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_EQ(window_.view().bookmarks().nodes().size(), 2u) << "the old node and the one in its place";
    controller().clearSelection();
    window_.actions().nextBookmark->trigger();
    EXPECT_TRUE(controller().selection().node.valid());
}

} // namespace
} // namespace crease::ui::test
