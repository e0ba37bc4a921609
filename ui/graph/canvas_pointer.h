#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>

namespace crease::ui {

/// From a press to its release, as what is meant by it. A press means nothing yet; a drag pans, with Ctrl it draws a box to
/// zoom into, with Shift one to select in; on the minimap it leads. A click with Ctrl or Shift takes one more.
class CanvasPointer {
public:
    enum class Meaning {
        nothing,
        hover,      ///< no button is down
        pan,        ///< by `way` since the press
        lead,       ///< the minimap is to show what is at `at`
        draw_box,   ///< `box` so far
        zoom_box,   ///< into `box`
        select_box, ///< what is in `box`
        click,
        toggle, ///< a click that takes one more
    };
    struct Intent {
        Meaning meaning = Meaning::nothing;
        QPointF at, way;
        QRectF box; ///< widget pixels, like all here
    };

    struct Press {
        QPointF at;
        bool middle = false, on_minimap = false;
        Qt::KeyboardModifiers modifiers;
    };
    explicit CanvasPointer(int drag_distance) : drag_distance_(drag_distance) {} ///< pixels; a shorter way is a click

    Intent press(const Press& press);
    Intent move(QPointF at);
    Intent release(QPointF at);

    [[nodiscard]] bool isPanning() const { return drag_ == Drag::pan; }
    [[nodiscard]] QRectF box() const { return drag_ == Drag::zoom_box || drag_ == Drag::select_box ? box_ : QRectF(); } ///< being drawn; null: none

private:
    enum class Drag { none, undecided, pan, zoom_box, select_box, minimap };
    [[nodiscard]] bool isFar(QPointF at) const { return (at - press_).manhattanLength() >= drag_distance_; }

    int drag_distance_;
    Drag drag_ = Drag::none;
    QPointF press_;
    QRectF box_;
};

} // namespace crease::ui
