#include "ui/compare/same_panel.h"

#include "core/compare/summary.h"
#include "ui/compare/chip.h"
#include "ui/compare/flow_row.h"
#include "ui/kit/fact_table.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/language/language.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

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
    if (times >= 1e6) return SamePanel::tr("far beyond its noise");
    return SamePanel::tr("%1 × its noise").arg(times, 0, 'f', times < 9.95 ? 1 : 0);
}

/// Whether the multiple of the noise says something.
bool isMeasured(compare::Verdict verdict) { return verdict == compare::Verdict::rounding || verdict == compare::Verdict::suspicious; }

/// No verdict is neither good nor bad.
Chip::Tone toneOf(compare::Verdict verdict) {
    switch (verdict) {
    case compare::Verdict::rounding: return Chip::Good;
    case compare::Verdict::unjudged:
    case compare::Verdict::incomparable: return Chip::Neutral;
    case compare::Verdict::suspicious:
    case compare::Verdict::wrong: break;
    }
    return Chip::Caution;
}

/// What to do when there is no verdict.
QString adviceFor(compare::Verdict verdict) {
    if (verdict == compare::Verdict::unjudged) return SamePanel::tr("Other inputs may tell: images of the kind that the network was trained on.");
    if (verdict == compare::Verdict::incomparable) return SamePanel::tr("The file's inputs and outputs have to match the model's.");
    return {};
}

constexpr int most_diagnoses = 3; ///< the list of differences has them all

/// What the layers' own numbers say about the reason.
QStringList diagnosisOf(const OtherFile& other) {
    QStringList sentences;
    for (const auto& pair : other.beside.diff.pairs)
        if (pair.differs() && sentences.size() < most_diagnoses) sentences << wordsFor(pair, other);
    return sentences;
}

QString share(double part, std::size_t whole) { return SamePanel::tr("%1 of %2").arg(std::lround(part * static_cast<double>(whole))).arg(whole); }

} // namespace

SamePanel::SamePanel(QWidget* parent)
    : QWidget(parent), chip_(new Chip(this)), stale_(new Chip(this)), facts_(new FactTable(this)), summary_(quietLabel({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    auto* row = new FlowRow;
    row->addWidget(headingLabel(tr("Same?"), this));
    row->addWidget(chip_);
    row->addWidget(stale_);
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
    stale_->setAnswer(stale ? tr("before the last change") : QString(), Chip::Neutral, tr("Ctrl+R compares again"));
    facts_->setQuiet(stale);
}

void SamePanel::setAnswer(const Answer& answer, const OtherFilePtr& other) {
    answer_ = answer;
    other_ = other;
    setStale(false);
    showVerdict();
    setOutput(0);
}

void SamePanel::setOutput(int output) {
    output_ = output;
    showFigures();
}

void SamePanel::showVerdict() {
    QStringList notes;
    if (!answer_) {
        chip_->setAnswer({}, Chip::Neutral);
    } else {
        const auto* worst = worstOf(*answer_);
        const auto words = worst && isMeasured(answer_->verdict)
                               ? QStringLiteral("%1 · %2").arg(verdictWord(answer_->verdict), timesNoise(worst->times_noise))
                               : verdictWord(answer_->verdict);
        chip_->setAnswer(words, toneOf(answer_->verdict), said(answer_->summary));
        if (answer_->first && other_) notes << diagnosisOf(*other_);
        if (answer_->verdict != compare::Verdict::rounding) notes << said(answer_->summary);
        if (const auto advice = adviceFor(answer_->verdict); !advice.isEmpty()) notes << advice;
        for (const auto& remark : answer_->remarks) notes << said(remark);
    }
    summary_->setText(notes.join('\n'));
    summary_->setVisible(!notes.isEmpty());
}

void SamePanel::showFigures() {
    facts_->clear();
    if (!answer_) return;
    const auto& outputs = answer_->outputs;
    if (const auto& first = answer_->first)
        facts_->add(
            tr("starts at"), QStringLiteral("%1 (%2)").arg(readable(first->value), readable(first->op)),
            tr("The first value that differs by more than its own noise; %n before it are the same", nullptr, static_cast<int>(first->same_before)));
    if (static_cast<std::size_t>(output_) < outputs.size()) addFigures(outputs[static_cast<std::size_t>(output_)]);
    if (answer_->accuracy && answer_->accuracy->labelled > 0)
        facts_->add(tr("right answers"),
                    tr("%1 → %2 of %3").arg(answer_->accuracy->right_a).arg(answer_->accuracy->right_b).arg(answer_->accuracy->labelled));
}

void SamePanel::addFigures(const compare::OutputReport& output) {
    if (answer_->outputs.size() > 1)
        facts_->add(tr("output"),
                    tr("%1 (%2 of %3)").arg(readable(output.name), QString::number(output_ + 1), QString::number(answer_->outputs.size())),
                    tr("Chosen on the left; the verdict above is about all of them"));
    if (!output.problem.empty()) return facts_->add(tr("not comparable"), readable(output.problem));
    if (!output.judged_by.empty())
        facts_->add(tr("judged by"), readable(output.judged_by),
                    tr("The value that this output is made from: it shows what a Softmax or a selection hides"));
    facts_->add(tr("max |difference|"), difference(output.total.max_abs), tr("Largest difference of any element"));
    facts_->add(tr("mean |difference|"), difference(output.total.mean_abs));
    facts_->add(tr("cosine"), QString::number(output.total.cosine, 'f', 6), tr("1 when both point the same way"));
    if (!output.top1_agreement) return;
    const bool ranks = output.topk_agreement.has_value(); // else there is a best class at every position
    facts_->add(
        tr("best class unchanged"),
        ranks ? share(*output.top1_agreement, answer_->samples.size())
              : tr("%1 % of positions").arg(text(compare::percent_text(*output.top1_agreement)).replace(QLatin1Char('.'), QLocale().decimalPoint())));
}

} // namespace crease::ui
