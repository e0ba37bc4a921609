#include "ui/lesson/lesson_stage.h"

#include "core/explain/block_drawing.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/operator_text.h"
#include "ui/language/language.h"
#include "ui/lesson/break_page.h"
#include "ui/lesson/channel_map_view.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/equation_view.h"
#include "ui/lesson/gains_page.h"
#include "ui/lesson/lesson_words.h"
#include "ui/lesson/pixel_page.h"
#include "ui/lesson/timeline.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace crease::ui {

namespace {
constexpr std::int64_t most_pairs = 64;                  // of channels on the map, each way
constexpr double usual_width = 1250, usual_height = 660; // at which letters are as large as elsewhere
} // namespace

void LessonStage::wire() {
    connect(close_, &QToolButton::clicked, this, &LessonStage::left);
    connect(timeline_, &Timeline::stepChosen, this, &LessonStage::showStep);
    connect(timeline_, &Timeline::foldRequested, this, &LessonStage::foldUpToHere);
    connect(&controller_, &DocumentController::changed, this, &LessonStage::offerFold);
    connect(views_, &QTabWidget::currentChanged, this, &LessonStage::showView);
    connect(out_, &QSpinBox::valueChanged, this, [this](int out) { choose(out, std::nullopt); });
    connect(in_, &QSpinBox::valueChanged, this, [this](int in) { choose(channels_.out, in); });
    connect(map_, &ChannelMapView::pairChosen, this, [this](qint64 out, qint64 in) { choose(out, in); });
    connect(drawing_, &DrawingView::channelChosen, this, [this](qint64 out) { choose(out, std::nullopt); });
    connect(block_, &DrawingView::stepChosen, this, &LessonStage::showStep);
    connect(drawing_, &DrawingView::cellPointed, this, &LessonStage::explainCell);
    connect(sort_, &QToolButton::toggled, this, [this](bool sorted) {
        sorted_ = sorted;
        redraw();
    });
    const std::pair<EquationView*, EquationView*> pairs[] = {{kernel_, kernel_numbers_}, {bias_, bias_numbers_}};
    for (const auto& [symbols, numbers] : pairs)
        for (auto* from : {symbols, numbers})
            for (auto* to : {symbols, numbers}) connect(from, &EquationView::keyPointed, to, &EquationView::setLit);
    connect(&appearance_, &Appearance::changed, this, &LessonStage::recolour);
}

void LessonStage::recolour() {
    for (auto* view : {drawing_, block_, example_}) view->setTheme(appearance_.theme());
    map_->setTheme(appearance_.theme());
    for (auto* view : {kernel_, bias_, kernel_numbers_, bias_numbers_}) view->setTheme(appearance_.theme());
}

/// In tenths, so that a window that is drawn larger by hand is not laid out anew for every pixel.
void LessonStage::magnify() {
    const double wanted = std::clamp(std::floor(10 * std::min(width() / usual_width, height() / usual_height)) / 10, 1.0, 2.0);
    if (wanted == magnified_) return;
    magnified_ = wanted;
    const double usual = QFontInfo(QApplication::font()).pointSizeF() * wanted;
    for (auto* widget : findChildren<QWidget*>()) { // under a style sheet fonts are not inherited
        auto font = widget->font();
        const bool title = font.bold() && qobject_cast<QLabel*>(widget);
        font.setPointSizeF(title ? usual * 1.1 : usual);
        widget->setFont(font);
    }
}

void LessonStage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    magnify();
}

void LessonStage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::ApplicationFontChange) return;
    magnified_ = 0;
    magnify();
}

// ---- the lesson -----------------------------------------------------------------------------------------------------

void LessonStage::open(const fold::Site& site) {
    setPlaying(false);
    pixel_->forget();
    break_->forget();
    gains_->forget();
    site_ = site;
    lesson_ = explain::lesson_of(*controller_.document().scan().facts, site);
    channels_ = explain::connected_channels(site, std::nullopt, std::nullopt).value_or(explain::Channels{});
    title_->setText(site.block.empty() ? said(site.label) : QStringLiteral("%1 · %2").arg(said(site.label), readable(site.block)));
    summary_->setText(tr("from %1 to %2 · becomes %3").arg(readable(lesson_.input), readable(lesson_.output), operatorText(lesson_.made)));
    body_->setCurrentIndex(0);
    picker_->show();
    timeline_->setScenes(lesson_.scenes);
    limitChannels();
    step_ = -1;
    map_->setMap(std::nullopt, channels_);
    loadMap();
    showStep(0);
    showView();
}

