#pragma once

#include "ui/jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace crease::ui {

/// The status bar's corner for long work: what, how far, and a way to stop it. Invisible while there is nothing to say.
class BusyIndicator : public QWidget {
    Q_OBJECT
public:
    explicit BusyIndicator(JobRunner& jobs, QWidget* parent = nullptr);

private:
    void show(const JobNotice& notice);

    QLabel* text_;
    QProgressBar* bar_;
    QToolButton* cancel_;
};

} // namespace crease::ui
