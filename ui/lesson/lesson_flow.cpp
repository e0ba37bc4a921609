#include "ui/lesson/lesson_flow.h"

#include "ui/document_controller.h"
#include "ui/graph/graph_view.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/panels/canvas_panel.h"
#include "ui/window/window_actions.h"

#include <QStackedWidget>

namespace crease::ui {

LessonFlow::LessonFlow(DocumentController& controller, Appearance& appearance, QStackedWidget& pages, CanvasPanel& canvas, const WindowActions& actions, QObject* parent)
    : QObject(parent), controller_(controller), pages_(pages), canvas_(canvas), stage_(new LessonStage(controller, appearance, &pages)) {
    pages_.addWidget(stage_);
    connect(actions.lesson, &QAction::triggered, this, [this] {
        if (!leave()) open();
    });
    connect(stage_, &LessonStage::left, this, &LessonFlow::leave);
    connect(&controller, &DocumentController::selectionChanged, this, &LessonFlow::follow);
    for (const auto signal : {&DocumentController::opened, &DocumentController::closed, &DocumentController::rescanned, &DocumentController::graphChanged})
        connect(&controller, signal, this, &LessonFlow::leave);
}

void LessonFlow::open(int step) {
    const auto* site = controller_.selectedSite();
    if (!site) return;
    pages_.setCurrentWidget(stage_);
    stage_->open(*site);
    stage_->showStep(step);
    stage_->setFocus();
}

bool LessonFlow::isOpen() const { return pages_.currentWidget() == stage_; }

bool LessonFlow::leave() {
    if (!isOpen()) return false;
    stage_->setPlaying(false);
    controller_.jobs().drop("lesson");
    pages_.setCurrentWidget(&canvas_);
    canvas_.activeView().setFocus();
    return true;
}

/// Another site is explained instead; without one there is nothing to explain.
void LessonFlow::follow() {
    if (!isOpen()) return;
    if (controller_.selectedSite()) open();
    else leave();
}

} // namespace crease::ui
