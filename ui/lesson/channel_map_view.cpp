#include "ui/lesson/channel_map_view.h"

#include "ui/graph/color_mix.h"
#include "ui/kit/format.h"
#include "ui/lesson/magnified.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace crease::ui {

namespace {
constexpr double largest_cell = 16;
} // namespace

ChannelMapView::ChannelMapView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAccessibleName(tr("Size of the weights by output and input channel"));
    setMinimumHeight(120);
}

void ChannelMapView::setMap(std::optional<explain::ChannelMap> map, explain::Channels chosen) {
    map_ = std::move(map);
    chosen_ = chosen;
    largest_ = 0;
    if (map_)
        for (const double value : map_->values)
            if (std::isfinite(value)) largest_ = std::max(largest_, std::abs(value));
    update();
}

void ChannelMapView::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

double ChannelMapView::side() const {
    if (!map_ || map_->outs == 0 || map_->ins == 0) return 0;
    return std::min(
        {largest_cell * magnification(*this), (width() - 4.0) / static_cast<double>(map_->ins), (height() - 2.0) / static_cast<double>(map_->outs)});
}

QRectF ChannelMapView::cellOf(explain::Channels channels) const {
    if (!map_) return {};
    return {1 + side() * static_cast<double>(channels.in - map_->first_in), 1 + side() * static_cast<double>(channels.out - map_->first_out), side(),
            side()};
}

std::optional<explain::Channels> ChannelMapView::pairAt(const QPointF& position) const {
    if (!map_ || side() <= 0) return {};
    const auto column = static_cast<std::int64_t>(std::floor((position.x() - 1) / side())),
               row = static_cast<std::int64_t>(std::floor((position.y() - 1) / side()));
    if (column < 0 || row < 0 || column >= map_->ins || row >= map_->outs) return {};
    return explain::Channels{map_->first_out + row, map_->first_in + column};
}

void ChannelMapView::paintEvent(QPaintEvent*) {
    if (!map_) return;
    QPainter painter(this);
    const double seam = side() >= 5 ? 1 : 0;
    for (auto out = map_->first_out; out < map_->first_out + map_->outs; ++out)
        for (auto in = map_->first_in; in < map_->first_in + map_->ins; ++in) {
            const double value = map_->at(out, in);
            if (!std::isfinite(value)) continue;
            painter.fillRect(cellOf({out, in}).adjusted(0, 0, -seam, -seam), mix(theme_.card, theme_.ink,
                                                                                 largest_ > 0 ? 0.08 + 0.8 * std::sqrt(std::abs(value) / largest_)
                                                                                              : 0)); // one large weight leaves the others to be seen
        }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme_.can_fold, 2));
    painter.drawRect(cellOf(chosen_).adjusted(-1, -1, 1 - seam, 1 - seam));
}

bool ChannelMapView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto pair = pairAt(help->pos())) {
        const double value = map_->at(pair->out, pair->in);
        const auto size = std::isfinite(value) ? QString::fromStdString(explain::number_text(value)) : tr("not connected");
        QToolTip::showText(help->globalPos(), tr("output %1, input %2: %3").arg(pair->out).arg(pair->in).arg(size), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void ChannelMapView::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto pair = pairAt(event->position()); pair && std::isfinite(map_->at(pair->out, pair->in))) emit pairChosen(pair->out, pair->in);
}

} // namespace crease::ui
