#include "ui/compare/faster_panel.h"

#include "ui/compare/chip.h"
#include "ui/compare/flow_row.h"
#include "ui/compare/jitter_plot.h"
#include "ui/format.h"
#include "ui/panels/page_parts.h"

#include <QLabel>
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

JitterPlot::Row rowOf(const compare::TimingReport& timing, const QString& name, std::size_t side, double median) {
    JitterPlot::Row row{name, {}, median};
    for (const auto& pair : timing.pairs) row.milliseconds.push_back(pair[side]);
    return row;
}

} // namespace

FasterPanel::FasterPanel(QWidget* parent)
    : QWidget(parent), chip_(new Chip(this)), mode_(new Chip(this)), stale_(new Chip(this)), plot_(new JitterPlot(this)),
      note_(quietLabel({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    auto* row = new FlowRow;
    row->addWidget(headingLabel(tr("Faster?"), this));
    for (auto* chip : {chip_, mode_, stale_}) row->addWidget(chip);
    column->addLayout(row);
    column->addWidget(plot_);
    column->addWidget(note_);
    column->addStretch();
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
    setStale(false);
    if (answer && !answer->timings.empty()) {
        showTimes(answer->timings.front(), other);
        const auto& timing = answer->timings.front();
        auto words = counted(static_cast<qint64>(timing.pairs.size()), tr("1 pair in turn, %1 → %2"), tr("%n pairs in turn, %1 → %2"))
                         .arg(duration(timing.speedup.median_a), duration(timing.speedup.median_b));
        if (answer->threads > 0) words += counted(answer->threads, tr(", 1 thread"), tr(", %n threads"));
        for (std::size_t i = 1; i < answer->timings.size(); ++i)
            words += QStringLiteral(" · %1: %2").arg(modeWord(answer->timings[i].fusion), speedupWords(answer->timings[i].speedup));
        return note_->setText(words);
    }
    chip_->setAnswer({}, Chip::Neutral);
    mode_->setAnswer({}, Chip::Neutral);
    plot_->hide();
    note_->setText(answer ? tr("The times were not measured.") : QString());
}

void FasterPanel::showTimes(const compare::TimingReport& timing, const QString& other) {
    const auto& speedup = timing.speedup;
    const auto tone = !speedup.measurable ? Chip::Neutral : speedup.value > 1 ? Chip::Good : Chip::Caution;
    chip_->setAnswer(speedupWords(speedup), tone, tr("Ratio of the medians, with its 95 % interval; above 1 the second one is faster"));
    mode_->setAnswer(modeWord(timing.fusion), Chip::Neutral,
                     tr("Engines fuse Conv and BatchNormalization by themselves when they may; then both versions would be the same program"));
    plot_->setRows(rowOf(timing, tr("Original"), 0, speedup.median_a), rowOf(timing, other, 1, speedup.median_b));
    plot_->show();
}

} // namespace crease::ui
