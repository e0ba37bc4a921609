#include "ui/lesson/timeline.h"

#include "ui/lesson/lesson_words.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

namespace crease::ui {

namespace {

QToolButton* control(const QString& words, const QString& hint) {
    auto* button = new QToolButton;
    button->setText(words);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    return button;
}

} // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 6, 0);
    list_ = new QListWidget;
    list_->setObjectName("steps");
    list_->setAccessibleName(tr("Steps"));
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setResizeMode(QListView::Adjust); // the scroll bar takes room that lines were broken for
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrubber_ = new QSlider(Qt::Horizontal);
    scrubber_->setAccessibleName(tr("Step"));
    scrubber_->setPageStep(1);
    column->addWidget(list_, 1);
    column->addWidget(scrubber_);
    column->addWidget(buildControls());
    fold_ = new QPushButton(tr("Fold &up to here"));
    fold_->setObjectName("fold up to here");
    column->addWidget(fold_);
    wire();
}

QWidget* Timeline::buildControls() {
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    back_ = control(QStringLiteral("◀"), tr("Previous step (Left)"));
    play_ = control({}, tr("Play or pause (Space)"));
    next_ = control(QStringLiteral("▶"), tr("Next step (Right)"));
    speed_ = new QSpinBox;
    speed_->setRange(1, 20);
    speed_->setValue(4);
    speed_->setSuffix(tr(" s"));
    speed_->setToolTip(tr("Seconds for each step while playing"));
    speed_->setAccessibleName(speed_->toolTip());
    for (auto* button : {back_, play_, next_}) buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(speed_);
    setPlaying(false);
    return row;
}

void Timeline::wire() {
    connect(back_, &QToolButton::clicked, this, [this] { emit stepChosen(step_ - 1); });
    connect(next_, &QToolButton::clicked, this, [this] { emit stepChosen(step_ + 1); });
    connect(play_, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(speed_, &QSpinBox::valueChanged, this, [this](int seconds) { player_.setInterval(seconds * 1000); });
    player_.setInterval(speed_->value() * 1000);
    connect(&player_, &QTimer::timeout, this, [this] {
        emit stepChosen(step_ + 1);
        if (step_ + 1 >= steps_) setPlaying(false);
    });
    connect(fold_, &QPushButton::clicked, this, &Timeline::foldRequested);
    connect(list_, &QListWidget::currentRowChanged, this, &Timeline::stepChosen);
    connect(scrubber_, &QSlider::valueChanged, this, &Timeline::stepChosen);
}

void Timeline::setScenes(const std::vector<explain::Scene>& scenes) {
    const QSignalBlocker quiet(list_), still(scrubber_);
    list_->clear();
    steps_ = 0;
    for (const auto& scene : scenes) list_->addItem(QStringLiteral("%1. %2").arg(++steps_).arg(titleOf(scene)));
    scrubber_->setRange(0, std::max(0, steps_ - 1));
    scrubber_->setEnabled(steps_ > 1);
    play_->setEnabled(steps_ > 1);
}

void Timeline::setStep(int step) {
    step_ = step;
    const QSignalBlocker quiet(list_), still(scrubber_);
    list_->setCurrentRow(step);
    scrubber_->setValue(step);
    back_->setEnabled(step > 0);
    next_->setEnabled(step + 1 < steps_);
}

void Timeline::setFoldable(bool foldable, const QString& why) {
    fold_->setEnabled(foldable);
    fold_->setToolTip(why);
}

void Timeline::setPlaying(bool playing) {
    if (playing && step_ + 1 >= steps_) emit stepChosen(0); // from the end, again
    playing ? player_.start() : player_.stop();
    play_->setText(playing ? QStringLiteral("❚❚ %1").arg(tr("Pause")) : QStringLiteral("▶ %1").arg(tr("Play")));
}

} // namespace crease::ui
