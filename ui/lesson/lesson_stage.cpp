#include "ui/lesson/lesson_stage.h"

#include "core/explain/drawing.h"
#include "ui/appearance.h"
#include "ui/document_controller.h"
#include "ui/format.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/equation_view.h"
#include "ui/panels/page_parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>

namespace crease::ui {

namespace {

QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

QToolButton* control(const QString& words, const QString& hint) {
    auto* button = new QToolButton;
    button->setText(words);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    return button;
}

QSpinBox* channelBox(const QString& name) {
    auto* box = new QSpinBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

LessonStage::LessonStage(DocumentController& controller, Appearance& appearance, QWidget* parent)
    : QWidget(parent), controller_(controller), appearance_(appearance) {
    setObjectName("lesson");
    setAccessibleName(tr("Lesson"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    buildHead(*column);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildTimeline());
    parts->addWidget(buildMiddle());
    parts->addWidget(buildWords());
    parts->setStretchFactor(1, 1);
    parts->setSizes({190, 620, 250});
    column->addWidget(parts, 1);
    wire();
    recolour();
}

void LessonStage::buildHead(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    title_ = titleLabel({}, this);
    summary_ = quietLabel({}, this);
    out_ = channelBox(tr("Output channel"));
    in_ = channelBox(tr("Input channel"));
    close_ = control(tr("Back to the graph"), tr("Back to the graph (Esc)"));
    row->addWidget(title_, 1);
    row->addWidget(new QLabel(tr("output")));
    row->addWidget(out_);
    row->addWidget(new QLabel(tr("input")));
    row->addWidget(in_);
    row->addSpacing(12);
    row->addWidget(close_);
    column.addLayout(row);
    column.addWidget(summary_);
    column.addWidget(ruleLine(this));
}

QWidget* LessonStage::buildTimeline() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 6, 0);
    timeline_ = new QListWidget;
    timeline_->setAccessibleName(tr("Steps"));
    timeline_->setWordWrap(true);
    timeline_->setFrameShape(QFrame::NoFrame);
    timeline_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrubber_ = new QSlider(Qt::Horizontal);
    scrubber_->setAccessibleName(tr("Step"));
    scrubber_->setPageStep(1);
    back_ = control(QStringLiteral("◀"), tr("Previous step (Left)"));
    play_ = control(QStringLiteral("▶ %1").arg(tr("Play")), tr("Play or pause (Space)"));
    next_ = control(QStringLiteral("▶"), tr("Next step (Right)"));
    speed_ = new QSpinBox;
    speed_->setRange(1, 20);
    speed_->setValue(4);
    speed_->setSuffix(tr(" s"));
    speed_->setToolTip(tr("Seconds for each step while playing"));
    speed_->setAccessibleName(speed_->toolTip());
    auto* buttons = new QHBoxLayout;
    for (auto* button : {back_, play_, next_}) buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(speed_);
    column->addWidget(timeline_, 1);
    column->addWidget(scrubber_);
    column->addLayout(buttons);
    return side;
}

QWidget* LessonStage::buildMiddle() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(10, 0, 10, 0);
    column->setSpacing(6);
    heading_ = titleLabel({}, middle);
    remark_ = quietLabel({}, middle);
    drawing_ = new DrawingView(appearance_.theme());
    column->addWidget(heading_);
    for (auto** view : {&kernel_, &bias_, &kernel_numbers_, &bias_numbers_}) *view = new EquationView(appearance_.theme());
    column->addWidget(kernel_);
    column->addWidget(bias_);
    column->addSpacing(6);
    column->addWidget(drawing_);
    column->addWidget(remark_);
    column->addWidget(quietLabel(tr("In numbers (the tap with a frame, and the bias)"), middle));
    column->addWidget(kernel_numbers_);
    column->addWidget(bias_numbers_);
    column->addStretch();
    return scrolled(middle);
}

QWidget* LessonStage::buildWords() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 0, 0, 0);
    words_ = new QLabel;
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::RichText);
    words_->setAlignment(Qt::AlignTop);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(words_);
    column->addStretch();
    return scrolled(side);
}

void LessonStage::wire() {
    connect(close_, &QToolButton::clicked, this, &LessonStage::left);
    connect(back_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(+1); });
    connect(play_, &QToolButton::clicked, this, [this] { setPlaying(!player_.isActive()); });
    connect(speed_, &QSpinBox::valueChanged, this, [this](int seconds) { player_.setInterval(seconds * 1000); });
    player_.setInterval(speed_->value() * 1000);
    connect(&player_, &QTimer::timeout, this, [this] {
        step(+1);
        if (step_ + 1 >= steps()) setPlaying(false);
    });
    connect(timeline_, &QListWidget::currentRowChanged, this, &LessonStage::showStep);
    connect(scrubber_, &QSlider::valueChanged, this, &LessonStage::showStep);
    connect(out_, &QSpinBox::valueChanged, this, [this](int out) { choose(out, std::nullopt); });
    connect(in_, &QSpinBox::valueChanged, this, [this](int in) { choose(channels_.out, in); });
    connect(drawing_, &DrawingView::channelChosen, this, [this](qint64 out) { choose(out, std::nullopt); });
    const std::pair<EquationView*, EquationView*> pairs[] = {{kernel_, kernel_numbers_}, {bias_, bias_numbers_}};
    for (const auto& [symbols, numbers] : pairs)
        for (auto* from : {symbols, numbers})
            for (auto* to : {symbols, numbers}) connect(from, &EquationView::keyPointed, to, &EquationView::setLit);
    connect(&appearance_, &Appearance::changed, this, &LessonStage::recolour);
}

