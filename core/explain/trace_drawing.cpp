#include "core/explain/trace_drawing.h"

#include "core/explain/drawing_parts.h"
#include "core/explain/grid.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace crease::explain {

namespace {

constexpr double head = 40, gap = 40, line_height = 22;

std::string exact_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.7g", value);
    std::string out = text;
    if (out.front() == '-') out.replace(0, 1, "−");
    return out;
}

std::string place_text(const std::vector<std::int64_t>& place) {
    std::string text;
    for (const auto at : place) text += (text.empty() ? "" : ", ") + std::to_string(at);
    return "[" + text + "]";
}

class Sheet {
public:
    Sheet(const Lesson& lesson, const Trace& trace, double width) : lesson_(lesson), trace_(trace) {
        out_.width = width;
        out_.title = "One element of the output, traced";
    }

    Drawing run() {
        grids();
        sum();
        branches();
        table();
        totals();
        return std::move(out_);
    }

private:
    // --- the patch, the kernel, their products

    void grids() {
        fold::KernelPreview lattice;
        lattice.extents = trace_.extents;
        if (!trace_.patch.empty()) lattice.first_offset = trace_.patch.front().offset;
        lattice.dilation.assign(trace_.extents.size(), 1);
        const Grid grid(lattice);
        const double most = static_cast<double>(std::max<std::int64_t>({grid.columns * grid.slices, grid.rows, 1}));
        const double size = std::clamp(std::min(150.0, (out_.width - 2 * gap - 30) / 3) / most, 5.0, 48.0);
        const auto channel = std::to_string(trace_.channels.in);
        column_width_ = std::max(90.0, size * static_cast<double>(grid.columns * grid.slices) + 8 * static_cast<double>(grid.slices - 1)) + gap;
        head_of(0, "input, channel " + channel);
        head_of(1, "folded kernel");
        head_of(2, "products");
        one_grid(grid, size, 0, head, "∗", false, [&](std::size_t t) { return trace_.patch[t].x; });
        one_grid(grid, size, 1, head, "→", true, [&](std::size_t t) { return trace_.patch[t].weight; });
        one_grid(grid, size, 2, head, "", false, [&](std::size_t t) { return trace_.patch[t].x * trace_.patch[t].weight; });
        out_.height = head + size * static_cast<double>(grid.rows) + 14;
        grid_ = grid;
    }

    void head_of(int column, std::string name) {
        out_.marks.push_back(text_mark(std::move(name), column * column_width_, 12, 13, Align::left, Tone::ink, true));
    }

    /// `of`: the number of each cell; `whole`: also of those outside.
    template <class Of>
    void one_grid(const Grid& grid, double size, int column, double y, std::string sign, bool whole, Of of) {
        const double x = column * column_width_;
        double range = 0;
        for (std::size_t t = 0; t < trace_.patch.size(); ++t) range = std::max(range, std::fabs(of(t)));
        for (std::size_t t = 0; t < trace_.patch.size(); ++t) {
            const auto& cell = trace_.patch[t];
            const auto at = static_cast<std::int64_t>(t), slice = at / (grid.rows * grid.columns);
            Mark mark;
            const bool filled = whole || cell.inside;
            mark.kind = filled ? Mark::Kind::cell : Mark::Kind::empty;
            mark.x = x + static_cast<double>(slice) * (static_cast<double>(grid.columns) * size + 8) + static_cast<double>(at % grid.columns) * size;
            mark.y = y + static_cast<double>(at / grid.columns % grid.rows) * size;
            mark.width = mark.height = size;
            mark.heat = range > 0 ? of(t) / range : 0;
            if (size >= 30) mark.text = filled ? cell_text(of(t)) : "0";
            mark.size = size >= 44 ? 13 : mark.text.size() > 7 ? 9 : 11;
            mark.key = "tap/" + std::to_string(t);
            mark.tip = cell.inside ? exact_text(cell.x) + " · " + exact_text(cell.weight) + " = " + exact_text(cell.x * cell.weight)
                                   : "outside the input: counts as zero";
            out_.marks.push_back(std::move(mark));
        }
        if (!sign.empty())
            out_.marks.push_back(
                text_mark(std::move(sign), x + column_width_ - gap / 2, y + size * static_cast<double>(grid.rows) / 2, 20, Align::centre, Tone::ink));
    }

    // --- the same on each branch's own kernel, below the folded one's

    void branches() {
        if (trace_.branches.size() < 2) return;
        line(0, "The same patch under each branch, with what follows it up to the sum:", Tone::quiet);
        for (const auto& branch : trace_.branches) one_branch(branch);
        out_.height += 8;
    }

