// Finding one's way: closed scopes, graphs inside nodes, bookmarks, several nodes at once.

#include "tests/support/model_text.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/find/find_box.h"
#include "ui/graph/graph_view.h"
#include "ui/panels/canvas_panel.h"
#include "ui/window/bookmarks.h"
#include "ui/window/view_flow.h"
#include "ui/window/window_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace crease::ui::test {
namespace {

/// Stages of bottlenecks as PyTorch names them, Conv + BatchNormalization throughout: ten operators to a block.
onnx::ModelProto residualNetwork(int stages, int blocks) {
    std::string body, from = "image";
    std::vector<std::string> names;
    for (int i = 0; i < stages * blocks; ++i) {
        const auto n = std::to_string(i), stage = "layer" + std::to_string(i / blocks + 1);
        const auto scope = "/" + stage + "/" + stage + "." + std::to_string(i % blocks) + "/";
        std::string value = from;
        for (int c = 1; c <= 3; ++c) {
            const auto step = n + "_" + std::to_string(c);
            body += " c" + step + " = Conv" + (c == 2 ? "<pads = [1, 1, 1, 1]>(" : "(") + value + (c == 2 ? ", w3)" : ", w1)");
            body += " b" + step + " = BatchNormalization(c" + step + ", s, b, m, v)";
            names.push_back(scope + "conv" + std::to_string(c) + "/Conv");
            names.push_back(scope + "bn" + std::to_string(c) + "/BatchNormalization");
            value = "b" + step;
            if (c == 3) continue;
            body += " r" + step + " = Relu(b" + step + ")";
            names.push_back(scope + "relu" + std::to_string(c) + "/Relu");
            value = "r" + step;
        }
        const auto out = i + 1 == stages * blocks ? std::string("scores") : "out" + n;
        body += " sum" + n + " = Add(" + value + ", " + from + ") " + out + " = Relu(sum" + n + ")";
        names.push_back(scope + "Add");
        names.push_back(scope + "relu3/Relu");
        from = out;
    }
    auto proto = crease::test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[1, 4, 8, 8] image) => "
                                           "(float[1, 4, 8, 8] scores) {" + body + " }");
    crease::test::add_float_ramp(proto, "w3", {4, 4, 3, 3}, -0.3F, 0.01F);
    crease::test::add_float_ramp(proto, "w1", {4, 4, 1, 1}, -0.2F, 0.02F);
    for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
    for (int i = 0; i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name(names[static_cast<std::size_t>(i)]);
    return proto;
}

constexpr auto branching = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[1, 4, 8, 8] x, bool c) => (float[1, 4, 8, 8] y)
    {
        a = Relu(x)
        d = If(c) <
            then_branch = t () => (float[1, 4, 8, 8] e) { k = Conv(a, w1)  e = BatchNormalization(k, s, b, m, v) },
            else_branch = f () => (float[1, 4, 8, 8] h) { h = Neg(a) }
        >
        y = Tanh(d)
    })";

