// Kernels side by side, with what is done to them between, then the result. All kernels of a scene share one colour scale, symmetric
// about zero, and branches that are added up lie on the lattice of their sum, so that a 1x1 is seen in its place within a 3x3.

#include "core/explain/drawing_parts.h"
#include "core/explain/grid.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {

using fold::KernelPreview;
using fold::StepRule;

namespace {
constexpr std::int64_t most_around = 7; // cells on a side
constexpr double gap = 14, head = 40, foot = 24, sign_width = 26, bar_width = 64;
constexpr double largest_cell = 64, tallest = 200, tallest_beside_bars = 132, least_beside = 160;

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
        size_ = cell_size(items, room);
        double x = 0, y = 0, line = 0, widest = 0;
        for (const auto& item : items) {
            const double sign = sign_of(item), width = sign + width_of(item);
            if (x > 0 && x + width > room) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            if (sign > 0) text(item.before, x + sign / 2 - 2, y + head + height_of(item) / 2, 20, Align::centre, Tone::ink);
            if (sign > 0 && item.kernel == &figures_.result && figures_.bars)
                text("× " + number_text(chosen_scale()), x + sign / 2 - 2, y + head + height_of(item) / 2 - 20, 12, Align::centre, Tone::quiet);
            kernel(item, x + sign, y);
            x += width + gap;
            widest = std::max(widest, x);
            line = std::max(line, head + height_of(item) + foot);
        }
        out_.marks.insert(out_.marks.end(), frames_.begin(), frames_.end());
        const double bar = std::min(widest, out_.width - bar_width) + 18;
        scale_bar(bar, head, std::max(90.0, std::min(tallest, y + line - head - foot)));
        out_.height = std::max(y + line, head + 120.0);
        if (figures_.bars) bars_after(bar + bar_width, y == 0);
        return std::move(out_);
    }

