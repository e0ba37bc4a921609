#include "ui/window/fitting_tool_bar.h"

#include <QEvent>
#include <QToolButton>

namespace crease::ui {

FittingToolBar::FittingToolBar(const QString& title, QWidget* parent) : QToolBar(title, parent) { takeFont(); }

/// Signs are as high as letters; with letters of another width the words are tried again.
void FittingToolBar::takeFont() {
    const int edge = fontMetrics().height();
    setIconSize({edge, edge});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void FittingToolBar::reveal(QWidget& widget) {
    auto* rest = findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")); // Qt's own, for what has no room
    if (!widget.isVisible() && rest && rest->isVisible() && !rest->isChecked()) rest->click();
}

void FittingToolBar::fit() {
    const bool words = toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    if (words) with_words_ = sizeHint().width();
    if (words != (with_words_ <= width())) setToolButtonStyle(words ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

bool FittingToolBar::event(QEvent* event) {
    const bool done = QToolBar::event(event);
    if (event->type() == QEvent::FontChange) takeFont();
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fit();
    return done;
}

} // namespace crease::ui
