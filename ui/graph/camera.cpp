#include "ui/graph/camera.h"

#include "ui/graph/correspondence.h"
#include "ui/graph/legend.h"

#include <QEasingCurve>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

constexpr double largest_zoom = 6, largest_fit = 1.5, step_zoom = 1.25;

} // namespace

Camera::Camera(QObject* parent) : QObject(parent) {
    glide_.setDuration(240);
    glide_.setStartValue(0.0);
    glide_.setEndValue(1.0);
    glide_.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&glide_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double t = value.toDouble();
        jump(from_.centre + (to_.centre - from_.centre) * t, from_.zoom * std::pow(to_.zoom / from_.zoom, t));
    });
    connect(&glide_, &QVariantAnimation::finished, this, [this] {
        if (std::exchange(glides_to_whole_, false)) take(Stance::whole);
    });
}

void Camera::setPicture(PicturePtr picture) {
    picture_ = std::move(picture);
    if (!picture_) started_ = false;
}

void Camera::setSize(const QSizeF& size, double pixel_ratio) {
    transform_.size = size;
    transform_.pixel_ratio = pixel_ratio;
}

bool Camera::runsDown() const { return picture_->direction == layout::Direction::top_to_bottom; }

// ---- what fits ------------------------------------------------------------------------------------------------------

/// In two linked views, of the larger graph: both are shown whole then.
double Camera::fitZoom(double footer) const {
    if (!picture_ || picture_->bounds.isEmpty()) return 1;
    const double own = fitInto(transform_.size, footer, picture_->bounds);
    const Camera* other = shownBeside();
    if (!other || !other->ready() || other->picture_ == picture_ || other->picture_->bounds.isEmpty()) return own;
    return std::min(own, fitInto(other->transform_.size, footer, other->picture_->bounds));
}

double Camera::smallestZoom() const { return std::min(0.5, fitZoom() * 0.6); }
double Camera::clamped(double zoom) const { return std::clamp(zoom, smallestZoom(), largest_zoom); }

double Camera::ownLegendRoom() const {
    const QRectF card = legend_ ? legend_() : QRectF();
    return card.isEmpty() ? 0 : transform_.size.height() - card.top() + legend_gap;
}

/// How high the legend stands in the view, or in the one that shows the same place.
double Camera::legendRoom() const {
    const Camera* other = shownBeside();
    return std::max(ownLegendRoom(), other ? other->ownLegendRoom() : 0);
}

/// When the whole graph stands in the middle of the view.
bool Camera::meetsLegend(double zoom) const {
    const double room = legendRoom();
    if (!ready() || room == 0) return false;
    const QSizeF half = picture_->bounds.size() * zoom / 2;
    const bool beside = transform_.size.width() / 2 - half.width() >= (legend_ ? legend_().right() : 0);
    const bool above = transform_.size.height() / 2 + half.height() <= transform_.size.height() - room;
    return !beside && !above;
}

/// All of the graph, and clear of the legend.
Place Camera::wholeGraph(double largest) const {
    const Place plain{picture_->bounds.center(), std::min(fitZoom(), largest)};
    const Camera* other = shownBeside();
    const bool crowded = meetsLegend(plain.zoom) || (other && other->meetsLegend(plain.zoom));
    if (!crowded) return plain;
    const double room = legendRoom();
    const double zoom = std::min(fitZoom(room), largest);
    return {plain.centre + QPointF(0, room / 2 / zoom), zoom};
}

QPointF Camera::onPaper(QPointF centre, double zoom) const { return ui::onPaper(*picture_, transform_.size, legendRoom(), {centre, zoom}); }

// ---- moving ---------------------------------------------------------------------------------------------------------

void Camera::look(QPointF centre, double zoom) {
    if (!picture_) return;
    stance_ = Stance::anywhere;
    const QRectF& bounds = picture_->bounds;
    transform_.zoom = clamped(zoom);
    transform_.centre = {std::clamp(centre.x(), bounds.left(), bounds.right()), std::clamp(centre.y(), bounds.top(), bounds.bottom())};
    emit moved();
}

void Camera::jump(QPointF centre, double zoom) {
    if (!picture_) return;
    started_ = true;
    look(centre, zoom);
    emit led();
}

void Camera::show(QPointF centre, double zoom) {
    glide_.stop();
    jump(centre, zoom);
}

void Camera::glide(QPointF centre, double zoom) {
    glide_.stop();
    glides_to_whole_ = false;
    if (!animated_ || !shown_) return show(centre, zoom);
    from_ = {transform_.centre, transform_.zoom};
    to_ = {centre, clamped(zoom)};
    take(Stance::anywhere); // who gets another size on the way does not go back to where it was
    glide_.start();
}

