#include "ui/window/view_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/document/document_controller.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/appearance.h"
#include "ui/panels/canvas_panel.h"
#include "ui/settings/settings.h"
#include "ui/window/bookmarks.h"

namespace crease::ui {

ViewFlow::ViewFlow(DocumentController& controller, CanvasPanel& canvas, const Context& context, const WindowActions& actions, QMenu& bookmarks,
                   QObject* parent)
    : QObject(parent), controller_(controller), canvas_(canvas), context_(context), actions_(actions),
      bookmarks_(new Bookmarks(controller, context.settings, bookmarks, *actions.clearBookmarks, this)) {
    wireView();
    wireModes();
    wireColours();
    wireNavigation();
    for (const auto signal : {&DocumentController::opened, &DocumentController::closed, &DocumentController::changed,
                              &DocumentController::selectionChanged, &DocumentController::graphChanged})
        connect(&controller, signal, this, &ViewFlow::update);
    connect(&canvas, &CanvasPanel::drawn, this, &ViewFlow::update);
    connect(bookmarks_, &Bookmarks::changed, this, &ViewFlow::update);
    update();
}

void ViewFlow::wireView() {
    const auto& a = actions_;
    connect(a.fit, &QAction::triggered, this, [this] { canvas_.activeView().camera().fit(); });
    connect(a.fitWidth, &QAction::triggered, this, [this] { canvas_.activeView().camera().fitWidth(); });
    connect(a.actualSize, &QAction::triggered, this, [this] { canvas_.activeView().camera().actualSize(); });
    connect(a.zoomIn, &QAction::triggered, this, [this] { canvas_.activeView().camera().zoomIn(); });
    connect(a.zoomOut, &QAction::triggered, this, [this] { canvas_.activeView().camera().zoomOut(); });
    connect(a.direction, &QAction::toggled, this,
            [this](bool on) { canvas_.setDirection(on ? layout::Direction::left_to_right : layout::Direction::top_to_bottom); });
    connect(a.columns, &QAction::toggled, &canvas_, &CanvasPanel::setColumns);
    connect(a.names, &QAction::toggled, &canvas_, &CanvasPanel::setNamesVisible);
    connect(a.details, &QAction::toggled, &canvas_, &CanvasPanel::setDetailsVisible);
    connect(a.shapes, &QAction::toggled, &canvas_, &CanvasPanel::setShapesVisible);
    connect(a.minimap, &QAction::toggled, &canvas_, &CanvasPanel::setMinimapVisible);
}

void ViewFlow::wireModes() {
    const std::pair<QAction*, ViewMode> modes[] = {
        {actions_.both, ViewMode::both}, {actions_.original, ViewMode::original}, {actions_.folded, ViewMode::folded}};
    for (const auto& [action, mode] : modes) connect(action, &QAction::triggered, this, [this, mode = mode] { setMode(mode); });
}

void ViewFlow::wireColours() {
    const std::pair<QAction*, Scheme> schemes[] = {{actions_.desktopColours, Scheme::desktop},
                                                   {actions_.lightColours, Scheme::light},
                                                   {actions_.darkColours, Scheme::dark},
                                                   {actions_.contrastColours, Scheme::high_contrast}};
    for (const auto& [action, scheme] : schemes) {
        const auto mark = [this, action = action, scheme = scheme] { action->setChecked(context_.appearance.scheme() == scheme); };
        mark();
        connect(&context_.appearance, &Appearance::changed, this, mark);
        connect(action, &QAction::triggered, this, [this, scheme = scheme] {
            context_.settings.setScheme(scheme);
            context_.appearance.setScheme(scheme);
        });
    }
}

void ViewFlow::wireNavigation() {
    const auto& a = actions_;
    connect(a.openScope, &QAction::triggered, &canvas_, &CanvasPanel::openSelected);
    connect(a.closeScope, &QAction::triggered, &canvas_, &CanvasPanel::closeAround);
    connect(a.expandAll, &QAction::triggered, &canvas_, &CanvasPanel::openAll);
    connect(a.collapseAll, &QAction::triggered, &canvas_, &CanvasPanel::closeAll);
    connect(a.parentGraph, &QAction::triggered, &controller_, &DocumentController::showParentGraph);
    connect(a.selectAll, &QAction::triggered, &canvas_, &CanvasPanel::selectAll);
    connect(a.copyNames, &QAction::triggered, &canvas_, &CanvasPanel::copyNames);
    connect(a.bookmark, &QAction::triggered, bookmarks_, &Bookmarks::toggle);
    connect(a.nextBookmark, &QAction::triggered, this, [this] { bookmarks_->step(+1); });
    connect(a.previousBookmark, &QAction::triggered, this, [this] { bookmarks_->step(-1); });
    connect(a.clearBookmarks, &QAction::triggered, bookmarks_, &Bookmarks::clear);
    connect(bookmarks_, &Bookmarks::chosen, &canvas_, &CanvasPanel::goTo);
}

void ViewFlow::update() {
    const auto& a = actions_;
    const bool has = controller_.hasDocument(), selected = controller_.selection() != Selection{};
    a.openScope->setEnabled(has && selected);
    a.closeScope->setEnabled(has && selected && !canvas_.activeView().selection().scope().isEmpty());
    a.copyNames->setEnabled(has && selected);
    a.parentGraph->setEnabled(has && controller_.trail().size() > 1);
    a.bookmark->setEnabled(has && (selected || bookmarks_->isHere()));
    a.bookmark->setChecked(bookmarks_->isHere());
    for (auto* action : {a.nextBookmark, a.previousBookmark, a.clearBookmarks}) action->setEnabled(has && !bookmarks_->isEmpty());
    canvas_.setBookmarks(bookmarks_->nodes());
}

void ViewFlow::setMode(ViewMode mode) {
    canvas_.setMode(mode);
    context_.settings.setViewMode(mode);
}

void ViewFlow::restore() {
    const auto mode = context_.settings.viewMode();
    const auto& a = actions_;
    (mode == ViewMode::original ? a.original : mode == ViewMode::folded ? a.folded : a.both)->setChecked(true);
    canvas_.setMode(mode);
    a.minimap->setChecked(context_.settings.flag("minimap", true));
}

void ViewFlow::remember() { context_.settings.setFlag("minimap", actions_.minimap->isChecked()); }

} // namespace crease::ui
