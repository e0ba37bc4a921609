#include "core/explain/drawing_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace crease::explain {

Mark text_mark(std::string words, double x, double y, double size, Align align, Tone tone, bool strong) {
    Mark mark;
    mark.text = std::move(words);
    mark.x = x;
    mark.y = y;
    mark.size = size;
    mark.align = align;
    mark.tone = tone;
    mark.strong = strong;
    return mark;
}

Mark line_mark(double x, double y, double width, double height) {
    Mark mark;
    mark.kind = Mark::Kind::line;
    mark.x = x;
    mark.y = y;
    mark.width = width;
    mark.height = height;
    mark.tone = Tone::quiet;
    return mark;
}

std::string as_heading(std::string title) {
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

std::string cell_text(double value) {
    char text[32];
    const double size = std::fabs(value);
    const char* form = size >= 99.95 ? "%.0f" : size >= 0.995 ? "%.1f" : size >= 0.0095 ? "%.2f" : size >= 0.00095 ? "%.3f" : "%.0e";
    std::snprintf(text, sizeof text, form, value);
    std::string out = value == 0 ? "0" : text;
    if (const auto e = out.find("e-0"); e != std::string::npos) out.erase(e + 2, 1);
    if (out.front() == '-') out.replace(0, 1, "−");
    return out;
}

std::array<std::pair<double, double>, 2> arrow_head(const Mark& arrow) {
    constexpr double length = 8, half_angle = 0.45;
    const double back = std::atan2(-arrow.height, -arrow.width);
    const auto stroke = [&](double turn) { return std::pair(length * std::cos(back + turn), length * std::sin(back + turn)); };
    return {stroke(half_angle), stroke(-half_angle)};
}

void add_below(Drawing& drawing, Drawing below) {
    if (drawing.marks.empty()) return void(drawing = std::move(below));
    for (auto& mark : below.marks) {
        mark.y += drawing.height;
        drawing.marks.push_back(std::move(mark));
    }
    drawing.width = std::max(drawing.width, below.width);
    drawing.height += below.height;
}

namespace {

constexpr std::size_t most_bars = 256;
constexpr double line = 16, bar_room = 54;

/// The channels that are shown, in the order shown: those next to the chosen one where there are too many.
std::vector<std::size_t> shown_bars(const std::vector<double>& values, std::size_t chosen, bool sorted) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (sorted) std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    if (order.size() <= most_bars) return order;
    const auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), chosen) - order.begin());
    const auto first = std::min(at - std::min(at, most_bars / 2), order.size() - most_bars);
    return {order.begin() + static_cast<std::ptrdiff_t>(first), order.begin() + static_cast<std::ptrdiff_t>(first + most_bars)};
}

/// Not all are shown: how many.
std::string heading(const std::string& name, std::size_t all, std::size_t shown) {
    return shown < all ? name + ", " + std::to_string(shown) + " of " + std::to_string(all) + " channels" : name;
}

std::string chosen_text(const std::vector<double>& values, std::size_t chosen) {
    return "channel " + std::to_string(chosen) + " of " + std::to_string(values.size()) + ": " + number_text(values[chosen]);
}

Mark bar_mark(std::size_t channel, double value, bool chosen) {
    Mark mark;
    mark.kind = Mark::Kind::bar;
    mark.tone = chosen ? Tone::accent : Tone::quiet;
    mark.key = "channel/" + std::to_string(channel);
    mark.tip = "channel " + std::to_string(channel) + ": " + number_text(value);
    return mark;
}

/// Where zero lies in the height, from above: bars of one sign take all of it.
double zero_of(const std::vector<double>& values, const std::vector<std::size_t>& shown) {
    const auto any = [&](auto is) { return std::any_of(shown.begin(), shown.end(), [&](std::size_t c) { return is(values[c]); }); };
    const bool above = any([](double v) { return v > 0; }), below = any([](double v) { return v < 0; });
    return above == below ? 0.5 : above ? 1 : 0;
}

double largest_of(const std::vector<double>& values, const std::vector<std::size_t>& shown) {
    double largest = 0;
    for (const auto c : shown)
        if (std::isfinite(values[c])) largest = std::max(largest, std::fabs(values[c]));
    return largest;
}

/// Its name, and the chosen channel's number: beside it where there is room. How much of the height that takes.
double add_heading(Drawing& drawing, const std::string& name, const std::string& chosen, const Room& room) {
    constexpr double letter = 6.6;
    const double end = letter * static_cast<double>(name.size()) + 14;
    const auto put = [&](const std::string& text, double x, double y) {
        drawing.marks.push_back(text_mark(text, room.x + x, room.y + y, 12, Align::left, Tone::quiet));
    };
    const bool beside = end + letter * static_cast<double>(chosen.size()) <= room.width;
    put(name, 0, 10);
    put(chosen, beside ? end : 0, beside ? 10 : 10 + line);
    return beside ? line + 6 : 2 * line + 4;
}

void add_row(Drawing& drawing, const std::string& name, const std::vector<double>& values, const ChannelBars& bars, const Room& room) {
    if (values.size() < 2) return;
    const auto chosen = static_cast<std::size_t>(bars.chosen);
    const auto shown = shown_bars(values, chosen, bars.sorted);
    const double head = add_heading(drawing, heading(name, values.size(), shown.size()), chosen_text(values, chosen), room);
    const double top = room.y + head, height = room.y + room.height - top, zero = zero_of(values, shown), middle = top + height * zero;
    const double largest = largest_of(values, shown), most = height * std::max(zero, 1 - zero);
    const double width = std::min(22.0, (room.width - 4) / static_cast<double>(shown.size()));
    drawing.marks.push_back(line_mark(room.x, middle, width * static_cast<double>(shown.size())));
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const double value = values[shown[at]], length = largest > 0 && std::isfinite(value) ? value / largest * most : 0;
        auto mark = bar_mark(shown[at], value, shown[at] == chosen);
        mark.x = room.x + static_cast<double>(at) * width + width * 0.1;
        mark.width = std::max(0.6, width * 0.8);
        mark.y = length > 0 ? middle - length : middle;
        mark.height = std::max(0.5, std::fabs(length));
        drawing.marks.push_back(std::move(mark));
    }
}

} // namespace

void add_bars(Drawing& drawing, const ChannelBars& bars, Room room) {
    const double row = room.height > 0 ? (room.height - 10) / 2 : 2 * line + bar_room;
    add_row(drawing, "scale γ/√(σ² + ε)", bars.scale, bars, {room.x, room.y, room.width, row});
    add_row(drawing, "shift β − μ·scale", bars.shift, bars, {room.x, room.y + row + 10, room.width, row});
    drawing.height = std::max(drawing.height, room.y + 2 * row + 14);
}

} // namespace crease::explain
