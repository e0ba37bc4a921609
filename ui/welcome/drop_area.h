#pragma once

#include <QFrame>

namespace crease::ui {

/// Where to drop a file, drawn as the dashed line of a fold, with a button for those who would rather look for it.
/// The drop itself is the window's: it takes files anywhere.
class DropArea : public QFrame {
    Q_OBJECT
public:
    explicit DropArea(QWidget* parent = nullptr);

signals:
    void openRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace crease::ui