class NavigationTest : public WindowTest {
protected:
    void openProto(const onnx::ModelProto& proto, const QString& name) {
        std::string bytes;
        ASSERT_TRUE(proto.SerializeToString(&bytes));
        write(file(name), QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
        ASSERT_TRUE(driver_.open(file(name))) << driver_.error().toStdString();
        for (auto* view : {&original(), &folded()}) view->setAnimationsEnabled(false);
    }
    void openNested() { openProto(residualNetwork(4, 10), "nested.onnx"); }
    void openBranching() {
        auto proto = crease::test::parse_proto(branching);
        crease::test::add_float_ramp(proto, "w1", {4, 4, 1, 1}, -0.2F, 0.02F);
        for (const char* weight : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, weight, {4}, 0.5F, 0.1F);
        proto.mutable_graph()->mutable_node(1)->set_name("gate");
        openProto(proto, "branching.onnx");
    }

    GraphView& original() { return window_.canvas().originalView(); }
    GraphView& folded() { return window_.canvas().foldedView(); }
    const GraphPicture& picture() { return *original().picture(); }
    const Graph& graph() { return controller().document().original()->main(); }

    [[nodiscard]] std::uint32_t boxOf(const QString& scope) { return picture().groupIndex(scope); }
    [[nodiscard]] NodeId nodeNamed(const std::string& name) {
        for (const auto& node : graph().nodes)
            if (node->name == name) return node->id;
        return {};
    }
    [[nodiscard]] bool isDrawnItself(NodeId id) {
        const auto at = picture().nodeIndex(id);
        return at != no_index && picture().nodes[at].id == id;
    }
    QPoint pointOf(std::uint32_t node) {
        original().setView(picture().nodes[node].rect.center(), 1);
        return original().toWidget(picture().nodes[node].rect).center().toPoint();
    }
    void click(std::uint32_t node, Qt::KeyboardModifiers keys = {}) { QTest::mouseClick(&original(), Qt::LeftButton, keys, pointOf(node)); }
    void doubleClick(std::uint32_t node) {
        QTest::mouseDClick(&original(), Qt::LeftButton, {}, pointOf(node));
        driver_.settle();
    }
};

// ---- scopes ---------------------------------------------------------------------------------------------------------

TEST_F(NavigationTest, ALargeNetworkOpensClosedToItsBlocks) {
    openNested();
    EXPECT_EQ(graph().nodes.size(), 400u);
    EXPECT_LT(picture().nodes.size(), 70u);
    ASSERT_NE(boxOf("layer2.3"), no_index);
    const auto& block = picture().nodes[boxOf("layer2.3")];
    EXPECT_EQ(block.detail, QString("Bottleneck · 10 nodes"));
    EXPECT_EQ(block.sites.can_fold, 3u);
    EXPECT_EQ(block.mark, Mark::can_fold);
}

TEST_F(NavigationTest, DoubleClickOpensAndTheRestKeepsItsPlace) {
    openNested();
    const NodeId inside = nodeNamed("/layer2/layer2.3/conv2/Conv");
    const double x = picture().nodes[boxOf("layer2.2")].rect.center().x();
    EXPECT_FALSE(isDrawnItself(inside));
    doubleClick(boxOf("layer2.3"));
    EXPECT_TRUE(isDrawnItself(inside));
    EXPECT_EQ(boxOf("layer2.3"), no_index);
    ASSERT_NE(boxOf("layer2.2"), no_index);
    EXPECT_NEAR(picture().nodes[boxOf("layer2.2")].rect.center().x(), x, 1);
    EXPECT_NE(folded().picture()->nodeIndex(inside), no_index);
    EXPECT_EQ(folded().picture()->groupIndex("layer2.3"), no_index) << "both sides show the same scopes";
}

TEST_F(NavigationTest, KeysOpenAndCloseAgain) {
    openNested();
    click(boxOf("layer1.4"));
    EXPECT_EQ(original().selectedGroup(), "layer1.4");
    EXPECT_EQ(controller().selection().several.size(), 10u);
    QTest::keyClick(&original(), Qt::Key_Return);
    driver_.settle();
    EXPECT_EQ(boxOf("layer1.4"), no_index);
    EXPECT_EQ(original().selectedNode(), nodeNamed("/layer1/layer1.4/conv1/Conv")) << "the keyboard goes on inside";
    window_.actions().closeScope->trigger();
    driver_.settle();
    EXPECT_NE(boxOf("layer1.4"), no_index);
    EXPECT_EQ(original().selectedGroup(), "layer1.4");
    window_.actions().closeScope->trigger();
    driver_.settle();
    EXPECT_NE(boxOf("layer1"), no_index) << "one level further out";
    EXPECT_EQ(picture().nodes[boxOf("layer1")].detail, QString("Bottleneck × 10 · 100 nodes"));
    window_.actions().openScope->trigger();
    driver_.settle();
    EXPECT_NE(boxOf("layer1.4"), no_index);
}

TEST_F(NavigationTest, ExpandAllAndCollapseAll) {
    openNested();
    window_.actions().expandAll->trigger();
    driver_.settle();
    EXPECT_EQ(picture().nodes.size(), 402u);
    EXPECT_TRUE(picture().hidden.empty());
    window_.actions().collapseAll->trigger();
    driver_.settle();
    EXPECT_EQ(picture().nodes.size(), 4u + 2u);
    EXPECT_EQ(folded().picture()->nodes.size(), 4u + 2u);
}

TEST_F(NavigationTest, WhatIsFoundIsBroughtToLight) {
    openNested();
    window_.findBox().start();
    QTest::keyClicks(&window_.findBox(), "layer3.7 conv2");
    QTest::keyClick(&window_.findBox(), Qt::Key_Return);
    driver_.settle();
    const NodeId hidden = nodeNamed("/layer3/layer3.7/conv2/Conv");
    EXPECT_EQ(controller().selection().node, hidden);
    ASSERT_TRUE(isDrawnItself(hidden));
    driver_.waitUntil([] { return false; }, 400);
    const QRectF shown = original().toWidget(picture().nodes[picture().nodeIndex(hidden)].rect);
    EXPECT_TRUE(QRectF(original().rect()).contains(shown));
    EXPECT_NE(boxOf("layer3.6"), no_index) << "only what hid it was opened";
}

TEST_F(NavigationTest, ASiteChosenInTheListIsBroughtToLight) {
    openNested();
    controller().selectSite("b25_2");
    driver_.settle();
    EXPECT_NE(picture().siteIndex("b25_2"), no_index);
    EXPECT_EQ(original().selectedSite(), "b25_2");
    EXPECT_EQ(folded().selectedSite(), "b25_2");
}

TEST_F(NavigationTest, WhatIsOpenStaysOpenThroughFoldAndUndo) {
    openNested();
    doubleClick(boxOf("layer2.3"));
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_EQ(boxOf("layer2.3"), no_index);
    EXPECT_EQ(folded().picture()->groupIndex("layer2.3"), no_index);
    const auto& other = folded().picture()->nodes[folded().picture()->groupIndex("layer2.4")];
    EXPECT_EQ(other.sites, (SiteTally{0, 3, 1}));
    EXPECT_EQ(other.mark, Mark::folded);
    EXPECT_EQ(other.detail, QString("Bottleneck · 7 nodes")) << "three BatchNorms are gone";
    window_.actions().undo->trigger();
    driver_.settle();
    EXPECT_EQ(folded().picture()->groupIndex("layer2.3"), no_index);
    EXPECT_NE(boxOf("layer2.4"), no_index);
}

TEST_F(NavigationTest, FoldOnAClosedScopeFoldsWhatIsInIt) {
    openNested();
    click(boxOf("layer1.4"));
    EXPECT_TRUE(window_.actions().fold->isEnabled());
    EXPECT_TRUE(window_.actions().fold->text().contains("3")) << window_.actions().fold->text().toStdString();
    window_.actions().fold->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 3);
    EXPECT_EQ(boxOf("layer1.4") == no_index, false) << "and it stays closed";
    EXPECT_EQ(controller().undoStack().count(), 1) << "one step to undo";
}

