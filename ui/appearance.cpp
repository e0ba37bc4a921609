#include "ui/appearance.h"

namespace crease::ui {

Appearance::Appearance(QApplication& application, Scheme scheme, QObject* parent)
    : QObject(parent), application_(application), scheme_(scheme), theme_(applyTheme(application, scheme)) {}

void Appearance::setScheme(Scheme scheme) {
    scheme_ = scheme;
    theme_ = applyTheme(application_, scheme);
    emit changed();
}

} // namespace crease::ui
