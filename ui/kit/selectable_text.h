#pragma once

#include <QTextEdit>
#include <QWheelEvent>

namespace crease::ui {

/// A name or a command that may be long: wraps where it must, inside words too, is exactly as tall as its text, and
/// copies exactly what it shows.
class SelectableText : public QTextEdit {
    Q_OBJECT
public:
    enum Look { Plain, Quiet, Command };
    SelectableText(const QString& text, Look look, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, fontMetrics().height()}; }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace crease::ui
