#include "ui/graph/legend.h"

#include "ui/graph/hull_painter.h"
#include "ui/graph/node_painter.h"
#include "ui/graph/text_size.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

#include <vector>

namespace crease::ui {
namespace {

constexpr Mark marks[] = {Mark::can_fold, Mark::folded, Mark::cannot};

/// One em-based ruler for everything in the card.
struct Ruler {
    explicit Ruler(const QFont& base) : font(detailFont(base)), metrics(font), em(metrics.height()) {}
    [[nodiscard]] double itemWidth(Mark mark) const { return 1.0 * em + 1.6 * em + 0.6 * em + text(markWord(mark)) + 1.2 * em; }
    [[nodiscard]] double text(const QString& s) const { return metrics.horizontalAdvance(s); }
    QFont font;
    QFontMetricsF metrics;
    double em;
};

double paintItem(QPainter& painter, QPointF left_middle, Mark mark, const Theme& theme, const Ruler& ruler) {
    const double em = ruler.em;
    const QColor color = markColor(mark, theme);
    paintMark(painter, {left_middle.x(), left_middle.y() - em / 2, em, em}, mark, color);
    painter.setPen(markPen(mark, 1.6, theme));
    const double from = left_middle.x() + 1.3 * em;
    painter.drawLine(QPointF(from, left_middle.y()), QPointF(from + 1.4 * em, left_middle.y()));
    painter.setFont(ruler.font);
    painter.setPen(color);
    painter.drawText(QPointF(from + 1.9 * em, left_middle.y() - em / 2 + ruler.metrics.ascent()), markWord(mark));
    return left_middle.x() + ruler.itemWidth(mark);
}

struct ChangeItem {
    QString word;
    Change change = Change::none;
    bool differs = false;
};

std::vector<ChangeItem> changeItems(const LegendContent& content) {
    const auto tr = [](const char* word) { return QCoreApplication::translate("Legend", word); };
    if (!content.beside_file) return {{tr("gone when folded"), Change::went}, {tr("new when folded"), Change::came}};
    return {{tr("not in the file"), Change::went}, {tr("only in the file"), Change::came}, {tr("differs"), Change::none, true}};
}

double changesWidth(const LegendContent& content, const Ruler& ruler) {
    double width = 0;
    for (const auto& item : changeItems(content)) width += 4.2 * ruler.em + ruler.text(item.word);
    return width;
}

/// A small node as the canvas paints it, and the words.
void paintChanges(QPainter& painter, QPointF left_middle, const LegendContent& content, const Theme& theme, const Ruler& ruler) {
    double x = left_middle.x();
    for (const auto& item : changeItems(content)) {
        DrawnNode node;
        node.rect = QRectF(x, left_middle.y() - 0.55 * ruler.em, 2.0 * ruler.em, 1.1 * ruler.em);
        NodeLook look;
        look.change = item.change;
        look.differs = item.differs;
        const CanvasFonts fonts(ruler.font);
        paintNode(painter, node, look, theme, fonts);
        painter.setFont(ruler.font);
        painter.setPen(theme.ink);
        x += 2.8 * ruler.em;
        painter.drawText(QPointF(x, left_middle.y() - ruler.em / 2 + ruler.metrics.ascent()), item.word);
        x += ruler.text(item.word) + 1.4 * ruler.em;
    }
}

double marksWidth(const Ruler& ruler) {
    double width = 0.8 * ruler.em;
    for (Mark mark : marks) width += ruler.itemWidth(mark);
    return width;
}

bool hasScale(const LegendContent& content) { return !content.low.isEmpty() || !content.high.isEmpty(); }

double barWidth(const LegendContent& content, const Ruler& ruler) {
    return hasScale(content) ? ruler.text(content.low) + ruler.text(content.high) + 9 * ruler.em : 0;
}

/// A long title has a row of its own, so that the card stays as narrow as its marks.
bool titleAbove(const LegendContent& content, const Ruler& ruler) {
    return hasScale(content) && ruler.text(content.overlay_title) + barWidth(content, ruler) > marksWidth(ruler);
}

void paintScale(QPainter& painter, QPointF left_middle, const LegendContent& content, const Theme& theme, const Ruler& ruler) {
    const double em = ruler.em;
    double baseline = left_middle.y() - em / 2 + ruler.metrics.ascent();
    painter.setFont(ruler.font);
    painter.setPen(theme.ink);
    double x = left_middle.x();
    painter.drawText(QPointF(x, baseline), content.overlay_title);
    if (!hasScale(content)) return;
    if (titleAbove(content, ruler)) {
        left_middle.ry() += 1.4 * em;
        baseline += 1.4 * em;
    } else {
        x += ruler.text(content.overlay_title) + em;
    }
    painter.setPen(theme.muted);
    painter.drawText(QPointF(x, baseline), content.low);
    x += ruler.text(content.low) + em / 2;
    const QRectF bar(x, left_middle.y() - em * 0.35, 6 * em, em * 0.7);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 4; ++i) gradient.setColorAt(i / 4.0, heatColor(static_cast<float>(i) / 4.0f, theme));
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(gradient);
    painter.drawRect(bar);
    painter.setPen(theme.muted);
    painter.drawText(QPointF(bar.right() + em / 2, baseline), content.high);
}

} // namespace

QSizeF legendSize(const LegendContent& content, const QFont& font) {
    const Ruler ruler(font);
    double width = marksWidth(ruler), height = 2.1 * ruler.em;
    if (!content.overlay_title.isEmpty()) {
        const bool above = titleAbove(content, ruler);
        height += (above ? 2.9 : 1.5) * ruler.em;
        const double title = ruler.text(content.overlay_title), bar = barWidth(content, ruler);
        width = std::max(width, above ? std::max(title, bar) + 2 * ruler.em : title + bar + 2 * ruler.em);
    }
    if (content.changes) {
        height += 1.5 * ruler.em;
        width = std::max(width, changesWidth(content, ruler) + ruler.em);
    }
    return {width, height};
}

QRectF paintLegend(QPainter& painter, QPointF bottom_left, const LegendContent& content, const Theme& theme, const QFont& font) {
    const Ruler ruler(font);
    const QSizeF size = legendSize(content, font);
    const QRectF card(bottom_left - QPointF(0, size.height()), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QPointF at(card.left() + ruler.em, card.bottom() - 1.05 * ruler.em);
    for (Mark mark : marks) at.setX(paintItem(painter, at, mark, theme, ruler));
    if (content.changes) paintChanges(painter, {card.left() + ruler.em, card.bottom() - 2.55 * ruler.em}, content, theme, ruler);
    if (!content.overlay_title.isEmpty()) paintScale(painter, {card.left() + ruler.em, card.top() + 1.05 * ruler.em}, content, theme, ruler);
    painter.restore();
    return card;
}

} // namespace crease::ui
