#include "ui/graph/graph_view_private.h"

#include "ui/graph/graph_accessible.h"
#include "ui/graph/walk.h"

#include <QAccessible>
#include <QApplication>
#include <QEasingCurve>
#include <QPainter>
#include <QResizeEvent>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

constexpr double largest_zoom = 6, step_zoom = 1.25;

double smallestZoom(double fit) { return std::min(0.5, fit * 0.6); }

} // namespace

GraphView::Private::Private(GraphView* view) : q(view) {
    glide_animation.setDuration(240);
    glide_animation.setStartValue(0.0);
    glide_animation.setEndValue(1.0);
    glide_animation.setEasingCurve(QEasingCurve::InOutCubic);
    QObject::connect(&glide_animation, &QVariantAnimation::valueChanged, q, [this](const QVariant& value) {
        const double t = value.toDouble();
        show(glide_from + (glide_to - glide_from) * t, zoom_from * std::pow(zoom_to / zoom_from, t));
    });
    change_animation.setDuration(320);
    change_animation.setStartValue(0.0);
    change_animation.setEndValue(1.0);
    change_animation.setEasingCurve(QEasingCurve::InOutCubic);
    QObject::connect(&change_animation, &QVariantAnimation::valueChanged, q, [this](const QVariant& value) {
        if (transition) frame = transition->frame(value.toDouble());
        repaintScene();
    });
    QObject::connect(&change_animation, &QVariantAnimation::finished, q, [this] {
        transition.reset();
        frame.reset();
        repaintScene();
    });
}

GraphView::GraphView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    installGraphAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(120, 120);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Graph"));
    d->empty_text = tr("No model is open");
}

GraphView::~GraphView() = default;

void GraphView::Private::repaintScene() {
    cache.invalidate();
    q->update();
}

double GraphView::Private::fitZoom() const {
    if (!picture || picture->bounds.isEmpty()) return 1;
    return std::min(transform.size.width() / picture->bounds.width(), transform.size.height() / picture->bounds.height());
}

void GraphView::Private::show(QPointF centre, double zoom) {
    if (!picture) return;
    const QRectF& bounds = picture->bounds;
    transform.zoom = std::clamp(zoom, smallestZoom(fitZoom()), largest_zoom);
    transform.centre = {std::clamp(centre.x(), bounds.left(), bounds.right()),
                        std::clamp(centre.y(), bounds.top(), bounds.bottom())};
    q->update();
    emit q->viewChanged();
    if (linked && !following) linked->d->follow(*q);
}

void GraphView::Private::follow(GraphView& leader) {
    if (!settled() || !leader.d->settled()) return;
    following = true;
    glide_animation.stop();
    started = true;
    show(leader.d->to_linked.map(leader.d->transform.centre), leader.d->transform.zoom);
    following = false;
}

void GraphView::Private::glide(QPointF centre, double zoom) {
    glide_animation.stop();
    if (!animations || !q->isVisible()) return show(centre, zoom);
    glide_from = transform.centre;
    glide_to = centre;
    zoom_from = transform.zoom;
    zoom_to = std::clamp(zoom, smallestZoom(fitZoom()), largest_zoom);
    glide_animation.start();
}

void GraphView::Private::zoomAbout(QPointF widget, double factor) {
    if (!settled()) return;
    glide_animation.stop();
    const QPointF fixed = transform.toScene(widget);
    const double zoom = std::clamp(transform.zoom * factor, smallestZoom(fitZoom()), largest_zoom);
    const QPointF from_middle = widget - QPointF(transform.size.width(), transform.size.height()) / 2;
    show(fixed - from_middle / zoom, zoom);
}

/// A graph that fits readably is shown whole; of a long one its beginning, so that there is something to read at once.
void GraphView::Private::showStart() {
    if (!settled() || picture->nodes.empty()) return;
    started = true;
    const double fit = fitZoom();
    if (fit > 0.5) return show(picture->bounds.center(), std::min(fit, 1.0));
    const bool down = picture->direction == layout::Direction::top_to_bottom;
    const double zoom = 0.9;
    QPointF first = picture->nodes.front().rect.center();
    if (down) first.setY(picture->bounds.top() + transform.size.height() / 2 / zoom);
    else first.setX(picture->bounds.left() + transform.size.width() / 2 / zoom);
    show(first, zoom);
}

