#include "ui/lesson/magnified.h"

#include <QFontInfo>
#include <QWidget>

#include <algorithm>

namespace crease::ui {

double magnification(const QWidget& widget) {
    constexpr double letters = 12; // of a drawing's usual text
    return std::max(0.75, QFontInfo(widget.font()).pixelSize() / letters);
}

} // namespace crease::ui