void LessonStage::openRefusal(const fold::Refusal& refusal) {
    setPlaying(false);
    pixel_->forget();
    break_->forget();
    gains_->forget();
    site_.reset();
    lesson_ = {};
    refusal_ = explain::lesson_of(*controller_.document().scan().facts, refusal);
    title_->setText(typeset(refusal_.title));
    summary_->setText(tr("%1 %2 does not fold").arg(readable(refusal.op), readable(refusal.node_name.empty() ? refusal.output : refusal.node_name)));
    reasons_->setText(reasonsOf(refusal_));
    remedy_->setText(remedyOf(refusal_));
    example_->setMaker([drawing = refusal_.drawing](double) { return drawing; });
    example_->setVisible(!refusal_.drawing.marks.empty());
    body_->setCurrentIndex(1);
    picker_->hide();
    shown_ = true;
}

void LessonStage::showStep(int step) {
    if (steps() == 0 || step < 0 || step >= steps() || step == step_) return;
    if (step_ >= 0) setView(step_view);
    step_ = step;
    timeline_->setStep(step);
    const auto& scene = lesson_.scenes[static_cast<std::size_t>(step)];
    heading_->setText(QStringLiteral("%1. %2").arg(step + 1).arg(titleOf(scene)));
    block_->setMaker([this, step](double width) { return explain::block_drawing(lesson_, static_cast<std::size_t>(step), width); });
    kernel_->setEquation(scene.kernel);
    bias_->setEquation(scene.bias);
    words_->setText(wordsBeside());
    offerFold();
    load();
}

// ---- folding what has been told so far ------------------------------------------------------------------------------

void LessonStage::offerFold() {
    if (!site_ || step_ < 0) return;
    const auto ids = explain::folded_up_to(lesson_, static_cast<std::size_t>(step_));
    const auto& folded = controller_.document().folded();
    const auto further = std::any_of(lesson_.scenes.begin() + step_ + 1, lesson_.scenes.end(),
                                     [&](const explain::Scene& scene) { return folded.contains(scene.value); });
    const bool there = std::all_of(ids.begin(), ids.end(), [&](const std::string& id) { return folded.contains(id); });
    if (ids.empty()) timeline_->setFoldable(false, tr("Nothing that is closed by itself has been reached yet."));
    else if (there || further || folded.contains(site_->id))
        timeline_->setFoldable(false, tr("It is folded up to here, or further; undo takes it back."));
    else timeline_->setFoldable(true, tr("Fold what the steps up to here have come to, and look at it on the canvas; undo takes it back."));
}

void LessonStage::foldUpToHere() {
    QStringList ids;
    for (const auto& id : explain::folded_up_to(lesson_, static_cast<std::size_t>(step_))) ids << text(id);
    if (ids.isEmpty()) return;
    controller_.fold(ids);
    emit foldedUpTo();
}

// ---- channels -------------------------------------------------------------------------------------------------------

void LessonStage::limitChannels() {
    const QSignalBlocker quiet(out_), still(in_);
    out_->setRange(0, static_cast<int>(lesson_.outputs.empty() ? 0 : lesson_.outputs.back() - 1));
    in_->setRange(0, static_cast<int>(lesson_.inputs.empty() ? 0 : lesson_.inputs.back() - 1));
    out_->setValue(static_cast<int>(channels_.out));
    in_->setValue(static_cast<int>(channels_.in));
}

/// An input channel that this output channel does not read gives way to one that it reads.
void LessonStage::choose(std::optional<std::int64_t> out, std::optional<std::int64_t> in) {
    if (!site_) return;
    auto chosen = explain::connected_channels(*site_, out, in ? in : std::optional(channels_.in));
    if (!chosen) chosen = in ? explain::connected_channels(*site_, std::nullopt, in) : explain::connected_channels(*site_, out, std::nullopt);
    if (chosen) setChannels(*chosen);
}

