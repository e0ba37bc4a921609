#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace crease::ui {

class Chip;
class FactTable;
class JitterPlot;
class OutputBars;

/// What one image becomes, before and after.
class OutputPanel : public QWidget {
    Q_OBJECT
public:
    explicit OutputPanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setSample(const compare::SampleReport* sample); ///< null: nothing to show
    void setHint(const QString& words);
    void setStale(bool stale);

private:
    QLabel* caption_;
    OutputBars* bars_;
};

/// "Same?": the verdict as a chip, the figures under it.
class SamePanel : public QWidget {
    Q_OBJECT
public:
    explicit SamePanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setAnswer(const Answer& answer);
    void setStale(bool stale);

private:
    void addFigures(const compare::CompareReport& report);

    Chip *chip_, *stale_;
    FactTable* facts_;
    QLabel* summary_;
};

/// "Faster?": the speed-up as a chip with its interval, the mode beside it, the times under it.
class FasterPanel : public QWidget {
    Q_OBJECT
public:
    explicit FasterPanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setAnswer(const Answer& answer);
    void setStale(bool stale);

private:
    void showTimes(const compare::TimingReport& timing);

    Chip *chip_, *mode_, *stale_;
    JitterPlot* plot_;
    QLabel* note_;
};

} // namespace crease::ui
