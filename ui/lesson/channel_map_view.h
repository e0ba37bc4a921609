#pragma once

#include "core/explain/channel_map.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace crease::ui {

/// How large the weights of each pair of channels are: outputs down, inputs across, the chosen pair framed. A click chooses another.
class ChannelMapView : public QWidget {
    Q_OBJECT
public:
    explicit ChannelMapView(const Theme& theme, QWidget* parent = nullptr);

    void setMap(std::optional<explain::ChannelMap> map, explain::Channels chosen);
    void setTheme(const Theme& theme);
    [[nodiscard]] const std::optional<explain::ChannelMap>& map() const { return map_; }
    [[nodiscard]] QRectF cellOf(explain::Channels channels) const; ///< in the widget

signals:
    void pairChosen(qint64 out, qint64 in);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] double side() const; ///< of a cell
    [[nodiscard]] std::optional<explain::Channels> pairAt(const QPointF& position) const;

    Theme theme_;
    std::optional<explain::ChannelMap> map_;
    explain::Channels chosen_;
    double largest_ = 0;
};

} // namespace crease::ui
