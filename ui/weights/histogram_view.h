#pragma once

#include "core/analysis/weight_facts.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace crease::ui {

/// How a weight's numbers are spread, as bars from the least to the most.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    HistogramView(const analysis::WeightFacts& facts, const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    analysis::WeightFacts facts_;
    Theme theme_;
};

} // namespace crease::ui