void GraphView::Private::keepPlace(const GraphPicture& before) {
    const Correspondence same(before, *picture);
    following = true; // the linked view keeps its own place
    show(same.map(transform.centre), transform.zoom);
    following = false;
}

void GraphView::setPicture(PicturePtr picture, bool animated) {
    const PicturePtr before = std::exchange(d->picture, std::move(picture));
    const QString site = before && d->state.selected_hull != no_index ? before->hulls[d->state.selected_hull].site : QString();
    const NodeId node = before && d->state.selected_node != no_index ? before->nodes[d->state.selected_node].id : NodeId{};
    d->change_animation.stop();
    d->transition.reset();
    d->frame.reset();
    d->trace.clear();
    d->hovered = {};
    if (!d->picture) {
        d->fonts.reset();
        d->started = false;
        d->restate();
        return;
    }
    d->fonts.emplace(d->picture->font);
    d->state.selected_hull = d->picture->siteIndex(site);
    d->state.selected_node = node.valid() ? d->picture->nodeIndex(node) : no_index;
    d->restate();
    if (d->linked) {
        linkWith(d->linked);
    }
    const bool kin = before && before->graph == d->picture->graph && before->direction == d->picture->direction;
    if (d->linked && d->linked->d->settled() && d->linked->d->started && d->settled()) d->follow(*d->linked);
    else if (d->started && kin) d->keepPlace(*before);
    else d->showStart();
    if (animated && d->animations && kin && isVisible() && Transition::isWorthwhile(*before, *d->picture)) {
        d->transition.emplace(before, d->picture);
        d->change_animation.start();
    }
}

const PicturePtr& GraphView::picture() const { return d->picture; }

void GraphView::setTheme(const Theme& theme) {
    d->theme = theme;
    d->minimap.invalidate();
    d->repaintScene();
}

void GraphView::setEmptyText(const QString& text) {
    d->empty_text = text;
    update();
}

void GraphView::setAnimationsEnabled(bool enabled) { d->animations = enabled; }

void GraphView::setShapesVisible(bool visible) {
    d->state.shapes = visible;
    d->repaintScene();
}

void GraphView::setDetailsVisible(bool visible) {
    d->state.details = visible;
    d->repaintScene();
}

void GraphView::setLegendVisible(bool visible) {
    d->legend_visible = visible;
    update();
}

void GraphView::setMinimapVisible(bool visible) {
    d->minimap_visible = visible;
    update();
}

void GraphView::linkWith(GraphView* other) {
    if (d->linked && d->linked != other) d->linked->d->linked = nullptr;
    d->linked = other;
    if (!other) return;
    other->d->linked = this;
    if (!d->picture || !other->d->picture) return;
    d->to_linked = Correspondence(*d->picture, *other->d->picture);
    other->d->to_linked = Correspondence(*other->d->picture, *d->picture);
}

double GraphView::zoom() const { return d->transform.zoom; }
QPointF GraphView::centre() const { return d->transform.centre; }

QRectF GraphView::toWidget(const QRectF& scene) const { return d->transform.toWidget(scene); }

void GraphView::setView(QPointF centre, double zoom) {
    d->glide_animation.stop();
    d->started = true;
    d->show(centre, zoom);
}

void GraphView::fit() {
    if (d->settled()) d->glide(d->picture->bounds.center(), std::min(d->fitZoom(), 1.5));
}
void GraphView::actualSize() { d->glide(d->transform.centre, 1); }
void GraphView::zoomIn() { d->glide(d->transform.centre, d->transform.zoom * step_zoom); }
void GraphView::zoomOut() { d->glide(d->transform.centre, d->transform.zoom / step_zoom); }

