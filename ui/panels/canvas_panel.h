#pragma once

#include "ui/graph/overlay.h"
#include "ui/overlays/overlay_kind.h"
#include "ui/panels/canvas_scopes.h"
#include "ui/settings/settings.h"

#include <QWidget>

#include <functional>

class QSplitter;

namespace crease::ui {

class Appearance;
class CanvasBreadcrumbs;
class CanvasPane;
class DocumentController;
class GraphView;
struct CanvasTarget;
struct Selection;

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
    void setColumns(bool columns); ///< a long network turns at the bottom, like text
    [[nodiscard]] layout::Direction direction() const { return direction_; }
    void setNamesVisible(bool visible);
    void setDetailsVisible(bool visible);
    void setShapesVisible(bool visible);
    void setMinimapVisible(bool visible);
    void setOverlaySource(OverlaySource source);
    void refreshOverlays(); ///< the source has something else to say
    void setMatches(const std::vector<NodeId>& nodes);
    void setBookmarks(const std::vector<NodeId>& nodes);
    void goTo(NodeId node); ///< selects it, opens the scopes that hide it, brings it into view

    void openScope(const QString& scope);
    void closeScope(const QString& scope);
    void openSelected(); ///< the closed scope, or the graph inside the node, that is selected
    void closeAround();  ///< the scope around the selection
    void openAll();
    void closeAll();
    [[nodiscard]] const CanvasScopes& scopes() const { return scopes_; }
    [[nodiscard]] QStringList selectedNames() const; ///< of the operators; of one without a name, its first value's
    void copyNames();
    void selectAll();
    [[nodiscard]] GraphView& activeView(); ///< the one with the focus, else the first that is shown
    [[nodiscard]] GraphView& originalView();
    [[nodiscard]] GraphView& foldedView();
    [[nodiscard]] bool isDrawn() const; ///< both pictures are of the document as it is now

signals:
    void drawn();        ///< isDrawn() has become true
    void mapsWanted();   ///< of the selected node
    void renameWanted(); ///< of the selected node and its values
    void partWanted();   ///< what lies between the selected nodes, as a model of its own

protected:
    void changeEvent(QEvent* event) override; ///< boxes are as large as their words

private:
    void connectView(GraphView& view);
    void restart();
    void showOther();
    void drawOther();
    void learnScopes();
    void redraw(bool keep_places = true);
    void redrawAroundSelection();
    void draw(CanvasPane& pane, PictureRequest request, const QString& tag);
    void accept(CanvasPane& pane, const Result<PicturePtr>& picture);
    void clear();
    void followSelection();
    [[nodiscard]] bool reveal(const Selection& selection);
    void showSelection(bool focus);
    [[nodiscard]] GraphView& viewWith(NodeId node);
    void showTotals();
    void showOverlay(CanvasPane& pane);
    void openNode(NodeId node);
    [[nodiscard]] const Node* drawnNode(NodeId id) const;
    void openMenu(const CanvasTarget& target, const QPoint& position);

    DocumentController& controller_;
    QSplitter* splitter_;
    CanvasBreadcrumbs* crumbs_;
    CanvasPane *original_, *folded_;
    ViewMode mode_ = ViewMode::both;
    layout::Direction direction_ = layout::Direction::top_to_bottom;
    OverlaySource overlay_;
    CanvasScopes scopes_;
    std::vector<NodeId> focus_; ///< to be brought into view when drawn
    bool names_ = false, columns_ = false, fresh_ = true, keep_places_ = true, follow_ = false, home_ = false;
    int pending_ = 0;
};

} // namespace crease::ui
