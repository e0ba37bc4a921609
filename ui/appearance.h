#pragma once

#include "ui/theme/theme.h"

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

signals:
    void changed();

private:
    QApplication& application_;
    Scheme scheme_;
    Theme theme_;
};

} // namespace crease::ui