// ---- graphs inside nodes --------------------------------------------------------------------------------------------

TEST_F(NavigationTest, IntoABranchAndBackByTheWay) {
    openBranching();
    const NodeId gate = nodeNamed("gate");
    ASSERT_TRUE(picture().nodes[picture().nodeIndex(gate)].opens);
    doubleClick(picture().nodeIndex(gate));
    EXPECT_NE(controller().graph(), GraphId(0));
    EXPECT_EQ(picture().graph, controller().graph());
    EXPECT_NE(picture().siteIndex("e"), no_index) << "the branch's own site";
    auto buttons = window_.canvas().findChildren<QToolButton*>();
    buttons.removeIf([](const QToolButton* b) { return !b->isVisible(); });
    const auto named = [&](const QString& words) {
        const auto at = std::find_if(buttons.begin(), buttons.end(), [&](const QToolButton* b) { return b->text() == words; });
        return at == buttons.end() ? nullptr : *at;
    };
    ASSERT_TRUE(named("then branch"));
    EXPECT_TRUE(named("then branch")->isChecked());
    ASSERT_TRUE(named("else branch"));
    ASSERT_TRUE(named("Main graph"));
    named("else branch")->click();
    driver_.settle();
    EXPECT_EQ(picture().siteIndex("e"), no_index);
    EXPECT_EQ(controller().trail().size(), 2u);
    QTest::keyClick(&original(), Qt::Key_Backspace);
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
    EXPECT_EQ(controller().selection().node, gate) << "where one came from";
    EXPECT_FALSE(window_.actions().parentGraph->isEnabled());
}

