#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace crease::ui {

class Chip;
class JitterPlot;

/// "Faster?": the speed-up as a chip with its interval, the mode beside it, the times under it.
class FasterPanel : public QWidget {
    Q_OBJECT
public:
    explicit FasterPanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setMeasuring(); ///< the times follow
    void setAnswer(const Answer& answer, const QString& other); ///< `other`: what the original was compared with
    void setStale(bool stale);

private:
    void showTimes(const compare::TimingReport& timing, const QString& other);

    Chip *chip_, *mode_, *stale_;
    JitterPlot* plot_;
    QLabel* note_;
};

} // namespace crease::ui
