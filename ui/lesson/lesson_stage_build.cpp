// Where everything stands on the stage.

#include "ui/kit/appearance.h"
#include "ui/kit/page_parts.h"
#include "ui/kit/scrolled.h"
#include "ui/lesson/break_page.h"
#include "ui/lesson/channel_map_view.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/equation_view.h"
#include "ui/lesson/gains_page.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/lesson/pixel_page.h"
#include "ui/lesson/timeline.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
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

QSpinBox* channelBox(const QString& name) {
    auto* box = new QSpinBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setKeyboardTracking(false);
    return box;
}

QLabel* paragraphs() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setAlignment(Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

LessonStage::LessonStage(DocumentController& controller, Appearance& appearance, const std::function<Question()>& question, QWidget* parent)
    : QWidget(parent), controller_(controller), appearance_(appearance), pixel_(new PixelPage(controller, appearance, question)),
      break_(new BreakPage(controller, appearance, question)), gains_(new GainsPage(controller, appearance)) {
    setObjectName("lesson");
    setAccessibleName(tr("Lesson"));
    setFocusPolicy(Qt::StrongFocus);
    auto* page = new QWidget;
    auto* room = new Scrolled(page, tr("Lesson"));
    room->scrollSideways(); // on a screen that is narrow for its letters
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(room);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    buildHead(*column);
    body_ = new QStackedWidget;
    body_->addWidget(buildLesson());
    body_->addWidget(buildRefusal());
    column->addWidget(body_, 1);
    wire();
    recolour();
}

void LessonStage::buildHead(QVBoxLayout& column) {
    title_ = titleLabel({}, this);
    summary_ = quietLabel({}, this);
    out_ = channelBox(tr("Output channel"));
    in_ = channelBox(tr("Input channel"));
    close_ = control(tr("Back to the graph"), tr("Back to the graph (Esc)"));
    picker_ = new QWidget;
    auto* channels = new QHBoxLayout(picker_);
    channels->setContentsMargins(0, 0, 0, 0);
    channels->addWidget(new QLabel(tr("output channel")));
    channels->addWidget(out_);
    channels->addSpacing(6);
    channels->addWidget(new QLabel(tr("input channel")));
    channels->addWidget(in_);
    auto* row = new QHBoxLayout;
    row->addWidget(title_, 1);
    row->addWidget(picker_);
    row->addSpacing(12);
    row->addWidget(close_);
    column.addLayout(row);
    column.addWidget(summary_);
    column.addWidget(ruleLine(this));
}

QWidget* LessonStage::buildLesson() {
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildSide());
    views_ = new QTabWidget;
    views_->setDocumentMode(true);
    views_->setAccessibleName(tr("What is shown"));
    views_->tabBar()->setDrawBase(false);
    views_->addTab(buildMiddle(), tr("This step"));
    views_->addTab(new Scrolled(pixel_, tr("One pixel, traced")), tr("One pixel, traced"));
    views_->addTab(new Scrolled(break_, tr("Break it")), tr("Break it"));
    views_->addTab(new Scrolled(gains_, tr("Costs and weights")), tr("Costs and weights"));
    parts->addWidget(views_);
    words_ = paragraphs();
    words_->setContentsMargins(8, 0, 0, 0);
    parts->addWidget(new Scrolled(words_, tr("Explanation")));
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 7);
    parts->setStretchFactor(2, 3);
    const int em = fontMetrics().averageCharWidth();
    parts->setSizes({em * 34, em * 104, em * 40});
    views_->setMinimumWidth(em * 44);
    parts->widget(2)->setMinimumWidth(em * 30);
    return parts;
}

QWidget* LessonStage::buildSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 6, 0);
    timeline_ = new Timeline;
    map_ = new ChannelMapView(appearance_.theme());
    column->addWidget(timeline_, 3);
    column->addSpacing(6);
    column->addWidget(quietLabel(tr("Size of the folded weights: outputs down, inputs across. Click to choose."), side));
    column->addWidget(map_, 2);
    auto* room = new Scrolled(side, tr("Steps"));
    room->setFocusPolicy(Qt::NoFocus); // what is in it takes the keys
    room->keepWidth();
    return room;
}

QWidget* LessonStage::buildMiddle() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(10, 6, 10, 0);
    column->setSpacing(6);
    heading_ = titleLabel({}, middle);
    remark_ = quietLabel({}, middle);
    drawing_ = new DrawingView(appearance_.theme());
    drawing_->setObjectName("kernels");
    block_ = new DrawingView(appearance_.theme());
    block_->setObjectName("block");
    sort_ = control(tr("Sort the channels"), tr("Sort the channels by size, or show them in order"));
    sort_->setCheckable(true);
    for (auto** view : {&kernel_, &bias_, &kernel_numbers_, &bias_numbers_}) *view = new EquationView(appearance_.theme());
    kernel_numbers_->setObjectName("kernel in numbers");
    auto* head = new QHBoxLayout; // the switch of what lies far below is always in sight
    head->addWidget(heading_, 1);
    head->addWidget(sort_);
    column->addLayout(head);
    column->addWidget(block_);
    auto* formulas = new QGridLayout;
    formulas->setHorizontalSpacing(18);
    formulas->setColumnStretch(0, 4);
    formulas->setColumnStretch(1, 7);
    formulas->addWidget(quietLabel(tr("In symbols"), middle), 0, 0);
    formulas->addWidget(quietLabel(tr("In numbers: the tap with a frame, or that is pointed at"), middle), 0, 1);
    formulas->addWidget(kernel_, 1, 0);
    formulas->addWidget(kernel_numbers_, 1, 1);
    formulas->addWidget(bias_, 2, 0);
    formulas->addWidget(bias_numbers_, 2, 1);
    column->addLayout(formulas);
    column->addSpacing(8);
    column->addWidget(drawing_);
    column->addWidget(remark_);
    column->addStretch();
    return new Scrolled(middle, tr("Drawing"));
}

QWidget* LessonStage::buildRefusal() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(30);
    auto* words = new QVBoxLayout;
    words->setSpacing(10);
    reasons_ = paragraphs();
    remedy_ = paragraphs();
    words->addWidget(reasons_);
    words->addWidget(remedy_);
    words->addStretch();
    example_ = new DrawingView(appearance_.theme());
    example_->setObjectName("example");
    row->addLayout(words, 9);
    row->addWidget(example_, 11, Qt::AlignTop);
    return new Scrolled(page, tr("Why it does not fold"));
}

} // namespace crease::ui
