// The grammar of mouse and keyboard. The wheel scrolls, Ctrl+wheel zooms about the pointer, a drag pans, Ctrl+drag draws a
// box to zoom into, Shift+drag one to select, a click selects (with Ctrl or Shift: one more), a double click activates.
// Arrows walk along the edges.

#include "ui/graph/frame_painter.h"
#include "ui/graph/graph_accessible.h"
#include "ui/graph/graph_view_private.h"
#include "ui/graph/node_tip.h"
#include "ui/graph/walk.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <cmath>

namespace crease::ui {
namespace {

constexpr double wheel_step = 70; // widget pixels per notch

QPointF wheelWay(const QWheelEvent& event) {
    QPointF way = event.pixelDelta().isNull() ? QPointF(event.angleDelta()) * wheel_step / 120 : QPointF(event.pixelDelta());
    if ((event.modifiers() & Qt::ShiftModifier) && way.x() == 0) way = way.transposed();
    return way;
}

} // namespace

Hit GraphView::Private::hitAt(QPointF widget) const {
    Hit hit;
    if (!settled()) return hit;
    const QPointF at = transform.toScene(widget);
    const double reach = 4 / transform.zoom;
    const QRectF area(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    picture->nodeArea().visit(area, [&](std::uint32_t i) {
        if (picture->nodes[i].rect.adjusted(-reach, -reach, reach, reach).contains(at)) hit.node = i;
    });
    if (hit.node != no_index) return hit;
    const double label = 1.4 * (fonts ? fonts->detail_height : 12);
    picture->hullArea().visit(area.adjusted(0, 0, 0, label), [&](std::uint32_t i) {
        const DrawnHull& hull = picture->hulls[i];
        if (hull.step.isEmpty() && hull.rect.adjusted(0, -label, 0, 0).contains(at)) hit.hull = i;
    });
    if (hit.hull == no_index) hitTitle(at, reach, hit);
    return hit;
}

void GraphView::Private::hitTitle(QPointF scene, double reach, Hit& hit) const {
    const DetailLevel level = detailLevel(transform.zoom, fonts ? fonts->title_height : 12);
    picture->frameArea().visit(QRectF(scene, QSizeF()), [&](std::uint32_t i) {
        if (!frameLabelArea(picture->frames[i], level).adjusted(-reach, -reach, reach, reach).contains(scene)) return;
        hit.frame = i;
        hit.button = frameButtonArea(picture->frames[i], level).adjusted(-reach, -reach, reach, reach).contains(scene);
    });
}

void GraphView::Private::click(QPointF widget) {
    const Hit hit = hitAt(widget);
    if (hit.empty()) {
        select(no_index, no_index);
        emit q->selectionCleared();
        return;
    }
    if (hit.button) return void(emit q->frameActivated(picture->frames[hit.frame].scope));
    if (hit.frame != no_index) {
        chosen = operatorsAt(hit);
        return announceMany();
    }
    const std::uint32_t site = hit.node == no_index ? hit.hull : picture->nodes[hit.node].site;
    select(hit.node, site);
    if (hit.node != no_index && !picture->nodes[hit.node].group.isEmpty()) {
        chosen = operatorsAt(hit);
        return announceMany();
    }
    if (site != no_index) emit q->siteSelected(picture->hulls[site].site);
    if (hit.node != no_index && picture->nodes[hit.node].id.valid()) emit q->nodeSelected(picture->nodes[hit.node].id);
}

void GraphView::Private::activate(const Hit& hit) {
    if (hit.frame != no_index) return void(emit q->frameActivated(picture->frames[hit.frame].scope));
    if (hit.node != no_index && !picture->nodes[hit.node].group.isEmpty()) return void(emit q->groupActivated(picture->nodes[hit.node].group));
    const std::uint32_t site = hit.node == no_index ? hit.hull : picture->nodes[hit.node].site;
    if (site != no_index) emit q->siteActivated(picture->hulls[site].site);
    else if (hit.node != no_index && picture->nodes[hit.node].id.valid()) emit q->nodeActivated(picture->nodes[hit.node].id);
}

void GraphView::wheelEvent(QWheelEvent* event) {
    if (!d->settled()) return event->ignore();
    if (event->modifiers() & Qt::ControlModifier) {
        d->zoomAbout(event->position(), std::pow(1.0015, event->angleDelta().y()));
    } else {
        d->glide_animation.stop();
        d->show(d->transform.centre - wheelWay(*event) / d->transform.zoom, d->transform.zoom);
    }
    d->hover(event->position());
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event) {
    using Drag = Private::Drag;
    if (!d->settled() || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) return event->ignore();
    d->glide_animation.stop();
    d->press = d->last = event->position();
    d->centre_at_press = d->transform.centre;
    d->drag = event->button() == Qt::MiddleButton ? Drag::pan : Drag::undecided;
    d->box = QRectF(d->press, QSizeF());
    if (d->minimap.contains(event->position())) {
        d->drag = Drag::minimap;
        d->show(d->minimap.toScene(event->position()), d->transform.zoom);
    } else if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        d->drag = event->modifiers() & Qt::ControlModifier ? Drag::zoom_box : Drag::select_box;
    }
    event->accept();
}

void GraphView::mouseMoveEvent(QMouseEvent* event) {
    using Drag = Private::Drag;
    const QPointF at = event->position();
    const bool moved = (at - d->press).manhattanLength() >= QApplication::startDragDistance();
    if (d->drag == Drag::undecided && moved) d->drag = Drag::pan;
    switch (d->drag) {
    case Drag::none: d->hover(at); break;
    case Drag::undecided: break;
    case Drag::pan:
        setCursor(Qt::ClosedHandCursor);
        d->show(d->centre_at_press - (at - d->press) / d->transform.zoom, d->transform.zoom);
        break;
    case Drag::zoom_box:
    case Drag::select_box:
        d->box = QRectF(d->press, at).normalized();
        update();
        break;
    case Drag::minimap: d->show(d->minimap.toScene(at), d->transform.zoom); break;
    }
    d->last = at;
}

void GraphView::mouseReleaseEvent(QMouseEvent* event) {
    using Drag = Private::Drag;
    const Drag drag = std::exchange(d->drag, Drag::none);
    unsetCursor();
    if (drag == Drag::undecided) d->click(event->position());
    if (drag == Drag::zoom_box || drag == Drag::select_box) {
        const bool still = (event->position() - d->press).manhattanLength() < QApplication::startDragDistance();
        if (still) d->toggle(d->hitAt(event->position()));
        else if (drag == Drag::select_box) d->addBox(d->transform.toScene(d->box));
        else if (d->box.width() > 8 && d->box.height() > 8) zoomInto(d->transform.toScene(d->box));
    }
    update();
}

void GraphView::zoomInto(const QRectF& scene) { d->glide(scene.center(), std::min(width() / scene.width(), height() / scene.height())); }

void GraphView::mouseDoubleClickEvent(QMouseEvent* event) {
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (event->button() == Qt::LeftButton && plain && !d->minimap.contains(event->position())) d->activate(d->hitAt(event->position()));
}

void GraphView::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const Hit hit = by_key ? Hit{d->state.selected_node, d->state.selected_hull} : d->hitAt(event->pos());
    emit contextMenuRequested(d->targetOf(hit), event->globalPos());
}

