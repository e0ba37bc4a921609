#include "ui/compare/same_panel.h"

#include "ui/compare/chip.h"
#include "ui/format.h"
#include "ui/panels/fact_table.h"
#include "ui/panels/page_parts.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace crease::ui {

namespace {

/// The output that differs most, by the network's own measure; null when there is none that can be compared.
const compare::OutputReport* worstOf(const compare::CompareReport& report) {
    const compare::OutputReport* worst = nullptr;
    for (const auto& output : report.outputs)
        if (output.problem.empty() && (!worst || output.times_noise > worst->times_noise)) worst = &output;
    return worst;
}

QString timesNoise(double times) {
    if (times >= 1e6) return SamePanel::tr("far beyond this network's noise");
    return SamePanel::tr("%1 × this network's noise").arg(times, 0, 'f', times < 9.95 ? 1 : 0);
}

QString share(double part, std::size_t whole) {
    return SamePanel::tr("%1 of %2").arg(std::lround(part * static_cast<double>(whole))).arg(whole);
}

} // namespace

SamePanel::SamePanel(QWidget* parent)
    : QWidget(parent), chip_(new Chip(this)), stale_(new Chip(this)), facts_(new FactTable(this)),
      summary_(quietLabel({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    auto* row = new QHBoxLayout;
    auto* title = headingLabel(tr("Same?"), this);
    row->addWidget(title);
    row->addWidget(chip_);
    row->addWidget(stale_);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(facts_);
    column->addWidget(summary_);
    column->addStretch();
    setAnswer(nullptr);
}

void SamePanel::setTheme(const Theme& theme) {
    chip_->setTheme(theme);
    stale_->setTheme(theme);
}

void SamePanel::setStale(bool stale) {
    chip_->setStale(stale);
    stale_->setAnswer(stale ? tr("before the last change") : QString(), Chip::Neutral);
    facts_->setEnabled(!stale);
}

void SamePanel::setAnswer(const Answer& answer) {
    facts_->clear();
    setStale(false);
    if (!answer) {
        chip_->setAnswer({}, Chip::Neutral);
        summary_->setText(tr("Do both versions give the same answers? Differences are measured against the network's own "
                             "rounding noise."));
        return;
    }
    const auto* worst = worstOf(*answer);
    const auto tone = answer->verdict == compare::Verdict::rounding ? Chip::Good : Chip::Caution;
    const auto words = worst && answer->verdict != compare::Verdict::wrong
                           ? QStringLiteral("%1 · %2").arg(verdictWord(answer->verdict), timesNoise(worst->times_noise))
                           : verdictWord(answer->verdict);
    chip_->setAnswer(words, tone, text(answer->summary));
    addFigures(*answer);
    QStringList notes;
    if (answer->verdict != compare::Verdict::rounding) notes << text(answer->summary);
    for (const auto& remark : answer->remarks) notes << text(remark);
    summary_->setText(notes.join('\n'));
    summary_->setVisible(!notes.isEmpty());
}

void SamePanel::addFigures(const compare::CompareReport& report) {
    if (const auto* worst = worstOf(report)) {
        if (report.outputs.size() > 1) facts_->add(tr("output"), text(worst->name), tr("The one that differs most"));
        facts_->add(tr("max |difference|"), difference(worst->total.max_abs), tr("Largest difference of any element"));
        facts_->add(tr("mean |difference|"), difference(worst->total.mean_abs));
        facts_->add(tr("cosine"), QString::number(worst->total.cosine, 'f', 6), tr("1 when both point the same way"));
        if (worst->top1_agreement)
            facts_->add(tr("best class unchanged"), share(*worst->top1_agreement, report.samples.size()));
    }
    if (report.accuracy && report.accuracy->labelled > 0)
        facts_->add(tr("right answers"), tr("%1 → %2 of %3").arg(report.accuracy->right_a).arg(report.accuracy->right_b).arg(report.accuracy->labelled));
    for (const auto& output : report.outputs)
        if (!output.problem.empty()) facts_->add(text(output.name), text(output.problem));
}

} // namespace crease::ui