    void one_branch(const TracedBranch& branch) {
        const auto most = static_cast<double>(std::max<std::int64_t>({grid_.columns * grid_.slices, grid_.rows, 1}));
        const double size = std::clamp(100.0 / most, 4.0, 33.0), top = out_.height + line_height;
        const auto name = branch.scene ? std::to_string(*branch.scene + 1) + ". " + as_heading(lesson_.scenes[*branch.scene].title)
                                       : std::string("The input itself");
        out_.marks.push_back(text_mark(name, 0, out_.height + line_height / 2, 12, Align::left, Tone::ink, true));
        one_grid(grid_, size, 1, top, "→", true, [&](std::size_t t) { return branch.weights[t]; });
        one_grid(grid_, size, 2, top, "", false, [&](std::size_t t) { return trace_.patch[t].x * branch.weights[t]; });
        out_.height = top;
        line(0, "its products " + exact_text(branch.shown), Tone::ink);
        if (trace_.other_channels > 0) line(0, "other channels " + exact_text(branch.others), Tone::ink);
        line(0, "bias " + exact_text(branch.bias), Tone::ink);
        line(0, "together " + exact_text(branch.value()), Tone::ink);
        out_.height = std::max(out_.height, top + size * static_cast<double>(grid_.rows)) + 8;
    }

    void sum() {
        const auto products = exact_text(trace_.shown), others = std::to_string(trace_.other_channels), bias = exact_text(trace_.bias);
        const auto total = exact_text(trace_.folded);
        const auto text = trace_.other_channels > 0 ? "Their sum " + products + ", the other " + others + " input channels " +
                                                          exact_text(trace_.others) + ", the bias " + bias + ": together " + total + "."
                                                    : "Their sum " + products + ", the bias " + bias + ": together " + total + ".";
        line(0, text, Tone::ink);
        const auto outside = std::count_if(trace_.patch.begin(), trace_.patch.end(), [](const PatchCell& cell) { return !cell.inside; });
        if (outside > 0) line(0, "Dashed cells (" + std::to_string(outside) + ") lie outside of the input and count as zero.", Tone::quiet);
        out_.height += 10;
    }

    // --- the steps

    [[nodiscard]] double column(int number) const { return out_.width * (0.56 + 0.147 * number); }

    /// `place` stands behind the first cell, small.
    void row(const std::string& first, const std::vector<std::string>& cells, Tone tone, bool strong = false, const std::string& place = {}) {
        const double y = out_.height + line_height / 2, left_of_numbers = column(1) - 90;
        auto name = text_mark(first, 0, y, 12, Align::left, tone, strong);
        name.width = left_of_numbers - 8 - (place.empty() ? 0 : 7.0 * static_cast<double>(place.size()));
        out_.marks.push_back(std::move(name));
        if (!place.empty()) out_.marks.push_back(text_mark(place, left_of_numbers, y, 11, Align::right, Tone::quiet));
        for (std::size_t i = 0; i < cells.size(); ++i)
            out_.marks.push_back(text_mark(cells[i], column(static_cast<int>(i) + 1) - 6, y, 12, Align::right, tone, strong));
        out_.height += line_height;
    }

    void rule() {
        out_.marks.push_back(line_mark(0, out_.height, out_.width));
        out_.height += 3;
    }

    void table() {
        row("Step by step", {"in double", "engine", "difference"}, Tone::quiet);
        rule();
        for (const auto& step : trace_.steps)
            row(label(step), figures(step.value, step.engine), Tone::ink, false, step.place == trace_.place ? "" : place_text(step.place));
        rule();
    }

    [[nodiscard]] std::string label(const TracedStep& step) const {
        return std::to_string(step.scene + 1) + ". " + as_heading(lesson_.scenes[step.scene].title);
    }

    static std::vector<std::string> figures(double value, const std::optional<double>& engine) {
        if (!engine) return {exact_text(value), "not given", ""};
        return {exact_text(value), exact_text(*engine), number_text(*engine - value)};
    }

    void totals() {
        row("Folded: one operator", figures(trace_.folded, trace_.engine), Tone::ink, true);
        row("Before folding, exactly", {exact_text(trace_.stepwise), "", ""}, Tone::ink);
        out_.height += 4;
        line(0,
             "Folding changes this element by " + number_text(trace_.folded - trace_.stepwise) + "; rounding alone may move it by up to " +
                 number_text(trace_.rounding) + ".",
             Tone::ink);
    }

    void line(double x, std::string text, Tone tone) {
        out_.marks.push_back(text_mark(std::move(text), x, out_.height + line_height / 2, 12, Align::left, tone));
        out_.height += line_height;
    }

    const Lesson& lesson_;
    const Trace& trace_;
    double column_width_ = 0; ///< of the patch, of kernels, of products
    Grid grid_{fold::KernelPreview{}};
    Drawing out_;
};

} // namespace

Drawing drawing_of(const Lesson& lesson, const Trace& trace, double width) { return Sheet(lesson, trace, width).run(); }

} // namespace crease::explain
