// Arrays as people keep them, for inputs as models declare them.

#include "core/compare/given_inputs.h"
#include "core/compare/numbers.h"

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

using Shape = std::vector<std::int64_t>;

constexpr std::size_t most_windows = 64; ///< of a sound

bool fits(const engine::TensorInfo& input, const Shape& given) {
    if (input.shape.empty()) return given.size() <= 1; // a scalar, or nobody knows
    return std::equal(input.shape.begin(), input.shape.end(), given.begin(), given.end(),
                      [](auto want, auto have) { return want < 0 || want == have; });
}

Result<HostTensor> converted(const HostTensor& array, ElementType type) {
    if (array.type == type) return array;
    CREASE_TRY(const auto values, to_doubles(array));
    CREASE_TRY(auto tensor, from_doubles(type, array.shape, values));
    if (is_floating(type)) return tensor;
    CREASE_TRY(const auto again, to_doubles(tensor));
    if (again == values) return tensor;
    return fail(ErrorCode::bad_input, "the array has numbers that are no " + std::string(element_name(type)));
}

/// Pieces of `rows` along the first axis.
std::vector<HostTensor> cut(const HostTensor& array, std::int64_t rows) {
    std::vector<HostTensor> pieces;
    const auto size = array.shape[0] > 0 ? array.bytes.size() / static_cast<std::size_t>(array.shape[0]) * static_cast<std::size_t>(rows) : 0;
    for (std::int64_t row = 0; size > 0 && row + rows <= array.shape[0]; row += rows) {
        HostTensor piece{array.type, array.shape, {}};
        piece.shape[0] = rows;
        const auto* begin = array.bytes.data() + static_cast<std::size_t>(row / rows) * size;
        piece.bytes.assign(begin, begin + size);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

tl::unexpected<Error> misfit(const HostTensor& array, const engine::TensorInfo& input) {
    return fail(ErrorCode::bad_input, "the array is " + engine::describe(array.type, array.shape) + ", but the input \"" + input.name + "\" is " +
                                          engine::describe(input.type, input.shape));
}

std::vector<float> mono(const std::vector<double>& samples, std::size_t channels) {
    const auto length = samples.size() / channels;
    std::vector<float> mixed(length, 0);
    for (std::size_t i = 0; i < length; ++i) {
        double sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel) sum += samples[channel * length + i];
        mixed[i] = static_cast<float>(sum / static_cast<double>(channels));
    }
    return mixed;
}

/// Which of the input's axes is time: the last that is open, or else the longest.
std::optional<std::size_t> time_axis(const Shape& shape) {
    for (std::size_t axis = shape.size(); axis-- > 0;)
        if (shape[axis] < 0 && (axis > 0 || shape.size() == 1)) return axis;
    const auto longest = std::max_element(shape.begin(), shape.end());
    return longest == shape.end() ? std::nullopt : std::optional(static_cast<std::size_t>(longest - shape.begin()));
}

} // namespace

Result<std::vector<HostTensor>> fitted(const HostTensor& given, const engine::TensorInfo& input, bool split) {
    CREASE_TRY(auto array, converted(given, input.type));
    const auto rank = input.shape.size();
    if (array.shape.size() + 1 == rank) array.shape.insert(array.shape.begin(), 1);
    else if (array.shape.size() == rank + 1 && rank > 0 && array.shape[0] == 1) array.shape.erase(array.shape.begin());
    const bool has_rows = !array.shape.empty() && !input.shape.empty() && array.shape[0] > 1;
    if (fits(input, array.shape) && !(split && has_rows && input.shape[0] < 0)) return std::vector{array};
    const auto rows = has_rows && input.shape[0] > 0 ? input.shape[0] : 1;
    auto piece = array.shape;
    if (has_rows) piece[0] = rows;
    if (!has_rows || array.shape[0] % rows != 0 || !fits(input, piece)) return misfit(given, input);
    return cut(array, rows);
}

Result<std::vector<HostTensor>> fitted_sound(const HostTensor& samples, const engine::TensorInfo& input) {
    const auto axis = time_axis(input.shape);
    CREASE_TRY(const auto values, to_doubles(samples));
    if (!axis || values.empty()) return misfit(samples, input);
    const auto channels = samples.shape[0];
    const bool as_many = channels > 1 && *axis > 0 && input.shape[*axis - 1] == channels;
    if (as_many) return fitted(samples, input, false);
    const auto sound = mono(values, static_cast<std::size_t>(channels));
    auto shape = input.shape;
    std::replace_if(
        shape.begin(), shape.end(), [](auto extent) { return extent < 0; }, 1);
    const auto window = input.shape[*axis] < 0 ? sound.size() : static_cast<std::size_t>(input.shape[*axis]);
    shape[*axis] = static_cast<std::int64_t>(window);
    if (element_count(shape).value_or(0) != shape[*axis] || window == 0) return misfit(samples, input);
    std::vector<HostTensor> windows;
    for (std::size_t begin = 0; begin < sound.size() && windows.size() < most_windows; begin += window) {
        std::vector<double> piece(window, 0.0);
        std::copy(sound.begin() + static_cast<std::ptrdiff_t>(begin),
                  sound.begin() + static_cast<std::ptrdiff_t>(std::min(sound.size(), begin + window)), piece.begin());
        const bool whole = !is_floating(input.type); // of 16 bits, as recorders count
        for (auto& value : piece) value = whole ? std::nearbyint(value * 0x1p15) : value;
        CREASE_TRY(auto tensor, from_doubles(input.type, shape, piece));
        windows.push_back(std::move(tensor));
    }
    return windows;
}

} // namespace crease::compare
