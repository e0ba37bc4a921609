#include "ui/panels/canvas_menu.h"

#include "ui/document/document_controller.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/format.h"
#include "ui/panels/canvas_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

namespace crease::ui {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("crease::ui::CanvasMenu", words); }

void addFolding(QMenu& menu, DocumentController& controller, const CanvasTarget& target) {
    const auto sites = controller.selectedSites();
    const auto folded =
        std::count_if(sites.begin(), sites.end(), [&](const QString& id) { return controller.document().is_folded(id.toStdString()); });
    const bool single = sites.size() == 1 || (sites.isEmpty() && !target.site.isEmpty());
    if (single) {
        const QString site = sites.isEmpty() ? target.site : sites.front();
        const bool is_folded = controller.document().is_folded(site.toStdString());
        menu.addAction(is_folded ? tr("&Unfold") : tr("&Fold"), &controller, [&controller, site] { controller.toggle(site); });
    } else if (!sites.isEmpty()) {
        const auto open = sites.size() - folded;
        if (open)
            menu.addAction(counted(open, tr("&Fold 1 selected site"), tr("&Fold %n selected sites")), &controller, &DocumentController::foldSelected);
        if (folded)
            menu.addAction(counted(folded, tr("&Unfold 1 selected site"), tr("&Unfold %n selected sites")), &controller,
                           &DocumentController::unfoldSelected);
    }
}

void addInside(QMenu& menu, CanvasPanel& panel, DocumentController& controller, const CanvasTarget& target) {
    if (!target.group.isEmpty())
        menu.addAction(tr("&Open %1").arg(caption(target.group)), &panel, [&panel, target] { panel.openScope(target.group); });
    const auto& nodes = controller.document().current()->graphs[controller.graph().value]->nodes;
    const auto node = std::find_if(nodes.begin(), nodes.end(), [&](const NodePtr& n) { return n->id == target.node; });
    if (target.node.valid() && node != nodes.end())
        for (const auto& child : childGraphs(*controller.document().current(), **node))
            menu.addAction(tr("Look into %1").arg(caption(child.role)), &panel,
                           [&controller, owner = target.node, graph = child.graph] { controller.enterGraph(owner, graph); });
    if (!target.scope.isEmpty())
        menu.addAction(tr("&Collapse %1").arg(caption(target.scope)), &panel, [&panel, target] { panel.closeScope(target.scope); });
}

void addTraces(QMenu& menu, GraphView& view) {
    menu.addAction(tr("Trace u&pstream"), &view, &GraphView::traceUpstream);
    menu.addAction(tr("Trace &downstream"), &view, &GraphView::traceDownstream);
    menu.addAction(tr("Clear &trace"), &view.marks(), &CanvasMarks::clearTrace);
}

} // namespace

void fillCanvasMenu(QMenu& menu, CanvasPanel& panel, GraphView& view, DocumentController& controller, const CanvasTarget& target) {
    const auto separate = [&menu] {
        if (!menu.isEmpty()) menu.addSeparator();
    };
    if (!target.isPaper()) addFolding(menu, controller, target);
    addInside(menu, panel, controller, target);
    separate();
    if (target.node.valid()) menu.addAction(tr("Feature &maps…"), &panel, &CanvasPanel::mapsWanted);
    if (target.node.valid()) menu.addAction(tr("E&xtract from here to here…"), &panel, &CanvasPanel::partWanted);
    if (target.node.valid()) addTraces(menu, view);
    if (target.node.valid()) menu.addAction(tr("&Rename…"), &panel, &CanvasPanel::renameWanted);
    const auto names = panel.selectedNames();
    if (!names.isEmpty())
        menu.addAction(names.size() == 1 ? tr("Copy &name") : tr("Copy %1 &names").arg(names.size()), &panel, &CanvasPanel::copyNames);
    separate();
    menu.addAction(tr("&Expand all"), &panel, &CanvasPanel::openAll);
    menu.addAction(tr("Collapse &all"), &panel, &CanvasPanel::closeAll);
    menu.addAction(tr("F&it"), &view.camera(), &Camera::fit);
}

} // namespace crease::ui
