#include "ui/panels/canvas_panel.h"

#include "ui/appearance.h"
#include "ui/document_controller.h"
#include "ui/format.h"
#include "ui/panels/canvas_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace crease::ui {

CanvasPanel::CanvasPanel(DocumentController& controller, Appearance& appearance, QWidget* parent)
    : QWidget(parent), controller_(controller), splitter_(new QSplitter(Qt::Horizontal, this)),
      crumbs_(new QWidget(this)), original_(new CanvasPane(tr("Original"), this)),
      folded_(new CanvasPane(tr("Folded"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(crumbs_);
    column->addWidget(splitter_, 1);
    crumbs_->hide();
    splitter_->addWidget(original_);
    splitter_->addWidget(folded_);
    splitter_->setChildrenCollapsible(false);
    for (auto* pane : {original_, folded_}) connectView(pane->view());
    original_->view().linkWith(&folded_->view());
    original_->view().setMinimapVisible(false);

    const auto recolour = [this, &appearance] {
        for (auto* pane : {original_, folded_}) pane->view().setTheme(appearance.theme());
    };
    recolour();
    connect(&appearance, &Appearance::changed, this, recolour);
    connect(&controller, &DocumentController::opened, this, &CanvasPanel::restart);
    connect(&controller, &DocumentController::graphChanged, this, &CanvasPanel::restart);
    connect(&controller, &DocumentController::changed, this, &CanvasPanel::redraw);
    connect(&controller, &DocumentController::closed, this, &CanvasPanel::clear);
    connect(&controller, &DocumentController::selectionChanged, this, &CanvasPanel::showSelection);
}

void CanvasPanel::connectView(GraphView& view) {
    connect(&view, &GraphView::siteSelected, &controller_, &DocumentController::selectSite);
    connect(&view, &GraphView::siteActivated, &controller_, &DocumentController::toggle);
    connect(&view, &GraphView::nodeSelected, &controller_, &DocumentController::selectNode);
    connect(&view, &GraphView::nodeActivated, this, &CanvasPanel::openNode);
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

// ---- drawing --------------------------------------------------------------------------------------------------------

void CanvasPanel::restart() {
    fresh_ = true;
    for (auto* pane : {original_, folded_}) {
        pane->view().setEmptyText(tr("Drawing…"));
        pane->view().setPicture(nullptr, false);
    }
    updateBreadcrumbs();
    redraw();
}

/// While nothing is folded both sides are the same drawing, so it is made once.
void CanvasPanel::redraw() {
    if (!controller_.hasDocument()) return;
    showTotals();
    const auto& document = controller_.document();
    pending_ = 0;
    draw(*original_, originalSide(document), "picture original");
    if (document.folded().empty())
        controller_.jobs().drop("picture folded");
    else
        draw(*folded_, foldedSide(document), "picture folded");
}

void CanvasPanel::draw(CanvasPane& pane, PictureRequest request, const QString& tag) {
    request.graph = controller_.graph();
    request.direction = direction_;
    request.font = font();
    request.show_names = names_;
    if (!fresh_) request.previous = pane.view().picture();
    ++pending_;
    controller_.jobs().run<PicturePtr>(
        tag, tr("Drawing"),
        [request = std::move(request)](const JobControl& control) { return build_picture(request, control); },
        [this, &pane](Result<PicturePtr> picture) { accept(pane, picture); });
}

void CanvasPanel::accept(CanvasPane& pane, const Result<PicturePtr>& picture) {
    --pending_;
    if (!picture) {
        pane.view().setEmptyText(text(picture.error().sentence()));
        return;
    }
    const bool first = fresh_;
    const bool shared = controller_.hasDocument() && controller_.document().folded().empty();
    pane.view().setPicture(*picture, !first);
    showOverlay(pane);
    if (shared) {
        folded_->view().setPicture(*picture, !first);
        showOverlay(*folded_);
    }
    if (pending_ > 0) return;
    fresh_ = false;
    if (first) activeView().fit();
    showSelection();
    emit drawn();
}

void CanvasPanel::clear() {
    controller_.jobs().drop("picture original");
    controller_.jobs().drop("picture folded");
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
    original_->setTotals(controller_.fileName(), snapshot.original);
    folded_->setTotals({}, snapshot.folded);
}

void CanvasPanel::setMode(ViewMode mode) {
    mode_ = mode;
    original_->setVisible(mode != ViewMode::folded);
    folded_->setVisible(mode != ViewMode::original);
    original_->view().setMinimapVisible(mode == ViewMode::original);
    folded_->view().setLegendVisible(mode == ViewMode::folded); // one legend is enough
}

void CanvasPanel::setDirection(layout::Direction direction) {
    if (direction == direction_) return;
    direction_ = direction;
    fresh_ = true; // another direction is another drawing: nothing keeps its place
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
    pane.view().setOverlay(overlay_ && picture ? overlay_(*picture, version) : Overlay());
}

// ---- selection and subgraphs ----------------------------------------------------------------------------------------

void CanvasPanel::showSelection() {
    const auto selection = controller_.selection();
    auto& view = activeView();
    if (!selection.site.isEmpty() && view.selectedSite() != selection.site) view.focusSite(selection.site);
    if (selection.node.valid() && view.selectedNode() != selection.node) view.focusNode(selection.node);
    for (auto* pane : {original_, folded_}) {
        if (!selection.site.isEmpty() || !selection.node.valid()) pane->view().selectSite(selection.site);
        if (selection.node.valid()) pane->view().selectNode(selection.node);
    }
}

void CanvasPanel::setMatches(const std::vector<NodeId>& nodes) {
    for (auto* pane : {original_, folded_}) pane->view().setMatches(nodes);
}

void CanvasPanel::goTo(NodeId node) {
    controller_.selectNode(node);
    activeView().focusNode(node);
}

void CanvasPanel::openNode(NodeId id) {
    const auto& model = *controller_.document().current();
    for (const auto& node : model.graphs[controller_.graph().value]->nodes)
        if (node->id == id && !node->bodies.empty()) return controller_.showGraph(node->bodies.front().second);
}

void CanvasPanel::updateBreadcrumbs() {
    qDeleteAll(crumbs_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete crumbs_->layout();
    const auto& graphs = controller_.document().original()->graphs;
    auto* row = new QHBoxLayout(crumbs_);
    row->setContentsMargins(8, 4, 8, 0);
    for (auto at = controller_.graph(); at.valid() && at.value < graphs.size(); at = graphs[at.value]->parent) {
        auto* crumb = new QToolButton(crumbs_);
        const auto& graph = *graphs[at.value];
        crumb->setText(at.value == 0 ? tr("Main graph") : text(graph.owner_attribute + " " + graph.name));
        crumb->setAutoRaise(true);
        crumb->setToolTip(tr("Show this graph (Backspace: parent graph)"));
        connect(crumb, &QToolButton::clicked, this, [this, at] { controller_.showGraph(at); });
        row->insertWidget(0, crumb);
        if (at.value == 0) break;
        row->insertWidget(0, new QLabel(QStringLiteral("›"), crumbs_));
    }
    row->addStretch();
    crumbs_->setVisible(controller_.graph().value != 0);
}

void CanvasPanel::openMenu(const CanvasTarget& target, const QPoint& position) {
    if (!controller_.hasDocument()) return;
    QMenu menu;
    auto& view = activeView();
    if (!target.site.isEmpty()) {
        const bool folded = controller_.document().is_folded(target.site.toStdString());
        menu.addAction(folded ? tr("&Unfold") : tr("&Fold"), this, [this, target] { controller_.toggle(target.site); });
    }
    if (target.node.valid()) {
        controller_.selectNode(target.node);
        menu.addAction(tr("Trace u&pstream"), &view, &GraphView::traceUpstream);
        menu.addAction(tr("Trace &downstream"), &view, &GraphView::traceDownstream);
        menu.addAction(tr("Clear &trace"), &view, &GraphView::clearTrace);
    }
    const auto& graph = *controller_.document().current()->graphs[controller_.graph().value];
    if (target.value.valid() && target.value.value < graph.value_names.size())
        menu.addAction(tr("&Copy name"), this, [name = text(graph.value_name(target.value))] {
            QApplication::clipboard()->setText(name);
        });
    if (!menu.isEmpty()) menu.addSeparator();
    menu.addAction(tr("F&it"), &view, &GraphView::fit);
    menu.exec(position);
}

} // namespace crease::ui
