#include "ui/lesson/feature_map_view.h"

#include "ui/graph/color_mix.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/magnified.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crease::ui {

FeatureMapView::FeatureMapView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Feature map of the site's output"));
    setToolTip(tr("Click an element, or move with the arrow keys"));
    setFixedHeight(fontMetrics().height() * 12);
}

void FeatureMapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) setFixedHeight(fontMetrics().height() * 12);
    QWidget::changeEvent(event);
}

std::int64_t FeatureMapView::rows() const { return extents_.size() > 1 ? extents_[extents_.size() - 2] : extents_.empty() ? 0 : 1; }
std::int64_t FeatureMapView::columns() const { return extents_.empty() ? 0 : extents_.back(); }

double FeatureMapView::side() const {
    if (rows() == 0 || columns() == 0) return 0;
    return std::min({24.0 * magnification(*this), (width() - 6.0) / static_cast<double>(columns()), (height() - 6.0) / static_cast<double>(rows())});
}

QRectF FeatureMapView::cellOf(std::int64_t row, std::int64_t column) const {
    return {3 + side() * static_cast<double>(column), 3 + side() * static_cast<double>(row), side(), side()};
}

void FeatureMapView::setMap(std::vector<double> values, std::vector<std::int64_t> extents) {
    values_ = std::move(values);
    extents_ = std::move(extents);
    remake();
}

void FeatureMapView::setPlace(const std::vector<std::int64_t>& place) {
    place_ = place;
    remake();
}

void FeatureMapView::setTheme(const Theme& theme) {
    theme_ = theme;
    remake();
}

void FeatureMapView::remake() {
    image_ = {};
    update();
    const auto slice = static_cast<std::size_t>(rows() * columns()),
               first = extents_.size() > 2 && place_.size() == extents_.size() ? static_cast<std::size_t>(place_[0]) * slice : 0;
    if (slice == 0 || first + slice > values_.size()) return;
    double largest = 0;
    for (std::size_t i = 0; i < slice; ++i) largest = std::max(largest, std::isfinite(values_[first + i]) ? std::abs(values_[first + i]) : 0);
    image_ = QImage(static_cast<int>(columns()), static_cast<int>(rows()), QImage::Format_RGB32);
    for (std::size_t i = 0; i < slice; ++i) {
        const double value = values_[first + i], strength = largest > 0 && std::isfinite(value) ? std::abs(value) / largest : 0;
        image_.setPixelColor(static_cast<int>(i % static_cast<std::size_t>(columns())), static_cast<int>(i / static_cast<std::size_t>(columns())),
                             mix(theme_.card, heatColour(theme_, value), strength));
    }
}

void FeatureMapView::paintEvent(QPaintEvent*) {
    if (image_.isNull()) return;
    QPainter painter(this);
    painter.drawImage(QRectF(3, 3, side() * static_cast<double>(columns()), side() * static_cast<double>(rows())), image_);
    if (place_.size() != extents_.size()) return;
    const auto row = place_.size() > 1 ? place_[place_.size() - 2] : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme_.can_fold, 2));
    painter.drawRect(cellOf(row, place_.back()).adjusted(-1, -1, 1, 1));
    if (!hasFocus()) return;
    painter.setPen(QPen(theme_.selection, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FeatureMapView::choose(std::int64_t row, std::int64_t column) {
    if (extents_.empty() || place_.size() != extents_.size() || row < 0 || column < 0 || row >= rows() || column >= columns()) return;
    auto place = place_;
    place.back() = column;
    if (place.size() > 1) place[place.size() - 2] = row;
    setPlace(place);
    emit placeChosen(place);
}

void FeatureMapView::mousePressEvent(QMouseEvent* event) {
    if (side() <= 0) return;
    choose(static_cast<std::int64_t>(std::floor((event->position().y() - 3) / side())),
           static_cast<std::int64_t>(std::floor((event->position().x() - 3) / side())));
}

void FeatureMapView::keyPressEvent(QKeyEvent* event) {
    if (place_.empty()) return;
    const auto row = place_.size() > 1 ? place_[place_.size() - 2] : 0, column = place_.back();
    switch (event->key()) {
    case Qt::Key_Left: return choose(row, column - 1);
    case Qt::Key_Right: return choose(row, column + 1);
    case Qt::Key_Up: return choose(row - 1, column);
    case Qt::Key_Down: return choose(row + 1, column);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace crease::ui
