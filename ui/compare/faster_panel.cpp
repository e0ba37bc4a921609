#include "ui/compare/faster_panel.h"

#include "ui/compare/chip.h"
#include "ui/compare/flow_row.h"
#include "ui/compare/jitter_plot.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace crease::ui {

namespace {

QString modeWord(engine::RuntimeFusion fusion) {
    return fusion == engine::RuntimeFusion::off ? FasterPanel::tr("runtime fusion off") : FasterPanel::tr("as deployed");
}

QString speedupWords(const compare::Speedup& speedup) {
    if (!speedup.measurable) return FasterPanel::tr("no measurable difference");
    return FasterPanel::tr("%1 × [%2, %3]").arg(speedup.value, 0, 'f', 2).arg(speedup.low, 0, 'f', 2).arg(speedup.high, 0, 'f', 2);
}

/// "as deployed · batch of 8 · 2 threads", as much of it as tells one from another.
QString conditionsOf(const compare::TimingReport& timing, const compare::CompareReport& all) {
    auto words = modeWord(timing.fusion);
    if (timing.batch > 0) words += QStringLiteral(" · ") + FasterPanel::tr("batch of %1").arg(timing.batch);
    if (timing.threads != all.threads)
        words += QStringLiteral(" · ") + counted(timing.threads, FasterPanel::tr("1 thread"), FasterPanel::tr("%n threads"));
    return words;
}

JitterPlot::Row rowOf(const compare::TimingReport& timing, const QString& name, std::size_t side, double median) {
    JitterPlot::Row row{name, {}, median};
    for (const auto& pair : timing.pairs) row.milliseconds.push_back(pair[side]);
    return row;
}

QString memoryOf(const compare::TimingReport& timing) {
    if (!timing.peak_bytes_a || !timing.peak_bytes_b) return {};
    const auto megabytes = [](std::uint64_t bytes) { return QString::number(static_cast<double>(bytes) / 1e6, 'f', 0); };
    return FasterPanel::tr(" · memory %1 → %2 MB").arg(megabytes(*timing.peak_bytes_a), megabytes(*timing.peak_bytes_b));
}

} // namespace

FasterPanel::FasterPanel(QWidget* parent)
    : QWidget(parent), chip_(new Chip(this)), mode_(new Chip(this)), stale_(new Chip(this)), plot_(new JitterPlot(this)), note_(quietLabel({}, this)),
      choice_(new ComboBox(this)), edit_(new QToolButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 4);
    column->setSpacing(4);
    auto* row = new FlowRow;
    row->addWidget(headingLabel(tr("Faster?"), this));
    row->addWidget(chip_);
    row->addWidget(mode_);
    row->addWidget(choice_);
    row->addWidget(edit_);
    row->addWidget(stale_);
    choice_->setAccessibleName(tr("How the times were taken"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    edit_->setText(tr("Times…"));
    edit_->setToolTip(tr("Sizes of a batch and numbers of threads that times are taken with"));
    edit_->setProperty("compact", true);
    column->addLayout(row);
    column->addWidget(plot_);
    column->addWidget(note_);
    column->addStretch();
    connect(choice_, &QComboBox::activated, this, &FasterPanel::choose);
    connect(edit_, &QToolButton::clicked, this, &FasterPanel::conditionsWanted);
    setAnswer(nullptr, {});
}

void FasterPanel::setTheme(const Theme& theme) {
    for (auto* chip : {chip_, mode_, stale_}) chip->setTheme(theme);
    plot_->setTheme(theme);
}

void FasterPanel::setStale(bool stale) {
    chip_->setStale(stale);
    plot_->setStale(stale);
    stale_->setAnswer(stale ? tr("before the last change") : QString(), Chip::Neutral, tr("Ctrl+R compares again"));
}

void FasterPanel::setMeasuring() {
    setAnswer(nullptr, {});
    note_->setText(tr("Being measured…"));
}

void FasterPanel::setAnswer(const Answer& answer, const QString& other) {
    answer_ = answer;
    other_ = other;
    setStale(false);
    fillChoice();
    edit_->setVisible(answer != nullptr);
    if (answer && !answer->timings.empty()) return choose(0);
    chip_->setAnswer({}, Chip::Neutral);
    mode_->setAnswer({}, Chip::Neutral);
    plot_->hide();
    note_->setText(answer ? tr("The times were not measured.") : QString());
}

void FasterPanel::fillChoice() {
    choice_->clear();
    choice_->setVisible(answer_ && answer_->timings.size() > 1);
    if (!answer_) return;
    for (const auto& timing : answer_->timings) choice_->addItem(conditionsOf(timing, *answer_));
}

/// The times of one condition, and the answers of the others in words.
void FasterPanel::choose(int number) {
    constexpr int most_others = 3;
    choice_->setCurrentIndex(number);
    const auto& timings = answer_->timings;
    const auto& timing = timings[static_cast<std::size_t>(number)];
    showTimes(timing);
    auto words = counted(static_cast<qint64>(timing.pairs.size()), tr("1 pair in turn, %1 → %2"), tr("%n pairs in turn, %1 → %2"))
                     .arg(duration(timing.speedup.median_a), duration(timing.speedup.median_b));
    words += counted(timing.threads, tr(", 1 thread"), tr(", %n threads")) + memoryOf(timing);
    int others = 0;
    for (const auto& one : timings)
        if (&one != &timing && ++others <= most_others)
            words += QStringLiteral(" · %1: %2").arg(conditionsOf(one, *answer_), speedupWords(one.speedup));
    note_->setText(words);
}

void FasterPanel::showTimes(const compare::TimingReport& timing) {
    const auto& speedup = timing.speedup;
    const auto tone = !speedup.measurable ? Chip::Neutral : speedup.value > 1 ? Chip::Good : Chip::Caution;
    chip_->setAnswer(speedupWords(speedup), tone, tr("Ratio of the medians, with its 95 % interval; above 1 the second one is faster"));
    const auto hint = tr("Engines fuse Conv and BatchNormalization by themselves when they may; then both versions would be the same program");
    mode_->setAnswer(choice_->count() > 1 ? QString() : modeWord(timing.fusion), Chip::Neutral, hint);
    choice_->setToolTip(hint);
    plot_->setRows(rowOf(timing, tr("Original"), 0, speedup.median_a), rowOf(timing, other_, 1, speedup.median_b));
    plot_->show();
}

} // namespace crease::ui
