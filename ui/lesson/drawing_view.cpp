#include "ui/lesson/drawing_view.h"

#include "ui/graph/color_mix.h"
#include "ui/graph/names.h"
#include "ui/kit/format.h"
#include "ui/lesson/magnified.h"

#include <QEasingCurve>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace crease::ui {

using explain::Mark;
using explain::Tone;

namespace {

constexpr double margin = 2; // half of a frame's line lies outside
constexpr int least_width = 240;

std::string kernelOf(const Mark& mark) { return mark.key.substr(0, mark.key.find('/')); }
bool isThing(const Mark& mark) { return mark.kind != Mark::Kind::text && mark.kind != Mark::Kind::frame && mark.kind != Mark::Kind::hull; }
bool isCell(const Mark& mark) { return (mark.kind == Mark::Kind::cell || mark.kind == Mark::Kind::empty) && mark.key != "scale"; }

double lightness(const QColor& colour) { // sRGB's relative luminance, as contrast is defined by
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto [dark, light] = std::minmax({lightness(a), lightness(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// The one of two that is easier to read.
QColor readableOn(const QColor& ground, const QColor& one, const QColor& other) {
    return contrast(ground, one) >= contrast(ground, other) ? one : other;
}

} // namespace

QColor heatColour(const Theme& theme, double value) {
    if (value < 0) return theme.dark ? QColor(0x5A, 0xA2, 0xE8) : QColor(0x21, 0x66, 0xAC);
    return theme.dark ? QColor(0xF4, 0x74, 0x5F) : QColor(0xB2, 0x18, 0x2B);
}

DrawingView::DrawingView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(least_width);
    setMouseTracking(true);
    flight_.setStartValue(0.0);
    flight_.setEndValue(1.0);
    flight_.setDuration(900);
    flight_.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&flight_, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void DrawingView::setMaker(Maker maker) {
    flight_.stop();
    maker_ = std::move(maker);
    remake();
}

explain::Drawing DrawingView::made(int width) const {
    return maker_ ? maker_((std::max(least_width, width) - 2 * margin) / magnification(*this)) : explain::Drawing{};
}

void DrawingView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) remake();
    QWidget::changeEvent(event);
}

void DrawingView::remake() {
    drawing_ = made(width());
    setAccessibleName(typeset(drawing_.title));
    updateGeometry();
    update();
}

void DrawingView::resizeEvent(QResizeEvent* event) {
    if (event->size().width() != event->oldSize().width()) remake();
}

void DrawingView::flyTogether(const std::string& into) {
    into_ = into;
    flight_.start();
}

void DrawingView::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

QSize DrawingView::sizeHint() const {
    const double one = magnification(*this);
    return {static_cast<int>(drawing_.width * one), static_cast<int>(drawing_.height * one + 2 * margin)};
}

int DrawingView::heightForWidth(int width) const {
    if (!maker_) return 0;
    const double height = width == this->width() ? drawing_.height : made(width).height;
    return static_cast<int>(height * magnification(*this) + 2 * margin) + 1;
}

const Mark* DrawingView::markAt(const QPointF& position) const {
    const auto at = (position - QPointF(margin, margin)) / magnification(*this);
    for (const auto& mark : drawing_.marks)
        if (isThing(mark) && QRectF(mark.x, mark.y, mark.width, mark.height).contains(at)) return &mark;
    for (const auto& mark : drawing_.marks) // a short bar is hard to hit
        if (mark.kind == Mark::Kind::bar && at.x() >= mark.x && at.x() < mark.x + mark.width && std::abs(at.y() - mark.y) < 27) return &mark;
    return nullptr;
}

QColor DrawingView::colourOf(Tone tone) const { return tone == Tone::ink ? theme_.ink : tone == Tone::quiet ? theme_.muted : theme_.can_fold; }

void DrawingView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(margin, margin);
    painter.scale(magnification(*this), magnification(*this));
    const bool flying = flight_.state() == QAbstractAnimation::Running;
    for (const auto& mark : drawing_.marks)
        if (!flying || kernelOf(mark) != into_) paintMark(painter, mark);
    if (flying) paintFlight(painter);
}

/// The top left of a kernel's cells.
QPointF DrawingView::originOf(const std::string& kernel) const {
    QPointF origin(1e9, 1e9);
    for (const auto& mark : drawing_.marks)
        if (isCell(mark) && kernelOf(mark) == kernel) origin = {std::min(origin.x(), mark.x), std::min(origin.y(), mark.y)};
    return origin;
}

/// Kernels that are added up lie on one lattice, so each moves as a whole; what they make appears as they arrive.
void DrawingView::paintFlight(QPainter& painter) const {
    const double progress = flight_.currentValue().toDouble();
    const auto target = originOf(into_);
    for (const auto& mark : drawing_.marks) {
        if (!isCell(mark) || mark.kind != Mark::Kind::cell) continue;
        const bool made = kernelOf(mark) == into_;
        auto moved = mark;
        if (!made) {
            const auto way = (target - originOf(kernelOf(mark))) * progress;
            moved.x += way.x();
            moved.y += way.y();
        }
        painter.setOpacity(made ? progress * progress : 1 - 0.7 * progress);
        paintMark(painter, moved);
    }
    painter.setOpacity(1);
}

void DrawingView::paintWords(QPainter& painter, const Mark& mark, const QRectF& within, int flags, const QColor& colour) const {
    auto font = this->font();
    font.setPixelSize(static_cast<int>(mark.size + 0.5));
    font.setBold(mark.strong && mark.kind == Mark::Kind::text);
    const bool may_shorten = mark.kind == Mark::Kind::text && mark.width > 0;
    const auto words = may_shorten ? QFontMetricsF(font).elidedText(typeset(mark.text), Qt::ElideRight, mark.width) : typeset(mark.text);
    const double room = within.width() - 8, wide = QFontMetricsF(font).horizontalAdvance(words);
    if (mark.kind == Mark::Kind::box && wide > room)
        font.setPixelSize(std::max(7, static_cast<int>(mark.size * room / wide))); // another language may be longer
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(within, flags | Qt::TextDontClip, words);
}

void DrawingView::paintCell(QPainter& painter, const Mark& mark, const QRectF& box) const {
    const double strength = std::min(1.0, std::abs(mark.heat));
    const auto colour = mix(theme_.card, heatColour(theme_, mark.heat), strength);
    painter.fillRect(box, colour);
    if (mark.key != "scale") {
        painter.setPen(QPen(theme_.line, 0.6));
        painter.drawRect(box);
    }
    if (mark.strong) {
        painter.setPen(QPen(theme_.cannot, 2));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
    const auto letters = theme_.dark ? readableOn(colour, theme_.ink, QColor(0x10, 0x14, 0x1A)) : readableOn(colour, theme_.ink, Qt::white);
    if (!mark.text.empty()) paintWords(painter, mark, box, Qt::AlignCenter, letters);
}

/// An operator: in its turn, of later, or in the way.
void DrawingView::paintBox(QPainter& painter, const Mark& mark, const QRectF& box) const {
    const bool later = mark.tone == Tone::quiet;
    painter.setPen(mark.strong                 ? QPen(theme_.cannot, 2)
                   : mark.tone == Tone::accent ? QPen(theme_.can_fold, 2)
                                               : QPen(later ? theme_.line : theme_.muted, 1));
    painter.setBrush(theme_.card);
    painter.drawRoundedRect(box, 6, 6);
    paintWords(painter, mark, box, Qt::AlignCenter, later ? theme_.muted : theme_.ink);
}

void DrawingView::paintHull(QPainter& painter, const Mark& mark, const QRectF& box) const {
    const auto& colour = mark.tone == Tone::accent ? theme_.can_fold : theme_.muted;
    painter.setPen(QPen(translucent(colour, 0.7), 1));
    painter.setBrush(translucent(colour, 0.12));
    painter.drawRoundedRect(box, 8, 8);
}

void DrawingView::paintLine(QPainter& painter, const Mark& mark) const {
    const QPointF start(mark.x, mark.y), tip(mark.x + mark.width, mark.y + mark.height);
    const bool arrow = mark.kind == Mark::Kind::arrow;
    painter.setPen(arrow || mark.strong ? QPen(theme_.muted, 1.2) : QPen(theme_.line, 1));
    painter.drawLine(start, tip);
    if (!arrow) return;
    for (const auto& [x, y] : explain::arrow_head(mark)) painter.drawLine(tip, tip + QPointF(x, y));
}

void DrawingView::paintText(QPainter& painter, const Mark& mark) const {
    constexpr double width = 2000; // more than any text has
    const bool left = mark.align == explain::Align::left, right = mark.align == explain::Align::right;
    const double start = left ? mark.x : right ? mark.x - width : mark.x - width / 2;
    const int flags = left ? Qt::AlignLeft : right ? Qt::AlignRight : Qt::AlignHCenter;
    paintWords(painter, mark, {start, mark.y - 20, width, 40}, flags | Qt::AlignVCenter, colourOf(mark.tone));
}

void DrawingView::paintMark(QPainter& painter, const Mark& mark) const {
    const QRectF box(mark.x, mark.y, mark.width, mark.height);
    painter.setBrush(Qt::NoBrush);
    switch (mark.kind) {
    case Mark::Kind::cell: return paintCell(painter, mark, box);
    case Mark::Kind::empty:
        painter.setPen(QPen(theme_.line, 0.7, Qt::DashLine));
        painter.drawRect(box);
        return mark.text.empty() ? void() : paintWords(painter, mark, box, Qt::AlignCenter, theme_.muted);
    case Mark::Kind::frame: painter.setPen(QPen(theme_.ink, 2)); return painter.drawRect(box);
    case Mark::Kind::bar: return painter.fillRect(box, mark.tone == Tone::accent ? theme_.can_fold : translucent(theme_.muted, 0.55));
    case Mark::Kind::line:
    case Mark::Kind::arrow: return paintLine(painter, mark);
    case Mark::Kind::box: return paintBox(painter, mark, box);
    case Mark::Kind::hull: return paintHull(painter, mark, box);
    case Mark::Kind::text: return paintText(painter, mark);
    }
}

bool DrawingView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto* mark = markAt(help->pos());
    if (mark && !mark->tip.empty()) QToolTip::showText(help->globalPos(), asToolTip(typeset(mark->tip)), this);
    else QToolTip::hideText();
    return true;
}

void DrawingView::mouseReleaseEvent(QMouseEvent* event) {
    const auto* mark = markAt(event->position());
    if (mark && mark->key.starts_with("channel/")) emit channelChosen(std::stoll(mark->key.substr(8)));
    if (mark && mark->key.starts_with("step/")) emit stepChosen(std::stoi(mark->key.substr(5)));
}

void DrawingView::mouseMoveEvent(QMouseEvent* event) {
    const auto* mark = markAt(event->position());
    const bool leads = mark && (mark->key.starts_with("channel/") || mark->key.starts_with("step/"));
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit cellPointed(mark && mark->kind == Mark::Kind::cell ? QString::fromStdString(mark->key) : QString());
}

void DrawingView::leaveEvent(QEvent*) { emit cellPointed({}); }

} // namespace crease::ui
