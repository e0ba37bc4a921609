#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace crease::ui {

/// The first few classes of one image as both versions see them, side by side.
class OutputBars : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString name;
        double share = 0; ///< length of the bar, 0 to 1
        QString figure;   ///< "71.2"
    };

    explicit OutputBars(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setOther(const QString& name) { other_ = name; } ///< what stands at the right
    void setEntries(std::vector<Entry> original, std::vector<Entry> folded);
    void setStale(bool stale);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSide(QPainter& painter, const QRect& area, const QString& title, const std::vector<Entry>& entries, const QColor& color) const;

    Theme theme_ = Theme::light();
    QString other_;
    std::vector<Entry> original_, folded_;
    bool stale_ = false;
};

} // namespace crease::ui
