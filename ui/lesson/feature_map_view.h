#pragma once

#include "core/explain/trace.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace crease::ui {

/// One channel of a feature map, by colour; the chosen element has a frame. A click or an arrow key chooses another. Of a map with
/// depth the slice of the chosen element is shown.
class FeatureMapView : public QWidget {
    Q_OBJECT
public:
    explicit FeatureMapView(const Theme& theme, QWidget* parent = nullptr);

    /// `values`: of the channel, row-major over `extents`.
    void setMap(std::vector<double> values, std::vector<std::int64_t> extents);
    void setPlace(const std::vector<std::int64_t>& place);
    void setTheme(const Theme& theme);
    [[nodiscard]] QRectF cellOf(std::int64_t row, std::int64_t column) const;

signals:
    void placeChosen(const std::vector<std::int64_t>& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::int64_t rows() const;
    [[nodiscard]] std::int64_t columns() const;
    [[nodiscard]] double side() const;
    void choose(std::int64_t row, std::int64_t column);
    void remake();

    Theme theme_;
    std::vector<double> values_;
    std::vector<std::int64_t> extents_, place_;
    QImage image_;
};

} // namespace crease::ui
