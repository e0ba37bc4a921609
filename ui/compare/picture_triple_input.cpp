// What mouse and keyboard do to the pictures: the wheel zooms about the pointer, a drag moves them, or the curtain.

#include "ui/compare/picture_triple.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace crease::ui {

namespace {
constexpr double most_zoom = 64, curtain_reach = 6;
} // namespace

void PictureTriple::zoomAbout(int at, QPointF widget, double factor) {
    const auto area = panel(std::max(at, 0));
    const auto fixed = toPixel(area, widget);
    zoom_ = std::clamp(zoom_ * factor, 1.0, most_zoom);
    centre_ += fixed - toPixel(area, widget);
    if (zoom_ == 1) centre_ = QPointF(pictures_.sides[0].image.width(), pictures_.sides[0].image.height()) / 2;
    update();
}

void PictureTriple::wheelEvent(QWheelEvent* event) {
    const int at = panelAt(event->position());
    if (at < 0 || pictures_.isEmpty()) return event->ignore();
    zoomAbout(at, event->position(), std::pow(1.0015, event->angleDelta().y()));
    point(event->position());
}

void PictureTriple::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || pictures_.isEmpty()) return event->ignore();
    const bool line =
        pictures_.curtain && panelAt(event->position()) == 0 && (zoom_ == 1 || std::fabs(event->position().x() - curtainAt()) < curtain_reach);
    drag_ = line ? Drag::curtain : Drag::pan;
    dragged_from_ = event->position();
    if (line) mouseMoveEvent(event);
}

void PictureTriple::mouseMoveEvent(QMouseEvent* event) {
    if (pictures_.isEmpty()) return;
    if (drag_ == Drag::curtain) {
        const auto area = panel(0);
        const double left = std::max<double>(area.left(), toWidget(area, {0, 0}).x());
        const double right = std::min<double>(area.right(), toWidget(area, {static_cast<double>(pictures_.sides[0].image.width()), 0}).x());
        curtain_ = std::clamp((event->position().x() - left) / std::max(1.0, right - left), 0.0, 1.0);
    } else if (drag_ == Drag::pan && zoom_ > 1) {
        centre_ -= (event->position() - dragged_from_) / scale();
        dragged_from_ = event->position();
    }
    point(event->position());
}

void PictureTriple::mouseReleaseEvent(QMouseEvent*) { drag_ = Drag::none; }

void PictureTriple::mouseDoubleClickEvent(QMouseEvent*) { zoomAbout(0, panel(0).center(), 0); }

void PictureTriple::keyPressEvent(QKeyEvent* event) {
    const auto step = 40 / std::max(scale(), 1e-6);
    const auto middle = QRectF(panel(0)).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomAbout(0, middle, 1.5);
    case Qt::Key_Minus: return zoomAbout(0, middle, 1 / 1.5);
    case Qt::Key_Space: return zoomAbout(0, middle, 0);
    case Qt::Key_Left: centre_.rx() -= step; break;
    case Qt::Key_Right: centre_.rx() += step; break;
    case Qt::Key_Up: centre_.ry() -= step; break;
    case Qt::Key_Down: centre_.ry() += step; break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

void PictureTriple::resizeEvent(QResizeEvent*) { speak(); }

void PictureTriple::leaveEvent(QEvent*) {
    pointed_.reset();
    speak();
}

void PictureTriple::point(QPointF widget) {
    const int at = panelAt(widget);
    pointed_.reset();
    if (at >= 0 && drag_ != Drag::curtain) {
        const auto pixel = toPixel(panel(at), widget);
        const QPoint whole(static_cast<int>(std::floor(pixel.x())), static_cast<int>(std::floor(pixel.y())));
        if (pictures_.sides[0].image.rect().contains(whole)) pointed_ = whole;
    }
    speak();
}

} // namespace crease::ui
