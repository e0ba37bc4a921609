#include "core/compare/usual_sizes.h"

#include <algorithm>

namespace crease::compare {
namespace {

using Numbers = std::vector<std::int64_t>;

const Numbers sides{224, 256, 320, 384, 640, 512, 299, 128, 96, 64, 32, 28, 416, 608, 48, 800, 1024, 480};
const Numbers tokens{16, 8, 32, 64, 128, 1, 2, 4, 256, 512, 77, 3, 10, 24, 48, 100, 384};
const Numbers samples{16, 16000, 512, 1024, 256, 1536, 480, 160, 320, 400, 80, 8000, 48000, 4096, 1, 64, 128, 32};
const Numbers frames{16, 100, 80, 64, 32, 128, 8, 256, 200, 300, 1000, 3000, 512, 1, 2, 4, 16000, 40, 201, 257};

bool counts_content(const std::string& symbol) {
    return speaks_of(symbol, {"seq", "len", "time", "frame", "token", "sample", "step", "height", "width", "point"});
}

bool is_whole(ElementType type) {
    return type == ElementType::int64 || type == ElementType::int32 || type == ElementType::int16 || type == ElementType::int8;
}

const Numbers& usual_for(const WantedInput& input, bool side) {
    if (side) return sides;
    if (!is_floating(input.info.type) && input.info.type != ElementType::uint8) return tokens;
    return input.info.shape.size() <= 2 ? samples : frames;
}

/// Each once, and none below `least`, which is tried as well.
Numbers from(std::int64_t least, const Numbers& usual, const Numbers& stated) {
    Numbers numbers;
    const auto add = [&](std::int64_t number) {
        if (number >= least && std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
    };
    for (const auto number : usual) add(number);
    for (const auto number : {least, 2 * least}) add(number);
    for (const auto number : stated) add(number);
    return numbers;
}

} // namespace

bool is_batch(const WantedInput& input, std::size_t axis) {
    const auto& symbol = input.axes[axis].symbol;
    if (speaks_of(symbol, {"batch"})) return true;
    if (input.axes[axis].exact > 1 || input.axes[axis].least > 1) return false;
    if (symbol == "N" || symbol == "n" || symbol == "B" || symbol == "b" || symbol == "bs") return true;
    if (axis != 0 || counts_content(symbol)) return false;
    return input.info.shape.size() > 1 || speaks_of(input.info.name, {"len"});
}

std::vector<std::int64_t> usual_extents(const WantedInput& input, std::size_t axis, bool side) {
    const auto& wanted = input.axes[axis];
    if (wanted.exact > 0) return {wanted.exact};
    if (!side && is_batch(input, axis)) return {1};
    return from(std::max<std::int64_t>(wanted.least, 1), usual_for(input, side), input.stated);
}

bool is_sample_rate(const WantedInput& input) {
    return input.info.name == "sr" || speaks_of(input.info.name, {"sample_rate", "sampling_rate", "samplerate"});
}

std::vector<std::int64_t> usual_values(const WantedInput& input) {
    const auto& shape = input.info.shape;
    const bool one = std::all_of(shape.begin(), shape.end(), [](auto extent) { return extent == 1; }) && shape.size() <= 1;
    if (!one || !input.rank_known || !is_whole(input.info.type) || input.rows > 0) return {};
    if (speaks_of(input.info.name, {"len", "mask"})) return {};
    auto numbers = input.choices;
    for (const auto number : is_sample_rate(input) ? Numbers{16000, 8000} : Numbers{1, 0}) numbers.push_back(number);
    for (const auto choice : input.choices) numbers.push_back(choice / 2); // of two rates a graph asks for one, and 8000 is the other
    return from(0, numbers, {2, 4, 8, 16});
}

} // namespace crease::compare