TEST_F(NavigationTest, TheWayIsAButtonBack) {
    openBranching();
    doubleClick(picture().nodeIndex(nodeNamed("gate")));
    for (auto* button : window_.canvas().findChildren<QToolButton*>())
        if (button->isVisible() && button->text() == "Main graph") {
            button->click();
            break;
        }
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
    EXPECT_NE(picture().nodeIndex(nodeNamed("gate")), no_index);
}

TEST_F(NavigationTest, ASiteInABranchIsReachedFromTheList) {
    openBranching();
    controller().selectSite("e");
    driver_.settle();
    EXPECT_EQ(controller().trail().size(), 2u);
    EXPECT_EQ(original().selectedSite(), "e");
    window_.actions().fold->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 1);
    EXPECT_EQ(folded().picture()->nodes.size() + 1, picture().nodes.size());
    window_.actions().parentGraph->trigger();
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
}

// ---- several nodes --------------------------------------------------------------------------------------------------

TEST_F(NavigationTest, SeveralNodesAreFoldedAndTheirNamesCopied) {
    openNested();
    window_.actions().expandAll->trigger();
    driver_.settle();
    const NodeId first = nodeNamed("/layer1/layer1.0/conv1/Conv"), second = nodeNamed("/layer1/layer1.0/bn2/BatchNormalization");
    click(picture().nodeIndex(first));
    click(picture().nodeIndex(second), Qt::ControlModifier);
    EXPECT_EQ(controller().selection().several, (std::vector<NodeId>{first, second}));
    EXPECT_EQ(folded().selectedNodes(), (std::vector<NodeId>{first, second}));
    EXPECT_EQ(controller().selectedSites(), (QStringList{"b0_1", "b0_2"}));
    window_.actions().copyNames->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), "/layer1/layer1.0/conv1/Conv\n/layer1/layer1.0/bn2/BatchNormalization");
    QTest::keyClick(&original(), Qt::Key_Return);
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 2);
}

TEST_F(NavigationTest, ClickingAgainTakesAway) {
    openNested();
    window_.actions().expandAll->trigger();
    driver_.settle();
    const NodeId first = nodeNamed("/layer1/layer1.0/conv1/Conv"), second = nodeNamed("/layer1/layer1.0/relu1/Relu");
    click(picture().nodeIndex(first));
    click(picture().nodeIndex(second), Qt::ShiftModifier);
    click(picture().nodeIndex(first), Qt::ShiftModifier);
    EXPECT_EQ(controller().selection(), (Selection{{}, second, {}}));
}

TEST_F(NavigationTest, AShiftDragSelectsWhatItTouches) {
    openNested();
    window_.actions().collapseAll->trigger();
    driver_.settle();
    original().fit();
    const QRectF box = original().toWidget(picture().nodes[boxOf("layer2")].rect | picture().nodes[boxOf("layer3")].rect);
    const QPoint from = box.topLeft().toPoint() - QPoint(6, 0), to = box.bottomRight().toPoint() + QPoint(6, 0);
    QTest::mousePress(&original(), Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(&original(), (from + to) / 2);
    QTest::mouseMove(&original(), to);
    QTest::mouseRelease(&original(), Qt::LeftButton, Qt::ShiftModifier, to);
    EXPECT_EQ(controller().selection().several.size(), 200u) << "all that the two boxes hide";
    EXPECT_EQ(controller().selectedSites().size(), 60);
}

// ---- bookmarks ------------------------------------------------------------------------------------------------------

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
            if (controller().document().original()->graphs[controller().graph().value]->value_name(node->output()) == value) controller().selectNode(node->id);
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
