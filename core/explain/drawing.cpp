// Kernels side by side, with what is done to them between, then the result. All kernels of a scene share one colour scale, symmetric
// about zero, and branches that are added up lie on the lattice of their sum, so that a 1x1 is seen in its place within a 3x3.

#include "core/explain/drawing.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace crease::explain {

using fold::KernelPreview;
using fold::StepRule;

namespace {

constexpr double gap = 14, head = 40, foot = 24, sign_width = 26, bar_width = 64;

/// The cells that a kernel is drawn on: rows and columns of each slice (3-D kernels have several).
struct Grid {
    std::int64_t slices = 1, rows = 1, columns = 1;
    std::vector<std::int64_t> first, dilation; ///< by axis

    explicit Grid(const KernelPreview& kernel) : first(kernel.first_offset), dilation(kernel.dilation) {
        const auto rank = kernel.extents.size();
        if (rank > 0) columns = kernel.extents[rank - 1];
        if (rank > 1) rows = kernel.extents[rank - 2];
        if (rank > 2) slices = kernel.extents[rank - 3];
    }
    [[nodiscard]] std::size_t cells() const { return static_cast<std::size_t>(slices * rows * columns); }
    /// The cell that an offset lies on; nothing where it lies between or outside.
    [[nodiscard]] std::optional<std::size_t> cell_of(std::vector<std::int64_t> offset) const {
        offset.resize(first.size(), 0);
        const auto rank = first.size();
        const std::int64_t counts[] = {slices, rows, columns};
        std::int64_t index = 0;
        for (std::size_t axis = 0; axis < rank; ++axis) {
            const auto from = offset[axis] - first[axis], count = counts[3 - rank + axis];
            if (from < 0 || from % dilation[axis] != 0 || from / dilation[axis] >= count) return {};
            index = index * count + from / dilation[axis];
        }
        return static_cast<std::size_t>(index);
    }
};

std::string cell_text(double value) {
    char text[32];
    if (value != 0 && std::fabs(value) < 0.01) std::snprintf(text, sizeof text, "%.0e", value);
    else std::snprintf(text, sizeof text, std::fabs(value) < 1 ? "%.2f" : std::fabs(value) < 100 ? "%.1f" : "%.0f", value);
    std::string out = value == 0 ? "0" : text;
    if (const auto e = out.find("e-0"); e != std::string::npos) out.erase(e + 2, 1);
    if (out.front() == '-') out.replace(0, 1, "−");
    return out;
}

/// What stands between the operands and before the result, and what a kernel is headed with.
struct Item {
    const Kernel* kernel;
    std::string before; ///< a sign; empty for the first
    std::string tail;   ///< behind the kernel: "· γ/√(σ²+ε)"
};

class Artist {
public:
    Artist(const Scene& scene, const Figures& figures, double width) : scene_(scene), figures_(figures), result_(figures.result.numbers) {
        out_.width = width;
        out_.title = scene.title;
        for (const auto& kernel : figures.operands) widen(kernel);
        widen(figures.result);
    }

    Drawing run() {
        const auto items = items_of();
        const double room = out_.width - bar_width;
        double x = 0, y = 0, line = 0, widest = 0;
        for (const auto& item : items) {
            const double sign = item.before.empty() ? 0 : item.kernel == &figures_.result && figures_.bars ? 2.6 * sign_width : sign_width, width = sign + width_of(item);
            if (x > 0 && x + width > room) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            if (sign > 0) text(item.before, x + sign / 2 - 2, y + head + height_of(item) / 2, 20, Align::centre, Tone::ink);
            if (sign > 0 && item.kernel == &figures_.result && figures_.bars) text("× " + number_text(chosen_scale()), x + sign / 2 - 2, y + head + height_of(item) / 2 - 20, 12, Align::centre, Tone::quiet);
            kernel(item, x + sign, y);
            x += width + gap;
            widest = std::max(widest, x);
            line = std::max(line, head + height_of(item) + foot);
        }
        if (frame_) out_.marks.push_back(*frame_);
        scale_bar(std::min(widest, out_.width - bar_width) + 18, head, std::max(90.0, std::min(150.0, y + line - head - foot)));
        out_.height = std::max(y + line, head + 120.0);
        if (figures_.bars) bars(*figures_.bars);
        return std::move(out_);
    }

private:
    void widen(const Kernel& kernel) {
        for (const double tap : kernel.numbers.taps)
            if (std::isfinite(tap)) range_ = std::max(range_, std::fabs(tap));
    }

