#pragma once

#include "ui/settings.h"
#include "ui/graph/overlay.h"
#include "ui/overlays/overlay_kind.h"

#include <QWidget>

#include <functional>

class QSplitter;
class QLabel;
class QToolButton;

namespace crease::ui {

class Appearance;
class CanvasPane;
class DocumentController;
class GraphView;
struct CanvasTarget;

/// The figures to paint over a picture; asked again for every new one.
using OverlaySource = std::function<Overlay(const GraphPicture& picture, Version version)>;

/// The two linked canvases, original and folded. Draws in jobs; what the user does there goes to the controller.
class CanvasPanel : public QWidget {
    Q_OBJECT
public:
    CanvasPanel(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

    void setMode(ViewMode mode);
    [[nodiscard]] ViewMode mode() const { return mode_; }
    void setDirection(layout::Direction direction);
    [[nodiscard]] layout::Direction direction() const { return direction_; }
    void setNamesVisible(bool visible);
    void setDetailsVisible(bool visible);
    void setShapesVisible(bool visible);
    void setMinimapVisible(bool visible);
    void setOverlaySource(OverlaySource source);
    void refreshOverlays(); ///< the source has something else to say
    void setMatches(const std::vector<NodeId>& nodes);
    void goTo(NodeId node);
    [[nodiscard]] GraphView& activeView(); ///< the one with the focus, else the first that is shown
    [[nodiscard]] GraphView& originalView();
    [[nodiscard]] GraphView& foldedView();
    [[nodiscard]] bool isDrawn() const; ///< both pictures are of the document as it is now

signals:
    void drawn(); ///< isDrawn() has become true

private:
    void connectView(GraphView& view);
    void restart();
    void redraw();
    void draw(CanvasPane& pane, PictureRequest request, const QString& tag);
    void accept(CanvasPane& pane, const Result<PicturePtr>& picture);
    void clear();
    void showSelection();
    void showTotals();
    void showOverlay(CanvasPane& pane);
    void updateBreadcrumbs();
    void openNode(NodeId node);
    void openMenu(const CanvasTarget& target, const QPoint& position);

    DocumentController& controller_;
    QSplitter* splitter_;
    QWidget* crumbs_;
    CanvasPane *original_, *folded_;
    ViewMode mode_ = ViewMode::both;
    layout::Direction direction_ = layout::Direction::top_to_bottom;
    OverlaySource overlay_;
    bool names_ = false, fresh_ = true;
    int pending_ = 0;
};

} // namespace crease::ui
