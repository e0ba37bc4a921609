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

std::string cell_text(double value) {
    char text[32];
    if (value != 0 && std::fabs(value) < 0.01) std::snprintf(text, sizeof text, "%.0e", value);
    else std::snprintf(text, sizeof text, std::fabs(value) < 1 ? "%.2f" : std::fabs(value) < 100 ? "%.1f" : "%.0f", value);
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
constexpr double least_height = 54; // of a row of bars

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

std::string heading(const std::string& name, const std::vector<double>& values, std::size_t shown, std::size_t chosen) {
    const auto count = std::to_string(values.size());
    return name + (shown < values.size() ? ", " + std::to_string(shown) + " of " + count + " channels" : ", all " + count + " channels") +
           "; channel " + std::to_string(chosen) + ": " + number_text(values[chosen]);
}

Mark bar_mark(std::size_t channel, double value, bool chosen) {
    Mark mark;
    mark.kind = Mark::Kind::bar;
    mark.tone = chosen ? Tone::accent : Tone::quiet;
    mark.key = "channel/" + std::to_string(channel);
    mark.tip = "channel " + std::to_string(channel) + ": " + number_text(value);
    return mark;
}

void add_row(Drawing& drawing, const std::string& name, const std::vector<double>& values, const ChannelBars& bars) {
    if (values.size() < 2) return;
    const auto chosen = static_cast<std::size_t>(bars.chosen);
    const auto shown = shown_bars(values, chosen, bars.sorted);
    double largest = 0;
    for (const auto c : shown)
        if (std::isfinite(values[c])) largest = std::max(largest, std::fabs(values[c]));
    drawing.marks.push_back(text_mark(heading(name, values, shown.size(), chosen), 0, drawing.height + 18, 12, Align::left, Tone::quiet));
    const double bars_height = least_height * std::clamp(drawing.width / 640, 1.0, 2.0), top = drawing.height + 30, middle = top + bars_height / 2,
                 width = std::min(14.0, (drawing.width - 4) / static_cast<double>(shown.size()));
    drawing.marks.push_back(line_mark(0, middle, width * static_cast<double>(shown.size())));
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const double value = values[shown[at]], length = largest > 0 && std::isfinite(value) ? value / largest * bars_height / 2 : 0;
        auto mark = bar_mark(shown[at], value, shown[at] == chosen);
        mark.x = static_cast<double>(at) * width + width * 0.1;
        mark.width = std::max(0.6, width * 0.8);
        mark.y = length > 0 ? middle - length : middle;
        mark.height = std::max(0.5, std::fabs(length));
        drawing.marks.push_back(std::move(mark));
    }
    drawing.height = top + bars_height + 4;
}

} // namespace

void add_bars(Drawing& drawing, const ChannelBars& bars) {
    add_row(drawing, "scale γ/√(σ² + ε)", bars.scale, bars);
    add_row(drawing, "shift β − μ·scale", bars.shift, bars);
}

} // namespace crease::explain
