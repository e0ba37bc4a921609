#include "ui/compare/output_panel.h"

#include "ui/compare/output_bars.h"
#include "ui/format.h"
#include "ui/panels/page_parts.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace crease::ui {

namespace {

std::vector<OutputBars::Entry> entriesOf(const std::vector<compare::RankedClass>& classes) {
    std::vector<OutputBars::Entry> entries;
    for (const auto& entry : classes) {
        const double percent = entry.rank.probability * 100;
        entries.push_back({text(entry.label), entry.rank.probability, OutputPanel::tr("%1 %").arg(QLocale().toString(percent, 'f', 1))});
    }
    return entries;
}

QString captionOf(const compare::SampleReport& sample) {
    QStringList parts{text(sample.name)};
    if (sample.truth) parts << OutputPanel::tr("labelled %1").arg(*sample.truth);
    parts << OutputPanel::tr("differs by %1 at most").arg(difference(sample.max_abs));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

OutputPanel::OutputPanel(QWidget* parent) : QWidget(parent), caption_(quietLabel({}, this)), bars_(new OutputBars(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    column->addWidget(caption_);
    column->addWidget(bars_);
    column->addStretch();
}

void OutputPanel::setTheme(const Theme& theme) { bars_->setTheme(theme); }

void OutputPanel::setStale(bool stale) { bars_->setStale(stale); }

void OutputPanel::setHint(const QString& words) {
    bars_->setEntries({}, {});
    bars_->hide();
    caption_->setText(words);
}

void OutputPanel::setSample(const compare::SampleReport* sample) {
    if (!sample) return setHint(tr("This image was not part of the last comparison."));
    if (sample->top_a.empty()) {
        setHint(captionOf(*sample) + '\n' + tr("This model's outputs are not class scores, so there is no ranking to show."));
        return;
    }
    caption_->setText(captionOf(*sample));
    bars_->setEntries(entriesOf(sample->top_a), entriesOf(sample->top_b));
    bars_->show();
}

} // namespace crease::ui
