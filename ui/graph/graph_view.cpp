#include "ui/graph/graph_view_private.h"

#include "ui/graph/graph_accessible.h"

#include <QEasingCurve>
#include <QResizeEvent>

#include <cmath>

namespace crease::ui {

GraphView::Private::Private(GraphView* view) : q(view) {
    glide_animation.setDuration(240);
    glide_animation.setStartValue(0.0);
    glide_animation.setEndValue(1.0);
    glide_animation.setEasingCurve(QEasingCurve::InOutCubic);
    QObject::connect(&glide_animation, &QVariantAnimation::valueChanged, q, [this](const QVariant& value) {
        const double t = value.toDouble();
        show(glide_from + (glide_to - glide_from) * t, zoom_from * std::pow(zoom_to / zoom_from, t));
    });
    QObject::connect(&glide_animation, &QVariantAnimation::finished, q, [this] {
        if (std::exchange(glides_to_whole, false)) take(Stance::whole);
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

void GraphView::setPicture(PicturePtr picture, bool animated) {
    const PicturePtr before = std::exchange(d->picture, std::move(picture));
    const auto selection = before ? d->selectionIn(*before) : Private::Kept();
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
    d->reselect(selection);
    d->restate();
    if (d->linked) linkWith(d->linked);
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
    if (!other) return d->restateChanges();
    other->d->linked = this;
    d->restateChanges();
    other->d->restateChanges();
    if (!d->picture || !other->d->picture) return;
    d->to_linked = Correspondence(*d->picture, *other->d->picture);
    other->d->to_linked = Correspondence(*other->d->picture, *d->picture);
}

void GraphView::resizeEvent(QResizeEvent* event) {
    d->transform.size = event->size();
    d->transform.pixel_ratio = devicePixelRatioF();
    if (d->picture && (!d->started || d->stance == Private::Stance::start)) d->showStart();
    refit();
    d->minimap.invalidate();
    d->repaintScene();
}

void GraphView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) d->repaintScene();
    QWidget::changeEvent(event);
}

} // namespace crease::ui
