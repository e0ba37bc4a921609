// Going about in the graph: what is selected is shown, what hides it is opened, scopes and inner graphs open and close.

#include "ui/panels/canvas_panel.h"

#include "ui/document/document_controller.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"
#include "ui/kit/format.h"
#include "ui/panels/canvas_menu.h"
#include "ui/panels/canvas_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

namespace crease::ui {

// ---- selection ------------------------------------------------------------------------------------------------------

/// A site or a node that is selected anywhere is brought to light; several nodes may well stay in their closed scopes.
void CanvasPanel::followSelection() {
    if (!reveal(controller_.selection())) return showSelection(true);
    follow_ = true;
    redraw();
}

bool CanvasPanel::reveal(const Selection& selection) {
    const auto tree = scopes_.tree(controller_.graph());
    if (!tree || !selection.several.empty()) return false;
    std::vector<NodeId> nodes;
    if (const auto* site = controller_.selectedSite()) nodes = site->nodes;
    else if (selection.node.valid()) nodes = {selection.node};
    std::vector<QString> places;
    for (NodeId id : nodes) {
        QString place = tree->placeOf(id);
        const Node* node = place.isEmpty() ? drawnNode(id) : nullptr; // one that came by folding
        if (node) place = tree->placeOf(*controller_.document().current()->graphs[controller_.graph().value], *node);
        places.push_back(place);
    }
    return scopes_.reveal(controller_.graph(), places);
}

void CanvasPanel::showSelection(bool focus) {
    const auto& selection = controller_.selection();
    auto& view = activeView();
    const bool several = !selection.several.empty();
    const bool other_site = !selection.site.isEmpty() && view.selection().site() != selection.site;
    const bool other_node = selection.node.valid() && !several && view.selection().node() != selection.node;
    if (focus && other_site) view.focusSite(selection.site);
    if (focus && other_node) viewWith(selection.node).focusNode(selection.node);
    for (auto* pane : {original_, folded_}) {
        if (several) pane->view().selection().selectNodes(selection.several);
        else if (selection.node.valid()) pane->view().selection().selectNode(selection.node);
        else pane->view().selection().selectSite(selection.site);
    }
}

/// The active one, unless only the other has such a node.
GraphView& CanvasPanel::viewWith(NodeId node) {
    const auto has = [&](GraphView& view) { return view.picture() && view.picture()->nodeIndex(node) != no_index; };
    if (mode_ == ViewMode::both && !has(activeView()))
        for (auto* pane : {original_, folded_})
            if (has(pane->view())) return pane->view();
    return activeView();
}

void CanvasPanel::goTo(NodeId node) {
    controller_.selectNode(node);
    if (isDrawn()) viewWith(node).focusNode(node);
    else follow_ = true;
}

void CanvasPanel::setMatches(const std::vector<NodeId>& nodes) {
    for (auto* pane : {original_, folded_}) pane->view().marks().setMatches(nodes);
}

void CanvasPanel::setBookmarks(const std::vector<NodeId>& nodes) {
    for (auto* pane : {original_, folded_}) pane->view().marks().setBookmarks(nodes);
}

void CanvasPanel::selectAll() {
    const auto picture = activeView().picture();
    if (!picture) return;
    std::vector<NodeId> all;
    for (const auto& node : picture->nodes)
        if (node.id.valid()) all.push_back(node.id);
    for (const auto& [id, group] : picture->hidden) all.push_back(id);
    controller_.selectNodes(all);
}

QStringList CanvasPanel::selectedNames() const {
    if (!controller_.hasDocument()) return {};
    const auto& document = controller_.document();
    const auto& selection = controller_.selection();
    std::vector<NodeId> wanted = selection.several;
    if (const auto* site = controller_.selectedSite()) wanted = site->nodes;
    else if (wanted.empty() && selection.node.valid()) wanted = {selection.node};
    const std::set<NodeId> chosen(wanted.begin(), wanted.end());
    QStringList names;
    std::set<NodeId> told;
    for (const auto& model : {document.original(), document.current()}) {
        const auto& graph = *model->graphs[controller_.graph().value];
        for (const auto& node : graph.nodes)
            if (chosen.contains(node->id) && told.insert(node->id).second)
                names << text(node->name.empty() && node->output().valid() ? graph.value_name(node->output()) : node->name);
    }
    return names;
}

void CanvasPanel::copyNames() {
    const auto names = selectedNames();
    if (!names.isEmpty()) QApplication::clipboard()->setText(names.join(QLatin1Char('\n')));
}

// ---- scopes ---------------------------------------------------------------------------------------------------------

/// The first of what was hidden is selected, so that the keyboard goes on from there.
void CanvasPanel::openScope(const QString& scope) {
    std::vector<NodeId> inside;
    if (const auto picture = activeView().picture())
        for (const auto& [id, group] : picture->hidden)
            if (picture->nodes[group].group == scope) inside.push_back(id);
    if (!scopes_.open(controller_.graph(), scope)) return;
    focus_ = inside;
    redraw();
    // It may stand in an inner scope that is a box itself; that is selected then.
    const auto tree = scopes_.tree(controller_.graph());
    const auto drawn = [&](NodeId id) { return collapsedScope(tree->placeOf(id), scopes_.collapsed(controller_.graph())).isEmpty(); };
    const auto first = std::find_if(inside.begin(), inside.end(), drawn);
    if (first != inside.end()) controller_.selectNode(*first);
    else controller_.clearSelection();
}

/// The box that takes their place is selected, so that Enter opens it again.
void CanvasPanel::closeScope(const QString& scope) {
    if (!scopes_.close(controller_.graph(), scope)) return;
    const auto tree = scopes_.tree(controller_.graph());
    std::vector<NodeId> inside;
    for (const auto& node : controller_.document().original()->graphs[controller_.graph().value]->nodes)
        if (!collapsedScope(tree->placeOf(node->id), {scope}).isEmpty()) inside.push_back(node->id);
    focus_ = inside;
    redraw();
    controller_.selectNodes(inside);
}

void CanvasPanel::openSelected() {
    const auto group = activeView().selection().group();
    if (!group.isEmpty()) return openScope(group);
    if (controller_.selection().node.valid()) openNode(controller_.selection().node);
}

void CanvasPanel::closeAround() { closeScope(activeView().selection().scope()); }

void CanvasPanel::openAll() {
    if (scopes_.openAll(controller_.graph())) redrawAroundSelection();
}

/// Where all boxes are elsewhere afterwards, or as large as they never were.
void CanvasPanel::redrawAroundSelection() {
    focus_ = activeView().selection().nodes();
    home_ = focus_.empty();
    redraw(false);
}

void CanvasPanel::closeAll() {
    if (!scopes_.closeAll(controller_.graph())) return;
    home_ = true;
    redraw(false);
}

// ---- graphs inside nodes --------------------------------------------------------------------------------------------

const Node* CanvasPanel::drawnNode(NodeId id) const {
    const auto& document = controller_.document();
    for (const auto& model : {document.current(), document.original()})
        for (const auto& node : model->graphs[controller_.graph().value]->nodes)
            if (node->id == id) return node.get();
    return nullptr;
}

void CanvasPanel::openNode(NodeId id) {
    const Node* node = drawnNode(id);
    const auto children = node ? childGraphs(*controller_.document().current(), *node) : std::vector<ChildGraph>();
    if (!children.empty()) controller_.enterGraph(id, children.front().graph);
}

/// What is pointed at is selected first, unless it is part of a larger selection already.
void CanvasPanel::openMenu(const CanvasTarget& target, const QPoint& position) {
    if (!controller_.hasDocument()) return;
    auto* from = qobject_cast<GraphView*>(sender());
    auto& view = from ? *from : activeView();
    const auto selected = view.selection().nodes();
    const bool part = target.node.valid() && selected.size() > 1 && std::find(selected.begin(), selected.end(), target.node) != selected.end();
    if (target.node.valid() && !part) controller_.selectNode(target.node);
    else if (!target.node.valid() && !target.site.isEmpty()) controller_.selectSite(target.site);
    QMenu menu;
    fillCanvasMenu(menu, *this, view, controller_, target);
    menu.exec(position);
}

} // namespace crease::ui
