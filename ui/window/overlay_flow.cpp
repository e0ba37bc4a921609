#include "ui/window/overlay_flow.h"

#include "core/base/part_of.h"
#include "ui/actions/window_actions.h"
#include "ui/document/document_controller.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"
#include "ui/overlays/difference_overlay.h"
#include "ui/overlays/time_overlay.h"
#include "ui/panels/canvas_panel.h"

#include <algorithm>

namespace crease::ui {

namespace {
const QString job = QStringLiteral("overlay");
} // namespace

OverlayFlow::OverlayFlow(DocumentController& controller, CanvasPanel& canvas, std::function<Question()> question, QObject* parent)
    : QObject(parent), controller_(controller), canvas_(canvas), question_(std::move(question)) {
    canvas_.setOverlaySource([this](const GraphPicture& picture, Version version) { return overlay(picture, version); });
    connect(&canvas_, &CanvasPanel::drawn, this, [this] {
        if (kind_ != OverlayKind::none) canvas_.refreshOverlays(); // both pictures are there: one scale for both
    });
    connect(&controller_, &DocumentController::opened, this, &OverlayFlow::restart);
    connect(&controller_, &DocumentController::closed, this, &OverlayFlow::restart);
    connect(&controller_, &DocumentController::changed, this, &OverlayFlow::measure);
    connect(&controller_, &DocumentController::otherChanged, this, &OverlayFlow::measure);
}

void OverlayFlow::wire(const WindowActions& actions) {
    for (auto* action : actions.overlays->actions())
        connect(action, &QAction::triggered, this, [this, action] { choose(static_cast<OverlayKind>(action->data().toInt())); });
}

void OverlayFlow::choose(OverlayKind kind) {
    kind_ = kind;
    canvas_.refreshOverlays();
    measure();
}

/// What was measured belongs to another file.
void OverlayFlow::restart() {
    controller_.jobs().drop(job);
    times_ = nullptr;
    drift_ = nullptr;
    measure();
}

// ---- measuring ------------------------------------------------------------------------------------------------------

void OverlayFlow::measure() {
    controller_.jobs().drop(job);
    learnSiteTimes();
    if (!controller_.hasDocument()) return;
    if (kind_ == OverlayKind::time) measureTimes();
    if (kind_ == OverlayKind::difference) measureDrift();
}

void OverlayFlow::measureTimes() {
    Times known;
    std::vector<ModelPtr> missing;
    for (const auto& model : {modelOf(Version::original), modelOf(Version::folded)}) {
        const auto* times = timesOf(model);
        const bool twice = !known.models.empty() && known.models.back().model == model;
        if (times && !twice) known.models.push_back({model, *times});
        if (!times && (missing.empty() || missing.back() != model)) missing.push_back(model);
    }
    if (missing.empty()) return;
    using Result = crease::Result<std::shared_ptr<const Times>>;
    controller_.jobs().run<std::shared_ptr<const Times>>(
        job, tr("Timing every node"),
        [known, missing, question = question_()](const JobControl& control) mutable -> Result {
            for (std::size_t i = 0; i < missing.size(); ++i) {
                const double share = 1.0 / static_cast<double>(missing.size()), from = share * static_cast<double>(i);
                CREASE_TRY(auto times, timeNodes(missing[i], question, part_of(control, from, from + share)));
                known.models.push_back({missing[i], std::move(times)});
            }
            return std::make_shared<const Times>(std::move(known));
        },
        [this](Result result) { accept(&OverlayFlow::times_, std::move(result)); });
}

/// Of the document as it is; of what was folded since there are no times yet.
void OverlayFlow::learnSiteTimes() {
    const bool known = !site_times_.empty();
    site_times_.clear();
    const auto* before = controller_.hasDocument() ? timesOf(controller_.document().original()) : nullptr;
    const auto* after = before ? timesOf(controller_.document().unedited()) : nullptr;
    if (after) site_times_ = fold::site_times(controller_.document(), before->microseconds, after->microseconds);
    if (known || !site_times_.empty()) emit timed();
}

std::optional<fold::SiteTime> OverlayFlow::siteTime(const std::string& site) const {
    const auto found = std::find_if(site_times_.begin(), site_times_.end(), [&](const auto& time) { return time.id == site; });
    return found == site_times_.end() ? std::nullopt : std::optional(*found);
}

void OverlayFlow::measureDrift() {
    if (isDriftTrue()) return;
    if (!controller_.other() && !controller_.document().computes_otherwise())
        return emit told(tr("Nothing is folded yet, so nothing differs; fold a site to see what it changes."));
    using Result = crease::Result<std::shared_ptr<const Drift>>;
    controller_.jobs().run<std::shared_ptr<const Drift>>(
        job, tr("Comparing every value"),
        [question = question_()](const JobControl& control) -> Result {
            CREASE_TRY(auto report, measureDifference(question, control));
            return std::make_shared<const Drift>(Drift{question.snapshot, question.beside, std::move(report)});
        },
        [this](Result result) { accept(&OverlayFlow::drift_, std::move(result)); });
}

template <class T>
void OverlayFlow::accept(std::shared_ptr<const T> OverlayFlow::*place, Result<std::shared_ptr<const T>> result) {
    if (result) {
        this->*place = std::move(*result);
        learnSiteTimes();
        return canvas_.refreshOverlays();
    }
    if (result.error().code == ErrorCode::cancelled) return emit told(tr("The measurement was stopped; choose the overlay again to start it anew."));
    emit failed(said(result.error().sentence()));
}

// ---- showing --------------------------------------------------------------------------------------------------------

Overlay OverlayFlow::overlay(const GraphPicture& picture, Version version) const {
    if (kind_ == OverlayKind::time) return measuredTimes(picture, version);
    if (kind_ == OverlayKind::difference) return measuredDrift(picture, version);
    return costOverlay(kind_, picture, {canvas_.originalView().picture(), canvas_.foldedView().picture()});
}

bool OverlayFlow::isDriftTrue() const { return drift_ && drift_->snapshot == controller_.snapshot() && drift_->other == controller_.other(); }

const ModelPtr& OverlayFlow::modelOf(Version version) const {
    const auto& document = controller_.document();
    if (version == Version::folded && controller_.other()) return controller_.other()->beside.model;
    return version == Version::original ? document.original() : document.unedited(); // names make no difference to either measurement
}

const compare::NodeTimes* OverlayFlow::timesOf(const ModelPtr& model) const {
    if (!times_) return nullptr;
    const auto found = std::find_if(times_->models.begin(), times_->models.end(), [&](const auto& t) { return t.model == model; });
    return found == times_->models.end() ? nullptr : &found->times;
}

Overlay OverlayFlow::measuredTimes(const GraphPicture& picture, Version version) const {
    const auto* times = controller_.hasDocument() ? timesOf(modelOf(version)) : nullptr;
    if (!times) return {};
    double longest = 0;
    for (const auto& timed : times_->models) longest = std::max(longest, longestTime(timed.times));
    auto overlay = timeOverlay(picture, *times, longest);
    return overlay.hasFigures() ? overlay : Overlay{tr("The engine reported no times for this graph")};
}

/// Engines give out the values of the main graph only.
Overlay OverlayFlow::measuredDrift(const GraphPicture& picture, Version version) const {
    if (!controller_.hasDocument() || !isDriftTrue()) return {};
    if (picture.graph.value != 0) return {tr("Engines give no values inside this graph")};
    return differenceOverlay(picture, modelOf(version)->main(), drift_->report, version == Version::folded);
}

} // namespace crease::ui
