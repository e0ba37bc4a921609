#include "ui/window/docks.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/settings/settings.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>

namespace crease::ui {

Docks::Docks(QMainWindow& window, const Contents& contents, Settings& settings, const WindowActions& actions)
    : window_(window), settings_(settings), actions_(actions), compare_(contents.bottom) {
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    left_ = add(Qt::LeftDockWidgetArea, "sites", tr("Sites, nodes, history"), contents.left);
    right_ = add(Qt::RightDockWidgetArea, "inspector", tr("Inspector"), contents.right);
    bottom_ = add(Qt::BottomDockWidgetArea, "compare", tr("Compare"), contents.bottom);
    holdWidths();
    const std::pair<QAction*, QDockWidget*> switches[] = {
        {actions.sitesPanel, left_}, {actions.inspectorPanel, right_}, {actions.comparePanel, bottom_}};
    for (const auto& [action, dock] : switches) {
        action->setChecked(settings.flag("panel_" + dock->objectName(), true));
        connect(action, &QAction::triggered, dock, &QWidget::setVisible);
    }
    connect(compare_, &CompareDock::answerShown, this, &Docks::fitComparison);
}

Docks::~Docks() {
    for (auto* dock : {left_, right_, bottom_}) delete dock;
}

QDockWidget* Docks::add(Qt::DockWidgetArea area, const QString& name, const QString& title, QWidget* content) {
    auto* dock = new QDockWidget(title, &window_);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock)); // the contents speak for themselves
    dock->setWidget(content);
    window_.addDockWidget(area, dock);
    return dock;
}

void Docks::show(bool has_document) {
    if (!has_document) noteSizes();
    const bool appear = has_document && left_->isHidden() && right_->isHidden() && bottom_->isHidden();
    left_->setVisible(has_document && actions_.sitesPanel->isChecked());
    right_->setVisible(has_document && actions_.inspectorPanel->isChecked());
    bottom_->setVisible(has_document && actions_.comparePanel->isChecked());
    for (auto* action : {actions_.sitesPanel, actions_.inspectorPanel, actions_.comparePanel}) action->setEnabled(has_document);
    if (appear) resize();
}

void Docks::stepAside(bool aside) {
    if (aside == aside_) return;
    if (aside) noteSizes();
    aside_ = aside;
    const std::pair<QDockWidget*, QAction*> switches[] = {
        {left_, actions_.sitesPanel}, {right_, actions_.inspectorPanel}, {bottom_, actions_.comparePanel}};
    for (const auto& [dock, action] : switches) dock->setVisible(!aside && action->isEnabled() && action->isChecked());
    if (!aside) resize();
}

bool Docks::isRightVisible() const { return right_->isVisible(); }

void Docks::openComparison() {
    if (!bottom_->isVisible()) actions_.comparePanel->trigger();
}

int Docks::heightFor(bool answer) const {
    return answer ? settings_.number("height_answer", window_.fontMetrics().height() * 15)
                  : settings_.number("height_invitation", compare_->stripHeight());
}

/// No narrower than their shortest lines of words.
void Docks::holdWidths() {
    const int em = window_.fontMetrics().averageCharWidth();
    left_->widget()->setMinimumWidth(em * 30);
    right_->widget()->setMinimumWidth(em * 34);
}

void Docks::scale(double factor) {
    const auto grown = [factor](int size) { return static_cast<int>(size * factor); };
    const int left = grown(left_->width()), right = grown(right_->width());
    const int height = std::min(grown(bottom_->height()), window_.height() / 3); // the graph comes first
    holdWidths();
    window_.layout()->activate();
    window_.resizeDocks({left_, right_}, {left, right}, Qt::Horizontal);
    window_.resizeDocks({bottom_}, {height}, Qt::Vertical);
}

void Docks::resize() {
    const int em = window_.fontMetrics().averageCharWidth();
    window_.layout()->activate(); // docks that only just appeared have no sizes that could be changed
    window_.resizeDocks({left_, right_}, {settings_.number("width_sites", em * 44), settings_.number("width_inspector", em * 47)}, Qt::Horizontal);
    answer_ = compare_->hasAnswer();
    window_.resizeDocks({bottom_}, {heightFor(answer_)}, Qt::Vertical);
}

void Docks::fitComparison(bool answer) {
    noteSizes();
    answer_ = answer;
    // How low it may be is known only after what was shown or hidden in it has been laid out.
    QTimer::singleShot(0, this, [this, answer] {
        if (bottom_->isVisible()) window_.resizeDocks({bottom_}, {heightFor(answer)}, Qt::Vertical);
    });
}

/// What is not on screen has no size worth remembering.
void Docks::noteSizes() {
    if (left_->isVisible()) settings_.setNumber("width_sites", left_->width());
    if (right_->isVisible()) settings_.setNumber("width_inspector", right_->width());
    if (bottom_->isVisible()) settings_.setNumber(answer_ ? "height_answer" : "height_invitation", bottom_->height());
}

void Docks::remember() {
    noteSizes();
    for (const auto& [action, dock] : {std::pair(actions_.sitesPanel, left_), {actions_.inspectorPanel, right_}, {actions_.comparePanel, bottom_}})
        settings_.setFlag("panel_" + dock->objectName(), action->isChecked());
    compare_->remember();
}

} // namespace crease::ui
