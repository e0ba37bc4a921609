#include "ui/lesson/equation_view.h"

#include "ui/graph/color_mix.h"
#include "ui/lesson/typesetter.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace crease::ui {

namespace {

constexpr double side = 4, room = 4;

QFont formulaFont(const QWidget& widget) {
    auto font = widget.font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    return font;
}

Extent extentOf(const explain::Expression& equation, const QFont& font) { return Typesetter(font, nullptr, nullptr).set(equation, {}); }

} // namespace

EquationView::EquationView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void EquationView::setEquation(const explain::Expression& equation) {
    equation_ = equation;
    setAccessibleName(QString::fromStdString(explain::to_text(equation)));
    updateGeometry();
    update();
}

void EquationView::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void EquationView::setLit(const QString& key) {
    if (key == lit_) return;
    lit_ = key;
    update();
}

void EquationView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

QSize EquationView::sizeHint() const {
    const auto extent = extentOf(equation_, formulaFont(*this));
    return {static_cast<int>(extent.width + 2 * side) + 1, static_cast<int>(extent.above + extent.below + 2 * room) + 1};
}

double EquationView::shrink() const { return std::min(1.0, width() / (extentOf(equation_, formulaFont(*this)).width + 2 * side)); }

void EquationView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(shrink(), shrink());
    const auto font = formulaFont(*this);
    const QPointF at(side, extentOf(equation_, font).above + room);
    places_.clear();
    Typesetter(font, nullptr, &places_).set(equation_, at);
    if (hasFocus()) {
        painter.setPen(theme_.selection);
        painter.drawRect(QRectF(0.5, 0.5, width() / shrink() - 1, height() / shrink() - 1));
    }
    for (const auto& [place, key] : places_)
        if (key == lit_ && !lit_.isEmpty()) painter.fillRect(place, translucent(theme_.selection, 0.35));
    painter.setPen(QPen(theme_.ink, 1.2));
    Typesetter(font, &painter, nullptr).set(equation_, at);
}

void EquationView::mouseMoveEvent(QMouseEvent* event) {
    QString pointed;
    for (const auto& [place, key] : places_)
        if (place.contains(event->position() / shrink())) pointed = key;
    emit keyPointed(pointed);
}

void EquationView::leaveEvent(QEvent*) { emit keyPointed({}); }

void EquationView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const auto offer = [&](const QString& words, std::string (*write)(const explain::Expression&)) {
        menu.addAction(words, this, [this, write] { QGuiApplication::clipboard()->setText(QString::fromStdString(write(equation_))); });
    };
    offer(tr("Copy as &text"), explain::to_text);
    offer(tr("Copy as &LaTeX"), explain::to_latex);
    offer(tr("Copy as &MathML"), explain::to_mathml);
    menu.exec(event->globalPos());
}

} // namespace crease::ui
