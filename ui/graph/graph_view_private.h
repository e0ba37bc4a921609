#pragma once

#include "ui/graph/camera.h"
#include "ui/graph/canvas_link.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_pointer.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/legend.h"
#include "ui/graph/minimap.h"
#include "ui/graph/scene_cache.h"
#include "ui/graph/transition.h"

#include <QPointer>
#include <QVariantAnimation>

#include <optional>

namespace crease::ui {

/// What the canvas is put together from, and what it does when one part of it asks for another.
struct GraphView::Private {
    explicit Private(GraphView* view);

    // graph_view.cpp
    void repaintScene();
    void restate(); ///< what the painters read, after picture, selection or marks have changed
    void startTransition(const PicturePtr& before);
    void chooseView(const PicturePtr& before); ///< of a picture that has come

    // graph_view_input.cpp
    [[nodiscard]] Hit hitAt(QPointF widget) const;
    void act(const CanvasPointer::Intent& intent);
    void click(const Hit& hit);
    void choose(const Hit& hit); ///< selects it
    void activate(const Hit& hit);
    void announce(); ///< what is selected now
    void walkTo(std::uint32_t node);
    void enter();
    [[nodiscard]] bool arrow(int key);
    [[nodiscard]] bool command(int key, Qt::KeyboardModifiers modifiers);
    void hover(QPointF widget);
    [[nodiscard]] QString tipAt(QPointF widget) const;

    // graph_view_paint.cpp
    void paintOn(QPainter& painter);
    void paintEmpty(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    void paintFurniture(QPainter& painter);
    [[nodiscard]] LegendContent legendContent() const;
    [[nodiscard]] QRectF legendCard() const; ///< in widget pixels; empty if there is no room for it

    [[nodiscard]] const PicturePtr& picture() const { return camera.picture(); }

    GraphView* q;
    Camera camera;
    CanvasSelection selection;
    CanvasMarks marks;
    CanvasPointer pointer;
    QPointF pan_start; ///< what was in the middle at the press, in scene units
    CanvasState state;
    Hit hovered;

    QPointer<GraphView> linked;
    std::shared_ptr<CanvasLink> link; ///< with it

    Theme theme = Theme::light();
    std::optional<CanvasFonts> fonts;
    QString empty_text;
    SceneCache cache;
    Minimap minimap;
    bool animations = true, legend_visible = true, minimap_visible = true;

    QVariantAnimation change_animation;
    std::optional<Transition> transition;
    std::optional<GraphPicture> frame; ///< shown instead of picture while it changes
};

} // namespace crease::ui
