#include "ui/compare/flow_row.h"

#include <algorithm>

namespace crease::ui {

namespace {

constexpr int gap = 8, line_gap = 4;

int heightOf(const std::vector<QLayoutItem*>& line) {
    int height = 0;
    for (const auto* item : line) height = std::max(height, item->sizeHint().height());
    return height;
}

} // namespace

FlowRow::FlowRow(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }
FlowRow::~FlowRow() = default;

void FlowRow::addItem(QLayoutItem* item) { items_.emplace_back(item); }

QLayoutItem* FlowRow::itemAt(int index) const { return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)].get() : nullptr; }

QLayoutItem* FlowRow::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    auto* item = items_[static_cast<std::size_t>(index)].release();
    items_.erase(items_.begin() + index);
    return item;
}

std::vector<FlowRow::Items> FlowRow::lines(int width) const {
    std::vector<Items> lines;
    int taken = 0;
    for (const auto& item : items_) {
        if (item->isEmpty()) continue;
        const int wanted = item->sizeHint().width();
        if (lines.empty() || taken + gap + wanted > width) {
            lines.emplace_back();
            taken = -gap;
        }
        lines.back().push_back(item.get());
        taken += gap + wanted;
    }
    return lines;
}

int FlowRow::heightForWidth(int width) const {
    int height = 0;
    for (const auto& line : lines(width)) height += heightOf(line) + line_gap;
    return std::max(0, height - line_gap);
}

QSize FlowRow::sizeHint() const {
    int width = 0;
    for (const auto& item : items_)
        if (!item->isEmpty()) width += item->sizeHint().width() + gap;
    return {std::max(0, width - gap), minimumSize().height()};
}

QSize FlowRow::minimumSize() const {
    QSize size;
    for (const auto& item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowRow::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    int y = area.top();
    for (const auto& line : lines(area.width())) {
        const int height = heightOf(line);
        int x = area.left();
        for (auto* item : line) {
            const QSize wanted = item->sizeHint().boundedTo({area.width(), height});
            item->setGeometry(QRect(QPoint(x, y + (height - wanted.height()) / 2), wanted));
            x += wanted.width() + gap;
        }
        y += height + line_gap;
    }
}

} // namespace crease::ui
