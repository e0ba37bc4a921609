#pragma once

#include "ui/graph/graph_view.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace crease::analysis {
struct Totals;
}

namespace crease::ui {

class YieldingLabel;

/// One canvas under its heading: which version it is, and how large.
class CanvasPane : public QWidget {
    Q_OBJECT
public:
    explicit CanvasPane(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] GraphView& view() { return *view_; }
    void setTotals(const QString& file, const analysis::Totals& totals);
    void clearTotals();
    void setTitle(const QString& title);
    void setClosable(bool closable); ///< a button that gives the pane back

signals:
    void closeRequested();

private:
    QString title_;
    QLabel* heading_;
    QToolButton* close_;
    YieldingLabel* sizes_;
    GraphView* view_;
};

/// "128 nodes · 8.30 M params · 1.52 G MACs"; MACs are left out where the file does not tell sizes.
[[nodiscard]] QString totalsText(const analysis::Totals& totals);

} // namespace crease::ui
