#include "ui/kit/appearance.h"

#include <QApplication>

#include <algorithm>

namespace crease::ui {

Appearance::Appearance(QApplication& application, Scheme scheme, QObject* parent)
    : QObject(parent), application_(application), scheme_(scheme), theme_(applyTheme(application, scheme)), desktop_font_(QApplication::font()) {}

void Appearance::setScheme(Scheme scheme) {
    scheme_ = scheme;
    theme_ = applyTheme(application_, scheme);
    emit changed();
}

void Appearance::setFontScale(int percent) {
    QFont font = desktop_font_;
    const double scale = percent == 0 ? 1 : std::clamp(percent, 50, 300) / 100.0;
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * scale);
    else font.setPixelSize(static_cast<int>(font.pixelSize() * scale));
    QApplication::setFont(font);
}

} // namespace crease::ui
