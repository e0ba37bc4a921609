#include "core/explain/drawing_parts.h"
#include "core/explain/gains.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {
namespace {

constexpr double row_height = 24, plot_height = 56, plot_gap = 44;
constexpr std::size_t most_channels = 256;

std::string count_text(double count) {
    if (count < 0) return "not known";
    auto text = std::to_string(static_cast<long long>(std::llround(count)));
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) text.insert(static_cast<std::size_t>(at), "\u202F"); // narrow space
    return text;
}

class Sheet {
public:
    Sheet(const Gains& gains, double width) : gains_(gains) {
        out_.width = width;
        out_.title = "What the fold costs and gives";
    }

    Drawing run() {
        costs();
        if (!gains_.folded) return std::move(out_);
        heading("The weights, and how many there are of each size (height: the root of their number)");
        for (const auto& kernel : gains_.kernels) distribution(kernel, Tone::quiet);
        distribution(*gains_.folded, Tone::accent);
        heading("The range of every output channel, on one scale");
        if (const auto* widest = widest_kernel()) ranges(*widest, Tone::quiet);
        ranges(*gains_.folded, Tone::accent);
        return std::move(out_);
    }

private:
    void heading(std::string words) {
        out_.height += 14;
        text(std::move(words), 0, out_.height + 10, Align::left, Tone::ink, true);
        out_.height += 28;
    }

    // --- costs: before is grey, after has the colour of what folds

    void costs() {
        const double before = out_.width * 0.46, after = out_.width * 0.62;
        text("before", before, 10, Align::right, Tone::quiet);
        text("after", after, 10, Align::right, Tone::quiet);
        out_.height = row_height;
        const auto& [was, is] = std::pair(gains_.before, gains_.after);
        cost("operators", static_cast<double>(was.nodes), static_cast<double>(is.nodes));
        cost("parameters", static_cast<double>(was.params), static_cast<double>(is.params));
        const bool sizes = was.macs >= 0 && is.macs >= 0;
        if (sizes) cost("multiply-accumulates", static_cast<double>(was.macs), static_cast<double>(is.macs));
        else cost("multiply-accumulates per pixel", was.macs_per_pixel, is.macs_per_pixel);
        cost("bytes read", static_cast<double>(gains_.bytes_before.read), static_cast<double>(gains_.bytes_after.read));
        cost("bytes of activations written", static_cast<double>(gains_.bytes_before.written), static_cast<double>(gains_.bytes_after.written));
    }

    void cost(const char* name, double before, double after) {
        const double y = out_.height + row_height / 2, left = out_.width * 0.66, room = out_.width - left, most = std::max({before, after, 1.0});
        text(name, 0, y, Align::left, Tone::ink);
        text(count_text(before), out_.width * 0.46, y, Align::right, Tone::ink);
        text(count_text(after), out_.width * 0.62, y, Align::right, Tone::ink, true);
        if (before >= 0 && after >= 0) {
            bar(left, y - 7, std::max(1.0, before / most * room), 6, Tone::quiet);
            bar(left, y + 1, std::max(1.0, after / most * room), 6, Tone::accent);
        }
        out_.height += row_height;
    }

    // --- weights

    void caption(const WeightSpread& spread, const std::string& more) {
        text(spread.name, 0, out_.height + 8, Align::left, Tone::ink);
        text(more, out_.width, out_.height + 8, Align::right, Tone::quiet);
        out_.height += 20;
    }

    void distribution(const WeightSpread& spread, Tone tone) {
        caption(spread, "from " + number_text(spread.low) + " to " + number_text(spread.high) + ", usual " + number_text(spread.rms) + " = " +
                            cell_text(spread.int8_steps()) + " steps of int8");
        double most = 1;
        for (const auto count : spread.bins) most = std::max(most, std::sqrt(static_cast<double>(count)));
        const double step = out_.width / static_cast<double>(spread.bins.size());
        for (std::size_t i = 0; i < spread.bins.size(); ++i) {
            const double height = std::sqrt(static_cast<double>(spread.bins[i])) / most * plot_height;
            if (height > 0) bar(static_cast<double>(i) * step + 0.5, out_.height + plot_height - height, step - 1, height, tone);
        }
        out_.height += plot_height;
        axis({{0.0, number_text(-gains_.range)}, {0.5, "0"}, {1.0, number_text(gains_.range)}});
    }

    void axis(const std::vector<std::pair<double, std::string>>& labels) {
        out_.marks.push_back(line_mark(0, out_.height, out_.width));
        for (const auto& [at, label] : labels)
            text(label, at * out_.width, out_.height + 10, at == 0 ? Align::left : at == 1 ? Align::right : Align::centre, Tone::quiet);
        out_.height += plot_gap / 2 + 6;
    }

    [[nodiscard]] const WeightSpread* widest_kernel() const {
        const auto& all = gains_.kernels;
        const auto found = std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.largest() < b.largest(); });
        return found == all.end() ? nullptr : &*found;
    }

    void ranges(const WeightSpread& spread, Tone tone) {
        const auto count = std::min(spread.channels.size(), most_channels);
        caption(spread, count < spread.channels.size()
                            ? "the first " + std::to_string(count) + " of " + std::to_string(spread.channels.size()) + " channels"
                            : std::to_string(count) + " channels");
        const double step = std::min(14.0, out_.width / static_cast<double>(std::max<std::size_t>(1, count))), middle = out_.height + plot_height / 2;
        const auto place = [&](double value) { return gains_.range > 0 ? middle - value / gains_.range * plot_height / 2 : middle; };
        for (std::size_t c = 0; c < count; ++c) {
            const auto [low, high] = spread.channels[c];
            bar(static_cast<double>(c) * step + step * 0.1, place(high), step * 0.8, std::max(0.5, place(low) - place(high)), tone);
            out_.marks.back().tip = "channel " + std::to_string(c) + ": from " + number_text(low) + " to " + number_text(high);
        }
        out_.marks.push_back(line_mark(0, middle, step * static_cast<double>(count)));
        out_.height += plot_height + 12;
    }

    void bar(double x, double y, double width, double height, Tone tone) {
        Mark mark;
        mark.kind = Mark::Kind::bar;
        mark.x = x;
        mark.y = y;
        mark.width = width;
        mark.height = height;
        mark.tone = tone;
        out_.marks.push_back(std::move(mark));
    }
    void text(std::string words, double x, double y, Align align, Tone tone, bool strong = false) {
        out_.marks.push_back(text_mark(std::move(words), x, y, 12, align, tone, strong));
    }

    const Gains& gains_;
    Drawing out_;
};

} // namespace

Drawing drawing_of(const Gains& gains, double width) { return Sheet(gains, width).run(); }

} // namespace crease::explain
