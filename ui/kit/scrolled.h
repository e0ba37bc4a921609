#pragma once

#include <QScrollArea>

namespace crease::ui {

/// Content that scrolls up and down where it is given less height than it takes, and to the side when told so.
class Scrolled : public QScrollArea {
    Q_OBJECT
public:
    /// `name`: what a screen reader says of the area, which takes the focus to be scrolled. Takes `content`.
    Scrolled(QWidget* content, const QString& name, QWidget* parent = nullptr);
    /// From now on it is never narrower than its content may be.
    void keepWidth();
    /// From now on it may be: then it scrolls to the side. For whole pages, what is in them takes the keys.
    void scrollSideways();
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keeps_width_ = false;
};

} // namespace crease::ui
