#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace crease::ui {

class Chip;
class FactTable;

/// "Same?": the verdict as a chip, the figures under it.
class SamePanel : public QWidget {
    Q_OBJECT
public:
    explicit SamePanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setAnswer(const Answer& answer, const OtherFilePtr& other = nullptr); ///< other: the file that the original was compared with
    void setOutput(int output);                                                ///< whose figures are shown; its place in the report
    void setStale(bool stale);

private:
    void showVerdict();
    void showFigures();
    void addFigures(const compare::OutputReport& output);

    Chip *chip_, *stale_;
    FactTable* facts_;
    QLabel* summary_;
    Answer answer_;
    OtherFilePtr other_;
    int output_ = 0;
};

} // namespace crease::ui
