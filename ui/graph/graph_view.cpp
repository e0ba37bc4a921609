#include "ui/graph/graph_view_private.h"

#include "ui/graph/graph_accessible.h"

#include <QApplication>
#include <QEasingCurve>
#include <QResizeEvent>

#include <algorithm>

namespace crease::ui {

GraphView::Private::Private(GraphView* view) : q(view), pointer(QApplication::startDragDistance()) {
    camera.setLegend([this] { return legendCard(); });
    QObject::connect(&camera, &Camera::moved, q, [this] { q->update(); });
    QObject::connect(&selection, &CanvasSelection::changed, q, [this] {
        selection.writeTo(state);
        minimap.invalidate();
        repaintScene();
    });
    QObject::connect(&marks, &CanvasMarks::changed, q, [this] { restate(); });
    QObject::connect(&marks, &CanvasMarks::overlayChanged, q, [this] { camera.refit(); }); // the legend has another size
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

GraphView::~GraphView() { linkWith(nullptr); }

void GraphView::Private::repaintScene() {
    cache.invalidate();
    q->update();
}

void GraphView::Private::restate() {
    selection.writeTo(state);
    marks.writeTo(state);
    minimap.invalidate();
    repaintScene();
}

void GraphView::setPicture(PicturePtr picture, bool animated) {
    const PicturePtr before = d->picture();
    d->change_animation.stop();
    d->transition.reset();
    d->frame.reset();
    d->hovered = {};
    d->camera.setPicture(picture);
    d->selection.setPicture(picture);
    d->marks.setPicture(picture);
    if (picture) d->fonts.emplace(picture->font);
    else d->fonts.reset();
    d->restate();
    if (d->link) d->link->refresh();
    if (!picture) return;
    d->chooseView(before);
    if (animated) d->startTransition(before);
}

namespace {

/// Two drawings of the same graph, of which one can turn into the other.
bool areKin(const PicturePtr& before, const PicturePtr& after) {
    return before && after && before->graph == after->graph && before->direction == after->direction;
}

} // namespace

void GraphView::Private::chooseView(const PicturePtr& before) {
    if (link && link->catchUp(camera)) return;
    if (camera.hasStarted() && areKin(before, picture())) camera.keepPlace(*before);
    else camera.home();
}

void GraphView::Private::startTransition(const PicturePtr& before) {
    if (!animations || !q->isVisible() || !areKin(before, picture()) || !Transition::isWorthwhile(*before, *picture())) return;
    transition.emplace(before, picture());
    change_animation.start();
}

const PicturePtr& GraphView::picture() const { return d->picture(); }
Camera& GraphView::camera() const { return d->camera; }
CanvasSelection& GraphView::selection() const { return d->selection; }
CanvasMarks& GraphView::marks() const { return d->marks; }

void GraphView::setTheme(const Theme& theme) {
    d->theme = theme;
    d->minimap.invalidate();
    d->repaintScene();
}

void GraphView::setEmptyText(const QString& text) {
    d->empty_text = text;
    update();
}

void GraphView::setAnimationsEnabled(bool enabled) {
    d->animations = enabled;
    d->camera.setAnimated(enabled);
}

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
    for (GraphView* former : {d->linked.data(), other ? other->d->linked.data() : nullptr}) {
        if (!former) continue;
        former->d->link.reset();
        former->d->linked.clear();
    }
    d->link.reset();
    d->linked = other;
    if (!other) return;
    const auto end = [](GraphView& view) { return CanvasLink::End{view.d->camera, view.d->selection, view.d->marks}; };
    d->link = other->d->link = std::make_shared<CanvasLink>(end(*this), end(*other));
    other->d->linked = this;
}

// ---- brought into view --------------------------------------------------------------------------------------------------

QRectF GraphView::toWidget(const QRectF& scene) const { return d->camera.transform().toWidget(scene); }

void GraphView::focusSite(const QString& site_id) {
    d->selection.selectSite(site_id);
    if (const auto hull = d->selection.hullIndex(); hull != no_index) d->camera.bringIntoView(picture()->hulls[hull].rect);
}

void GraphView::focusNode(NodeId id) {
    d->selection.selectNode(id);
    if (const auto node = d->selection.nodeIndex(); node != no_index) d->camera.bringIntoView(picture()->nodes[node].rect);
}

/// Where they are too many to be read at once, their beginning is shown.
void GraphView::focusNodes(const std::vector<NodeId>& ids) {
    if (!d->camera.ready()) return;
    QRectF all;
    for (NodeId id : ids)
        if (const auto i = picture()->nodeIndex(id); i != no_index) all |= picture()->nodes[i].rect;
    if (all.isEmpty()) return;
    const QSizeF most = d->camera.transform().size / 0.5;
    all.setSize({std::min(all.width(), std::max(120.0, most.width() - 120)), std::min(all.height(), std::max(120.0, most.height() - 120))});
    d->camera.bringIntoView(all);
}

void GraphView::traceUpstream() { d->marks.trace(d->selection.nodeIndex(), true); }
void GraphView::traceDownstream() { d->marks.trace(d->selection.nodeIndex(), false); }

// ---- the widget ---------------------------------------------------------------------------------------------------------

void GraphView::resizeEvent(QResizeEvent* event) {
    d->camera.setSize(event->size(), devicePixelRatioF());
    if (picture() && (!d->camera.hasStarted() || d->camera.stance() == Camera::Stance::start)) d->camera.home();
    d->camera.refit();
    d->minimap.invalidate();
    d->repaintScene();
}

void GraphView::showEvent(QShowEvent* event) {
    d->camera.setShown(true);
    QWidget::showEvent(event);
}

void GraphView::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) d->camera.setShown(false);
    QWidget::hideEvent(event);
}

void GraphView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) d->repaintScene();
    QWidget::changeEvent(event);
}

} // namespace crease::ui
