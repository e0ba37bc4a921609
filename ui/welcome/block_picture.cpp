#include "ui/welcome/block_picture.h"

#include <QPainter>

#include <algorithm>

namespace crease::ui {

namespace {

constexpr double end = 6; // from the edge to where branches part and meet

QSizeF sizeOf(const QString& box, double unit) {
    if (box == "small") return {unit * 0.5, unit * 0.5};
    if (box == "flat") return {unit, unit * 0.4};
    if (box == "tall") return {unit * 0.4, unit};
    if (box == "conv" || box == "mean") return {unit, unit};
    return {unit * 0.45, unit}; // what works on every element by itself
}

void paintBox(QPainter& painter, const QString& box, const QPointF& centre, double unit, const QPalette& palette) {
    const auto size = sizeOf(box, unit);
    const QRectF place(centre - QPointF(size.width(), size.height()) / 2, size);
    const bool kernel = box == "conv" || box == "small" || box == "flat" || box == "tall";
    painter.setPen(QPen(palette.color(kernel ? QPalette::Highlight : QPalette::PlaceholderText), 1));
    painter.setBrush(kernel ? palette.color(QPalette::Highlight) : palette.color(QPalette::Window));
    painter.drawRoundedRect(place, 1.5, 1.5);
}

} // namespace

void paintBlock(QPainter& painter, const QRectF& room, const std::vector<QStringList>& branches, const QPalette& palette) {
    if (branches.empty()) return;
    qsizetype longest = 1;
    for (const auto& branch : branches) longest = std::max(longest, branch.size());
    const double height = std::min(room.height(), 40.0), row = height / static_cast<double>(branches.size()), middle = room.center().y();
    const double step = (room.width() - 2 * end) / static_cast<double>(longest), unit = std::min({row * 0.75, step * 0.8, 11.0});
    const double left = room.left() + end, right = room.right() - end;
    painter.setPen(QPen(palette.color(QPalette::PlaceholderText), 1));
    painter.drawLine(QPointF(room.left(), middle), QPointF(left, middle));
    painter.drawLine(QPointF(right, middle), QPointF(room.right(), middle));
    double y = middle - height / 2 + row / 2;
    for (const auto& branch : branches) {
        painter.setPen(QPen(palette.color(QPalette::PlaceholderText), 1));
        painter.setBrush(Qt::NoBrush);
        for (const double x : {left, right}) painter.drawLine(QPointF(x, middle), QPointF(x, y));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        const double width = (right - left) / static_cast<double>(std::max<qsizetype>(1, branch.size()));
        for (qsizetype i = 0; i < branch.size(); ++i) paintBox(painter, branch[i], {left + width * (static_cast<double>(i) + 0.5), y}, unit, palette);
        y += row;
    }
}

} // namespace crease::ui