void LessonStage::setChannels(explain::Channels channels) {
    channels_ = channels;
    limitChannels();
    load();
    loadMap();
    showView();
}

QString LessonStage::wordsBeside() const {
    switch (views_->currentIndex()) {
    case pixel_view: return wordsOfTrace();
    case break_view: return wordsOfBreaking();
    case gains_view: return wordsOfGains();
    default: return step_ < 0 ? QString() : wordsOf(lesson_.scenes[static_cast<std::size_t>(step_)]);
    }
}

void LessonStage::setView(View view) { views_->setCurrentIndex(view); }

/// The engine runs only for what is looked at.
void LessonStage::showView() {
    if (!site_) return;
    words_->setText(wordsBeside());
    if (views_->currentIndex() == pixel_view) pixel_->show(*site_, lesson_, channels_);
    if (views_->currentIndex() == break_view) break_->show(*site_, channels_);
    if (views_->currentIndex() == gains_view) gains_->show(*site_, lesson_);
}

// ---- numbers --------------------------------------------------------------------------------------------------------

void LessonStage::load() {
    shown_ = false;
    controller_.jobs().run<explain::Figures>(
        "lesson", tr("Reading kernels"),
        [facts = controller_.document().scan().facts, site = *site_, lesson = lesson_, step = static_cast<std::size_t>(step_),
         channels = channels_](const JobControl&) { return explain::figures_of(*facts, site, lesson, step, channels); },
        [this](Result<explain::Figures> figures) { present(figures); });
}

void LessonStage::loadMap() {
    controller_.jobs().run<explain::ChannelMap>(
        "lesson map", tr("Reading kernels"),
        [facts = controller_.document().scan().facts, site = *site_, channels = channels_](const JobControl&) {
            return explain::channel_map(*facts, site, channels, most_pairs);
        },
        [this, channels = channels_](Result<explain::ChannelMap> map) {
            map_->setMap(map ? std::optional(*std::move(map)) : std::nullopt, channels);
        });
}

void LessonStage::present(const Result<explain::Figures>& figures) {
    const bool good = figures.has_value();
    for (QWidget* view : {static_cast<QWidget*>(kernel_numbers_), static_cast<QWidget*>(bias_numbers_), static_cast<QWidget*>(drawing_)})
        view->setVisible(good);
    remark_->setText(good ? said(figures->remark) : tr("No numbers: %1").arg(said(figures.error().sentence())));
    remark_->setVisible(!remark_->text().isEmpty());
    figures_ = good ? std::optional(*figures) : std::nullopt;
    sort_->setVisible(figures_ && figures_->bars);
    if (figures_) {
        redraw();
        if (moving_ && lesson_.scenes[static_cast<std::size_t>(step_)].rule == fold::StepRule::sum) drawing_->flyTogether(figures_->result.key);
        explainCell({});
        bias_numbers_->setEquation(figures_->bias);
    }
    shown_ = true;
    emit shown();
}

void LessonStage::redraw() {
    if (!figures_) return;
    if (figures_->bars) figures_->bars->sorted = sorted_;
    drawing_->setMaker([scene = lesson_.scenes[static_cast<std::size_t>(step_)], figures = *figures_](double width) {
        return explain::drawing_of(scene, figures, width);
    });
}

/// The terms that a tap of the result is made of, while it is pointed at; else those of the tap that tells most.
void LessonStage::explainCell(const QString& key) {
    if (!figures_) return;
    const auto prefix = QString::fromStdString(figures_->result.key + "/");
    const auto tap = key.startsWith(prefix) ? key.mid(prefix.size()).toULongLong() : figures_->tap;
    kernel_numbers_->setEquation(tap < figures_->taps.size() && key.startsWith(prefix) ? figures_->taps[tap] : figures_->kernel);
}

void LessonStage::setPlaying(bool playing) { timeline_->setPlaying(playing); }

void LessonStage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: return step(-1);
    case Qt::Key_Right: return step(+1);
    case Qt::Key_Home: return showStep(0);
    case Qt::Key_End: return showStep(steps() - 1);
    case Qt::Key_Space: return setPlaying(!timeline_->isPlaying());
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace crease::ui
