#pragma once

#include "ui/compare/compared_pictures.h"

#include <QWidget>

#include <optional>

namespace crease::ui {

/// Original, other and difference side by side: one zoom for all, a cross that follows the pointer in all, and the numbers under it. Wheel
/// zooms about the pointer, drag pans, Space shows all again, arrows pan, + and - zoom. Of images the first two lie one over the
/// other, and the line between them can be dragged.
class PictureTriple : public QWidget {
    Q_OBJECT
public:
    explicit PictureTriple(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setOther(const QString& name) { other_ = name; } ///< what the second picture is of
    void setPictures(ComparedPictures pictures);
    [[nodiscard]] const ComparedPictures& pictures() const { return pictures_; }
    void setStale(bool stale);
    [[nodiscard]] double zoom() const { return zoom_; }
    [[nodiscard]] const QString& spoken() const { return spoken_; } ///< the line below: what is under the pointer, or what the output is taken for

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Drag { none, pan, curtain };
    [[nodiscard]] int panels() const { return pictures_.shown != ComparedPictures::Shown::all ? 1 : pictures_.curtain ? 2 : 3; }
    [[nodiscard]] QRect panel(int i) const;
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF toWidget(const QRect& panel, QPointF pixel) const;
    [[nodiscard]] QPointF toPixel(const QRect& panel, QPointF widget) const;
    [[nodiscard]] int panelAt(QPointF widget) const; ///< -1: none
    [[nodiscard]] double curtainAt() const;          ///< in widget pixels
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int footHeight() const;
    [[nodiscard]] QString nameOf(int panel) const;
    [[nodiscard]] const QString& titleOf(int panel) const;
    [[nodiscard]] int titleStart(int panel) const; ///< beside the name, in pixels
    [[nodiscard]] bool titleFits(int panel) const;
    [[nodiscard]] QString atRest() const;
    void zoomAbout(int panel, QPointF widget, double factor);
    void point(QPointF widget);
    void speak();
    void paintPanel(QPainter& painter, int i);
    void paintImage(QPainter& painter, const QRect& area, const ComparedPictures::Side& side) const;
    void paintMarks(QPainter& painter, const QRect& area, const std::vector<PictureMark>& marks) const;
    [[nodiscard]] QRectF plateOf(const PictureMark& mark, const QRectF& box, const QRect& area) const;
    void paintTitle(QPainter& painter, int i) const;
    void paintFoot(QPainter& painter) const;

    Theme theme_ = Theme::light();
    QString other_, resting_, spoken_;
    ComparedPictures pictures_;
    double zoom_ = 1, curtain_ = 0.5;
    QPointF centre_; ///< in pixels of the pictures
    std::optional<QPoint> pointed_;
    Drag drag_ = Drag::none;
    QPointF dragged_from_;
    bool stale_ = false;
};

} // namespace crease::ui
