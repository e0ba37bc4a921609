#pragma once

class QWidget;

namespace crease::ui {

/// How many of a drawing's pixels make one of the widget's: what stands beside letters grows with them.
[[nodiscard]] double magnification(const QWidget& widget);

} // namespace crease::ui
