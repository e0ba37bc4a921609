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
    void setAnswer(const Answer& answer);
    void setStale(bool stale);

private:
    void addFigures(const compare::CompareReport& report);

    Chip *chip_, *stale_;
    FactTable* facts_;
    QLabel* summary_;
};

} // namespace crease::ui
