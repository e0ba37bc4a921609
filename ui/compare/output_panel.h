#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace crease::ui {

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

} // namespace crease::ui