CanvasTarget GraphView::Private::targetOf(const Hit& hit) const {
    CanvasTarget target;
    std::uint32_t scoped = hit.node;
    if (hit.node != no_index) {
        target.node = picture->nodes[hit.node].id;
        target.value = picture->nodes[hit.node].value;
        target.group = picture->nodes[hit.node].group;
    } else if (hit.hull != no_index) {
        scoped = picture->hulls[hit.hull].nodes.front();
    } else if (hit.frame != no_index) {
        target.scope = picture->frames[hit.frame].scope;
    }
    const std::uint32_t site = hit.node == no_index ? hit.hull : picture->nodes[hit.node].site;
    if (site != no_index) target.site = picture->hulls[site].site;
    if (scoped != no_index) target.scope = picture->nodes[scoped].scope;
    return target;
}

void GraphView::Private::walkTo(std::uint32_t node) {
    if (node == no_index) return;
    const DrawnNode& drawn = picture->nodes[node];
    select(node, drawn.site);
    bringIntoView(drawn.rect);
    announceNode(*q, node);
    if (!drawn.group.isEmpty()) {
        chosen = operatorsAt({node, no_index});
        return announceMany();
    }
    if (drawn.site != no_index) emit q->siteSelected(picture->hulls[drawn.site].site);
    if (drawn.id.valid()) emit q->nodeSelected(drawn.id);
}

