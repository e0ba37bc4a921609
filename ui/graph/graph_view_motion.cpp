// Where the canvas looks: jumps, glides, what is brought into view, and the linked view that follows.

#include "ui/graph/graph_view_private.h"

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

constexpr double largest_zoom = 6, largest_fit = 1.5, step_zoom = 1.25;

double smallestZoom(double fit) { return std::min(0.5, fit * 0.6); }

/// The zoom at which all of `bounds` is in sight, with a little air around it.
double fitInto(const QSizeF& size, double footer, const QRectF& bounds) {
    constexpr double air = 6;
    return std::min(std::max(1.0, size.width() - 2 * air) / bounds.width(), std::max(1.0, size.height() - 2 * air - footer) / bounds.height());
}

/// The middle of a stretch of `extent` that shows as much as it can of `from` to `to`: the middle of all if all fits.
double middleWithin(double middle, double extent, double from, double to) {
    if (to - from <= extent) return (from + to) / 2;
    return std::clamp(middle, from + extent / 2, to - extent / 2);
}

} // namespace

/// In two linked views, of the larger graph: both are shown whole then.
double GraphView::Private::fitZoom(double footer) const {
    if (!picture || picture->bounds.isEmpty()) return 1;
    const double own = fitInto(transform.size, footer, picture->bounds);
    const Private* other = linked && linked->isVisible() ? linked->d.get() : nullptr;
    if (!other || !other->settled() || other->picture == picture || other->picture->bounds.isEmpty()) return own;
    return std::min(own, fitInto(other->transform.size, footer, other->picture->bounds));
}

/// How high the legend stands in the view, or in the one that shows the same place.
double GraphView::Private::legendRoom() const {
    const double other = linked && linked->isVisible() ? linked->d->ownLegendRoom() : 0;
    return std::max(ownLegendRoom(), other);
}

/// When the whole graph stands in the middle of the view.
bool GraphView::Private::meetsLegend(double zoom) const {
    const double room = legendRoom();
    if (!settled() || room == 0) return false;
    const QSizeF half = picture->bounds.size() * zoom / 2;
    const bool beside = transform.size.width() / 2 - half.width() >= legendCard().right();
    const bool above = transform.size.height() / 2 + half.height() <= transform.size.height() - room;
    return !beside && !above;
}

/// All of the graph, and clear of the legend.
GraphView::Private::Place GraphView::Private::wholeGraph(double largest) const {
    const Place plain{picture->bounds.center(), std::min(fitZoom(), largest)};
    const bool crowded = meetsLegend(plain.zoom) || (linked && linked->isVisible() && linked->d->meetsLegend(plain.zoom));
    if (!crowded) return plain;
    const double room = legendRoom();
    const double zoom = std::min(fitZoom(room), largest);
    return {plain.centre + QPointF(0, room / 2 / zoom), zoom};
}

void GraphView::Private::showWhole() {
    const Place whole = wholeGraph(std::max(1.0, std::min(transform.zoom, largest_fit)));
    show(whole.centre, whole.zoom);
    take(Stance::whole);
}

void GraphView::Private::take(Stance kept) {
    stance = kept;
    if (!linked || following) return;
    Private& other = *linked->d;
    if (kept == Stance::whole && other.settled()) { // all of it there too, whatever corresponds to the middle here
        other.following = true;
        other.show(other.wholeGraph(transform.zoom).centre, transform.zoom);
        other.following = false;
    }
    other.stance = kept;
}

/// The nearest place at which no more than a margin of bare paper is in sight; below the graph the legend has room.
QPointF GraphView::Private::onPaper(QPointF centre, double zoom) const {
    const QRectF& bounds = picture->bounds;
    return {middleWithin(centre.x(), transform.size.width() / zoom, bounds.left(), bounds.right()),
            middleWithin(centre.y(), transform.size.height() / zoom, bounds.top(), bounds.bottom() + legendRoom() / zoom)};
}

void GraphView::Private::show(QPointF centre, double zoom) {
    if (!picture) return;
    stance = Stance::anywhere;
    const QRectF& bounds = picture->bounds;
    transform.zoom = std::clamp(zoom, smallestZoom(fitZoom()), largest_zoom);
    transform.centre = {std::clamp(centre.x(), bounds.left(), bounds.right()), std::clamp(centre.y(), bounds.top(), bounds.bottom())};
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
    stance = leader.d->stance;
    following = false;
}

