#include "ui/compare/picture_triple.h"

#include "ui/graph/color_mix.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

constexpr int gap = 10;
QFont boldOf(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace

PictureTriple::PictureTriple(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void PictureTriple::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

/// The place is kept from one image to the next: who has zoomed into a corner wants to see that corner.
void PictureTriple::setPictures(ComparedPictures pictures) {
    const bool same_size = pictures.sides[0].image.size() == pictures_.sides[0].image.size();
    pictures_ = std::move(pictures);
    stale_ = false;
    if (!same_size) {
        zoom_ = 1;
        centre_ = QPointF(pictures_.sides[0].image.width(), pictures_.sides[0].image.height()) / 2;
        pointed_.reset();
    }
    speak();
}

void PictureTriple::setStale(bool stale) {
    stale_ = stale;
    update();
}

QSize PictureTriple::sizeHint() const { return {420, 8 * fontMetrics().height()}; }
QSize PictureTriple::minimumSizeHint() const { return {260, 6 * fontMetrics().height()}; }

// ---- places ---------------------------------------------------------------------------------------------------------

int PictureTriple::lineHeight() const { return fontMetrics().height() + 4; }

/// A second line where what is to be said of the pictures does not fit into one; whatever the pointer is on fits into that.
int PictureTriple::footHeight() const {
    const bool roomy = height() > 9 * lineHeight();
    return roomy && fontMetrics().horizontalAdvance(resting_) > width() ? 2 * lineHeight() : lineHeight();
}

QRect PictureTriple::panel(int i) const {
    const int wide = (width() - gap * (panels() - 1)) / panels();
    return {i * (wide + gap), lineHeight(), wide,
            std::max(1, height() - lineHeight() - footHeight() - (pictures_.legend.empty() ? 0 : lineHeight()))};
}

double PictureTriple::scale() const {
    const auto area = panel(0);
    const auto& image = pictures_.sides[0].image;
    return zoom_ *
           std::min(static_cast<double>(area.width()) / std::max(1, image.width()), static_cast<double>(area.height()) / std::max(1, image.height()));
}

QPointF PictureTriple::toWidget(const QRect& panel, QPointF pixel) const { return QRectF(panel).center() + (pixel - centre_) * scale(); }
QPointF PictureTriple::toPixel(const QRect& panel, QPointF widget) const { return centre_ + (widget - QRectF(panel).center()) / scale(); }

int PictureTriple::panelAt(QPointF widget) const {
    for (int i = 0; i < panels(); ++i)
        if (panel(i).contains(widget.toPoint())) return i;
    return -1;
}

double PictureTriple::curtainAt() const {
    const auto area = panel(0);
    const double left = std::max<double>(area.left(), toWidget(area, {0, 0}).x());
    const double right = std::min<double>(area.right(), toWidget(area, {static_cast<double>(pictures_.sides[0].image.width()), 0}).x());
    return left + curtain_ * (right - left);
}

// ---- what stands above a picture, or else below all of them --------------------------------------------------------------

QString PictureTriple::nameOf(int i) const {
    if (panels() == 1) return pictures_.shown == ComparedPictures::Shown::other ? tr("only in %1").arg(other_) : tr("only in the original");
    if (pictures_.curtain && i == 0) return tr("Original | %1").arg(other_);
    if (i + 1 == panels()) return tr("Difference");
    return i == 0 ? tr("Original") : other_;
}

const QString& PictureTriple::titleOf(int i) const { return pictures_.sides[static_cast<std::size_t>(i > 0 && i + 1 == panels() ? 2 : i)].title; }
int PictureTriple::titleStart(int i) const { return QFontMetrics(boldOf(font())).horizontalAdvance(nameOf(i)) + 8; }
bool PictureTriple::titleFits(int i) const { return titleStart(i) + fontMetrics().horizontalAdvance(titleOf(i)) <= panel(i).width(); }

/// What is said while the pointer is elsewhere.
QString PictureTriple::atRest() const {
    QStringList words;
    for (int i = 0; i < panels(); ++i)
        if (!titleOf(i).isEmpty() && !titleFits(i)) words << QStringLiteral("%1: %2").arg(nameOf(i), titleOf(i));
    if (!pictures_.assumed.isEmpty()) words << tr("Shown as: %1").arg(pictures_.assumed);
    return words.join(QStringLiteral(" · "));
}

// ---- painting -------------------------------------------------------------------------------------------------------

void PictureTriple::paintEvent(QPaintEvent*) {
    if (pictures_.isEmpty()) return;
    QPainter painter(this);
    if (stale_) painter.setOpacity(0.55);
    for (int i = 0; i < panels(); ++i) paintPanel(painter, i);
    paintFoot(painter);
    if (!hasFocus()) return;
    painter.setPen(QPen(translucent(theme_.can_fold, 0.55), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PictureTriple::paintImage(QPainter& painter, const QRect& area, const ComparedPictures::Side& side) const {
    const QRectF target(toWidget(area, {0, 0}), toWidget(area, {static_cast<double>(side.image.width()), static_cast<double>(side.image.height())}));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() * devicePixelRatioF() < 1);
    painter.drawImage(target, side.image);
    paintMarks(painter, area, side.marks);
}

void PictureTriple::paintPanel(QPainter& painter, int i) {
    paintTitle(painter, i);
    const auto area = panel(i);
    painter.save();
    painter.setClipRect(area);
    if (panels() == 1) {
        paintImage(painter, area, pictures_.first());
    } else if (!pictures_.curtain) {
        paintImage(painter, area, pictures_.sides[static_cast<std::size_t>(i)]);
    } else if (i == 1) {
        paintImage(painter, area, pictures_.sides[2]);
    } else {
        const int at = static_cast<int>(std::lround(curtainAt()));
        paintImage(painter, area, pictures_.sides[0]);
        painter.setClipRect(QRect(QPoint(at, area.top()), area.bottomRight()));
        paintImage(painter, area, pictures_.sides[1]);
        painter.setClipRect(area);
        painter.setPen(QPen(theme_.paper, 3));
        painter.drawLine(at, area.top(), at, area.bottom());
        painter.setPen(QPen(theme_.can_fold, 1));
        painter.drawLine(at, area.top(), at, area.bottom());
        painter.setBrush(theme_.can_fold);
        painter.drawEllipse(QPoint(at, area.center().y()), 4, 4);
    }
    if (pointed_) {
        const auto at = toWidget(area, QPointF(*pointed_) + QPointF(0.5, 0.5));
        painter.setPen(QPen(translucent(theme_.dark ? Qt::white : Qt::black, 0.7), 1));
        painter.drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()));
        painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
    }
    painter.restore();
}

void PictureTriple::paintMarks(QPainter& painter, const QRect& area, const std::vector<PictureMark>& marks) const {
    const auto boxOf = [&](const PictureMark& mark) { return QRectF(toWidget(area, mark.rect.topLeft()), toWidget(area, mark.rect.bottomRight())); };
    painter.setBrush(Qt::NoBrush);
    for (const auto& mark : marks) {
        painter.setPen(QPen(mark.colour, 2, mark.dashed ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(boxOf(mark));
    }
    std::vector<QRectF> plates; // the best box's words come first, and none lie over others
    for (const auto& mark : marks) {
        const auto plate = plateOf(mark, boxOf(mark), area);
        const auto covers = [&](const QRectF& other) { return other.intersects(plate); };
        if (plate.isEmpty() || std::any_of(plates.begin(), plates.end(), covers)) continue;
        plates.push_back(plate);
        painter.fillRect(plate, mark.colour);
        painter.setPen(qGray(mark.colour.rgb()) > 140 ? Qt::black : Qt::white);
        painter.drawText(plate, Qt::AlignCenter, mark.label);
    }
}

/// Inside the upper edge where above it there is no room; nothing where the box is so narrow that its words would hide it.
QRectF PictureTriple::plateOf(const PictureMark& mark, const QRectF& box, const QRect& area) const {
    const QSizeF words(fontMetrics().horizontalAdvance(mark.label) + 6, fontMetrics().height());
    if (mark.label.isEmpty() || box.width() < 0.6 * words.width()) return {};
    const double top = area.top(), left = area.left(), last = std::max(left, area.right() - words.width());
    return {QPointF(std::clamp(box.left() - 1, left, last), box.top() - words.height() < top ? std::max(box.top(), top) : box.top() - words.height()),
            words};
}

void PictureTriple::paintTitle(QPainter& painter, int i) const {
    const auto area = panel(i);
    const QRect line(area.left(), 0, area.width(), lineHeight());
    const auto bold = boldOf(font());
    painter.setFont(bold);
    painter.setPen(theme_.ink);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, QFontMetrics(bold).elidedText(nameOf(i), Qt::ElideMiddle, area.width()));
    painter.setFont(font());
    painter.setPen(theme_.muted);
    if (titleFits(i)) painter.drawText(line.adjusted(titleStart(i), 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, titleOf(i));
}

/// The legend, as much of it as has room, and what is to be said.
void PictureTriple::paintFoot(QPainter& painter) const {
    painter.setFont(font());
    int x = 0;
    const int y = height() - footHeight(), chip = fontMetrics().ascent();
    const int above = y - (pictures_.legend.empty() ? 0 : lineHeight());
    for (const auto& [colour, words] : pictures_.legend) {
        const int wide = chip + 5 + fontMetrics().horizontalAdvance(words);
        if (x + wide > width()) break;
        painter.fillRect(QRect(x, above + 4, chip, chip), colour);
        painter.setPen(theme_.ink);
        painter.drawText(QRect(x + chip + 5, above + 2, wide, lineHeight()), Qt::AlignLeft | Qt::AlignTop, words);
        x += wide + 14;
    }
    painter.setPen(theme_.muted);
    const QRect foot(0, y + 2, width(), footHeight());
    const int lines = footHeight() / lineHeight();
    const int room = lines * width() - (lines - 1) * fontMetrics().horizontalAdvance(QStringLiteral("classification")); // they break late
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, fontMetrics().elidedText(spoken_, Qt::ElideRight, room));
}

void PictureTriple::speak() {
    resting_ = atRest();
    spoken_ = resting_;
    if (pointed_ && pictures_.figures) spoken_ = pictures_.figures(*pointed_);
    QStringList titles;
    for (const auto& side : pictures_.sides)
        if (!side.title.isEmpty()) titles << side.title;
    setAccessibleName(tr("Pictures of the output"));
    setAccessibleDescription(QStringLiteral("%1; %2").arg(titles.join(QStringLiteral("; ")), pictures_.assumed));
    update();
}

} // namespace crease::ui
