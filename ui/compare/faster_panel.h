#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace crease::ui {

class Chip;
class ComboBox;
class JitterPlot;

/// "Faster?": the speed-up as a chip with its interval, the mode beside it, the times under it.
class FasterPanel : public QWidget {
    Q_OBJECT
public:
    explicit FasterPanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setMeasuring();                                        ///< the times follow
    void setAnswer(const Answer& answer, const QString& other); ///< `other`: what the original was compared with
    void setStale(bool stale);

signals:
    void conditionsWanted(); ///< other sizes of a batch, other numbers of threads

private:
    void fillChoice();
    void choose(int timing);
    void showTimes(const compare::TimingReport& timing);

    Chip *chip_, *mode_, *stale_;
    JitterPlot* plot_;
    QLabel* note_;
    ComboBox* choice_; ///< of several conditions
    QToolButton* edit_;
    Answer answer_;
    QString other_;
};

} // namespace crease::ui