private:
    /// Beside the kernels where every channel can be told from the next one there, else below them.
    void bars_after(double x, bool one_line) {
        const double beside = out_.width - x;
        const auto channels = static_cast<double>(std::max(figures_.bars->scale.size(), figures_.bars->shift.size()));
        if (one_line && beside >= least_beside && channels * 3 <= beside) add_bars(out_, *figures_.bars, {x, 0, beside, out_.height});
        else add_bars(out_, *figures_.bars, {0, out_.height, out_.width, 0});
    }

    void widen(const Kernel& kernel) {
        for (const double tap : kernel.numbers.taps)
            if (std::isfinite(tap)) range_ = std::max(range_, std::fabs(tap));
        if (!kernel.around) return;
        for (const double other : kernel.around->taps)
            if (std::isfinite(other)) range_ = std::max(range_, std::fabs(other));
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

    /// Behind padding that something else takes back a kernel lies beside its pixel: its place within the whole would mislead.
    static bool reads_its_pixel(const KernelPreview& kernel) {
        const auto offsets = offsets_of(kernel);
        return std::any_of(offsets.begin(), offsets.end(),
                           [](const auto& at) { return std::all_of(at.begin(), at.end(), [](auto o) { return o == 0; }); });
    }

    [[nodiscard]] double chosen_scale() const {
        const auto& scale = figures_.bars->scale;
        return scale[scale.size() == 1 ? 0 : static_cast<std::size_t>(figures_.bars->chosen)];
    }
    /// That of the operator that the site folds into, where it is small enough to be seen around a smaller kernel.
    [[nodiscard]] const KernelPreview& lattice_of(const Item& item) const {
        if (item.kernel->around) return *item.kernel->around;
        const auto& whole = figures_.lattice;
        const bool small = !whole.extents.empty() && *std::max_element(whole.extents.begin(), whole.extents.end()) <= most_around;
        if (small && reads_its_pixel(item.kernel->numbers) && Grid(whole).holds(item.kernel->numbers)) return whole;
        return scene_.rule == StepRule::sum ? result_ : item.kernel->numbers;
    }
    [[nodiscard]] double sign_of(const Item& item) const {
        if (item.before.empty()) return 0;
        return item.kernel == &figures_.result && figures_.bars ? 2.6 * sign_width : sign_width;
    }

    /// One for all kernels: as large as a line of all of them allows; where that would be small, they take several lines.
    [[nodiscard]] double cell_size(const std::vector<Item>& items, double room) const {
        double taken = 0, columns = 0, rows = 1, widest = 1;
        for (const auto& item : items) {
            const Grid grid(lattice_of(item));
            const auto across = static_cast<double>(grid.slices * grid.columns);
            taken += sign_of(item) + gap + left_of(grid, largest_cell) + 8 * static_cast<double>(grid.slices - 1);
            columns += across;
            widest = std::max(widest, across);
            rows = std::max(rows, static_cast<double>(grid.rows));
        }
        const double tall = (figures_.bars ? tallest_beside_bars : tallest) / rows, one_line = (room - taken) / columns;
        const double enough = std::min(30.0, 132.0 / std::max(widest, rows));
        return std::clamp(std::min(tall, std::max(one_line, enough)), 6.0, largest_cell);
    }
    [[nodiscard]] double width_of(const Item& item) const {
        const Grid grid(lattice_of(item));
        return std::max(70.0, static_cast<double>(grid.slices) * (static_cast<double>(grid.columns) * size_ + 8) - 8 + left_of(grid, size_));
    }
    [[nodiscard]] double height_of(const Item& item) const {
        const Grid grid(lattice_of(item));
        return static_cast<double>(grid.rows) * size_;
    }
    /// Room for the offsets beside the rows, or the channels: "o=0".
    [[nodiscard]] static double left_of(const Grid& grid, double size) { return grid.first.size() > 1 && size >= 12 ? 24 : 0; }
    [[nodiscard]] static bool is_matrix(const Item& item) { return item.kernel->around.has_value(); }

    void kernel(const Item& item, double x, double y) {
        const auto& preview = item.kernel->around ? *item.kernel->around : item.kernel->numbers;
        const Grid grid(lattice_of(item));
        const double size = size_, left = x + left_of(grid, size), top = y + head;
        heading(item, x, y + 9);
        offsets(grid, left, top, size, is_matrix(item));
        std::vector<std::optional<std::size_t>> taps(grid.cells());
        const auto places = offsets_of(preview);
        for (std::size_t t = 0; t < places.size(); ++t)
            if (const auto at = grid.cell_of(places[t]); at && !std::isnan(preview.taps[t])) taps[*at] = t;
        for (std::size_t at = 0; at < taps.size(); ++at)
            draw_cell(item, preview, place(grid, static_cast<std::int64_t>(at), left, top, size), taps[at]);
        text("b = " + number_text(item.kernel->numbers.bias), x, top + static_cast<double>(grid.rows) * size + 13, 12, Align::left, Tone::quiet);
    }

    /// Which numbers these are: of a pair of channels, or of several; and where they come from, where there is room to say it.
    void heading(const Item& item, double x, double y) {
        const auto& channels = item.kernel->channels;
        const auto where = is_matrix(item) ? std::string("[o,i]") : "[" + std::to_string(channels.out) + "," + std::to_string(channels.in) + "]";
        text(item.kernel->name + where, x, y, 14, Align::left, Tone::ink, true);
        const double end = x + 10 + 9.5 * static_cast<double>(where.size() + 2), room = x + width_of(item) - end;
        const auto& from = item.kernel->caption;
        if (static_cast<double>(from.size()) * 6.2 <= room) text(from, end, y, 11, Align::left, Tone::quiet);
    }

    static Mark place(const Grid& grid, std::int64_t at, double left, double top, double size) {
        const auto slice = at / (grid.rows * grid.columns);
        Mark mark;
        mark.x = left + static_cast<double>(slice) * (static_cast<double>(grid.columns) * size + 8) + static_cast<double>(at % grid.columns) * size;
        mark.y = top + static_cast<double>(at / grid.columns % grid.rows) * size;
        mark.width = mark.height = size;
        return mark;
    }

    void draw_cell(const Item& item, const KernelPreview& preview, Mark mark, std::optional<std::size_t> tap) {
        mark.kind = tap ? Mark::Kind::cell : Mark::Kind::empty;
        mark.key = item.kernel->key + "/";
        if (tap) {
            const double value = preview.taps[*tap];
            mark.key = (item.kernel->around ? "pair/" : item.kernel->key + "/") + std::to_string(*tap);
            mark.heat = range_ > 0 && std::isfinite(value) ? value / range_ : 0;
            mark.tip = tip_of(item, *tap, value);
            if (mark.width >= 30) mark.text = cell_text(value);
            const bool tight = mark.text.size() > 7 && mark.width < 54; // "−0.008": the sign has three bytes
            mark.size = tight ? 10 : mark.width >= 54 ? 15 : mark.width >= 44 ? 13 : mark.width >= 36 ? 11 : 10;
        }
        const auto frame = framed(mark);
        out_.marks.push_back(std::move(mark));
        if (tap && is_chosen(item, preview, *tap)) frames_.push_back(frame);
    }

    [[nodiscard]] std::string tip_of(const Item& item, std::size_t tap, double value) const {
        if (item.kernel == &figures_.result && !item.kernel->around && tap < figures_.taps.size()) return to_text(figures_.taps[tap]);
        return number_text(value);
    }

    /// The tap of the result that the formula is about; in a matrix, the pair of channels.
    [[nodiscard]] bool is_chosen(const Item& item, const KernelPreview& preview, std::size_t tap) const {
        const auto& channels = item.kernel->channels;
        if (item.kernel->around)
            return static_cast<std::int64_t>(tap) ==
                   (channels.out - preview.first_offset[0]) * preview.extents[1] + channels.in - preview.first_offset[1];
        return item.kernel == &figures_.result && tap == figures_.tap && result_.taps.size() > 1;
    }

    static Mark framed(Mark cell) {
        cell.kind = Mark::Kind::frame;
        cell.text.clear();
        cell.tip.clear();
        return cell;
    }

    void offsets(const Grid& grid, double left, double top, double size, bool matrix) {
        const auto rank = grid.first.size();
        if (rank == 0 || size < 12 || grid.cells() < 2) return;
        const auto label = [&](std::size_t axis, std::int64_t at, const char* channel) {
            return (matrix && at == 0 ? channel : "") + number_text(static_cast<double>(grid.first[axis] + at * grid.dilation[axis]));
        };
        for (std::int64_t slice = 0; slice < grid.slices; ++slice)
            for (std::int64_t c = 0; c < grid.columns; ++c)
                text(label(rank - 1, c, "i="),
                     left + static_cast<double>(slice) * (static_cast<double>(grid.columns) * size + 8) + (static_cast<double>(c) + 0.5) * size,
                     top - 8, 10, Align::centre, Tone::quiet);
        for (std::int64_t r = 0; rank > 1 && r < grid.rows; ++r)
            text(label(rank - 2, r, "o="), left - 5, top + (static_cast<double>(r) + 0.5) * size, 10, Align::right, Tone::quiet);
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

    void text(std::string words, double x, double y, double size, Align align, Tone tone, bool strong = false) {
        out_.marks.push_back(text_mark(std::move(words), x, y, size, align, tone, strong));
    }

    const Scene& scene_;
    const Figures& figures_;
    const KernelPreview& result_;
    double range_ = 0, size_ = 0; ///< of the numbers, of a cell
    std::vector<Mark> frames_;    ///< of what is explained; over all cells
    Drawing out_;
};

} // namespace

Drawing drawing_of(const Scene& scene, const Figures& figures, double width) { return Artist(scene, figures, width).run(); }

} // namespace crease::explain
