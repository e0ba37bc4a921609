#include "ui/window/difference_flow.h"

#include "ui/compare/compare_dock.h"
#include "ui/compare/comparison.h"
#include "ui/document/document_controller.h"
#include "ui/panels/canvas_panel.h"
#include "ui/panels/differences_panel.h"

#include <QTabWidget>

namespace crease::ui {

DifferenceFlow::DifferenceFlow(DocumentController& controller, CompareDock& compare, CanvasPanel& canvas, QTabWidget& tabs, QObject* parent)
    : QObject(parent), controller_(controller), compare_(compare), canvas_(canvas), tabs_(tabs), list_(new DifferencesPanel(controller, &tabs)) {
    list_->hide();
    // Not before the dock has its new height: the canvases keep their places when that changes.
    connect(&compare_, &CompareDock::judged, this, &DifferenceFlow::showFirst, Qt::QueuedConnection);
    connect(list_, &DifferencesPanel::nodeChosen, &canvas_, &CanvasPanel::goTo);
    connect(list_, &DifferencesPanel::siteChosen, &controller_, &DocumentController::selectSite);
    connect(&controller_, &DocumentController::otherChanged, this, &DifferenceFlow::showList);
}

/// Beside a file the pair whose own numbers differ says more than the first value that does.
void DifferenceFlow::showFirst() {
    if (!controller_.hasDocument() || !compare_.hasAnswer() || !compare_.answer()->first) return;
    if (controller_.other() && list_->chooseFirst()) return;
    const auto node = placeOfFirstDifference(*compare_.answer(), *controller_.snapshot()->document.original());
    if (node.valid()) canvas_.goTo(node);
}

/// The list has a tab as long as there is a file beside the model.
void DifferenceFlow::showList() {
    const int at = tabs_.indexOf(list_);
    if (!controller_.other()) return at < 0 ? void() : tabs_.removeTab(at);
    const auto title = tr("Differences %1").arg(list_->count());
    if (at >= 0) return tabs_.setTabText(at, title);
    tabs_.addTab(list_, title);
    tabs_.setCurrentWidget(list_);
}

} // namespace crease::ui
