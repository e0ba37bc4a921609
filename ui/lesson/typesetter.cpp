#include "ui/lesson/typesetter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace crease::ui {

using explain::Expression;
using Kind = Expression::Kind;

namespace {

constexpr double small = 0.72; ///< indices

bool isNegative(const Expression& e) { return e.kind == Kind::negative || ((e.kind == Kind::number || e.kind == Kind::rest) && e.value < 0); }

Expression turned(Expression e) {
    if (e.kind == Kind::negative) return e.parts.front();
    e.value = -e.value;
    return e;
}

QString joined(const std::vector<std::string>& list) {
    QStringList words;
    for (const auto& one : list) words << QString::fromStdString(one);
    return words.join(QStringLiteral(","));
}

void extend(Extent& to, const Extent& by) {
    to.width += by.width;
    to.above = std::max(to.above, by.above);
    to.below = std::max(to.below, by.below);
}

} // namespace

Extent Typesetter::word(const QString& text, QPointF at, double size, double drop) {
    QFont font = font_;
    font.setPointSizeF(font.pointSizeF() * size);
    const QFontMetricsF metrics(font);
    if (painter_) {
        painter_->setFont(font);
        painter_->drawText(at + QPointF(0, drop), text);
    }
    return {metrics.horizontalAdvance(text), metrics.ascent() - drop, metrics.descent() + drop};
}

void Typesetter::line(QPointF from, QPointF to) {
    if (painter_) painter_->drawLine(from, to);
}

Extent Typesetter::set(const Expression& e, QPointF at, bool leading) {
    switch (e.kind) {
    case Kind::symbol:
    case Kind::number:
    case Kind::rest: return symbol(e, at);
    case Kind::sum: return sum(e, at);
    case Kind::product: return listed(e, QStringLiteral(" · "), at, leading);
    case Kind::equation: return listed(e, QStringLiteral("  =  "), at, true);
    case Kind::fraction: return fraction(e, at);
    case Kind::root: return root(e, at);
    case Kind::negative: {
        Extent all = word(QStringLiteral("−"), at);
        extend(all, inside(e.parts.front(), true, false, at + QPointF(all.width, 0)));
        return all;
    }
    case Kind::series: {
        Extent all = word(QStringLiteral("Σ"), at, 1.3);
        extend(all, word(joined(e.indices) + QStringLiteral(" "), at + QPointF(all.width, 0), small, font_.pointSizeF() * 0.45));
        extend(all, inside(e.parts.front(), true, false, at + QPointF(all.width, 0)));
        return all;
    }
    }
    return {};
}

Extent Typesetter::symbol(const Expression& e, QPointF at) {
    const auto letters = e.kind == Kind::symbol ? QString::fromStdString(e.text) : QString::fromStdString(explain::number_text(e.value));
    Extent all = word(letters, at);
    const auto below = e.kind == Kind::rest ? QStringLiteral(" (%1)").arg(QString::fromStdString(e.text)) : joined(e.indices);
    if (!below.isEmpty()) extend(all, word(below, at + QPointF(all.width, 0), small, font_.pointSizeF() * 0.35));
    if (places_ && !e.key.empty())
        places_->emplace_back(QRectF(at.x(), at.y() - all.above, all.width, all.above + all.below), QString::fromStdString(e.key));
    return all;
}

Extent Typesetter::sum(const Expression& e, QPointF at) {
    Extent all;
    for (const auto& part : e.parts) {
        const bool first = all.width == 0, minus = !first && isNegative(part);
        if (!first) extend(all, word(minus ? QStringLiteral(" − ") : QStringLiteral(" + "), at + QPointF(all.width, 0)));
        const auto place = at + QPointF(all.width, 0);
        extend(all, minus ? inside(turned(part), true, false, place) : set(part, place, first));
    }
    return all;
}

Extent Typesetter::listed(const Expression& e, const QString& between, QPointF at, bool leading) {
    Extent all;
    for (const auto& part : e.parts) {
        const bool first = all.width == 0;
        if (!first) extend(all, word(between, at + QPointF(all.width, 0)));
        extend(all, inside(part, e.kind == Kind::product, first ? leading : e.kind == Kind::equation, at + QPointF(all.width, 0)));
    }
    return all;
}

/// With parentheses where a product would tear it apart, or a sign would meet an operator.
Extent Typesetter::inside(const Expression& part, bool product, bool leading, QPointF at) {
    const bool wrapped = product && (part.kind == Kind::sum || (!leading && isNegative(part)));
    if (!wrapped) return set(part, at, leading);
    Extent all = word(QStringLiteral("("), at);
    extend(all, set(part, at + QPointF(all.width, 0)));
    extend(all, word(QStringLiteral(")"), at + QPointF(all.width, 0)));
    return all;
}

Extent Typesetter::fraction(const Expression& e, QPointF at) {
    Typesetter measure(font_, nullptr, nullptr);
    const auto top = measure.set(e.parts[0], {}), bottom = measure.set(e.parts[1], {});
    const double width = std::max(top.width, bottom.width) + 6, middle = QFontMetricsF(font_).xHeight() * 0.6, space = 3;
    set(e.parts[0], at + QPointF((width - top.width) / 2, -middle - space - top.below));
    set(e.parts[1], at + QPointF((width - bottom.width) / 2, -middle + space + bottom.above));
    line(at + QPointF(0, -middle), at + QPointF(width, -middle));
    return {width, middle + space + top.below + top.above, -middle + space + bottom.above + bottom.below};
}

Extent Typesetter::root(const Expression& e, QPointF at) {
    Typesetter measure(font_, nullptr, nullptr);
    const auto inner = measure.set(e.parts[0], {});
    const double hook = QFontMetricsF(font_).xHeight();
    set(e.parts[0], at + QPointF(hook + 2, 0));
    const auto top = at + QPointF(hook, -inner.above - 1);
    line(at + QPointF(1, -hook * 0.7), at + QPointF(hook * 0.45, inner.below));
    line(at + QPointF(hook * 0.45, inner.below), top);
    line(top, top + QPointF(inner.width + 3, 0));
    return {inner.width + hook + 5, inner.above + 2, inner.below + 1};
}

} // namespace crease::ui
