#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace crease::ui {

/// The times of two versions as two clouds of dots over one axis, a stroke at each median.
class JitterPlot : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;
        std::vector<double> milliseconds;
        double median = 0;
    };

    explicit JitterPlot(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setRows(const Row& original, const Row& folded);
    void clear();
    void setStale(bool stale);

    [[nodiscard]] QSize sizeHint() const override { return {320, fontMetrics().height() * 11 / 2}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, fontMetrics().height() * 5}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Axis {
        double low = 0, high = 1, step = 1, left = 0, width = 1, beyond = 0;
        [[nodiscard]] double x(double value) const { return left + (value - low) / (high - low) * width; }
    };
    [[nodiscard]] Axis axis() const;
    void paintAxis(QPainter& painter, const Axis& axis, double y) const;
    void paintRow(QPainter& painter, const Axis& axis, const Row& row, const QColor& color, double middle, double spread) const;
    void paintMedian(QPainter& painter, const QPointF& middle, double reach, const QColor& color) const;

    Theme theme_ = Theme::light();
    std::vector<Row> rows_;
    bool stale_ = false;
};

} // namespace crease::ui
