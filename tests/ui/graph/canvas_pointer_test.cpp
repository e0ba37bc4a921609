// What a press, a way and a release mean, without a widget.

#include "ui/graph/canvas_pointer.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

using Meaning = CanvasPointer::Meaning;

constexpr int far_enough = 10;

struct Gesture {
    const char* what;
    CanvasPointer::Press press;
    QPointF way;
    Meaning on_press, on_move, on_release;
};

const Gesture gestures[] = {
    {"a click", {{50, 50}}, {2, 1}, Meaning::nothing, Meaning::nothing, Meaning::click},
    {"a drag pans", {{50, 50}}, {40, 0}, Meaning::nothing, Meaning::pan, Meaning::nothing},
    {"the middle button pans at once", {{50, 50}, true}, {1, 0}, Meaning::nothing, Meaning::pan, Meaning::nothing},
    {"Ctrl draws a box to zoom into",
     {{50, 50}, false, false, Qt::ControlModifier},
     {40, 30},
     Meaning::nothing,
     Meaning::draw_box,
     Meaning::zoom_box},
    {"a box without height is none", {{50, 50}, false, false, Qt::ControlModifier}, {40, 2}, Meaning::nothing, Meaning::draw_box, Meaning::nothing},
    {"Shift draws one to select in", {{50, 50}, false, false, Qt::ShiftModifier}, {40, 2}, Meaning::nothing, Meaning::draw_box, Meaning::select_box},
    {"Ctrl+click takes one more", {{50, 50}, false, false, Qt::ControlModifier}, {1, 1}, Meaning::nothing, Meaning::draw_box, Meaning::toggle},
    {"Shift+click too", {{50, 50}, false, false, Qt::ShiftModifier}, {0, 3}, Meaning::nothing, Meaning::draw_box, Meaning::toggle},
    {"the minimap leads from the press on", {{50, 50}, false, true}, {40, 0}, Meaning::lead, Meaning::lead, Meaning::nothing},
    {"with Ctrl as well", {{50, 50}, false, true, Qt::ControlModifier}, {40, 0}, Meaning::lead, Meaning::lead, Meaning::nothing},
};

TEST(CanvasPointer, EachGestureHasItsMeaning) {
    for (const Gesture& gesture : gestures) {
        CanvasPointer pointer(far_enough);
        const QPointF end = gesture.press.at + gesture.way;
        EXPECT_EQ(pointer.press(gesture.press).meaning, gesture.on_press) << gesture.what;
        EXPECT_EQ(pointer.move(end).meaning, gesture.on_move) << gesture.what;
        EXPECT_EQ(pointer.release(end).meaning, gesture.on_release) << gesture.what;
        EXPECT_EQ(pointer.move(end).meaning, Meaning::hover) << gesture.what << ": then no button is down";
        EXPECT_TRUE(pointer.box().isNull()) << gesture.what;
    }
}

TEST(CanvasPointer, ADragThatComesBackIsStillADrag) {
    CanvasPointer pointer(far_enough);
    pointer.press({{50, 50}});
    EXPECT_EQ(pointer.move({90, 50}).way, QPointF(40, 0));
    EXPECT_TRUE(pointer.isPanning());
    EXPECT_EQ(pointer.move({51, 50}).meaning, Meaning::pan);
    EXPECT_EQ(pointer.release({51, 50}).meaning, Meaning::nothing);
}

TEST(CanvasPointer, ABoxDrawnUpwardsIsUpright) {
    CanvasPointer pointer(far_enough);
    pointer.press({{50, 50}, false, false, Qt::ShiftModifier});
    pointer.move({20, 10});
    EXPECT_EQ(pointer.box(), QRectF(20, 10, 30, 40));
    EXPECT_EQ(pointer.release({20, 10}).box, QRectF(20, 10, 30, 40));
}

} // namespace
} // namespace crease::ui
