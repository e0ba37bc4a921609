#pragma once

#include "ui/graph/overlay.h"
#include "ui/graph/picture.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

namespace crease::ui {

/// What the pointer or the keyboard is on; all empty for bare paper.
struct CanvasTarget {
    NodeId node;
    ValueId value;
    QString site;
    QString group; ///< the closed scope that stands here
    QString scope; ///< the innermost open scope around it
    [[nodiscard]] bool isPaper() const { return !node.valid() && site.isEmpty() && group.isEmpty(); }
};

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
    /// What nodes that the linked view lacks are here; Change::none does not mark them.
    void setChange(Change change);
    /// The linked view shows another file, in which the counterparts of these differ; not so: the folded form of the same file.
    void setBesideFile(bool beside_file, std::vector<NodeId> differing = {});

    [[nodiscard]] double zoom() const;
    [[nodiscard]] QPointF centre() const;                     ///< in scene units
    [[nodiscard]] QRectF toWidget(const QRectF& scene) const; ///< where a part of the scene is shown now
    void setView(QPointF centre, double zoom);
    void fit();
    void fitWidth(); ///< all of it from side to side (where it runs right, from top to bottom)
    void refit();    ///< after the graph has changed: all of it, if all of it was in view
    void home();     ///< the view that a graph is opened with: all of it if that can be read, else its beginning
    void actualSize();
    void zoomIn();
    void zoomOut();
    void focusSite(const QString& site_id); ///< brings it into view, gently, and selects it
    void focusNode(NodeId id);
    void focusNodes(const std::vector<NodeId>& ids); ///< all of them in view if they fit readably; selects nothing

    void selectSite(const QString& site_id); ///< empty: nothing; emits nothing
    void selectNode(NodeId id);
    void selectNodes(const std::vector<NodeId>& ids); ///< the last one leads
    [[nodiscard]] QString selectedSite() const;
    [[nodiscard]] NodeId selectedNode() const;
    [[nodiscard]] std::uint32_t selectedIndex() const;       ///< in the picture, of what leads the selection: pills and closed scopes too
    [[nodiscard]] std::vector<NodeId> selectedNodes() const; ///< operators; those of selected closed scopes included
    [[nodiscard]] QString selectedGroup() const;             ///< the closed scope that leads the selection
    [[nodiscard]] QString selectedScope() const;             ///< the innermost open scope around what leads the selection

    void setMatches(std::vector<NodeId> matches); ///< of a search; others fade. Empty: no search
    void setBookmarks(std::vector<NodeId> nodes);
    void setOverlay(Overlay overlay); ///< an empty one: none
    [[nodiscard]] const Overlay& overlay() const;
    void traceUpstream();   ///< lights everything the selected node depends on
    void traceDownstream(); ///< everything that depends on it
    void clearTrace();

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
    void viewChanged();
    void contextMenuRequested(const crease::ui::CanvasTarget& target, const QPoint& global_position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void zoomInto(const QRectF& scene);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crease::ui
