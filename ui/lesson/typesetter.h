#pragma once

#include "core/explain/expression.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace crease::ui {

/// What a piece of a formula takes: its width, and its height above and below the line that letters stand on.
struct Extent {
    double width = 0, above = 0, below = 0;
};

/// Where a symbol or number with a key stands.
using KeyPlaces = std::vector<std::pair<QRectF, QString>>;

/// Measures the expression and, with a painter, draws it with its line at `at`. Both are one walk, so that they cannot differ.
class Typesetter {
public:
    Typesetter(QFont font, QPainter* painter, KeyPlaces* places) : font_(std::move(font)), painter_(painter), places_(places) {}

    Extent set(const explain::Expression& expression, QPointF at, bool leading = true);

private:
    Extent word(const QString& text, QPointF at, double size = 1, double drop = 0);
    Extent symbol(const explain::Expression& expression, QPointF at);
    Extent sum(const explain::Expression& expression, QPointF at);
    Extent listed(const explain::Expression& expression, const QString& between, QPointF at, bool leading);
    Extent inside(const explain::Expression& part, bool product, bool leading, QPointF at);
    Extent fraction(const explain::Expression& expression, QPointF at);
    Extent root(const explain::Expression& expression, QPointF at);
    void line(QPointF from, QPointF to);

    QFont font_;
    QPainter* painter_;
    KeyPlaces* places_;
};

} // namespace crease::ui
