// The grammar of mouse and keyboard. The wheel scrolls, Ctrl+wheel zooms about the pointer, a drag pans, Ctrl+drag draws a
// box to zoom into, Shift+drag one to select, a click selects (with Ctrl or Shift: one more), a double click activates.
// Arrows walk along the edges.

#include "ui/graph/graph_accessible.h"
#include "ui/graph/graph_view_private.h"
#include "ui/graph/node_tip.h"
#include "ui/graph/walk.h"

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
    if (!camera.ready() || !fonts || minimap.contains(widget)) return {};
    return ui::hitAt(*picture(), camera.transform(), *fonts, widget);
}

// ---- mouse --------------------------------------------------------------------------------------------------------------

void GraphView::wheelEvent(QWheelEvent* event) {
    if (!d->camera.ready()) return event->ignore();
    if (event->modifiers() & Qt::ControlModifier) d->camera.zoomAbout(event->position(), std::pow(1.0015, event->angleDelta().y()));
    else d->camera.scroll(-wheelWay(*event));
    d->hover(event->position());
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event) {
    if (!d->camera.ready() || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) return event->ignore();
    d->camera.stop();
    const QPointF at = event->position();
    d->pan_start = d->camera.centre();
    d->act(d->pointer.press({at, event->button() == Qt::MiddleButton, d->minimap.contains(at), event->modifiers()}));
    event->accept();
}

void GraphView::mouseMoveEvent(QMouseEvent* event) {
    d->act(d->pointer.move(event->position()));
    if (d->pointer.isPanning()) setCursor(Qt::ClosedHandCursor);
}

void GraphView::mouseReleaseEvent(QMouseEvent* event) {
    unsetCursor();
    d->act(d->pointer.release(event->position()));
    update();
}

void GraphView::Private::act(const CanvasPointer::Intent& intent) {
    using Meaning = CanvasPointer::Meaning;
    const auto box = [&] { return camera.transform().toScene(intent.box); };
    switch (intent.meaning) {
    case Meaning::nothing: break;
    case Meaning::hover: hover(intent.at); break;
    case Meaning::pan: camera.show(pan_start - intent.way / camera.zoom(), camera.zoom()); break;
    case Meaning::lead: camera.show(minimap.toScene(intent.at), camera.zoom()); break;
    case Meaning::draw_box: q->update(); break;
    case Meaning::zoom_box: camera.zoomInto(box()); break;
    case Meaning::click: click(hitAt(intent.at)); break;
    case Meaning::toggle: selection.toggle(hitAt(intent.at)), announce(); break;
    case Meaning::select_box: selection.addWithin(box()), announce(); break;
    }
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event) {
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (event->button() == Qt::LeftButton && plain) d->activate(d->hitAt(event->position()));
}

void GraphView::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const Hit hit = by_key ? d->selection.lead() : d->hitAt(event->pos());
    emit contextMenuRequested(picture() ? targetOf(*picture(), hit) : CanvasTarget(), event->globalPos());
}

// ---- what a click and a double click mean -----------------------------------------------------------------------------------

void GraphView::Private::click(const Hit& hit) {
    if (hit.button) return void(emit q->frameActivated(picture()->frames[hit.frame].scope));
    choose(hit);
    announce();
}

/// Of a frame or a closed scope all that it holds.
void GraphView::Private::choose(const Hit& hit) {
    const bool holds = hit.frame != no_index || (hit.node != no_index && !picture()->nodes[hit.node].group.isEmpty());
    if (holds) selection.selectAllAt(hit);
    else selection.select(hit);
}

/// Several as several, a node with its site, nothing as nothing.
void GraphView::Private::announce() {
    if (const auto several = selection.several(); !several.empty()) return void(emit q->nodesSelected(several));
    const QString site = selection.site();
    const NodeId node = selection.node();
    if (selection.lead().empty()) emit q->selectionCleared();
    if (!site.isEmpty()) emit q->siteSelected(site);
    if (node.valid()) emit q->nodeSelected(node);
}

