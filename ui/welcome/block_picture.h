#pragma once

#include <QPalette>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace crease::ui {

/// A block as it stands in a graph, from left to right: its branches under each other, each with a box for every operator ("conv",
/// "small", "flat", "tall": kernels of these shapes; "norm", "mean", "relu"). A branch without operators is the shortcut.
void paintBlock(QPainter& painter, const QRectF& room, const std::vector<QStringList>& branches, const QPalette& palette);

} // namespace crease::ui
