#include "ui/compare/output_panel.h"

#include "core/compare/imagenet_names.h"
#include "ui/compare/output_bars.h"
#include "ui/compare/picture_triple.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/fact_table.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/kit/yielding_label.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace crease::ui {

namespace {

std::vector<OutputBars::Entry> entriesOf(const std::vector<compare::RankedClass>& classes) {
    std::vector<OutputBars::Entry> entries;
    for (const auto& entry : classes) {
        const double percent = entry.rank.probability * 100;
        entries.push_back({readable(entry.label), entry.rank.probability, OutputPanel::tr("%1 %").arg(QLocale().toString(percent, 'f', 1))});
    }
    return entries;
}

std::vector<YieldingLabel::Part> captionOf(const compare::SampleReport& sample, const compare::SampleOutput& seen) {
    std::vector<YieldingLabel::Part> parts{{readable(sample.name), 2}};
    if (sample.truth) parts.push_back({OutputPanel::tr("labelled %1").arg(readable(sample.truth_label)), 1});
    if (seen.difference) parts.push_back({OutputPanel::tr("differs by %1 at most").arg(difference(seen.difference->max_abs)), 0});
    return parts;
}

/// The worst one, if any is worse than rounding; else the first that ranks classes; else the first.
int mostTelling(const compare::CompareReport& report) {
    const auto& outputs = report.outputs;
    const auto worst = std::max_element(outputs.begin(), outputs.end(), [](const auto& a, const auto& b) {
        return std::pair(a.verdict, a.times_noise) < std::pair(b.verdict, b.times_noise);
    });
    if (worst != outputs.end() && worst->verdict != compare::Verdict::rounding) return static_cast<int>(worst - outputs.begin());
    for (const auto& sample : report.samples)
        if (const auto* ranked = sample.ranked()) return static_cast<int>(ranked - sample.outputs.data());
    return 0;
}

} // namespace