void GraphView::Private::activate(const Hit& hit) {
    if (hit.empty()) return;
    const CanvasTarget target = targetOf(*picture(), hit);
    if (hit.frame != no_index) emit q->frameActivated(picture()->frames[hit.frame].scope);
    else if (!target.group.isEmpty()) emit q->groupActivated(target.group);
    else if (!target.site.isEmpty()) emit q->siteActivated(target.site);
    else if (target.node.valid()) emit q->nodeActivated(target.node);
}

// ---- keys -----------------------------------------------------------------------------------------------------------------

void GraphView::Private::walkTo(std::uint32_t node) {
    if (node == no_index) return;
    choose({node});
    camera.bringIntoView(picture()->nodes[node].rect);
    announceNode(*q, node);
    announce();
}

bool GraphView::Private::arrow(int key) {
    Way way = Way::down;
    if (key == Qt::Key_Up) way = Way::up;
    else if (key == Qt::Key_Left) way = Way::left;
    else if (key == Qt::Key_Right) way = Way::right;
    else if (key != Qt::Key_Down) return false;
    const std::uint32_t from = selection.nodeIndex();
    walkTo(from != no_index ? walk(*picture(), from, way) : nearestNode(*picture(), camera.centre()));
    return true;
}

/// On several nodes that are not one closed scope it is for all of them.
void GraphView::Private::enter() {
    if (selection.isOne()) activate(selection.lead());
    else emit q->nodesActivated(selection.nodes());
}

bool GraphView::Private::command(int key, Qt::KeyboardModifiers modifiers) {
    const bool shift = modifiers & Qt::ShiftModifier;
    const QPointF page(0, 0.85 * camera.transform().size.height() / camera.zoom());
    switch (key) {
    case Qt::Key_Up: return shift ? camera.zoomIn(), true : arrow(key);
    case Qt::Key_Down: return shift ? camera.zoomOut(), true : arrow(key);
    case Qt::Key_Left:
    case Qt::Key_Right: return !shift && arrow(key);
    case Qt::Key_Plus:
    case Qt::Key_Equal: camera.zoomIn(); return true;
    case Qt::Key_Minus: camera.zoomOut(); return true;
    case Qt::Key_Space: camera.fit(); return true;
    case Qt::Key_Backspace: return shift ? camera.actualSize(), true : false;
    case Qt::Key_PageUp: camera.glide(camera.centre() - page, camera.zoom()); return true;
    case Qt::Key_PageDown: camera.glide(camera.centre() + page, camera.zoom()); return true;
    case Qt::Key_Home: walkTo(0); return true;
    case Qt::Key_End: walkTo(static_cast<std::uint32_t>(picture()->nodes.size() - 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return enter(), true;
    default: return false;
    }
}

void GraphView::keyPressEvent(QKeyEvent* event) {
    const bool foreign = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool usable = d->camera.ready() && !picture()->nodes.empty() && !foreign;
    if (!usable || !d->command(event->key(), event->modifiers())) QWidget::keyPressEvent(event);
}

// ---- hovering, and what else comes in ----------------------------------------------------------------------------------------

void GraphView::Private::hover(QPointF widget) {
    const Hit hit = hitAt(widget);
    if (hit == hovered) return;
    hovered = hit;
    q->update();
}

QString GraphView::Private::tipAt(QPointF widget) const {
    const Hit hit = hitAt(widget);
    if (hit.node != no_index) return nodeTip(*picture(), hit.node);
    if (hit.frame != no_index) return frameTip(picture()->frames[hit.frame]);
    return hit.hull == no_index ? QString() : hullTip(picture()->hulls[hit.hull]);
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
        d->camera.zoomAbout(gesture->position(), 1 + gesture->value());
        return true;
    }
    case QEvent::Gesture: {
        const auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
        if (!pinch) break;
        d->camera.zoomAbout(mapFromGlobal(pinch->centerPoint()), pinch->scaleFactor());
        return true;
    }
    default: break;
    }
    return QWidget::event(event);
}

} // namespace crease::ui