/// Moves only as far as it must; zooms in only when the thing would not be readable.
void GraphView::Private::bringIntoView(const QRectF& scene) {
    if (!settled()) return;
    const double readable = std::min({0.9, transform.size.width() / (scene.width() + 120),
                                      transform.size.height() / (scene.height() + 120)});
    const double zoom = transform.zoom < 0.45 || transform.zoom > 2.5 * readable ? readable : transform.zoom;
    const QRectF visible = transform.visible();
    const QRectF inner = visible.adjusted(visible.width() * 0.1, visible.height() * 0.1, -visible.width() * 0.1, -visible.height() * 0.1);
    if (zoom == transform.zoom && inner.contains(scene)) return;
    glide(scene.center(), zoom);
}

void GraphView::focusSite(const QString& site_id) {
    selectSite(site_id);
    if (d->state.selected_hull != no_index) d->bringIntoView(d->picture->hulls[d->state.selected_hull].rect);
}

void GraphView::focusNode(NodeId id) {
    selectNode(id);
    if (d->state.selected_node != no_index) d->bringIntoView(d->picture->nodes[d->state.selected_node].rect);
}

void GraphView::Private::select(std::uint32_t node, std::uint32_t hull) {
    if (state.selected_node == node && state.selected_hull == hull) return;
    state.selected_node = node;
    state.selected_hull = hull;
    minimap.invalidate();
    repaintScene();
    if (linked && !following) mirrorSelection();
}

/// A node that the other side does not have stands there as its site.
void GraphView::Private::mirrorSelection() {
    Private& other = *linked->d;
    if (!other.picture || !picture) return;
    const NodeId id = state.selected_node == no_index ? NodeId{} : picture->nodes[state.selected_node].id;
    const auto site = state.selected_hull == no_index ? QString() : picture->hulls[state.selected_hull].site;
    other.following = true;
    other.select(id.valid() ? other.picture->nodeIndex(id) : no_index,
                 site.isEmpty() ? no_index : other.picture->siteIndex(site));
    other.following = false;
}

void GraphView::selectSite(const QString& site_id) {
    if (d->picture) d->select(no_index, site_id.isEmpty() ? no_index : d->picture->siteIndex(site_id));
}

void GraphView::selectNode(NodeId id) {
    if (!d->picture) return;
    const std::uint32_t node = id.valid() ? d->picture->nodeIndex(id) : no_index;
    d->select(node, node == no_index ? no_index : d->picture->nodes[node].site);
}

QString GraphView::selectedSite() const {
    return d->state.selected_hull == no_index ? QString() : d->picture->hulls[d->state.selected_hull].site;
}

NodeId GraphView::selectedNode() const {
    return d->state.selected_node == no_index ? NodeId{} : d->picture->nodes[d->state.selected_node].id;
}

void GraphView::setMatches(std::vector<NodeId> matches) {
    d->matches = std::move(matches);
    d->restate();
}

void GraphView::setOverlay(Overlay overlay) {
    d->overlay = std::move(overlay);
    d->restate();
}

void GraphView::traceUpstream() {
    if (d->state.selected_node == no_index) return;
    d->trace = reachable(*d->picture, d->state.selected_node, true);
    d->restate();
}

void GraphView::traceDownstream() {
    if (d->state.selected_node == no_index) return;
    d->trace = reachable(*d->picture, d->state.selected_node, false);
    d->restate();
}

void GraphView::clearTrace() {
    d->trace.clear();
    d->restate();
}

void GraphView::Private::restate() {
    const std::size_t count = picture ? picture->nodes.size() : 0;
    if (!picture) state.selected_node = state.selected_hull = no_index;
    state.lit = trace;
    state.lit_by_search = !matches.empty();
    if (state.lit_by_search) {
        state.lit.assign(count, false);
        for (NodeId id : matches)
            if (const auto i = picture ? picture->nodeIndex(id) : no_index; i != no_index) state.lit[i] = true;
    }
    applyOverlay(overlay, picture ? *picture : GraphPicture(), state);
    minimap.invalidate();
    repaintScene();
}

void GraphView::resizeEvent(QResizeEvent* event) {
    d->transform.size = event->size();
    d->transform.pixel_ratio = devicePixelRatioF();
    if (d->picture && !d->started) d->showStart();
    d->minimap.invalidate();
    d->repaintScene();
}

void GraphView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) d->repaintScene();
    QWidget::changeEvent(event);
}

} // namespace crease::ui