void LessonStage::recolour() {
    drawing_->setTheme(appearance_.theme());
    for (auto* view : {kernel_, bias_, kernel_numbers_, bias_numbers_}) view->setTheme(appearance_.theme());
}

// ---- the lesson -----------------------------------------------------------------------------------------------------

void LessonStage::open(const fold::Site& site) {
    setPlaying(false);
    site_ = site;
    lesson_ = explain::lesson_of(*controller_.document().scan().facts, site);
    channels_ = explain::connected_channels(site, std::nullopt, std::nullopt).value_or(explain::Channels{});
    title_->setText(site.block.empty() ? text(site.label) : QStringLiteral("%1 · %2").arg(text(site.label), readable(site.block)));
    summary_->setText(tr("from %1 to %2 · becomes %3").arg(readable(lesson_.input), readable(lesson_.output), typeset(lesson_.made)));
    fillTimeline();
    limitChannels();
    step_ = -1;
    showStep(0);
}

void LessonStage::fillTimeline() {
    const QSignalBlocker quiet(timeline_), still(scrubber_);
    timeline_->clear();
    int number = 0;
    for (const auto& scene : lesson_.scenes) timeline_->addItem(QStringLiteral("%1. %2").arg(++number).arg(typeset(scene.title)));
    scrubber_->setRange(0, std::max(0, number - 1));
    scrubber_->setEnabled(number > 1);
}

void LessonStage::showStep(int step) {
    if (steps() == 0 || step < 0 || step >= steps() || step == step_) return;
    step_ = step;
    const QSignalBlocker quiet(timeline_), still(scrubber_);
    timeline_->setCurrentRow(step);
    scrubber_->setValue(step);
    back_->setEnabled(step > 0);
    next_->setEnabled(step + 1 < steps());
    const auto& scene = lesson_.scenes[static_cast<std::size_t>(step)];
    heading_->setText(QStringLiteral("%1. %2").arg(step + 1).arg(typeset(scene.title)));
    kernel_->setEquation(scene.kernel);
    bias_->setEquation(scene.bias);
    tellWords(scene);
    load();
}

void LessonStage::tellWords(const explain::Scene& scene) {
    QString html;
    const auto part = [&](const QString& head, const std::string& words) {
        if (!words.empty()) html += QStringLiteral("<p><b>%1</b><br>%2</p>").arg(head.toHtmlEscaped(), readable(words).toHtmlEscaped());
    };
    part(tr("What happens"), scene.words.what);
    part(tr("Why it is exact"), scene.words.why);
    part(tr("When it is forgotten"), scene.words.forgotten);
    if (!scene.words.paper.empty()) html += QStringLiteral("<p><i>%1</i></p>").arg(readable(scene.words.paper).toHtmlEscaped());
    QStringList rows;
    for (const auto& node : scene.nodes) rows << tr("operator: %1").arg(breakable(readable(node))).toHtmlEscaped();
    for (const auto& [role, name] : scene.constants) rows << QStringLiteral("%1: %2").arg(text(role), breakable(readable(name))).toHtmlEscaped();
    rows << tr("after: %1").arg(typeset(scene.after)).toHtmlEscaped();
    words_->setText(html + QStringLiteral("<p>%1</p>").arg(rows.join(QStringLiteral("<br>"))));
}

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
}

void LessonStage::load() {
    shown_ = false;
    controller_.jobs().run<explain::Figures>(
        "lesson", tr("Reading kernels"),
        [facts = controller_.document().scan().facts, site = *site_, lesson = lesson_, step = static_cast<std::size_t>(step_), channels = channels_](const JobControl&) {
            return explain::figures_of(*facts, site, lesson, step, channels);
        },
        [this](Result<explain::Figures> figures) { present(figures); });
}

void LessonStage::present(const Result<explain::Figures>& figures) {
    const bool good = figures.has_value();
    for (auto* view : {kernel_numbers_, bias_numbers_}) view->setVisible(good);
    drawing_->setVisible(good);
    remark_->setText(good ? text(figures->remark) : tr("No numbers: %1").arg(readable(figures.error().sentence())));
    remark_->setVisible(!remark_->text().isEmpty());
    if (good) {
        drawing_->setDrawing(explain::drawing_of(lesson_.scenes[static_cast<std::size_t>(step_)], *figures, 640));
        kernel_numbers_->setEquation(figures->kernel);
        bias_numbers_->setEquation(figures->bias);
    }
    shown_ = true;
    emit shown();
}

// ---- playing --------------------------------------------------------------------------------------------------------

void LessonStage::setPlaying(bool playing) {
    if (playing && step_ + 1 >= steps()) showStep(0); // from the end, again
    playing ? player_.start() : player_.stop();
    play_->setText(playing ? QStringLiteral("❚❚ %1").arg(tr("Pause")) : QStringLiteral("▶ %1").arg(tr("Play")));
}

void LessonStage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: return step(-1);
    case Qt::Key_Right: return step(+1);
    case Qt::Key_Home: return showStep(0);
    case Qt::Key_End: return showStep(steps() - 1);
    case Qt::Key_Space: return setPlaying(!player_.isActive());
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace crease::ui
