#include "ui/kit/appearance.h"

#include <QApplication>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace crease::ui {
namespace {

/// The widgets whose letters have a size of their own (titles, signs), and how many times the usual that is.
std::vector<std::pair<QWidget*, double>> ownSizes() {
    std::vector<std::pair<QWidget*, double>> own;
    const double usual = QFontInfo(QApplication::font()).pointSizeF();
    for (auto* widget : QApplication::allWidgets())
        if (const double factor = widget->fontInfo().pointSizeF() / usual; std::fabs(factor - 1) > 0.02) own.emplace_back(widget, factor);
    return own;
}

} // namespace

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
    const auto own = ownSizes();
    const double before = QFontInfo(QApplication::font()).pointSizeF(), after = QFontInfo(font).pointSizeF();
    if (before == after) return;
    QApplication::setFont(font);
    application_.setStyleSheet(application_.styleSheet()); // which holds on to the letters that its widgets were polished with
    for (const auto& [widget, factor] : own) {
        auto larger = widget->font();
        larger.setPointSizeF(after * factor);
        widget->setFont(larger);
    }
    emit lettersScaled(after / before);
    emit changed(); // pages are made anew
}

} // namespace crease::ui
