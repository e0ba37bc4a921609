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
    std::uint32_t node = no_index, hull = no_index;
    std::uint32_t frame = no_index; ///< its title is
    bool button = false;            ///< the one in that title
    [[nodiscard]] bool empty() const { return node == no_index && hull == no_index && frame == no_index; }
    bool operator==(const Hit&) const = default;
};

struct GraphView::Private {
    explicit Private(GraphView* view);

    /// What the view shows as long as nobody has looked elsewhere: anything, all of the graph, or its beginning.
    enum class Stance { anywhere, whole, start };

    // graph_view_motion.cpp
    void show(QPointF centre, double zoom);  ///< jumps there, tells the linked view
    void glide(QPointF centre, double zoom); ///< the same, gently
    void zoomAbout(QPointF widget, double factor);
    struct Place {
        QPointF centre;
        double zoom = 1;
    };
    [[nodiscard]] double fitZoom(double footer = 0) const;
    [[nodiscard]] bool meetsLegend(double zoom) const;
    [[nodiscard]] Place wholeGraph(double largest) const;
    void showWhole();
    void take(Stance kept); ///< so does the linked view, unless it leads
    [[nodiscard]] QPointF onPaper(QPointF centre, double zoom) const;
    [[nodiscard]] double legendRoom() const;
    [[nodiscard]] QRectF firstPage(double length) const;
    [[nodiscard]] Place beginning() const;
    void showStart();                           ///< the view of a picture just opened
    void keepPlace(const GraphPicture& before); ///< after a fold
    void follow(GraphView& leader);
    void bringIntoView(const QRectF& scene);

    // graph_view.cpp
    void repaintScene();
    [[nodiscard]] bool settled() const { return picture && transform.size.width() > 0; }

    // graph_view_selection.cpp
    /// A selection by names that outlive a picture.
    struct Kept {
        QString site, group;
        NodeId node;
    };
    void select(std::uint32_t node, std::uint32_t hull);
    void selectMany(std::vector<NodeId> ids, std::uint32_t lead);
    void mirrorSelection();
    [[nodiscard]] Kept selectionIn(const GraphPicture& shown) const;
    void reselect(const Kept& kept);
    void restate();                                                      ///< state by index, after picture or state changed
    void restateChanges();                                               ///< which nodes the linked view lacks
    [[nodiscard]] std::vector<NodeId> operatorsAt(const Hit& hit) const; ///< all that stand or hide there
    void toggle(const Hit& hit);
    void addBox(const QRectF& scene);
    void announceMany();

    // graph_view_input.cpp
    [[nodiscard]] Hit hitAt(QPointF widget) const;
    void hitTitle(QPointF scene, double reach, Hit& hit) const;
    void click(QPointF widget);
    void activate(const Hit& hit);
    [[nodiscard]] CanvasTarget targetOf(const Hit& hit) const;
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
    [[nodiscard]] double ownLegendRoom() const;
    [[nodiscard]] bool changesShown() const;

    GraphView* q;
    PicturePtr picture;
    std::optional<CanvasFonts> fonts;
    Theme theme = Theme::light();
    QString empty_text;
    ViewTransform transform;
    CanvasState state;
    Overlay overlay;
    std::vector<NodeId> matches, bookmarks, differing;
    std::vector<NodeId> chosen; ///< operators, when several are selected or a closed scope is
    std::vector<bool> trace;
    SceneCache cache;
    Minimap minimap;
    bool animations = true, legend_visible = true, minimap_visible = true;
    bool started = false; ///< the first view of the picture has been chosen
    Stance stance = Stance::anywhere;
    bool glides_to_whole = false;

    QPointer<GraphView> linked;
    Correspondence to_linked;
    bool following = false;

    QVariantAnimation glide_animation, change_animation;
    QPointF glide_from, glide_to;
    double zoom_from = 1, zoom_to = 1;
    std::optional<Transition> transition;
    std::optional<GraphPicture> frame; ///< shown instead of picture while it changes

    enum class Drag { none, undecided, pan, zoom_box, select_box, minimap };
    Drag drag = Drag::none;
    QPointF press, last;
    QPointF centre_at_press;
    QRectF box;
    Hit hovered;
};

} // namespace crease::ui