OutputPanel::OutputPanel(QWidget* parent)
    : QWidget(parent), choice_row_(new QWidget(this)), caption_row_(new QWidget(this)), choice_(new ComboBox(choice_row_)),
      caption_(new YieldingLabel(caption_row_)), maps_(new QToolButton(caption_row_)), larger_(new QToolButton(caption_row_)),
      names_(new QToolButton(caption_row_)), bars_(new OutputBars(this)), pictures_(new PictureTriple(this)), ranges_(new FactTable(this)),
      note_(quietLabel({}, this)) {
    auto* row = new QHBoxLayout(choice_row_);
    row->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLabel(tr("Out&put"), choice_row_);
    name->setBuddy(choice_);
    row->addWidget(name);
    row->addWidget(choice_, 1);
    choice_->setAccessibleName(tr("Output that is shown"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice_->setMinimumContentsLength(12);
    caption_->setForegroundRole(QPalette::PlaceholderText);
    buildCaption();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    for (auto* part : {choice_row_, caption_row_, static_cast<QWidget*>(bars_), static_cast<QWidget*>(ranges_), static_cast<QWidget*>(note_)})
        column->addWidget(part);
    column->addWidget(pictures_, 1);
    column->addStretch();
    connect(choice_, &QComboBox::activated, this, &OutputPanel::choose);
    setAnswer(nullptr, {});
}

void OutputPanel::buildCaption() {
    auto* row = new QHBoxLayout(caption_row_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(caption_, 1);
    for (auto* button : {names_, maps_, larger_}) {
        button->setAutoRaise(true);
        button->setStyleSheet(button == names_ ? QStringLiteral("padding: 0 18px 0 6px")
                                               : QStringLiteral("padding: 0 6px")); // as low as the words beside it
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
        row->addWidget(button);
    }
    maps_->setText(tr("As maps"));
    maps_->setToolTip(tr("Show the output as it is, map by map, whatever it may mean"));
    maps_->setCheckable(true);
    larger_->setText(tr("Larger…"));
    larger_->setToolTip(tr("Show the pictures in a window of their own"));
    buildNames();
    connect(maps_, &QToolButton::toggled, this, &OutputPanel::show);
    connect(larger_, &QToolButton::clicked, this, &OutputPanel::enlarge);
}

void OutputPanel::buildNames() {
    names_->setText(tr("Names"));
    names_->setToolTip(tr("What the classes are called, and which is the right one"));
    names_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(names_);
    const auto add = [&](const QString& words, ClassSource source) {
        return menu->addAction(words, this, [this, source] { emit classesWanted(source); });
    };
    add(tr("Names of the classes from a &file…"), ClassSource::file);
    imagenet_ = add(tr("&ImageNet's 1,000 names"), ClassSource::imagenet);
    add(tr("As the &model or a list beside the images says"), ClassSource::own);
    menu->addSeparator();
    add(tr("The &right class of each image from a file…"), ClassSource::labels);
    names_->setMenu(menu);
}

void OutputPanel::setTheme(const Theme& theme) {
    theme_ = theme;
    bars_->setTheme(theme);
    pictures_->setTheme(theme);
    show();
}

void OutputPanel::setStale(bool stale) {
    bars_->setStale(stale);
    pictures_->setStale(stale);
    ranges_->setQuiet(stale);
}

void OutputPanel::setAnswer(const Answer& answer, const QString& other) {
    answer_ = answer;
    other_ = other;
    bars_->setOther(other);
    pictures_->setOther(other);
    sample_ = nullptr;
    exhibit_ = nullptr;
    fillChoice();
    choose(answer_ ? mostTelling(*answer_) : 0);
    setStale(false);
}

void OutputPanel::fillChoice() {
    choice_->clear();
    choice_row_->setVisible(answer_ && answer_->outputs.size() > 1);
    if (!answer_) return;
    for (const auto& output : answer_->outputs) {
        choice_->addItem(tr("%1 · %2").arg(readable(output.name), verdictWord(output.verdict)));
        choice_->setItemData(choice_->count() - 1, asToolTip(readable(output.problem.empty() ? output.name : output.problem)), Qt::ToolTipRole);
    }
    choice_->setToolTip(tr("The model has %1 outputs: which one is shown here and judged beside").arg(answer_->outputs.size()));
}

void OutputPanel::choose(int output) {
    output_ = output;
    choice_->setCurrentIndex(output);
    show();
    emit outputChosen(output);
}

void OutputPanel::setSample(const compare::SampleReport* sample) {
    sample_ = sample;
    exhibit_ = nullptr;
    show();
}

void OutputPanel::setExhibit(const ExhibitPtr& exhibit) {
    exhibit_ = exhibit;
    show();
}

bool OutputPanel::wantsExhibit() const {
    if (!answer_ || !sample_) return false;
    for (std::size_t i = 0; i < answer_->outputs.size(); ++i)
        if (sample_->outputs[i].top_a.empty() && answer_->outputs[i].problem.empty() && answer_->outputs[i].shape.size() >= 2) return true;
    return false;
}

void OutputPanel::show() {
    for (auto* part : {static_cast<QWidget*>(bars_), static_cast<QWidget*>(pictures_), static_cast<QWidget*>(ranges_), static_cast<QWidget*>(note_),
                       static_cast<QWidget*>(larger_), static_cast<QWidget*>(maps_), static_cast<QWidget*>(names_)})
        part->hide();
    caption_row_->setVisible(sample_ != nullptr);
    if (!answer_) return;
    if (!sample_) {
        note_->setText(tr("This image was not part of the last comparison."));
        return note_->show();
    }
    const auto& seen = sample_->outputs[static_cast<std::size_t>(output_)];
    caption_->setParts(captionOf(*sample_, seen));
    if (seen.top_a.empty()) return showPictures() ? void() : showRanges(seen);
    bars_->setEntries(entriesOf(seen.top_a), entriesOf(seen.top_b));
    bars_->show();
    showNames();
}

/// False where there is nothing to be seen, or not yet.
bool OutputPanel::showPictures() {
    if (!exhibit_) return false;
    const auto& name = answer_->outputs[static_cast<std::size_t>(output_)].name;
    const auto& outputs = exhibit_->outputs;
    const auto found = std::find_if(outputs.begin(), outputs.end(), [&](const auto& output) { return output.name == name; });
    if (found == outputs.end()) return false;
    auto pictures = picturesOf(*exhibit_, static_cast<std::size_t>(found - outputs.begin()), maps_->isChecked(), theme_);
    if (pictures.isEmpty()) return false;
    pictures_->setPictures(std::move(pictures));
    for (auto* part : {static_cast<QWidget*>(pictures_), static_cast<QWidget*>(larger_), static_cast<QWidget*>(maps_)}) part->show();
    if (pictures_->pictures().classes) showNames();
    return true;
}

void OutputPanel::showNames() {
    const auto& shape = answer_->outputs[static_cast<std::size_t>(output_)].shape;
    imagenet_->setVisible(std::find(shape.begin(), shape.end(), compare::imagenet_classes) != shape.end());
    names_->show();
}

void OutputPanel::enlarge() {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        tr("%1 · %2").arg(sample_ ? readable(sample_->name) : QString(), readable(answer_->outputs[static_cast<std::size_t>(output_)].name)));
    auto* large = new PictureTriple(dialog);
    large->setTheme(theme_);
    large->setOther(other_);
    large->setPictures(pictures_->pictures());
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(large);
    dialog->resize(1180, 560);
    dialog->show();
}

/// No ranking: this output is not a classifier's.
void OutputPanel::showRanges(const compare::SampleOutput& seen) {
    ranges_->clear();
    if (const auto& shape = answer_->outputs[static_cast<std::size_t>(output_)].shape; !shape.empty()) {
        QStringList extents;
        for (const auto extent : shape) extents << QString::number(extent);
        ranges_->add(tr("shape"), extents.join(QChar(0x00d7)));
    }
    const auto compared = [&](const QString& name, double compare::ValueRange::*figure) {
        const auto of = [&](const std::optional<compare::ValueRange>& range) {
            return range ? QLocale().toString((*range).*figure, 'g', 5) : tr("none");
        };
        ranges_->add(name, QStringLiteral("%1 → %2").arg(of(seen.range_a), of(seen.range_b)), tr("Original → the other"));
    };
    compared(tr("smallest value"), &compare::ValueRange::low);
    compared(tr("mean value"), &compare::ValueRange::mean);
    compared(tr("largest value"), &compare::ValueRange::high);
    ranges_->show();
}

} // namespace crease::ui
