#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace crease::ui {

/// The colours of the whole program, and word of it when they change. One for all windows.
class Appearance : public QObject {
    Q_OBJECT
public:
    Appearance(QApplication& application, Scheme scheme, QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] Scheme scheme() const { return scheme_; }
    void setScheme(Scheme scheme);
    void setFontScale(int percent); ///< of the font that the desktop has chosen; 0: that font itself

signals:
    void changed();
    void lettersScaled(double factor); ///< by how much they have grown; all widgets have them already

private:
    QApplication& application_;
    Scheme scheme_;
    Theme theme_;
    QFont desktop_font_;
};

} // namespace crease::ui
