#include "ui/lesson/pixel_page.h"

#include "core/explain/trace_drawing.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/language/language.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/engine_values.h"
#include "ui/lesson/feature_map_view.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace crease::ui {

PixelPage::PixelPage(DocumentController& controller, Appearance& appearance, std::function<Question()> question, QWidget* parent)
    : QWidget(parent), controller_(controller), appearance_(appearance), question_(std::move(question)) {
    image_ = new QSpinBox;
    image_->setRange(1, 1);
    image_->setAccessibleName(tr("Image"));
    image_->setKeyboardTracking(false);
    input_ = quietLabel({}, this);
    remark_ = quietLabel({}, this);
    map_ = new FeatureMapView(appearance.theme());
    drawing_ = new DrawingView(appearance.theme());
    drawing_->setObjectName("trace");
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Image")));
    row->addWidget(image_);
    row->addWidget(input_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 0);
    column->addLayout(row);
    column->addWidget(map_);
    column->addWidget(remark_);
    column->addWidget(drawing_);
    column->addStretch();
    connect(image_, &QSpinBox::valueChanged, this, &PixelPage::runModel);
    connect(map_, &FeatureMapView::placeChosen, this, &PixelPage::setPlace);
    connect(&appearance, &Appearance::changed, this, &PixelPage::recolour);
}

void PixelPage::recolour() {
    map_->setTheme(appearance_.theme());
    drawing_->setTheme(appearance_.theme());
}

void PixelPage::say(const QString& words) {
    remark_->setText(words);
    remark_->setVisible(!words.isEmpty());
}

void PixelPage::forget() {
    for (const auto* job : {"lesson values", "lesson trace"}) controller_.jobs().drop(job);
    site_.reset();
    values_.reset();
    trace_.reset();
    place_.clear();
    extents_.clear();
    map_->setMap({}, {});
    drawing_->setMaker({});
}

void PixelPage::show(const fold::Site& site, const explain::Lesson& lesson, explain::Channels channels) {
    const bool same = site_ && site_->id == site.id && values_;
    channels_ = channels;
    if (same) return retrace();
    site_ = site;
    lesson_ = lesson;
    runModel();
}

void PixelPage::runModel() {
    if (!site_) return;
    trace_.reset();
    say(tr("The engine computes this site's values…"));
    controller_.jobs().run<compare::InnerValues>(
        "lesson values", tr("Running the model for the lesson"),
        [question = question_(), names = explain::values_to_trace(lesson_),
         which = static_cast<std::size_t>(image_->value() - 1)](const JobControl& control) { return engineValues(question, names, which, control); },
        [this](Result<compare::InnerValues> values) { accept(std::move(values)); });
}

void PixelPage::accept(Result<compare::InnerValues> values) {
    if (!values) return say(tr("Nothing to trace: %1").arg(said(values.error().sentence())));
    values_ = std::make_shared<const compare::InnerValues>(*std::move(values));
    const QSignalBlocker quiet(image_);
    image_->setRange(1, static_cast<int>(values_->inputs));
    input_->setText(tr("of %1: %2").arg(values_->inputs).arg(readable(QFileInfo(QString::fromStdString(values_->input)).fileName().toStdString())));
    const auto extents = explain::places_to_trace(*site_, lesson_, values_->values);
    if (!extents) return say(said(extents.error().sentence()));
    if (extents_ != *extents) place_.clear();
    extents_ = *extents;
    if (place_.empty())
        for (const auto extent : extents_) place_.push_back(extent / 2);
    retrace();
}

void PixelPage::setPlace(const std::vector<std::int64_t>& place) {
    place_ = place;
    retrace();
}

void PixelPage::retrace() {
    if (!values_ || place_.empty()) return;
    trace_.reset();
    showMap();
    controller_.jobs().run<explain::Trace>(
        "lesson trace", tr("Tracing an element"),
        [facts = controller_.document().scan().facts, site = *site_, lesson = lesson_, channels = channels_, place = place_,
         values = values_](const JobControl&) { return explain::trace_pixel(*facts, site, lesson, channels, place, values->values); },
        [this](Result<explain::Trace> trace) { present(std::move(trace)); });
}

void PixelPage::showMap() {
    const auto found = values_->values.find(lesson_.output);
    if (found == values_->values.end()) return;
    const auto& tensor = found->second;
    const bool last = extents_.size() + 2 != tensor.shape.size(); // a linear layer: channels are last
    std::int64_t count = 1;
    for (const auto extent : extents_) count *= extent;
    std::vector<double> values;
    for (std::int64_t i = 0; i < count; ++i)
        values.push_back(explain::element_of(tensor, last ? i * tensor.shape.back() + channels_.out : channels_.out * count + i).value_or(0));
    map_->setMap(std::move(values), extents_);
    map_->setPlace(place_);
}

void PixelPage::present(Result<explain::Trace> trace) {
    if (!trace) return say(said(trace.error().sentence()));
    trace_ = *std::move(trace);
    QStringList place;
    for (const auto at : trace_->place) place << QString::number(at);
    say(tr("Output channel %1 at [%2]; a click on the map or the arrow keys choose another element.")
            .arg(trace_->channels.out)
            .arg(place.join(QStringLiteral(", "))));
    drawing_->setMaker([lesson = lesson_, trace = *trace_](double width) { return explain::drawing_of(lesson, trace, width); });
}

} // namespace crease::ui
