#include "ui/jobs/busy_indicator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace crease::ui {

BusyIndicator::BusyIndicator(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)), bar_(new QProgressBar(this)), cancel_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(text_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    text_->setTextFormat(Qt::PlainText);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress"));
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Stop this work (Esc)"));
    connect(cancel_, &QToolButton::clicked, &jobs, &JobRunner::cancelAll);
    connect(&jobs, &JobRunner::noticeChanged, this, &BusyIndicator::show);
    connect(&jobs, &JobRunner::noticeCleared, this, &QWidget::hide);
    hide();
}

void BusyIndicator::show(const JobNotice& notice) {
    text_->setText(notice.step.isEmpty() ? notice.title : tr("%1: %2").arg(notice.title, notice.step));
    bar_->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    // A bar that cannot know its length says so by moving to and fro.
    bar_->setRange(0, notice.fraction > 0 ? 1000 : 0);
    if (notice.fraction > 0) bar_->setValue(static_cast<int>(notice.fraction * 1000));
    setVisible(true);
}

} // namespace crease::ui
