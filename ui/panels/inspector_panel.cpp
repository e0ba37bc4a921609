#include "ui/panels/inspector_panel.h"

#include "ui/compare/other_file.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/page_parts.h"
#include "ui/panels/node_page.h"
#include "ui/panels/site_page.h"

#include <QLabel>

namespace crease::ui {

InspectorPanel::InspectorPanel(DocumentController& controller, Appearance& appearance, QWidget* parent)
    : QScrollArea(parent), controller_(controller), appearance_(appearance) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Inspector"));
    for (const auto signal :
         {&DocumentController::opened, &DocumentController::closed, &DocumentController::changed, &DocumentController::selectionChanged})
        connect(&controller, signal, this, &InspectorPanel::refresh);
    connect(&appearance, &Appearance::changed, this, &InspectorPanel::refresh);
    showHint();
}

void InspectorPanel::refresh() {
    controller_.jobs().drop("node facts");
    if (const auto* site = controller_.selectedSite()) {
        auto* page = new SitePage(controller_, *site, appearance_.theme(), site_times_ ? site_times_(site->id) : std::nullopt);
        connect(page, &SitePage::lessonWanted, this, &InspectorPanel::lessonWanted);
        connect(page, &SitePage::timesWanted, this, &InspectorPanel::timesWanted);
        present(page);
    } else if (controller_.hasDocument() && controller_.selection().node.valid()) showNode();
    else showHint();
}

void InspectorPanel::refreshSite() {
    if (controller_.selectedSite()) refresh();
}

/// The folded side, or the file beside it, has nodes that the original lacks and the other way round; a node is looked up where it is, on
/// the side that knows its new names first.
void InspectorPanel::showNode() {
    const auto& document = controller_.document();
    const auto node = controller_.selection().node;
    controller_.jobs().run<NodeFacts>(
        "node facts", tr("Reading a node"),
        [original = document.original_facts(), current = document.facts(), other = controller_.other(), graph = controller_.graph(),
         node](const JobControl&) -> Result<NodeFacts> {
            auto facts = describeNode(*current, graph, node);
            if (!facts) facts = describeNode(*original, graph, node);
            return facts || !other || graph.value != 0 ? facts : describeNode(*other->beside.facts, graph, node);
        },
        [this, node](Result<NodeFacts> facts) {
            if (!facts || !controller_.hasDocument()) return showHint();
            auto* page = new NodePage(controller_, node, *facts);
            connect(page, &NodePage::lessonWanted, this, [this] { emit lessonWanted(0); });
            connect(page, &NodePage::operatorWanted, this, &InspectorPanel::operatorWanted);
            connect(page, &NodePage::renameWanted, this, &InspectorPanel::renameWanted);
            connect(page, &NodePage::weightWanted, this, &InspectorPanel::weightWanted);
            connect(page, &NodePage::refusalWanted, this, &InspectorPanel::refusalWanted);
            present(page);
        });
}

void InspectorPanel::showHint() {
    const auto words = !controller_.hasDocument()           ? tr("What you select is explained here.")
                       : controller_.worthwhileCount() == 0 ? tr("Select a node to see what it is.")
                                                            : tr("Select a site or a node to see what it is and what it becomes.\n\n"
                                                                 "N goes to the next site, Enter folds it.");
    auto* hint = quietLabel(words, nullptr);
    hint->setMargin(14);
    hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    present(hint);
}

void InspectorPanel::present(QWidget* page) {
    // The page that asked for this change may still be on the call stack (its own button was clicked).
    if (auto* old = takeWidget()) old->deleteLater();
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

} // namespace crease::ui
