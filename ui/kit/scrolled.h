#pragma once

#include <QScrollArea>

namespace crease::ui {

/// Content that scrolls up and down where it is given less height than it takes.
class Scrolled : public QScrollArea {
    Q_OBJECT
public:
    /// `name`: what a screen reader says of the area, which takes the focus to be scrolled. Takes `content`.
    Scrolled(QWidget* content, const QString& name, QWidget* parent = nullptr);
    /// From now on it is never narrower than its content may be.
    void keepWidth();
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keeps_width_ = false;
};

} // namespace crease::ui
