#include "ui/panels/kernel_view.h"

#include "ui/graph/color_mix.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crease::ui {

KernelView::KernelView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KernelView::sizeHint() const {
    const int edge = fontMetrics().height() * 5 / 2;
    return {edge, edge};
}

void KernelView::setKernel(const fold::KernelPreview& kernel) {
    const auto rank = kernel.extents.size();
    columns_ = rank > 0 ? static_cast<int>(kernel.extents[rank - 1]) : 1;
    rows_ = rank > 1 ? static_cast<int>(kernel.extents[rank - 2]) : 1;
    const auto slice = static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_);
    if (slice == 0 || kernel.taps.size() < slice) return;
    const auto first = kernel.taps.size() / slice / 2 * slice;
    taps_.assign(kernel.taps.begin() + static_cast<std::ptrdiff_t>(first), kernel.taps.begin() + static_cast<std::ptrdiff_t>(first + slice));
    const double bias = kernel.bias;
    setToolTip(tr("%1×%2 kernel of output channel 0, input channel 0; bias %3").arg(rows_).arg(columns_).arg(bias, 0, 'g', 4));
    setAccessibleName(toolTip());
    update();
}

void KernelView::paintEvent(QPaintEvent*) {
    if (taps_.empty()) return;
    QPainter painter(this);
    double most = 0;
    for (const double tap : taps_)
        if (std::isfinite(tap)) most = std::max(most, std::abs(tap));
    const double cell = static_cast<double>(width()) / std::max(rows_, columns_);
    const double left = (width() - cell * columns_) / 2, top = (height() - cell * rows_) / 2;
    const double seam = cell > 6 ? 1 : 0;
    const QColor warm = theme_.dark ? QColor(0xE8, 0x6A, 0x50) : QColor(0xD2, 0x4B, 0x35);
    for (std::size_t i = 0; i < taps_.size(); ++i) {
        const auto row = static_cast<int>(i) / columns_, column = static_cast<int>(i) % columns_;
        const double share = most > 0 && std::isfinite(taps_[i]) ? std::abs(taps_[i]) / most : 0;
        painter.fillRect(QRectF(left + column * cell, top + row * cell, cell - seam, cell - seam),
                         mix(theme_.card, taps_[i] < 0 ? theme_.can_fold : warm, share));
    }
    painter.setPen(theme_.line);
    painter.drawRect(QRectF(left, top, cell * columns_ - 1, cell * rows_ - 1));
}

} // namespace crease::ui