void GraphView::Private::glide(QPointF centre, double zoom) {
    glide_animation.stop();
    glides_to_whole = false;
    if (!animations || !q->isVisible()) return show(centre, zoom);
    glide_from = transform.centre;
    glide_to = centre;
    zoom_from = transform.zoom;
    zoom_to = std::clamp(zoom, smallestZoom(fitZoom()), largest_zoom);
    stance = Stance::anywhere; // who gets another size on the way does not go back to where it was
    if (linked) linked->d->stance = Stance::anywhere;
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

/// What begins on the first page that is `length` long in the scene: nodes, and the hulls that stand around them.
QRectF GraphView::Private::firstPage(double length) const {
    const QRectF& bounds = picture->bounds;
    const bool down = picture->direction == layout::Direction::top_to_bottom;
    const QRectF area =
        down ? QRectF(bounds.left(), bounds.top(), bounds.width(), length) : QRectF(bounds.left(), bounds.top(), length, bounds.height());
    QRectF page;
    const auto take = [&](const QRectF& rect) {
        const bool begins = down ? rect.top() < bounds.top() + 0.9 * length : rect.left() < bounds.left() + 0.9 * length;
        if (begins) page |= rect;
    };
    picture->nodeArea().visit(area, [&](std::uint32_t i) { take(picture->nodes[i].rect); });
    picture->hullArea().visit(area, [&](std::uint32_t i) { take(picture->hulls[i].rect); });
    return page;
}

/// The beginning, with all that stands beside it: in the middle, and as large as lets it be seen whole and read. Where the
/// first page is too wide for that, a shorter one counts, down to what comes first: further down a network may be wider.
GraphView::Private::Place GraphView::Private::beginning() const {
    constexpr double smallest = 0.7, largest = 0.95, air = 12;
    const bool down = picture->direction == layout::Direction::top_to_bottom;
    const double along = down ? transform.size.height() : transform.size.width(), breadth = down ? transform.size.width() : transform.size.height();
    QRectF page;
    for (double share = 1; share > 0.1; share *= 0.7) {
        page = firstPage(share * along / largest);
        const double wide = breadth / ((down ? page.width() : page.height()) + 2 * air);
        if (wide >= smallest) return {page.center(), std::min(wide, largest)};
    }
    return {page.center(), smallest};
}

/// A graph that fits readably is shown whole; of a long one its beginning, so that there is something to read at once.
void GraphView::Private::showStart() {
    if (!settled() || picture->nodes.empty()) return;
    started = true;
    if (const Place whole = wholeGraph(1.0); whole.zoom > 0.5 || picture->inColumns()) return showWhole(); // columns were made for this page
    const bool down = picture->direction == layout::Direction::top_to_bottom;
    const Place start = beginning();
    const QPointF top = onPaper(picture->bounds.topLeft(), start.zoom);
    show(down ? QPointF(start.centre.x(), top.y()) : QPointF(top.x(), start.centre.y()), start.zoom);
    take(Stance::start);
}

void GraphView::Private::keepPlace(const GraphPicture& before) {
    const Correspondence same(before, *picture);
    following = true; // the linked view keeps its own place
    const Stance before_it = stance;
    show(same.map(transform.centre), transform.zoom);
    stance = before_it;
    following = false;
}

double GraphView::zoom() const { return d->transform.zoom; }
QPointF GraphView::centre() const { return d->transform.centre; }

QRectF GraphView::toWidget(const QRectF& scene) const { return d->transform.toWidget(scene); }

void GraphView::setView(QPointF centre, double zoom) {
    d->glide_animation.stop();
    d->started = true;
    d->show(centre, zoom);
}

void GraphView::home() { d->showStart(); }

void GraphView::fit() {
    if (!d->settled()) return;
    const auto whole = d->wholeGraph(largest_fit);
    d->glide(whole.centre, whole.zoom);
    if (d->glide_animation.state() == QAbstractAnimation::Running) d->glides_to_whole = true;
    else d->take(Private::Stance::whole);
}

void GraphView::fitWidth() {
    if (!d->settled()) return;
    const bool down = d->picture->direction == layout::Direction::top_to_bottom;
    const QRectF& bounds = d->picture->bounds;
    const double zoom = std::min(largest_fit, down ? d->transform.size.width() / bounds.width() : d->transform.size.height() / bounds.height());
    const QPointF centre = down ? QPointF(bounds.center().x(), d->transform.centre.y()) : QPointF(d->transform.centre.x(), bounds.center().y());
    d->glide(d->onPaper(centre, zoom), zoom);
}

void GraphView::refit() {
    if (d->settled() && d->stance == Private::Stance::whole) d->showWhole();
}
void GraphView::actualSize() { d->glide(d->transform.centre, 1); }
void GraphView::zoomIn() { d->glide(d->transform.centre, d->transform.zoom * step_zoom); }
void GraphView::zoomOut() { d->glide(d->transform.centre, d->transform.zoom / step_zoom); }

/// Moves only as far as it must; zooms in only when the thing would not be readable.
void GraphView::Private::bringIntoView(const QRectF& scene) {
    if (!settled()) return;
    const double readable = std::min({0.9, transform.size.width() / (scene.width() + 120), transform.size.height() / (scene.height() + 120)});
    const double zoom = transform.zoom < 0.45 || transform.zoom > 2.5 * readable ? readable : transform.zoom;
    const QRectF visible = transform.visible();
    const double foot = std::max(visible.height() * 0.1, legendRoom() / transform.zoom);
    const QRectF inner = visible.adjusted(visible.width() * 0.1, visible.height() * 0.1, -visible.width() * 0.1, -foot);
    if (zoom == transform.zoom && inner.contains(scene)) return;
    QPointF place = onPaper(scene.center(), zoom);
    if (zoom == transform.zoom && inner.left() <= scene.left() && scene.right() <= inner.right()) place.setX(transform.centre.x());
    if (zoom == transform.zoom && inner.top() <= scene.top() && scene.bottom() <= inner.bottom()) place.setY(transform.centre.y());
    if (zoom != transform.zoom || place != transform.centre) glide(place, zoom);
}

void GraphView::focusSite(const QString& site_id) {
    selectSite(site_id);
    if (d->state.selected_hull != no_index) d->bringIntoView(d->picture->hulls[d->state.selected_hull].rect);
}

/// Where they are too many to be read at once, their beginning is shown.
void GraphView::focusNodes(const std::vector<NodeId>& ids) {
    if (!d->settled()) return;
    QRectF all;
    for (NodeId id : ids)
        if (const auto i = d->picture->nodeIndex(id); i != no_index) all |= d->picture->nodes[i].rect;
    if (all.isEmpty()) return;
    const QSizeF most = d->transform.size / 0.5;
    all.setSize({std::min(all.width(), std::max(120.0, most.width() - 120)), std::min(all.height(), std::max(120.0, most.height() - 120))});
    d->bringIntoView(all);
}

void GraphView::focusNode(NodeId id) {
    selectNode(id);
    if (d->state.selected_node != no_index) d->bringIntoView(d->picture->nodes[d->state.selected_node].rect);
}

} // namespace crease::ui
