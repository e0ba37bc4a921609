#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace crease::ui {

/// An answer in a few words on a tinted pill.
class Chip : public QWidget {
    Q_OBJECT
public:
    enum Tone { Neutral, Good, Caution };

    explicit Chip(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setAnswer(const QString& text, Tone tone, const QString& hint = {});
    void setStale(bool stale); ///< greyed: it was the answer to another question
    [[nodiscard]] QString text() const { return text_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QFont boldFont() const;
    [[nodiscard]] QString shown() const; ///< what fits

    Theme theme_ = Theme::light();
    QString text_, hint_;
    Tone tone_ = Neutral;
    bool stale_ = false;
};

} // namespace crease::ui
