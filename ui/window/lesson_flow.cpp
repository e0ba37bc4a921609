#include "ui/window/lesson_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/document/document_controller.h"
#include "ui/graph/graph_view.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/panels/canvas_panel.h"

#include <QStackedWidget>

namespace crease::ui {

const fold::Refusal* selectedRefusal(const DocumentController& controller) {
    const auto node = controller.selection().node;
    if (!controller.hasDocument() || !node.valid()) return nullptr;
    for (const auto& refusal : controller.document().scan().refusals)
        if (refusal.node == node) return &refusal;
    return nullptr;
}

LessonFlow::LessonFlow(DocumentController& controller, Appearance& appearance, QStackedWidget& pages, CanvasPanel& canvas,
                       const WindowActions& actions, const std::function<Question()>& question, QObject* parent)
    : QObject(parent), controller_(controller), pages_(pages), canvas_(canvas), stage_(new LessonStage(controller, appearance, question, &pages)) {
    pages_.addWidget(stage_);
    connect(actions.lesson, &QAction::triggered, this, [this] {
        if (!leave()) resume();
    });
    connect(stage_, &LessonStage::left, this, &LessonFlow::leave);
    connect(stage_, &LessonStage::foldedUpTo, this, &LessonFlow::leave);
    connect(&controller, &DocumentController::selectionChanged, this, &LessonFlow::follow);
    for (const auto signal :
         {&DocumentController::opened, &DocumentController::closed, &DocumentController::rescanned, &DocumentController::graphChanged})
        connect(&controller, signal, this, &LessonFlow::leave);
}

void LessonFlow::open(int step) {
    const auto* site = controller_.selectedSite();
    const auto* refusal = site ? nullptr : selectedRefusal(controller_);
    if (!site && !refusal) return;
    const bool fresh = !isOpen();
    pages_.setCurrentWidget(stage_);
    if (fresh) emit shown(true);
    if (site) {
        stage_->open(*site);
        stage_->showStep(step);
    } else {
        stage_->openRefusal(*refusal);
    }
    stage_->setFocus();
}

/// Where the lesson of the same site was left.
void LessonFlow::resume() {
    const auto* site = controller_.selectedSite();
    const bool same = site && site->id == stage_->lesson().site && stage_->currentStep() > 0;
    open(same ? stage_->currentStep() : 0);
}

bool LessonFlow::isOpen() const { return pages_.currentWidget() == stage_; }

bool LessonFlow::leave() {
    if (!isOpen()) return false;
    stage_->setPlaying(false);
    for (const auto* job : {"lesson", "lesson map", "lesson values", "lesson trace", "lesson break", "lesson gains"}) controller_.jobs().drop(job);
    emit shown(false);
    pages_.setCurrentWidget(&canvas_);
    canvas_.activeView().setFocus();
    return true;
}

/// Another one is explained instead; without one there is nothing to explain.
void LessonFlow::follow() {
    if (!isOpen()) return;
    if (controller_.selectedSite() || selectedRefusal(controller_)) open();
    else leave();
}

} // namespace crease::ui