    [[nodiscard]] std::vector<Item> items_of() const {
        std::vector<Item> items;
        const bool sum = scene_.rule == StepRule::sum;
        for (std::size_t k = 0; k < figures_.operands.size(); ++k) {
            const auto& one = figures_.operands[k];
            std::string before = k == 0 ? (one.sign < 0 ? "−" : "") : sum ? (one.sign < 0 ? "−" : "+") : scene_.rule == StepRule::stack ? "," : "∗";
            items.push_back({&one, std::move(before), ""});
        }
        items.push_back({&figures_.result, figures_.operands.empty() ? "" : "→", ""});
        return items;
    }

    [[nodiscard]] double chosen_scale() const {
        const auto& scale = figures_.bars->scale;
        return scale[scale.size() == 1 ? 0 : static_cast<std::size_t>(figures_.bars->chosen)];
    }
    [[nodiscard]] bool on_common_lattice() const { return scene_.rule == StepRule::sum; }
    [[nodiscard]] const KernelPreview& lattice_of(const Item& item) const { return on_common_lattice() ? result_ : item.kernel->numbers; }
    [[nodiscard]] double cell(const Grid& grid) const {
        const auto most = std::max<std::int64_t>({grid.columns * grid.slices, grid.rows, 1});
        return std::clamp(132.0 / static_cast<double>(most), 6.0, 44.0);
    }
    [[nodiscard]] double width_of(const Item& item) const {
        const Grid grid(lattice_of(item));
        const double size = cell(grid);
        return std::max(70.0, static_cast<double>(grid.slices) * (static_cast<double>(grid.columns) * size + 8) - 8 + left_of(grid, size));
    }
    [[nodiscard]] double height_of(const Item& item) const {
        const Grid grid(lattice_of(item));
        return static_cast<double>(grid.rows) * cell(grid);
    }
    /// Room for the offsets beside the rows.
    [[nodiscard]] static double left_of(const Grid& grid, double size) { return grid.first.size() > 1 && size >= 12 ? 18 : 0; }

    void kernel(const Item& item, double x, double y) {
        const auto& preview = item.kernel->numbers;
        const Grid grid(lattice_of(item));
        const double size = cell(grid), left = x + left_of(grid, size), top = y + head;
        const auto channels = "[" + std::to_string(item.kernel->channels.out) + "," + std::to_string(item.kernel->channels.in) + "]";
        text(item.kernel->name + channels, x, y + 9, 14, Align::left, Tone::ink, true);
        offsets(grid, left, top, size);
        std::vector<std::optional<double>> cells(grid.cells());
        const auto places = offsets_of(preview);
        for (std::size_t t = 0; t < places.size(); ++t)
            if (const auto at = grid.cell_of(places[t])) cells[*at] = preview.taps[t];
        for (std::size_t at = 0; at < cells.size(); ++at) draw_cell(item, grid, at, cells[at], left, top, size);
        text("b = " + number_text(preview.bias), x, top + static_cast<double>(grid.rows) * size + 13, 12, Align::left, Tone::quiet);
    }

    void draw_cell(const Item& item, const Grid& grid, std::size_t at, std::optional<double> value, double left, double top, double size) {
        const auto index = static_cast<std::int64_t>(at), slice = index / (grid.rows * grid.columns);
        Mark mark;
        mark.kind = value ? Mark::Kind::cell : Mark::Kind::empty;
        mark.x = left + static_cast<double>(slice) * (static_cast<double>(grid.columns) * size + 8) + static_cast<double>(index % grid.columns) * size;
        mark.y = top + static_cast<double>(index / grid.columns % grid.rows) * size;
        mark.width = mark.height = size;
        const bool is_result = item.kernel == &figures_.result;
        mark.key = item.kernel->key + "/" + std::to_string(at);
        if (value) {
            mark.heat = range_ > 0 && std::isfinite(*value) ? *value / range_ : 0;
            mark.tip = is_result && at < figures_.taps.size() ? to_text(figures_.taps[at]) : number_text(*value);
            if (size >= 30) mark.text = cell_text(*value);
            mark.size = 11;
        }
        const bool chosen = is_result && at == figures_.tap && grid.cells() > 1;
        const auto frame = framed(mark);
        out_.marks.push_back(std::move(mark));
        if (chosen) frame_ = frame;
    }

    static Mark framed(Mark cell) {
        cell.kind = Mark::Kind::frame;
        cell.text.clear();
        cell.tip.clear();
        return cell;
    }

