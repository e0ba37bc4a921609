#include "ui/lesson/break_page.h"

#include "core/explain/trace.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/language/language.h"
#include "ui/lesson/break_words.h"
#include "ui/lesson/feature_map_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

namespace crease::ui {

BreakPage::BreakPage(DocumentController& controller, Appearance& appearance, std::function<Question()> question, QWidget* parent)
    : QWidget(parent), controller_(controller), appearance_(appearance), question_(std::move(question)) {
    warning_ = titleLabel(tr("Broken on purpose: what is chosen here is done to a copy. Nothing of it is in the document or can be saved."), this);
    switches_ = new QListWidget;
    switches_->setObjectName("mistakes");
    switches_->setAccessibleName(tr("Mistakes"));
    switches_->setWordWrap(true);
    switches_->setFrameShape(QFrame::NoFrame);
    verdict_ = titleLabel({}, this);
    words_ = quietLabel({}, this);
    pixel_ = quietLabel({}, this);
    answers_ = quietLabel({}, this);
    answers_->setTextFormat(Qt::RichText);
    answers_->setObjectName("answers");
    right_name_ = quietLabel(tr("As it should be"), this);
    wrong_name_ = quietLabel(tr("Broken"), this);
    right_ = new FeatureMapView(appearance.theme());
    wrong_ = new FeatureMapView(appearance.theme());
    auto* maps = new QGridLayout;
    maps->addWidget(right_name_, 0, 0);
    maps->addWidget(wrong_name_, 0, 1);
    maps->addWidget(right_, 1, 0);
    maps->addWidget(wrong_, 1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(warning_), static_cast<QWidget*>(switches_), static_cast<QWidget*>(verdict_), static_cast<QWidget*>(words_)})
        column->addWidget(widget);
    column->addLayout(maps);
    column->addWidget(pixel_);
    column->addWidget(answers_);
    column->addStretch();
    connect(switches_, &QListWidget::currentRowChanged, this, &BreakPage::breakIt);
    for (auto* map : {right_, wrong_}) connect(map, &FeatureMapView::placeChosen, this, &BreakPage::setPlace);
    connect(&appearance, &Appearance::changed, this, &BreakPage::recolour);
    recolour();
}

void BreakPage::recolour() {
    for (auto* map : {right_, wrong_}) map->setTheme(appearance_.theme());
    auto palette = warning_->palette();
    palette.setColor(QPalette::WindowText, appearance_.theme().cannot);
    warning_->setPalette(palette);
}

void BreakPage::forget() {
    controller_.jobs().drop("lesson break");
    site_.reset();
    answer_.reset();
    place_.clear();
    breakages_.clear();
    switches_->clear();
    showMaps();
}

void BreakPage::show(const fold::Site& site, explain::Channels channels) {
    channels_ = channels;
    if (site_ && site_->id == site.id) return showMaps();
    site_ = site;
    breakages_ = explain::breakages_of(*controller_.document().original_facts(), site);
    const QSignalBlocker quiet(switches_);
    switches_->clear();
    for (const auto& one : breakages_) {
        auto* item = new QListWidgetItem(
            one.silent.empty() ? typeset(one.title) : QStringLiteral("%1 — %2").arg(typeset(one.title), typeset(one.silent)), switches_);
        if (!one.silent.empty()) item->setFlags(Qt::NoItemFlags);
    }
    switches_->setFixedHeight(switches_->sizeHintForRow(0) * switches_->count() + 4);
    verdict_->setText(tr("Choose a mistake: the engine runs the network with it."));
    for (auto* label : {words_, answers_}) label->clear();
    showMaps();
}

void BreakPage::breakIt(int number) {
    if (!site_ || number < 0 || number >= static_cast<int>(breakages_.size()) || !breakages_[static_cast<std::size_t>(number)].silent.empty()) return;
    answer_.reset();
    verdict_->setText(tr("The engine runs the broken network…"));
    words_->clear();
    answers_->clear();
    showMaps();
    controller_.jobs().run<BrokenAnswer>(
        "lesson break", tr("Running the broken network"),
        [question = question_(), site = *site_, code = breakages_[static_cast<std::size_t>(number)].code](const JobControl& control) {
            return runBroken(question, site, code, control);
        },
        [this](Result<BrokenAnswer> answer) { present(std::move(answer)); });
}

void BreakPage::present(Result<BrokenAnswer> answer) {
    if (!answer) return verdict_->setText(said(answer.error().sentence()));
    answer_ = std::make_shared<const BrokenAnswer>(*std::move(answer));
    verdict_->setText(tr("Verdict: %1. %2").arg(verdictWord(answer_->report.verdict), said(answer_->report.summary)));
    words_->setText(reactionOf(*answer_));
    answers_->setText(answersOf(*answer_));
    showMaps();
}

void BreakPage::showMaps() {
    for (QWidget* widget : {static_cast<QWidget*>(right_), static_cast<QWidget*>(wrong_), static_cast<QWidget*>(right_name_),
                            static_cast<QWidget*>(wrong_name_), static_cast<QWidget*>(pixel_)})
        widget->setVisible(answer_ && answer_->right.shape.size() > 2);
    if (!answer_ || answer_->right.shape.size() < 3 || answer_->right.shape != answer_->wrong.shape) return;
    extents_.assign(answer_->right.shape.begin() + 2, answer_->right.shape.end());
    std::int64_t count = 1;
    for (const auto extent : extents_) count *= extent;
    if (place_.size() != extents_.size()) {
        place_.clear();
        for (const auto extent : extents_) place_.push_back(extent / 2);
    }
    for (const auto& [view, tensor] : {std::pair(right_, &answer_->right), std::pair(wrong_, &answer_->wrong)}) {
        std::vector<double> values;
        for (std::int64_t i = 0; i < count; ++i) values.push_back(explain::element_of(*tensor, channels_.out * count + i).value_or(0));
        view->setMap(std::move(values), extents_);
    }
    setPlace(place_);
}

void BreakPage::setPlace(const std::vector<std::int64_t>& place) {
    place_ = place;
    for (auto* map : {right_, wrong_}) map->setPlace(place);
    showPixel();
}

void BreakPage::showPixel() {
    std::int64_t index = channels_.out;
    for (std::size_t i = 0; i < place_.size(); ++i) index = index * extents_[i] + place_[i];
    const double right = explain::element_of(answer_->right, index).value_or(0), wrong = explain::element_of(answer_->wrong, index).value_or(0);
    const auto figure = [](double value) { return QString::fromStdString(explain::number_text(value)); };
    pixel_->setText(tr("The framed element: %1, broken %2, a difference of %3.").arg(figure(right), figure(wrong), figure(wrong - right)));
}

} // namespace crease::ui
