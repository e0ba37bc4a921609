#pragma once

#include <QToolBar>

namespace crease::ui {

/// A tool bar whose buttons lose their words, and keep their icons, before anything of it is hidden: what is hidden cannot take the focus.
class FittingToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit FittingToolBar(const QString& title, QWidget* parent = nullptr);

    /// Shows a widget of its own that there was no room for, until the mouse leaves.
    void reveal(QWidget& widget);

protected:
    bool event(QEvent* event) override;

private:
    void takeFont();
    void fit();
    int with_words_ = 0; ///< how wide it would like to be, from when it last had them
};

} // namespace crease::ui
