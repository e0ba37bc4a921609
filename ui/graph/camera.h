#pragma once

#include "ui/graph/camera_places.h"
#include "ui/graph/view_transform.h"

#include <QObject>
#include <QVariantAnimation>

#include <functional>

namespace crease::ui {

/// Where one view of a picture looks: jumps, glides, all of it, its beginning, something brought into view. It knows no
/// widget: the view tells its size and what stands on the glass. Two of them follow each other by a CanvasLink.
class Camera : public QObject {
    Q_OBJECT
public:
    /// What is shown as long as nobody has looked elsewhere: anything, all of the graph, or its beginning.
    enum class Stance { anywhere, whole, start };

    explicit Camera(QObject* parent = nullptr);

    void setPicture(PicturePtr picture); ///< looks nowhere else; null: nothing has been looked at
    void setSize(const QSizeF& size, double pixel_ratio);
    void setShown(bool shown) { shown_ = shown; }
    void setAnimated(bool animated) { animated_ = animated; }
    void setLegend(std::function<QRectF()> card) { legend_ = std::move(card); } ///< asked for what it covers now, in widget pixels
    void setBeside(const Camera* other) { beside_ = other; }                    ///< what is shown whole is shown whole in both; null: alone

    [[nodiscard]] const PicturePtr& picture() const { return picture_; }
    [[nodiscard]] const ViewTransform& transform() const { return transform_; }
    [[nodiscard]] double zoom() const { return transform_.zoom; }
    [[nodiscard]] QPointF centre() const { return transform_.centre; } ///< in scene units
    [[nodiscard]] Stance stance() const { return stance_; }
    [[nodiscard]] bool ready() const { return picture_ && transform_.size.width() > 0; }
    [[nodiscard]] bool hasStarted() const { return started_; } ///< the first view of the picture has been chosen

    void show(QPointF centre, double zoom);  ///< at once
    void glide(QPointF centre, double zoom); ///< gently
    void stop() { glide_.stop(); }
    void zoomAbout(QPointF widget, double factor);
    void zoomInto(const QRectF& scene);
    void scroll(QPointF pixels) { show(centre() + pixels / zoom(), zoom()); }
    void home();     ///< the view that a graph is opened with: all of it if that can be read, else its beginning
    void fit();      ///< all of it
    void fitWidth(); ///< all of it from side to side (where it runs right, from top to bottom)
    void refit();    ///< after the graph or the view has changed: all of it, if all of it was in view
    void actualSize() { glide(centre(), 1); }
    void zoomIn();
    void zoomOut();
    void bringIntoView(const QRectF& scene); ///< moves only as far as it must; zooms only when it could not be read

    void keepPlace(const GraphPicture& before);        ///< what was in the middle stays there, in a new picture
    void follow(const Camera& leader, QPointF centre); ///< to the same zoom and stance; leads nobody
    void takeStance(const Camera& leader);             ///< shows all of the graph with it, whatever corresponds to its middle

signals:
    void moved();       ///< to whatever place
    void led();         ///< by itself: who is linked follows
    void stanceTaken(); ///< who is linked takes it too

private:
    void jump(QPointF centre, double zoom);
    void look(QPointF centre, double zoom);
    void take(Stance stance);
    void showWhole();
    [[nodiscard]] double smallestZoom() const;
    [[nodiscard]] double clamped(double zoom) const;
    [[nodiscard]] Place beginning() const;
    [[nodiscard]] const Camera* shownBeside() const { return beside_ && beside_->shown_ ? beside_ : nullptr; }
    [[nodiscard]] double fitZoom(double footer = 0) const;
    [[nodiscard]] double ownLegendRoom() const;
    [[nodiscard]] double legendRoom() const;
    [[nodiscard]] bool meetsLegend(double zoom) const;
    [[nodiscard]] Place wholeGraph(double largest) const;
    [[nodiscard]] QPointF onPaper(QPointF centre, double zoom) const;
    [[nodiscard]] bool runsDown() const;

    PicturePtr picture_;
    ViewTransform transform_;
    std::function<QRectF()> legend_;
    const Camera* beside_ = nullptr;
    Stance stance_ = Stance::anywhere;
    bool started_ = false, shown_ = false, animated_ = true;

    QVariantAnimation glide_;
    Place from_, to_;
    bool glides_to_whole_ = false;
};

} // namespace crease::ui
