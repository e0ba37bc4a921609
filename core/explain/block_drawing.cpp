// A site's steps are a tree (seldom do branches share one) whose leaves read the site's input: leaves get rows, top to bottom, a step
// stands behind the last of its inputs and in the middle of their rows. What is below a step then fills a rectangle of its own, so that
// "these have become one kernel" is a frame that touches nothing else.

#include "core/explain/block_drawing.h"

#include "core/explain/drawing_parts.h"
#include "core/fold/form/derivation.h"
#include "core/fold/select/steps.h"

#include <algorithm>
#include <map>

namespace crease::explain {
namespace {

constexpr double pitch = 32, height = 24, letter = 7, margin = 5, least_gap = 14, most_gap = 40, caption = 22;
constexpr double most_rows = 8, most_parts = 40; ///< of the block, of one step

double letters_of(std::string_view text) { // of UTF-8 the first bytes
    return static_cast<double>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// "Conv 3x3", "BN", "+": little room is left for words.
std::string short_name(const Scene& scene) {
    static const std::map<std::string, std::string> names{
        {"BatchNormalization", "BN"}, {"ConvTranspose", "ConvT"}, {"AveragePool", "AvgPool"}, {"Add", "+"}, {"Sub", "−"}, {"Mul", "×"}, {"Div", "÷"}};
    const auto found = names.find(scene.op);
    auto name = found == names.end() ? scene.op : found->second;
    const auto* window = std::get_if<fold::WindowRule>(&scene.derivation->rule);
    std::string extents;
    for (int i = 0; window && window->weight.valid() && i < window->window.spatial_rank; ++i)
        extents += (i ? "x" : " ") + std::to_string(window->window.axes[static_cast<std::size_t>(i)].taps());
    return name + extents;
}

class Block {
public:
    Block(const Lesson& lesson, std::size_t scene) : lesson_(lesson), now_(scene) {}

    /// Nothing where it does not fit.
    std::optional<Drawing> whole(double width) {
        std::size_t root = now_;
        while (root + 1 < lesson_.scenes.size() && lesson_.scenes[root + 1].end == lesson_.scenes[now_].end) ++root;
        lay(root, true);
        return next_row_ > most_rows ? std::nullopt : drawn(root, width);
    }
    std::optional<Drawing> part(double width) {
        lay(now_, false);
        return next_row_ > most_parts ? std::nullopt : drawn(now_, width);
    }

private:
    struct Place {
        std::size_t column = 0;
        double row = 0, top = 0, bottom = 0; ///< rows of all that is below it
        std::size_t left = 0;                ///< the first column of that
        std::vector<double> bare;            ///< rows on which the site's input comes to it
        std::string name;
    };

    const Place& lay(std::size_t scene, bool deep) {
        if (const auto found = places_.find(scene); found != places_.end()) return found->second;
        Place place{1, 0, 1e9, 0, lesson_.scenes.size() + 1, {}, short_name(lesson_.scenes[scene])};
        const auto& inputs = lesson_.scenes[scene].inputs;
        double first = -1, last = 0;
        for (const auto input : inputs) {
            double row = 0;
            if (input == Scene::none) {
                row = next_row_++;
                place.bare.push_back(row);
                place.top = std::min(place.top, row);
                place.bottom = std::max(place.bottom, row);
            } else {
                const auto& below = deep ? lay(input, true) : stand_in(input);
                place.column = std::max(place.column, below.column + 1);
                place.left = std::min(place.left, below.left);
                place.top = std::min(place.top, below.top);
                place.bottom = std::max(place.bottom, below.bottom);
                row = below.row;
            }
            if (first < 0) first = row;
            last = row;
        }
        place.row = (first + last) / 2;
        place.left = std::min(place.left, place.column);
        return places_[scene] = std::move(place);
    }

    /// A step that is not told again: one box for all that it has come to.
    const Place& stand_in(std::size_t scene) {
        const double row = next_row_++;
        return places_[scene] = {1, row, row, row, 1, {row}, "step " + std::to_string(scene + 1)};
    }

    std::optional<Drawing> drawn(std::size_t root, double width) {
        if (!columns_fit(root, width)) return {};
        frames();
        for (const auto& [scene, place] : places_) edges(scene, place);
        for (const auto& [scene, place] : places_) box(scene, place);
        box_mark("input", 0, (next_row_ - 1) / 2, Tone::quiet, {}, {});
        out_.title = "The operators of this site, and which of them have become one kernel";
        out_.width = width;
        out_.height = next_row_ * pitch + caption;
        return std::move(out_);
    }

    // --- where things are

    bool columns_fit(std::size_t root, double width) {
        std::vector<double> widths(places_.at(root).column + 1, 5 * letter + 12);
        for (auto at = std::size_t{1}; at < widths.size(); ++at) widths[at] = 0;
        for (const auto& [scene, place] : places_) widths[place.column] = std::max(widths[place.column], width_of(place.name));
        double needed = 2 * margin;
        for (const double one : widths) needed += one;
        const double gap = std::min(most_gap, (width - needed) / static_cast<double>(widths.size()));
        double x = margin;
        for (const double one : widths) {
            lefts_.push_back(x);
            x += one + gap;
        }
        widths_ = std::move(widths);
        return gap >= least_gap;
    }
    static double width_of(const std::string& name) { return std::max(30.0, letters_of(name) * (letter + 0.6) + 20); }
    [[nodiscard]] double x_of(std::size_t column) const { return lefts_[column]; }
    [[nodiscard]] double end_of(std::size_t column) const { return lefts_[column] + widths_[column]; }
    static double middle(double row) { return (row + 0.5) * pitch; }

    // --- what is drawn

    [[nodiscard]] bool is_done(std::size_t scene) const { return scene <= now_; }

    /// What has become one, as far as nothing larger has taken it in.
    void frames() {
        std::map<std::size_t, bool> taken;
        for (const auto& [scene, place] : places_)
            for (const auto input : lesson_.scenes[scene].inputs)
                if (is_done(scene) && input != Scene::none) taken[input] = true;
        for (const auto& [scene, place] : places_)
            if (is_done(scene) && !taken[scene]) frame(scene, place);
    }

    void frame(std::size_t scene, const Place& place) {
        Mark mark;
        mark.kind = Mark::Kind::hull;
        mark.x = x_of(place.left) - margin;
        mark.width = end_of(place.column) + margin - mark.x;
        mark.y = place.top * pitch + 1;
        mark.height = (place.bottom - place.top + 1) * pitch - 2;
        mark.tone = scene == now_ ? Tone::accent : Tone::quiet;
        const auto after = "= " + lesson_.scenes[scene].after;
        const double x = std::max(0.0, std::min(mark.x, end_of(widths_.size() - 1) - letters_of(after) * letter));
        if (scene == now_) out_.marks.push_back(text_mark(after, x, next_row_ * pitch + caption / 2 - 2, 12, Align::left, Tone::accent, true));
        out_.marks.push_back(std::move(mark));
    }

    void edges(std::size_t scene, const Place& place) {
        const double x = x_of(place.column), y = middle(place.row), input = middle((next_row_ - 1) / 2);
        for (const double row : place.bare) edge(end_of(0), input, x_of(1) - (place.column > 1 ? 0 : 8), middle(row), x, y);
        for (const auto from : lesson_.scenes[scene].inputs) {
            const auto at = places_.find(from);
            if (from == Scene::none || at == places_.end()) continue;
            const double row = middle(at->second.row), start = x_of(at->second.column) + width_of(at->second.name);
            edge(start, row, start, row, x, y);
        }
    }

    /// Into its row, along it, and into the box.
    void edge(double from_x, double from_y, double row_x, double row_y, double to_x, double to_y) {
        const double turn = row_y == to_y ? row_x : std::max(row_x, to_x - least_gap);
        stretch(Mark::Kind::line, from_x, from_y, row_x, row_y);
        stretch(Mark::Kind::line, row_x, row_y, turn, row_y);
        stretch(Mark::Kind::arrow, turn, row_y, to_x, to_y);
    }

    void stretch(Mark::Kind kind, double x, double y, double to_x, double to_y) {
        if (x == to_x && y == to_y) return;
        auto mark = line_mark(x, y, to_x - x, to_y - y);
        mark.kind = kind;
        mark.strong = true;
        out_.marks.push_back(std::move(mark));
    }

    void box(std::size_t scene, const Place& place) {
        const auto tone = scene == now_ ? Tone::accent : is_done(scene) ? Tone::ink : Tone::quiet;
        box_mark(place.name, place.column, place.row, tone, "step/" + std::to_string(scene),
                 std::to_string(scene + 1) + ". " + as_heading(lesson_.scenes[scene].title));
    }

    void box_mark(const std::string& name, std::size_t column, double row, Tone tone, std::string key, std::string tip) {
        Mark mark;
        mark.kind = Mark::Kind::box;
        mark.x = x_of(column);
        mark.width = width_of(name);
        mark.y = middle(row) - height / 2;
        mark.height = height;
        mark.text = name;
        mark.size = 12;
        mark.tone = tone;
        mark.key = std::move(key);
        mark.tip = std::move(tip);
        out_.marks.push_back(std::move(mark));
    }

    const Lesson& lesson_;
    std::size_t now_;
    std::map<std::size_t, Place> places_; ///< by scene
    std::vector<double> lefts_, widths_;  ///< by column
    double next_row_ = 0;
    Drawing out_;
};

} // namespace

Drawing block_drawing(const Lesson& lesson, std::size_t scene, double width) {
    if (scene >= lesson.scenes.size()) return {};
    if (auto whole = Block(lesson, scene).whole(width)) return *std::move(whole);
    return Block(lesson, scene).part(width).value_or(Drawing{});
}

} // namespace crease::explain
