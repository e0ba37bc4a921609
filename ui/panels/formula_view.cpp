#include "ui/panels/formula_view.h"

#include <QPainter>

namespace crease::ui {

namespace {
constexpr int side = 12, space = 4;
} // namespace

FormulaView::FormulaView(const FormulaTraits& traits, QWidget* parent) : QWidget(parent) {
    compose(traits);
    QStringList words;
    for (const auto& piece : pieces_) words << (piece.kind == Piece::Fraction ? piece.text + "/" + piece.below : piece.text);
    setAccessibleName(tr("Formula: %1").arg(words.join(' ')));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FormulaView::compose(const FormulaTraits& traits) {
    pieces_.push_back({Piece::Plain, QStringLiteral("W′ ="), {}});
    if (traits.branches) {
        pieces_.push_back({Piece::Plain, QStringLiteral("Σ"), {}});
        pieces_.push_back({Piece::Subscript, tr("branches"), {}});
    }
    if (traits.norm) pieces_.push_back({Piece::Fraction, QStringLiteral("γ"), QStringLiteral("√(σ² + ε)")});
    else if (traits.scale) pieces_.push_back({Piece::Plain, QStringLiteral("s"), {}});
    if (traits.norm || traits.scale) pieces_.push_back({Piece::Plain, QStringLiteral("·"), {}});
    const auto weight = traits.chain ? QStringLiteral("W₂ ∗ W₁") : QStringLiteral("W");
    pieces_.push_back({Piece::Plain, traits.branches && traits.spatial ? tr("pad(%1)").arg(weight) : weight, {}});
}

QFont FormulaView::fontOf(const Piece& piece) const {
    auto font = this->font();
    font.setPointSizeF(font.pointSizeF() * (piece.kind == Piece::Plain ? 1.2 : 0.95));
    return font;
}

int FormulaView::widthOf(const Piece& piece) const {
    const QFontMetrics metrics(fontOf(piece));
    return std::max(metrics.horizontalAdvance(piece.text), metrics.horizontalAdvance(piece.below));
}

QSize FormulaView::sizeHint() const {
    int width = 2 * side;
    for (const auto& piece : pieces_) width += widthOf(piece) + space;
    return {width, fontMetrics().height() * 2 + 22};
}

void FormulaView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(palette().color(QPalette::Text));
    const double fits = std::min(1.0, static_cast<double>(width()) / sizeHint().width());
    painter.scale(fits, fits); // a narrow panel gets a smaller formula, not half of one
    const int middle = static_cast<int>(height() / fits / 2);
    int x = side;
    for (const auto& piece : pieces_) {
        const int width = widthOf(piece);
        painter.setFont(fontOf(piece));
        const int line = painter.fontMetrics().height();
        if (piece.kind == Piece::Fraction) {
            painter.drawText(QRect(x, middle - line - 2, width, line), Qt::AlignCenter, piece.text);
            painter.drawLine(x - 1, middle, x + width + 1, middle);
            painter.drawText(QRect(x, middle + 2, width, line), Qt::AlignCenter, piece.below);
        } else {
            const int drop = piece.kind == Piece::Subscript ? line / 3 : 0;
            painter.drawText(QRect(x, middle - line / 2 + drop, width, line), Qt::AlignCenter, piece.text);
        }
        x += width + space;
    }
}

} // namespace crease::ui