void Camera::zoomAbout(QPointF widget, double factor) {
    if (!ready()) return;
    glide_.stop();
    const QPointF fixed = transform_.toScene(widget);
    const double zoom = clamped(transform_.zoom * factor);
    const QPointF from_middle = widget - QPointF(transform_.size.width(), transform_.size.height()) / 2;
    show(fixed - from_middle / zoom, zoom);
}

void Camera::zoomInto(const QRectF& scene) {
    glide(scene.center(), std::min(transform_.size.width() / scene.width(), transform_.size.height() / scene.height()));
}

void Camera::zoomIn() { glide(centre(), zoom() * step_zoom); }
void Camera::zoomOut() { glide(centre(), zoom() / step_zoom); }

void Camera::bringIntoView(const QRectF& scene) {
    if (!ready()) return;
    const double readable = std::min({0.9, transform_.size.width() / (scene.width() + 120), transform_.size.height() / (scene.height() + 120)});
    const double zoom = transform_.zoom < 0.45 || transform_.zoom > 2.5 * readable ? readable : transform_.zoom;
    const QRectF visible = transform_.visible();
    const double foot = std::max(visible.height() * 0.1, legendRoom() / transform_.zoom);
    const QRectF inner = visible.adjusted(visible.width() * 0.1, visible.height() * 0.1, -visible.width() * 0.1, -foot);
    if (zoom == transform_.zoom && inner.contains(scene)) return;
    QPointF place = onPaper(scene.center(), zoom);
    if (zoom == transform_.zoom && inner.left() <= scene.left() && scene.right() <= inner.right()) place.setX(transform_.centre.x());
    if (zoom == transform_.zoom && inner.top() <= scene.top() && scene.bottom() <= inner.bottom()) place.setY(transform_.centre.y());
    if (zoom != transform_.zoom || place != transform_.centre) glide(place, zoom);
}

// ---- all of it, its beginning -----------------------------------------------------------------------------------------

void Camera::take(Stance stance) {
    stance_ = stance;
    emit stanceTaken();
}

void Camera::showWhole() {
    const Place whole = wholeGraph(std::max(1.0, std::min(transform_.zoom, largest_fit)));
    show(whole.centre, whole.zoom);
    take(Stance::whole);
}

/// Of the picture beside it where that one begins wider: both show the same place.
Place Camera::beginning() const {
    const auto own = beginningOf(*picture_, transform_.size);
    const Camera* other = shownBeside();
    if (!other || !other->ready() || other->picture_ == picture_) return own.place;
    const auto theirs = beginningOf(*other->picture_, other->transform_.size);
    if (theirs.breadth <= own.breadth) return own.place;
    return {Correspondence(*other->picture_, *picture_).map(theirs.place.centre), std::min(theirs.place.zoom, own.place.zoom)};
}

/// A graph that fits readably is shown whole; of a long one its beginning, so that there is something to read at once.
void Camera::home() {
    if (!ready() || picture_->nodes.empty()) return;
    started_ = true;
    if (const Place whole = wholeGraph(1.0); whole.zoom > 0.5 || picture_->inColumns()) return showWhole(); // columns were made for this page
    const Place start = beginning();
    const QPointF top = onPaper(picture_->bounds.topLeft(), start.zoom);
    show(runsDown() ? QPointF(start.centre.x(), top.y()) : QPointF(top.x(), start.centre.y()), start.zoom);
    take(Stance::start);
}

void Camera::fit() {
    if (!ready()) return;
    const Place whole = wholeGraph(largest_fit);
    glide(whole.centre, whole.zoom);
    if (glide_.state() == QAbstractAnimation::Running) glides_to_whole_ = true;
    else take(Stance::whole);
}

void Camera::fitWidth() {
    if (!ready()) return;
    const QRectF& bounds = picture_->bounds;
    const double zoom = std::min(largest_fit, runsDown() ? transform_.size.width() / bounds.width() : transform_.size.height() / bounds.height());
    const QPointF middle = runsDown() ? QPointF(bounds.center().x(), centre().y()) : QPointF(centre().x(), bounds.center().y());
    glide(onPaper(middle, zoom), zoom);
}

void Camera::refit() {
    if (ready() && stance_ == Stance::whole) showWhole();
}

// ---- in step with something else --------------------------------------------------------------------------------------

void Camera::keepPlace(const GraphPicture& before) {
    const Stance kept = stance_;
    look(Correspondence(before, *picture_).map(transform_.centre), transform_.zoom);
    stance_ = kept;
}

void Camera::follow(const Camera& leader, QPointF centre) {
    if (!ready()) return;
    glide_.stop();
    started_ = true;
    look(centre, leader.zoom());
    stance_ = leader.stance_;
}

void Camera::takeStance(const Camera& leader) {
    if (leader.stance_ == Stance::whole && ready()) look(wholeGraph(leader.zoom()).centre, leader.zoom());
    stance_ = leader.stance_;
}

} // namespace crease::ui
