#include "ui/graph/canvas_pointer.h"

#include <utility>

namespace crease::ui {

namespace {
constexpr double smallest_box = 8; ///< to zoom into, in pixels
} // namespace

CanvasPointer::Intent CanvasPointer::press(const Press& press) {
    press_ = press.at;
    box_ = QRectF(press.at, QSizeF());
    if (press.on_minimap) drag_ = Drag::minimap;
    else if (press.modifiers & Qt::ControlModifier) drag_ = Drag::zoom_box;
    else if (press.modifiers & Qt::ShiftModifier) drag_ = Drag::select_box;
    else drag_ = press.middle ? Drag::pan : Drag::undecided;
    return {press.on_minimap ? Meaning::lead : Meaning::nothing, press.at, {}, {}};
}

CanvasPointer::Intent CanvasPointer::move(QPointF at) {
    if (drag_ == Drag::undecided && isFar(at)) drag_ = Drag::pan;
    switch (drag_) {
    case Drag::none: return {Meaning::hover, at, {}, {}};
    case Drag::undecided: return {};
    case Drag::pan: return {Meaning::pan, at, at - press_, {}};
    case Drag::minimap: return {Meaning::lead, at, {}, {}};
    case Drag::zoom_box:
    case Drag::select_box: break;
    }
    box_ = QRectF(press_, at).normalized();
    return {Meaning::draw_box, at, {}, box_};
}

CanvasPointer::Intent CanvasPointer::release(QPointF at) {
    const Drag drag = std::exchange(drag_, Drag::none);
    if (drag == Drag::undecided) return {Meaning::click, at, {}, {}};
    if (drag != Drag::zoom_box && drag != Drag::select_box) return {};
    if (!isFar(at)) return {Meaning::toggle, at, {}, {}};
    if (drag == Drag::select_box) return {Meaning::select_box, at, {}, box_};
    const bool large = box_.width() > smallest_box && box_.height() > smallest_box;
    return {large ? Meaning::zoom_box : Meaning::nothing, at, {}, box_};
}

} // namespace crease::ui
