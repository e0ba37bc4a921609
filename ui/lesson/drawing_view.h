#pragma once

#include "core/explain/drawing.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace crease::ui {

/// A scene's drawing, in the window's colours, as wide as there is room. A bar that is clicked chooses its channel.
class DrawingView : public QWidget {
    Q_OBJECT
public:
    explicit DrawingView(const Theme& theme, QWidget* parent = nullptr);

    void setDrawing(explain::Drawing drawing);
    void setTheme(const Theme& theme);
    [[nodiscard]] const explain::Drawing& drawing() const { return drawing_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void channelChosen(qint64 out);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double zoom() const;
    [[nodiscard]] const explain::Mark* markAt(const QPointF& position) const;
    void paintMark(QPainter& painter, const explain::Mark& mark) const;
    [[nodiscard]] QColor colourOf(explain::Tone tone) const;

    Theme theme_;
    explain::Drawing drawing_;
};

} // namespace crease::ui
