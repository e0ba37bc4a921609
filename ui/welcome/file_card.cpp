#include "ui/welcome/file_card.h"

#include "ui/welcome/block_picture.h"

#include <QPainter>

namespace crease::ui {

namespace {
constexpr int above = 5, picture_width = 64;
} // namespace

FileCard::FileCard(const QString& title, const QString& sentence, QWidget* parent) : QAbstractButton(parent), sentence_(sentence) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont FileCard::titleFont() const {
    auto font = this->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

void FileCard::setBlock(std::vector<QStringList> branches) {
    branches_ = std::move(branches);
    updateGeometry();
    update();
}

int FileCard::left() const { return branches_.empty() ? side : side + picture_width + 12; }

int FileCard::heightForWidth(int width) const {
    const auto lines = fontMetrics().boundingRect(QRect(0, 0, width - left() - side, 10000), Qt::TextWordWrap, sentence_);
    return 2 * above + QFontMetrics(titleFont()).height() + lines.height() + 1;
}

QSize FileCard::sizeHint() const { return {360, heightForWidth(360)}; }

void FileCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    if (lit) {
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.2) : QPen(Qt::NoPen));
        painter.setBrush(palette().base());
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const auto area = rect().adjusted(left(), above, -side, -above);
    if (!branches_.empty()) paintBlock(painter, QRectF(side, above, picture_width, height() - 2 * above), branches_, palette());
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, area.width()));
    const int line = painter.fontMetrics().height();
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(area.adjusted(0, line + 1, 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, sentence_);
}

void FileCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FileCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace crease::ui
