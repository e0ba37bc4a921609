#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QFrame;
class QLabel;

namespace crease::ui {

/// The few kinds of text that pages in the side panels are made of.
[[nodiscard]] QLabel* titleLabel(const QString& text, QWidget* parent);   ///< bold, wraps
[[nodiscard]] QLabel* headingLabel(const QString& text, QWidget* parent); ///< bold, one line, never cut
[[nodiscard]] QLabel* quietLabel(const QString& text, QWidget* parent);   ///< muted, wraps, selectable
[[nodiscard]] QFrame* ruleLine(QWidget* parent);

/// The number of a step in a filled circle.
class StepBadge : public QWidget {
    Q_OBJECT
public:
    StepBadge(int number, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override; ///< grows with the letters

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int number_;
    Theme theme_;
};

} // namespace crease::ui
