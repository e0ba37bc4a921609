#include "ui/window/fold_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/theme/marks.h"
#include "ui/theme/tool_icons.h"
#include "ui/window/lesson_flow.h"

#include <QPainter>

#include <algorithm>

namespace crease::ui {

namespace {

/// The open flap in the colour of text on a filled button; muted while there is nothing to fold.
QIcon buttonIcon(const Theme& theme) {
    QIcon icon;
    for (const auto& [mode, color] : {std::pair(QIcon::Normal, theme.on_accent), std::pair(QIcon::Disabled, theme.muted)}) {
        QPixmap pixmap(64, 64);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QRectF(4, 4, 56, 56), Mark::can_fold, color);
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace

FoldFlow::FoldFlow(DocumentController& controller, Appearance& appearance, const WindowActions& actions, QObject* parent)
    : QObject(parent), controller_(controller), actions_(actions) {
    wire();
    const auto recolour = [&appearance, &actions] {
        actions.fold->setIcon(buttonIcon(appearance.theme()));
        actions.foldAll->setIcon(toolIcon(Tool::fold_all, appearance.theme()));
        actions.undo->setIcon(toolIcon(Tool::undo, appearance.theme()));
        actions.redo->setIcon(toolIcon(Tool::redo, appearance.theme()));
        actions.compare->setIcon(toolIcon(Tool::compare, appearance.theme()));
    };
    for (auto* action : {actions.fold, actions.foldAll, actions.undo, actions.redo, actions.compare}) action->setIconVisibleInMenu(false);
    recolour();
    connect(&appearance, &Appearance::changed, this, recolour);
    for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        connect(&controller.undoStack(), signal, this, &FoldFlow::update);
    for (const auto signal :
         {&DocumentController::opened, &DocumentController::closed, &DocumentController::changed, &DocumentController::selectionChanged})
        connect(&controller, signal, this, &FoldFlow::update);
    update();
}

void FoldFlow::wire() {
    const auto& a = actions_;
    connect(a.undo, &QAction::triggered, &controller_.undoStack(), &QUndoStack::undo);
    connect(a.redo, &QAction::triggered, &controller_.undoStack(), &QUndoStack::redo);
    connect(a.fold, &QAction::triggered, &controller_, &DocumentController::foldSelected);
    connect(a.unfold, &QAction::triggered, &controller_, &DocumentController::unfoldSelected);
    connect(a.foldAll, &QAction::triggered, &controller_, &DocumentController::foldAll);
    connect(a.bakeConstants, &QAction::triggered, &controller_, &DocumentController::bakeConstants);
    connect(a.unfoldAll, &QAction::triggered, &controller_, &DocumentController::unfoldAll);
    connect(a.constantInputs, &QAction::triggered, &controller_, &DocumentController::setConstantInputs);
    connect(a.intoScales, &QAction::triggered, &controller_, &DocumentController::setIntoScales);
    connect(a.widen, &QAction::triggered, &controller_, &DocumentController::setWiden);
    connect(&controller_, &DocumentController::failed, this, &FoldFlow::update); // a switch that did not switch
    connect(a.foldAlike, &QAction::triggered, this, [this] {
        if (const auto* site = controller_.selectedSite()) controller_.foldLabel(text(site->label));
    });
    connect(a.nextSite, &QAction::triggered, this, [this] { controller_.stepSite(+1); });
    connect(a.previousSite, &QAction::triggered, this, [this] { controller_.stepSite(-1); });
}

void FoldFlow::update() {
    const auto& a = actions_;
    const auto sites = controller_.selectedSites();
    const auto folded =
        std::count_if(sites.begin(), sites.end(), [this](const QString& id) { return controller_.document().is_folded(id.toStdString()); });
    const auto open = sites.size() - folded;
    a.fold->setEnabled(open > 0);
    a.fold->setText(open > 1 ? tr("&Fold %1 sites\tEnter").arg(open) : tr("&Fold\tEnter"));
    a.fold->setIconText(open > 1 ? tr("Fold %1").arg(open) : tr("Fold"));
    a.unfold->setEnabled(folded > 0);
    a.lesson->setEnabled(controller_.selectedSite() || selectedRefusal(controller_));
    a.foldAlike->setEnabled(controller_.selectedSite() && controller_.selectedSite()->worthwhile);
    const bool baked = controller_.hasDocument() && controller_.document().bakes_constants();
    const auto computed = controller_.hasDocument() ? controller_.snapshot()->folded.constant_nodes : 0;
    a.bakeConstants->setEnabled(computed > 0 && !baked);
    a.unfoldAll->setEnabled(controller_.foldedCount() > 0 || baked);
    a.constantInputs->setEnabled(controller_.overridableInputs() > 0);
    const auto choices = controller_.choices();
    a.constantInputs->setChecked(choices.constant_inputs);
    a.intoScales->setEnabled(controller_.hasPackedWeights());
    a.intoScales->setChecked(choices.into_scales);
    a.widen->setEnabled(controller_.hasDocument());
    a.widen->setChecked(choices.widen);
    const int count = controller_.unfoldedCount();
    a.foldAll->setEnabled(count > 0);
    const bool any = controller_.hasDocument() && !controller_.document().scan().sites.empty();
    for (auto* action : {a.nextSite, a.previousSite}) action->setEnabled(any);
    a.foldAll->setText(count > 0 ? tr("Fold &all (%1)").arg(count) : tr("Fold &all"));
    updateUndo();
}

void FoldFlow::updateUndo() {
    const auto& a = actions_;
    const auto& undo = controller_.undoStack();
    a.undo->setEnabled(undo.canUndo());
    a.redo->setEnabled(undo.canRedo());
    a.undo->setToolTip(undo.canUndo() ? asToolTip(tr("Undo: %1 (Ctrl+Z)").arg(undo.undoText())) : tr("Nothing to undo"));
    a.redo->setToolTip(undo.canRedo() ? asToolTip(tr("Redo: %1 (Ctrl+Shift+Z)").arg(undo.redoText())) : tr("Nothing to redo"));
}

} // namespace crease::ui
