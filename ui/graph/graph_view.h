#pragma once

#include "ui/graph/hit.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace crease::ui {

class Camera;
class CanvasMarks;
class CanvasSelection;

/// The canvas: shows one GraphPicture, never changes it. Wheel scrolls, Ctrl+wheel zooms about the pointer, drag pans,
/// Ctrl+drag zooms into a box, pinch zooms, Space fits, arrows walk along edges, Shift+Up/Down zoom, Shift+Backspace is
/// actual size, double click or Enter activates. Ctrl+click and Shift+click add to the selection or take away, Shift+drag
/// selects a box. Keys that mean something to the whole window are left to it.
class GraphView : public QWidget {
    Q_OBJECT
public:
    explicit GraphView(QWidget* parent = nullptr);
    ~GraphView() override;

    /// Null shows the empty text. With `animated`, what survives glides to its new place.
    void setPicture(PicturePtr picture, bool animated = true);
    [[nodiscard]] const PicturePtr& picture() const;
    void setTheme(const Theme& theme);
    void setEmptyText(const QString& text);
    void setAnimationsEnabled(bool enabled);
    void setShapesVisible(bool visible);  ///< shapes on edges
    void setDetailsVisible(bool visible); ///< the second line of a node
    void setLegendVisible(bool visible);
    void setMinimapVisible(bool visible);

    /// Same place, same zoom, same selection in both, from now on. Null unlinks.
    void linkWith(GraphView* other);

    [[nodiscard]] Camera& camera() const;             ///< where it looks
    [[nodiscard]] CanvasSelection& selection() const; ///< what is selected; who sets it is not told of it
    [[nodiscard]] CanvasMarks& marks() const;         ///< what is found, bookmarked, overlaid, gone or come

    void focusSite(const QString& site_id); ///< brings it into view, gently, and selects it
    void focusNode(NodeId id);
    void focusNodes(const std::vector<NodeId>& ids); ///< all of them in view if they fit readably; selects nothing
    void traceUpstream();                            ///< lights everything the selected node depends on
    void traceDownstream();                          ///< everything that depends on it

    [[nodiscard]] QRectF toWidget(const QRectF& scene) const; ///< where a part of the scene is shown now
    /// The canvas as it would be printed, for tests and "copy picture".
    [[nodiscard]] QImage grabImage();

signals:
    void siteSelected(const QString& site_id);
    void siteActivated(const QString& site_id); ///< double click or Enter: fold it, or unfold it
    void nodeSelected(crease::NodeId id);
    void nodeActivated(crease::NodeId id);
    void nodesSelected(const std::vector<crease::NodeId>& ids);  ///< several, or all that a closed scope hides
    void nodesActivated(const std::vector<crease::NodeId>& ids); ///< Enter on several
    void groupActivated(const QString& scope);                   ///< double click or Enter on a collapsed scope: open it
    void frameActivated(const QString& scope);                   ///< a click on the button of an open scope, or a double click on its title: close it
    void selectionCleared();
    void contextMenuRequested(const crease::ui::CanvasTarget& target, const QPoint& global_position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crease::ui
