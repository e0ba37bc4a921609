#include "ui/graph/scene_painter.h"

#include "ui/graph/edge_painter.h"
#include "ui/graph/frame_painter.h"
#include "ui/graph/hull_painter.h"

#include <QPainter>

#include <algorithm>
#include <climits>

namespace crease::ui {
namespace {

/// One repaint: what is in sight, and how each thing looks.
class Scene {
public:
    Scene(QPainter& painter, const GraphPicture& picture, const CanvasState& state, const Theme& theme, const CanvasFonts& fonts,
          const QRectF& visible, double zoom, DetailLevel level)
        : painter_(painter), picture_(picture), state_(state), theme_(theme), fonts_(fonts), pixel_(1 / zoom), level_(level) {
        const double reach = 2 * fonts.title_height; // labels and halos stand out of their boxes
        const QRectF area = visible.adjusted(-reach, -reach, reach, reach);
        hulls_ = sighted(picture.hullArea(), area);
        edges_ = sighted(picture.edgeArea(), area);
        nodes_ = sighted(picture.nodeArea(), area);
        const double beside = level == DetailLevel::far ? distant_title * pixel_ : 0;
        frames_ = sighted(picture.frameArea(), area.adjusted(0, -beside, beside, beside));
    }

    void paint() {
        painter_.setRenderHint(QPainter::Antialiasing, level_ != DetailLevel::far);
        painter_.setRenderHint(QPainter::TextAntialiasing);
        for (std::uint32_t i : frames_) paintFrame(painter_, picture_.frames[i], {level_, pixel_}, theme_);
        for (std::uint32_t i : hulls_) paintHull(painter_, picture_.hulls[i], hullLook(i), theme_);
        paintEdges();
        paintFrameTitles();
        paintNodes();
        for (std::uint32_t i : hulls_) paintHullLabel(painter_, picture_.hulls[i], hullLook(i), theme_, fonts_);
    }

private:
    static constexpr double distant_title = 200; ///< pixels

    /// Sorted, so that outer hulls come before inner ones and every repaint stacks alike.
    static std::vector<std::uint32_t> sighted(const SpatialIndex& index, const QRectF& area) {
        std::vector<std::uint32_t> found;
        index.visit(area, [&](std::uint32_t i) { found.push_back(i); });
        std::sort(found.begin(), found.end());
        return found;
    }

    /// Very far away many nodes share a pixel; neighbours in number are neighbours in place, so one of them will do.
    void paintNodes() {
        QPoint last(INT_MIN, INT_MIN);
        for (std::uint32_t i : nodes_) {
            const DrawnNode& node = picture_.nodes[i];
            const QPoint cell = (node.rect.center() / pixel_).toPoint();
            const bool hidden = level_ == DetailLevel::far && cell == last && node.rect.height() < pixel_;
            last = cell;
            if (!hidden || state_.isSelected(i)) paintNode(painter_, node, nodeLook(i), theme_, fonts_);
        }
    }

    void paintFrameTitles() {
        for (std::uint32_t i : frames_) {
            if (level_ == DetailLevel::far) paintDistantTitle(painter_, picture_, i, pixel_, theme_, fonts_);
            else paintFrameTitle(painter_, picture_.frames[i], {level_, pixel_}, theme_, fonts_);
        }
    }

    void paintEdges() {
        if (level_ == DetailLevel::far && state_.lit.empty()) return paintDistantEdges(painter_, picture_, edges_, pixel_, state_.edge_heat, theme_);
        for (std::uint32_t i : edges_) paintEdge(painter_, picture_.edges[i], edgeLook(i), theme_);
        if (level_ != DetailLevel::near) return;
        for (std::uint32_t i : edges_)
            if (!picture_.edges[i].label.isEmpty() && (state_.shapes || !edgeFigure(i).isEmpty()))
                paintEdgeLabel(painter_, picture_.edges[i], edgeFigure(i), paperIn(picture_, picture_.nodes[picture_.edges[i].from].frame, theme_),
                               theme_, fonts_);
    }

    [[nodiscard]] HullLook hullLook(std::uint32_t i) const { return {level_, i == state_.selected_hull, pixel_}; }

    [[nodiscard]] QString edgeFigure(std::uint32_t i) const { return state_.edge_figures.empty() ? QString() : state_.edge_figures[i]; }

    [[nodiscard]] EdgeLook edgeLook(std::uint32_t i) const {
        const DrawnEdge& edge = picture_.edges[i];
        const bool strong = state_.selected_node != no_index && (edge.from == state_.selected_node || edge.to == state_.selected_node);
        return {level_, state_.isLit(edge.from) && state_.isLit(edge.to), strong, pixel_, state_.edge_heat.empty() ? -1.0F : state_.edge_heat[i]};
    }

    [[nodiscard]] NodeLook nodeLook(std::uint32_t i) const {
        NodeLook look{level_, state_.isSelected(i), state_.isLit(i), false, state_.details};
        look.found = state_.lit_by_search && !state_.lit.empty() && state_.lit[i];
        if (!state_.heat.empty()) {
            look.heat = state_.heat[i];
            look.figure = state_.figures[i];
        }
        look.pixel = pixel_;
        look.change = state_.changeOf(i);
        look.bookmarked = !state_.bookmarked.empty() && state_.bookmarked[i];
        look.differs = !state_.differing.empty() && state_.differing[i];
        return look;
    }

    QPainter& painter_;
    const GraphPicture& picture_;
    const CanvasState& state_;
    const Theme& theme_;
    const CanvasFonts& fonts_;
    double pixel_;
    DetailLevel level_;
    std::vector<std::uint32_t> frames_, hulls_, edges_, nodes_;
};

} // namespace

void paintScene(QPainter& painter, const GraphPicture& picture, const CanvasState& state, const Theme& theme, const CanvasFonts& fonts,
                const QRectF& visible, double zoom, DetailLevel level) {
    Scene(painter, picture, state, theme, fonts, visible, zoom, level).paint();
}

void paintScene(QPainter& painter, const GraphPicture& picture, const CanvasState& state, const Theme& theme, const CanvasFonts& fonts,
                const QRectF& visible, double zoom) {
    paintScene(painter, picture, state, theme, fonts, visible, zoom, detailLevel(zoom, fonts.title_height));
}

} // namespace crease::ui
