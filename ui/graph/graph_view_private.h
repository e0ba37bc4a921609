#pragma once

#include "ui/graph/correspondence.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/legend.h"
#include "ui/graph/minimap.h"
#include "ui/graph/node_painter.h"
#include "ui/graph/scene_cache.h"
#include "ui/graph/transition.h"
#include "ui/graph/view_transform.h"

#include <QPointer>
#include <QVariantAnimation>

#include <optional>

namespace crease::ui {

/// What is under a point of the widget.
struct Hit {
    std::uint32_t node = no_index, hull = no_index, edge = no_index;
    [[nodiscard]] bool empty() const { return node == no_index && hull == no_index && edge == no_index; }
};

struct GraphView::Private {
    explicit Private(GraphView* view);

    // graph_view.cpp
    void show(QPointF centre, double zoom);          ///< jumps there, tells the linked view
    void glide(QPointF centre, double zoom);         ///< the same, gently
    void zoomAbout(QPointF widget, double factor);
    [[nodiscard]] double fitZoom() const;
    void showStart();                                ///< the view of a picture just opened
    void keepPlace(const GraphPicture& before);      ///< after a fold
    void follow(GraphView& leader);
    void restate();                                  ///< state by index, after picture or state changed
    void select(std::uint32_t node, std::uint32_t hull);
    void mirrorSelection();
    void bringIntoView(const QRectF& scene);
    void repaintScene();
    [[nodiscard]] bool settled() const { return picture && transform.size.width() > 0; }

    // graph_view_input.cpp
    [[nodiscard]] Hit hitAt(QPointF widget) const;
    void click(QPointF widget);
    void activate(const Hit& hit);
    void walkTo(std::uint32_t node);
    [[nodiscard]] bool arrow(int key);
    [[nodiscard]] bool command(int key, Qt::KeyboardModifiers modifiers);
    void hover(QPointF widget);
    [[nodiscard]] QString tipAt(QPointF widget) const;

    // graph_view_paint.cpp
    void paintOn(QPainter& painter);
    void paintEmpty(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    void paintFurniture(QPainter& painter);

    GraphView* q;
    PicturePtr picture;
    std::optional<CanvasFonts> fonts;
    Theme theme = Theme::light();
    QString empty_text;
    ViewTransform transform;
    CanvasState state;
    Overlay overlay;
    std::vector<NodeId> matches;
    std::vector<bool> trace;
    SceneCache cache;
    Minimap minimap;
    bool animations = true, legend_visible = true, minimap_visible = true;
    bool started = false; ///< the first view of the picture has been chosen

    QPointer<GraphView> linked;
    Correspondence to_linked;
    bool following = false;

    QVariantAnimation glide_animation, change_animation;
    QPointF glide_from, glide_to;
    double zoom_from = 1, zoom_to = 1;
    std::optional<Transition> transition;
    std::optional<GraphPicture> frame; ///< shown instead of picture while it changes

    enum class Drag { none, undecided, pan, box, minimap };
    Drag drag = Drag::none;
    QPointF press, last;
    QPointF centre_at_press;
    QRectF box;
    Hit hovered;
};

} // namespace crease::ui
