#include "ui/graph/overlay.h"

#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/legend.h"
#include "ui/graph/scene_painter.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class Overlays : public testing::Test {
protected:
    [[nodiscard]] QImage painted(const CanvasState& state, DetailLevel level) const {
        QImage image(picture->bounds.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(-picture->bounds.topLeft());
        paintScene(painter, *picture, state, Theme::light(), CanvasFonts(picture->font), picture->bounds, 1, level);
        return image;
    }

    PicturePtr picture = test::pictureOf(originalSide(test::sampleDocument()));
};

TEST_F(Overlays, FiguresFindTheirNodesAndEdges) {
    Overlay overlay;
    const auto& conv = test::nodeTitled(*picture, "Conv");
    overlay.nodes[conv.id] = {0.5, "1.2 M"};
    overlay.edges[conv.value] = {7, "far too hot"};
    CanvasState state;
    applyOverlay(overlay, picture.get(), state);
    ASSERT_EQ(state.heat.size(), picture->nodes.size());
    ASSERT_EQ(state.edge_heat.size(), picture->edges.size());
    const auto node = picture->nodeIndex(conv.id);
    EXPECT_FLOAT_EQ(state.heat[node], 0.5F);
    EXPECT_EQ(state.figures[node], "1.2 M");
    EXPECT_EQ(std::count(state.heat.begin(), state.heat.end(), -1.0F), static_cast<long>(picture->nodes.size()) - 1);
    for (std::uint32_t i : picture->edgesOut(node)) EXPECT_FLOAT_EQ(state.edge_heat[i], 1);
    for (std::uint32_t i : picture->edgesIn(node)) EXPECT_FLOAT_EQ(state.edge_heat[i], -1);
    applyOverlay({}, picture.get(), state);
    EXPECT_TRUE(state.heat.empty());
    EXPECT_TRUE(state.edge_heat.empty());
}

TEST_F(Overlays, ACollapsedScopeHasItsOwnFigure) {
    GraphPicture grouped;
    DrawnNode box;
    box.group = "layer1";
    grouped.nodes.push_back(box);
    Overlay overlay;
    overlay.groups["layer1"] = {1, "all of it"};
    CanvasState state;
    applyOverlay(overlay, &grouped, state);
    EXPECT_EQ(state.figures.front(), "all of it");
}

TEST_F(Overlays, HotEdgesLookDifferentNearAndFar) {
    Overlay overlay;
    for (const auto& edge : picture->edges) overlay.edges[edge.value] = {1, "9 MB"};
    CanvasState hot;
    applyOverlay(overlay, picture.get(), hot);
    for (const auto level : {DetailLevel::near, DetailLevel::middle, DetailLevel::far})
        EXPECT_NE(painted({}, level), painted(hot, level)) << static_cast<int>(level);
    // Without shapes on edges the figures stay: they are what was asked for.
    CanvasState quiet = hot;
    quiet.shapes = false;
    CanvasState silent = quiet;
    silent.edge_figures.assign(picture->edges.size(), {});
    EXPECT_NE(painted(quiet, DetailLevel::near), painted(silent, DetailLevel::near));
}

TEST(OverlayLegend, SaysWhyThereAreNoFigures) {
    const Overlay told{"No difference here"};
    EXPECT_FALSE(told.isEmpty());
    EXPECT_FALSE(told.hasFigures());
    const QFont font;
    EXPECT_GT(legendSize({told.title, told.low, told.high}, font).height(), legendSize({}, font).height());
    CanvasState state;
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    applyOverlay(told, picture.get(), state);
    EXPECT_TRUE(state.heat.empty()) << "nodes keep their own colours";
}

TEST(OverlayLegend, ALongTitleMakesItTallerRatherThanWider) {
    const QFont font;
    const QSizeF plain = legendSize({}, font), brief = legendSize({"MACs", "0", "1"}, font);
    const QSizeF wordy = legendSize({"Time per node, An Engine, runtime fusion off", "0", "9.99 ms"}, font);
    EXPECT_GT(brief.height(), plain.height());
    EXPECT_GT(wordy.height(), brief.height());
    EXPECT_LT(wordy.width(), 1.35 * plain.width());
}

} // namespace
} // namespace crease::ui