bool GraphView::Private::arrow(int key) {
    Way way = Way::down;
    if (key == Qt::Key_Up) way = Way::up;
    else if (key == Qt::Key_Left) way = Way::left;
    else if (key == Qt::Key_Right) way = Way::right;
    else if (key != Qt::Key_Down) return false;
    const bool has = state.selected_node != no_index;
    walkTo(has ? walk(*picture, state.selected_node, way) : nearestNode(*picture, transform.centre));
    return true;
}

/// On several nodes that are not one closed scope it is for all of them.
void GraphView::Private::enter() {
    const Hit lead{state.selected_node, state.selected_hull};
    const bool one = chosen.size() < 2 || (lead.node != no_index && operatorsAt(lead).size() == chosen.size());
    if (one) activate(lead);
    else emit q->nodesActivated(chosen);
}

bool GraphView::Private::command(int key, Qt::KeyboardModifiers modifiers) {
    const bool shift = modifiers & Qt::ShiftModifier;
    const QPointF page(0, 0.85 * transform.size.height() / transform.zoom);
    switch (key) {
    case Qt::Key_Up: return shift ? q->zoomIn(), true : arrow(key);
    case Qt::Key_Down: return shift ? q->zoomOut(), true : arrow(key);
    case Qt::Key_Left:
    case Qt::Key_Right: return !shift && arrow(key);
    case Qt::Key_Plus:
    case Qt::Key_Equal: q->zoomIn(); return true;
    case Qt::Key_Minus: q->zoomOut(); return true;
    case Qt::Key_Space: q->fit(); return true;
    case Qt::Key_Backspace: return shift ? q->actualSize(), true : false;
    case Qt::Key_PageUp: glide(transform.centre - page, transform.zoom); return true;
    case Qt::Key_PageDown: glide(transform.centre + page, transform.zoom); return true;
    case Qt::Key_Home: walkTo(0); return true;
    case Qt::Key_End: walkTo(static_cast<std::uint32_t>(picture->nodes.size() - 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return enter(), true;
    default: return false;
    }
}

void GraphView::keyPressEvent(QKeyEvent* event) {
    const bool foreign = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool usable = d->settled() && !d->picture->nodes.empty() && !foreign;
    if (!usable || !d->command(event->key(), event->modifiers())) QWidget::keyPressEvent(event);
}

void GraphView::Private::hover(QPointF widget) {
    const Hit hit = minimap.contains(widget) ? Hit{} : hitAt(widget);
    if (hit == hovered) return;
    hovered = hit;
    q->update();
}

QString GraphView::Private::tipAt(QPointF widget) const {
    const Hit hit = minimap.contains(widget) ? Hit{} : hitAt(widget);
    if (hit.node != no_index) return nodeTip(*picture, hit.node);
    if (hit.frame != no_index) return frameTip(picture->frames[hit.frame]);
    return hit.hull == no_index ? QString() : hullTip(picture->hulls[hit.hull]);
}

bool GraphView::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), d->tipAt(help->pos()), this);
        return true;
    }
    case QEvent::Leave:
        d->hovered = {};
        update();
        break;
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture) break;
        d->zoomAbout(gesture->position(), 1 + gesture->value());
        return true;
    }
    case QEvent::Gesture: {
        const auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
        if (!pinch) break;
        d->zoomAbout(mapFromGlobal(pinch->centerPoint()), pinch->scaleFactor());
        return true;
    }
    default: break;
    }
    return QWidget::event(event);
}

} // namespace crease::ui
