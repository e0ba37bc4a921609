#include "ui/compare/jitter_plot.h"

#include "ui/kit/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crease::ui {

namespace {

/// The step of a readable axis: 1, 2 or 5 times a power of ten, about four of them in `span`.
double niceStep(double span) {
    const double raw = span / 4, power = std::pow(10, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 5.0})
        if (raw <= step * power) return step * power;
    return 10 * power;
}

/// A repeatable scatter: the golden ratio's multiples fill an interval evenly without a pattern.
double scatter(std::size_t i) {
    const double turn = static_cast<double>(i + 1) * 0.6180339887498949;
    return turn - std::floor(turn) - 0.5;
}

constexpr double most_shown = 1.6; // times the median: what is slower is counted beyond the right edge

/// All but the slowest twentieth set the scale; a lone hiccup would squeeze everything else into a line.
double nearlyMost(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

} // namespace

JitterPlot::JitterPlot(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void JitterPlot::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void JitterPlot::setRows(const Row& original, const Row& folded) {
    rows_ = {original, folded};
    if (original.milliseconds.empty() || folded.milliseconds.empty()) rows_.clear();
    stale_ = false;
    setAccessibleName(tr("Times: %1 median %2, %3 median %4").arg(original.name, duration(original.median), folded.name, duration(folded.median)));
    setToolTip(tr("One dot for each run, a stroke at each median; “+3” at the right counts runs that were slower than the axis shows"));
    update();
}

void JitterPlot::clear() {
    rows_.clear();
    update();
}

void JitterPlot::setStale(bool stale) {
    stale_ = stale;
    update();
}

JitterPlot::Axis JitterPlot::axis() const {
    double low = rows_[0].median, high = low;
    for (const auto& row : rows_) {
        low = std::min(low, *std::min_element(row.milliseconds.begin(), row.milliseconds.end()));
        high = std::max({high, row.median, std::min(nearlyMost(row.milliseconds), most_shown * row.median)});
    }
    const double span = std::max(high - low, std::max(high * 0.02, 1e-6));
    Axis axis;
    axis.low = std::max(0.0, low - span * 0.06);
    axis.high = high + span * 0.06;
    axis.step = niceStep(axis.high - axis.low);
    int words = 0;
    for (const auto& row : rows_) words = std::max(words, fontMetrics().horizontalAdvance(row.name));
    words = std::min(words, width() / 3);
    axis.left = words + 14;
    axis.beyond = fontMetrics().horizontalAdvance(QStringLiteral("+0000"));
    axis.width = std::max(40.0, width() - axis.left - axis.beyond);
    return axis;
}

void JitterPlot::paintEvent(QPaintEvent*) {
    if (rows_.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto scale = axis();
    const double bottom = height() - fontMetrics().height() - 6;
    const double row_height = std::min(bottom / 2, fontMetrics().height() * 3.0);
    paintRow(painter, scale, rows_[0], theme_.muted, row_height * 0.5, row_height * 0.6);
    paintRow(painter, scale, rows_[1], stale_ ? theme_.muted : theme_.folded, row_height * 1.5, row_height * 0.6);
    paintAxis(painter, scale, row_height * 2 + 2);
}

void JitterPlot::paintRow(QPainter& painter, const Axis& axis, const Row& row, const QColor& color, double middle, double spread) const {
    painter.setPen(theme_.ink);
    painter.drawText(QRectF(0, middle - 20, axis.left - 10, 40), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(row.name, Qt::ElideMiddle, static_cast<int>(axis.left) - 12));
    const double crowd = std::sqrt(std::max(1.0, static_cast<double>(row.milliseconds.size()) / 40)); // many dots are small and faint
    auto dot = color;
    dot.setAlphaF(static_cast<float>(std::max(0.22, 0.5 / crowd)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    const double radius = std::max(1.4, 2.6 / std::sqrt(crowd));
    int slower = 0;
    for (std::size_t i = 0; i < row.milliseconds.size(); ++i) {
        if (row.milliseconds[i] > axis.high) ++slower;
        else painter.drawEllipse(QPointF(axis.x(row.milliseconds[i]), middle + scatter(i) * spread), radius, radius);
    }
    paintMedian(painter, QPointF(axis.x(row.median), middle), spread * 0.62, color);
    if (slower == 0) return;
    painter.setPen(theme_.muted);
    painter.drawText(QRectF(axis.left + axis.width, middle - 20, axis.beyond, 40), Qt::AlignVCenter | Qt::AlignRight, tr("+%1").arg(slower));
}

/// A stroke that stands out of the densest cloud.
void JitterPlot::paintMedian(QPainter& painter, const QPointF& middle, double reach, const QColor& color) const {
    const QLineF stroke(middle - QPointF(0, reach), middle + QPointF(0, reach));
    for (const auto& [ink, width] : {std::pair(theme_.panel, 5.0), std::pair(color, 2.5)}) {
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(stroke);
    }
}

void JitterPlot::paintAxis(QPainter& painter, const Axis& axis, double y) const {
    painter.setPen(theme_.line);
    painter.drawLine(QPointF(axis.left, y), QPointF(axis.left + axis.width, y));
    painter.setPen(theme_.muted);
    const double first = std::ceil(axis.low / axis.step) * axis.step;
    constexpr double apart = 6;
    double written_to = -1e9; // a figure that would touch the one before is left out
    for (double tick = first; tick <= axis.high; tick += axis.step) {
        const bool unit = tick == first; // which carries it for all
        const auto words = unit ? tr("%1 ms").arg(tick, 0, 'g', 4) : QString::number(tick, 'g', 4);
        const double at = axis.x(tick), half = fontMetrics().horizontalAdvance(words) / 2.0;
        painter.drawLine(QPointF(at, y), QPointF(at, y + 3));
        if (at - half < written_to + apart) continue;
        written_to = at + half;
        painter.drawText(QRectF(at - 50, y + 3, 100, fontMetrics().height() + 2), Qt::AlignHCenter | Qt::AlignTop, words);
    }
}

} // namespace crease::ui
