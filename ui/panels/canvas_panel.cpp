#include "ui/panels/canvas_panel.h"

#include "ui/compare/other_file.h"
#include "ui/document/document_controller.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_marks.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"
#include "ui/panels/canvas_breadcrumbs.h"
#include "ui/panels/canvas_pane.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace crease::ui {

CanvasPanel::CanvasPanel(DocumentController& controller, Appearance& appearance, QWidget* parent)
    : QWidget(parent), controller_(controller), splitter_(new QSplitter(Qt::Horizontal, this)), crumbs_(new CanvasBreadcrumbs(controller, this)),
      original_(new CanvasPane(tr("Original"), this)), folded_(new CanvasPane(tr("Folded"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(crumbs_);
    column->addWidget(splitter_, 1);
    splitter_->addWidget(original_);
    splitter_->addWidget(folded_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({1000, 1000}); // halves of whatever there is
    for (auto* pane : {original_, folded_}) connectView(pane->view());
    original_->view().linkWith(&folded_->view());
    original_->view().setMinimapVisible(false);

    const auto recolour = [this, &appearance] {
        for (auto* pane : {original_, folded_}) pane->view().setTheme(appearance.theme());
    };
    recolour();
    connect(&appearance, &Appearance::changed, this, recolour);
    connect(&controller, &DocumentController::opened, this, [this] {
        scopes_.forget();
        restart();
    });
    connect(&controller, &DocumentController::graphChanged, this, &CanvasPanel::restart);
    connect(&controller, &DocumentController::changed, this, [this] { redraw(); });
    connect(&controller, &DocumentController::otherChanged, this, &CanvasPanel::showOther);
    connect(folded_, &CanvasPane::closeRequested, &controller, [&controller] { controller.setOther(nullptr); });
    connect(&controller, &DocumentController::closed, this, &CanvasPanel::clear);
    connect(&controller, &DocumentController::selectionChanged, this, &CanvasPanel::followSelection);
}

void CanvasPanel::connectView(GraphView& view) {
    connect(&view, &GraphView::siteSelected, &controller_, &DocumentController::selectSite);
    connect(&view, &GraphView::siteActivated, &controller_, &DocumentController::toggle);
    connect(&view, &GraphView::nodeSelected, &controller_, &DocumentController::selectNode);
    connect(&view, &GraphView::nodesSelected, &controller_, &DocumentController::selectNodes);
    connect(&view, &GraphView::nodesActivated, &controller_, &DocumentController::foldSelected);
    connect(&view, &GraphView::nodeActivated, this, &CanvasPanel::openNode);
    connect(&view, &GraphView::groupActivated, this, &CanvasPanel::openScope);
    connect(&view, &GraphView::frameActivated, this, &CanvasPanel::closeScope);
    connect(&view, &GraphView::selectionCleared, &controller_, &DocumentController::clearSelection);
    connect(&view, &GraphView::contextMenuRequested, this, &CanvasPanel::openMenu);
}

GraphView& CanvasPanel::originalView() { return original_->view(); }
GraphView& CanvasPanel::foldedView() { return folded_->view(); }

GraphView& CanvasPanel::activeView() {
    if (mode_ == ViewMode::folded || (mode_ == ViewMode::both && foldedView().hasFocus())) return foldedView();
    return originalView();
}

bool CanvasPanel::isDrawn() const { return pending_ == 0; }

void CanvasPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && controller_.hasDocument()) redrawAroundSelection();
}

// ---- drawing --------------------------------------------------------------------------------------------------------

void CanvasPanel::restart() {
    fresh_ = true;
    for (auto* pane : {original_, folded_}) {
        pane->view().setEmptyText(tr("Drawing…"));
        pane->view().setPicture(nullptr, false);
    }
    crumbs_->refresh();
    focus_.clear();
    if (scopes_.knows(controller_.graph())) return redraw();
    learnScopes();
}

/// The scopes of a graph are read once, off the GUI thread; what is closed to begin with follows from them.
void CanvasPanel::learnScopes() {
    for (const char* tag : {"picture original", "picture folded"}) controller_.jobs().drop(tag);
    pending_ = 1;
    controller_.jobs().run<ScopeTreePtr>(
        "scopes", tr("Reading scopes"),
        [facts = controller_.document().original_facts(), graph = controller_.graph()](const JobControl&) -> Result<ScopeTreePtr> {
            return std::make_shared<const ScopeTree>(facts, graph);
        },
        [this, graph = controller_.graph()](Result<ScopeTreePtr> tree) {
            if (tree) scopes_.learn(graph, *tree);
            if (!reveal(controller_.selection())) focus_.clear();
            redraw();
        });
}

/// While nothing is folded both sides are the same drawing, so it is made once.
void CanvasPanel::redraw(bool keep_places) {
    if (!controller_.hasDocument()) return;
    showTotals();
    // While the scopes are being read, what comes of that draws.
    if (controller_.jobs().isRunning("scopes")) return;
    keep_places_ = keep_places;
    const auto& document = controller_.document();
    pending_ = 0;
    draw(*original_, originalSide(document), "picture original");
    if (controller_.other()) drawOther();
    else if (!document.differs()) controller_.jobs().drop("picture folded");
    else draw(*folded_, foldedSide(document), "picture folded");
}

/// The file's own scopes where it has names of its own: what is closed in the document says nothing about them.
void CanvasPanel::drawOther() {
    if (controller_.graph().value != 0) {
        controller_.jobs().drop("picture folded");
        folded_->view().setEmptyText(tr("The other file is shown as a whole only"));
        return folded_->view().setPicture(nullptr, false);
    }
    draw(*folded_, otherSide(controller_.document(), *controller_.other()), "picture folded");
}

/// The right canvas changes hands.
void CanvasPanel::showOther() {
    if (!controller_.hasDocument()) return;
    const auto& other = controller_.other();
    const auto differing = other ? other->beside.differing : std::vector<NodeId>();
    for (auto* pane : {original_, folded_}) pane->view().marks().setBesideFile(other != nullptr, differing);
    folded_->setTitle(other ? other->name() : tr("Folded"));
    folded_->setClosable(other != nullptr);
    folded_->view().setPicture(nullptr, false);
    redraw();
}

void CanvasPanel::draw(CanvasPane& pane, PictureRequest request, const QString& tag) {
    request.graph = controller_.graph();
    request.direction = direction_;
    if (columns_) request.page = static_cast<double>(std::max(1, pane.view().width())) / std::max(1, pane.view().height());
    request.font = font();
    request.show_names = names_;
    if (&pane != folded_ || !controller_.other() || controller_.other()->beside.common_names) {
        request.scopes = scopes_.tree(request.graph);
        request.collapsed = scopes_.collapsed(request.graph);
    }
    if (!fresh_ && keep_places_) request.previous = pane.view().picture();
    ++pending_;
    controller_.jobs().run<PicturePtr>(
        tag, tr("Drawing"), [request = std::move(request)](const JobControl& control) { return build_picture(request, control); },
        [this, &pane](Result<PicturePtr> picture) { accept(pane, picture); });
}

void CanvasPanel::accept(CanvasPane& pane, const Result<PicturePtr>& picture) {
    --pending_;
    if (!picture) {
        pane.view().setEmptyText(said(picture.error().sentence()));
        return;
    }
    const bool first = fresh_;
    const bool shared = controller_.hasDocument() && !controller_.document().differs() && !controller_.other();
    pane.view().setPicture(*picture, !first);
    showOverlay(pane);
    if (shared) {
        folded_->view().setPicture(*picture, !first);
        showOverlay(*folded_);
    }
    if (pending_ > 0) return;
    fresh_ = false;
    activeView().camera().refit();
    showSelection(std::exchange(follow_, false));
    if (std::exchange(home_, false)) activeView().camera().home();
    if (!focus_.empty()) activeView().focusNodes(std::exchange(focus_, {}));
    emit drawn();
}

void CanvasPanel::clear() {
    for (const char* tag : {"scopes", "picture original", "picture folded"}) controller_.jobs().drop(tag);
    scopes_.forget();
    pending_ = 0;
    fresh_ = true;
    crumbs_->hide();
    for (auto* pane : {original_, folded_}) {
        pane->view().setPicture(nullptr, false);
        pane->clearTotals();
    }
}

void CanvasPanel::showTotals() {
    const auto& snapshot = *controller_.snapshot();
    original_->setTotals(readable(controller_.fileName()), snapshot.original);
    folded_->setTotals({}, controller_.other() ? controller_.other()->totals : snapshot.folded);
}

void CanvasPanel::setMode(ViewMode mode) {
    mode_ = mode;
    original_->setVisible(mode != ViewMode::folded);
    folded_->setVisible(mode != ViewMode::original);
    original_->view().setMinimapVisible(mode == ViewMode::original);
    folded_->view().setLegendVisible(mode == ViewMode::folded); // one legend is enough
    const bool linked = mode == ViewMode::both;
    original_->view().marks().setChange(linked ? Change::went : Change::none);
    folded_->view().marks().setChange(linked ? Change::came : Change::none);
}

void CanvasPanel::setDirection(layout::Direction direction) {
    if (direction == direction_) return;
    direction_ = direction;
    fresh_ = home_ = true; // another direction is another drawing: nothing keeps its place
    redraw();
}

void CanvasPanel::setColumns(bool columns) {
    if (columns == columns_) return;
    columns_ = columns;
    fresh_ = home_ = true;
    redraw();
}

void CanvasPanel::setNamesVisible(bool visible) {
    names_ = visible;
    redraw();
}

void CanvasPanel::setDetailsVisible(bool visible) {
    for (auto* pane : {original_, folded_}) pane->view().setDetailsVisible(visible);
}

void CanvasPanel::setShapesVisible(bool visible) {
    for (auto* pane : {original_, folded_}) pane->view().setShapesVisible(visible);
}

void CanvasPanel::setMinimapVisible(bool visible) {
    folded_->view().setMinimapVisible(visible);
    original_->view().setMinimapVisible(visible && mode_ == ViewMode::original);
}

// ---- overlays -------------------------------------------------------------------------------------------------------

void CanvasPanel::setOverlaySource(OverlaySource source) {
    overlay_ = std::move(source);
    refreshOverlays();
}

void CanvasPanel::refreshOverlays() {
    for (auto* pane : {original_, folded_}) showOverlay(*pane);
}

void CanvasPanel::showOverlay(CanvasPane& pane) {
    const auto picture = pane.view().picture();
    const auto version = &pane == folded_ ? Version::folded : Version::original;
    pane.view().marks().setOverlay(overlay_ && picture ? overlay_(*picture, version) : Overlay());
}

} // namespace crease::ui
