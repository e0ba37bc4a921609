#include "core/compare/drawing.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace crease::compare {
namespace {

Drawing between(double low, double high) { return {Drawing::Kind::range, low, high, {}}; }
Drawing always(std::vector<double> numbers) { return {Drawing::Kind::repeated, 0, 0, std::move(numbers)}; }

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", value);
    return text;
}

/// 53 bits of it: uniform in [low, high], or one of the whole numbers there.
double sample(const Drawing& drawing, bool whole, Random& random) {
    const double unit = static_cast<double>(random.next() >> 11) * 0x1p-53;
    if (!whole) return drawing.low + unit * (drawing.high - drawing.low);
    return std::min(drawing.high, drawing.low + std::floor(unit * (drawing.high - drawing.low + 1)));
}

} // namespace

Drawing Drawings::of(std::size_t input) const {
    const auto& wanted = wanted_[input];
    const auto& info = sized_[input];
    if (const auto range = ranges_.find(info.name); range != ranges_.end()) return between(range->second.first, range->second.second);
    if (wanted.rows > 0) return between(0, static_cast<double>(wanted.rows - 1));
    if (speaks_of(info.name, {"mask"}) && info.type != ElementType::uint8) return {Drawing::Kind::mask, 0, 1, {}};
    if (auto beside = beside_an_image(input)) return *beside;
    const bool floats = is_floating(info.type);
    if (!floats && info.shape.size() <= 1 && speaks_of(info.name, {"len"}) && length_of_others(input) > 0)
        return always({static_cast<double>(length_of_others(input))});
    const bool factor = floats && wanted.rank_known && info.shape.size() <= 1 && element_count(info.shape).value_or(0) <= 4;
    return factor ? between(0.5, 1) : Drawing{};
}

// Detectors ask for the size of the picture, and by what it was scaled.
std::optional<Drawing> Drawings::beside_an_image(std::size_t input) const {
    const auto& info = sized_[input];
    if (!image_ || image_->input == input || info.shape.empty() || info.shape.size() > 2) return std::nullopt;
    const double height = static_cast<double>(image_->height), width = static_cast<double>(image_->width);
    if (info.shape.back() == 3 && speaks_of(info.name, {"info"})) return always({height, width, 1});
    if (info.shape.back() > 2) return std::nullopt;
    if (speaks_of(info.name, {"shape", "size"})) return always({height, width});
    if (speaks_of(info.name, {"scale"})) return always({1});
    return std::nullopt;
}

/// The longest of the axes that the file leaves open and that count no inputs.
std::int64_t Drawings::length_of_others(std::size_t input) const {
    std::int64_t longest = 0;
    for (std::size_t i = 0; i < wanted_.size(); ++i)
        for (std::size_t axis = 1; i != input && axis < wanted_[i].info.shape.size(); ++axis)
            if (wanted_[i].info.shape[axis] < 0 || !wanted_[i].axes[axis].symbol.empty()) longest = std::max(longest, sized_[i].shape[axis]);
    return longest;
}

Result<HostTensor> drawn(const Drawing& drawing, const engine::TensorInfo& sized, std::uint64_t seed, const engine::Patience& patience) {
    if (drawing.kind == Drawing::Kind::usual) return random_tensor(sized.type, sized.shape, seed, patience);
    CREASE_TRY(const auto count, element_count(sized.shape));
    if (count > largest_random_tensor) return random_tensor(sized.type, sized.shape, seed, patience); // which refuses it
    Random random(seed);
    std::vector<double> values(static_cast<std::size_t>(count));
    const auto row = static_cast<std::size_t>(sized.shape.empty() ? 1 : std::max<std::int64_t>(1, sized.shape.back()));
    const bool whole = drawing.kind == Drawing::Kind::mask || !is_floating(sized.type);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (drawing.kind == Drawing::Kind::repeated) values[i] = drawing.numbers[i % drawing.numbers.size()];
        else if (drawing.kind == Drawing::Kind::mask && i % row == 0) values[i] = 1;
        else values[i] = sample(drawing, whole, random);
    }
    return from_doubles(sized.type, sized.shape, values);
}

std::string describe(const Drawing& drawing) {
    switch (drawing.kind) {
    case Drawing::Kind::usual: return "";
    case Drawing::Kind::range: return "from " + number(drawing.low) + " to " + number(drawing.high);
    case Drawing::Kind::mask: return "0 or 1";
    case Drawing::Kind::repeated: break;
    }
    std::string text;
    for (const auto value : drawing.numbers) text += (text.empty() ? "= " : ",") + number(value);
    return text;
}

} // namespace crease::compare