    void offsets(const Grid& grid, double left, double top, double size) {
        const auto rank = grid.first.size();
        if (rank == 0 || size < 12 || grid.cells() < 2) return;
        for (std::int64_t slice = 0; slice < grid.slices; ++slice)
            for (std::int64_t c = 0; c < grid.columns; ++c)
                text(number_text(static_cast<double>(grid.first[rank - 1] + c * grid.dilation[rank - 1])),
                     left + static_cast<double>(slice) * (static_cast<double>(grid.columns) * size + 8) + (static_cast<double>(c) + 0.5) * size, top - 8, 10, Align::centre, Tone::quiet);
        for (std::int64_t r = 0; rank > 1 && r < grid.rows; ++r)
            text(number_text(static_cast<double>(grid.first[rank - 2] + r * grid.dilation[rank - 2])), left - 5, top + (static_cast<double>(r) + 0.5) * size, 10, Align::right, Tone::quiet);
    }

    void scale_bar(double x, double y, double height) {
        constexpr int steps = 25;
        for (int i = 0; i < steps; ++i) {
            Mark mark;
            mark.kind = Mark::Kind::cell;
            mark.x = x;
            mark.width = 10;
            mark.height = height / steps;
            mark.y = y + i * mark.height;
            mark.heat = 1 - 2.0 * i / (steps - 1);
            mark.key = "scale";
            out_.marks.push_back(std::move(mark));
        }
        text(cell_text(range_), x + 14, y + 5, 10, Align::left, Tone::quiet);
        text("0", x + 14, y + height / 2, 10, Align::left, Tone::quiet);
        text(cell_text(-range_), x + 14, y + height - 5, 10, Align::left, Tone::quiet);
    }

    // --- every channel's scale and shift

    void bars(const ChannelBars& bars) {
        row_of_bars("scale γ/√(σ² + ε)", bars.scale, bars.chosen);
        row_of_bars("shift β − μ·scale", bars.shift, bars.chosen);
    }

    void row_of_bars(const std::string& name, const std::vector<double>& values, std::int64_t chosen) {
        constexpr std::int64_t most = 256;
        constexpr double height = 54;
        const auto count = static_cast<std::int64_t>(values.size());
        if (count < 2) return;
        const auto first = count <= most ? 0 : std::clamp<std::int64_t>(chosen - most / 2, 0, count - most), shown = std::min(count, most);
        double largest = 0;
        for (auto c = first; c < first + shown; ++c) largest = std::max(largest, std::fabs(values[static_cast<std::size_t>(c)]));
        const auto at_chosen = values.at(static_cast<std::size_t>(chosen));
        out_.height += 12;
        text(name + (shown < count ? ", channels " + std::to_string(first) + " to " + std::to_string(first + shown - 1) + " of " + std::to_string(count) : ", all " + std::to_string(count) + " channels") +
                 "; channel " + std::to_string(chosen) + ": " + number_text(at_chosen),
             0, out_.height + 6, 12, Align::left, Tone::quiet);
        const double top = out_.height + 18, middle = top + height / 2, width = std::min(14.0, (out_.width - 4) / static_cast<double>(shown));
        rule(0, middle, width * static_cast<double>(shown));
        for (auto c = first; c < first + shown; ++c) {
            const double value = values[static_cast<std::size_t>(c)], length = largest > 0 && std::isfinite(value) ? value / largest * height / 2 : 0;
            Mark mark;
            mark.kind = Mark::Kind::bar;
            mark.x = static_cast<double>(c - first) * width + width * 0.1;
            mark.width = std::max(0.6, width * 0.8);
            mark.y = length > 0 ? middle - length : middle;
            mark.height = std::max(0.5, std::fabs(length));
            mark.tone = c == chosen ? Tone::accent : Tone::quiet;
            mark.key = "channel/" + std::to_string(c);
            mark.tip = "channel " + std::to_string(c) + ": " + number_text(value);
            out_.marks.push_back(std::move(mark));
        }
        out_.height = top + height + 4;
    }

    void rule(double x, double y, double width) {
        Mark mark;
        mark.kind = Mark::Kind::line;
        mark.x = x;
        mark.y = y;
        mark.width = width;
        mark.tone = Tone::quiet;
        out_.marks.push_back(std::move(mark));
    }
    void text(std::string words, double x, double y, double size, Align align, Tone tone, bool strong = false) {
        Mark mark;
        mark.text = std::move(words);
        mark.x = x;
        mark.y = y;
        mark.size = size;
        mark.align = align;
        mark.tone = tone;
        mark.strong = strong;
        out_.marks.push_back(std::move(mark));
    }

    const Scene& scene_;
    const Figures& figures_;
    const KernelPreview& result_;
    double range_ = 0;
    std::optional<Mark> frame_; ///< of the tap that is explained; over all cells
    Drawing out_;
};

} // namespace

Drawing drawing_of(const Scene& scene, const Figures& figures, double width) { return Artist(scene, figures, width).run(); }

} // namespace crease::explain
