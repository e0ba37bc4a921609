#pragma once

#include "core/explain/drawing.h"
#include "ui/theme/theme.h"

#include <QVariantAnimation>
#include <QWidget>

#include <functional>

namespace crease::ui {

/// The colour of the strongest positive or negative number: safe for the colour-blind.
[[nodiscard]] QColor heatColour(const Theme& theme, double value);

/// A drawing in the window's colours, made for the room that there is, as large as its letters are. A bar that is clicked chooses its
/// channel, an operator its step; a cell that is pointed at says which it is.
class DrawingView : public QWidget {
    Q_OBJECT
public:
    explicit DrawingView(const Theme& theme, QWidget* parent = nullptr);

    using Maker = std::function<explain::Drawing(double width)>;
    void setMaker(Maker maker);
    void flyTogether(const std::string& into); ///< the kernels move to where the one of this key lies
    void setTheme(const Theme& theme);
    [[nodiscard]] const explain::Drawing& drawing() const { return drawing_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void channelChosen(qint64 out);
    void stepChosen(int step);
    void cellPointed(const QString& key); ///< "W'/4"; empty: none

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void remake();
    [[nodiscard]] explain::Drawing made(int width) const;
    void paintFlight(QPainter& painter) const;
    [[nodiscard]] QPointF originOf(const std::string& kernel) const;
    [[nodiscard]] const explain::Mark* markAt(const QPointF& position) const;
    void paintWords(QPainter& painter, const explain::Mark& mark, const QRectF& within, int flags, const QColor& colour) const;
    void paintCell(QPainter& painter, const explain::Mark& mark, const QRectF& box) const;
    void paintBox(QPainter& painter, const explain::Mark& mark, const QRectF& box) const;
    void paintHull(QPainter& painter, const explain::Mark& mark, const QRectF& box) const;
    void paintLine(QPainter& painter, const explain::Mark& mark) const;
    void paintText(QPainter& painter, const explain::Mark& mark) const;
    void paintMark(QPainter& painter, const explain::Mark& mark) const;
    [[nodiscard]] QColor colourOf(explain::Tone tone) const;

    Theme theme_;
    Maker maker_;
    explain::Drawing drawing_;
    QVariantAnimation flight_;
    std::string into_;
};

} // namespace crease::ui
