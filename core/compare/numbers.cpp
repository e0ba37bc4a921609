#include "core/compare/numbers.h"

#include "core/model/short_float.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace crease::compare {
namespace {

template <class T, class Convert>
void write(HostTensor& tensor, const std::vector<double>& values, Convert convert) {
    tensor.bytes.resize(values.size() * sizeof(T));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const T element = convert(values[i]);
        std::memcpy(tensor.bytes.data() + i * sizeof(T), &element, sizeof(T));
    }
}

template <class T>
T clamp_to(double value) {
    constexpr double low = static_cast<double>(std::numeric_limits<T>::lowest());
    constexpr double high = static_cast<double>(std::numeric_limits<T>::max());
    if (!(value > low)) return std::isnan(value) ? T{} : std::numeric_limits<T>::lowest();
    return value >= high ? std::numeric_limits<T>::max() : static_cast<T>(std::nearbyint(value));
}

tl::unexpected<Error> no_numbers(ElementType type) {
    return fail(ErrorCode::unsupported, "values of type " + std::string(element_name(type)) + " are not numbers");
}

} // namespace

Result<NumberReader> NumberReader::of(const HostTensor& tensor) {
    const auto convert = converter_to_doubles(tensor.type);
    if (!convert) return no_numbers(tensor.type);
    return NumberReader(tensor, convert);
}

NumberReader::NumberReader(const HostTensor& tensor, ToDoubles convert)
    : tensor_(&tensor), convert_(convert), width_(element_size(tensor.type)), size_(tensor.bytes.size() / width_) {}

void NumberReader::read(std::size_t first, std::span<double> to) const { convert_(tensor_->bytes.data() + first * width_, to.size(), to.data()); }

Result<std::vector<double>> to_doubles(const HostTensor& tensor) {
    CREASE_TRY(const auto reader, NumberReader::of(tensor));
    std::vector<double> values(reader.size());
    reader.read(0, values);
    return values;
}

Result<HostTensor> from_doubles(ElementType type, std::vector<std::int64_t> shape, const std::vector<double>& values) {
    HostTensor tensor{type, std::move(shape)};
    switch (type) {
    case ElementType::float32: write<float>(tensor, values, [](double v) { return static_cast<float>(v); }); break;
    case ElementType::float64: write<double>(tensor, values, [](double v) { return v; }); break;
    case ElementType::float16: write<std::uint16_t>(tensor, values, to_float16); break;
    case ElementType::bfloat16: write<std::uint16_t>(tensor, values, to_bfloat16); break;
    case ElementType::uint8: write<std::uint8_t>(tensor, values, clamp_to<std::uint8_t>); break;
    case ElementType::int8: write<std::int8_t>(tensor, values, clamp_to<std::int8_t>); break;
    case ElementType::uint16: write<std::uint16_t>(tensor, values, clamp_to<std::uint16_t>); break;
    case ElementType::int16: write<std::int16_t>(tensor, values, clamp_to<std::int16_t>); break;
    case ElementType::uint32: write<std::uint32_t>(tensor, values, clamp_to<std::uint32_t>); break;
    case ElementType::int32: write<std::int32_t>(tensor, values, clamp_to<std::int32_t>); break;
    case ElementType::uint64: write<std::uint64_t>(tensor, values, clamp_to<std::uint64_t>); break;
    case ElementType::int64: write<std::int64_t>(tensor, values, clamp_to<std::int64_t>); break;
    case ElementType::boolean: write<std::uint8_t>(tensor, values, [](double v) { return static_cast<std::uint8_t>(v != 0); }); break;
    default: return no_numbers(type);
    }
    return tensor;
}

double epsilon_of(ElementType type) {
    switch (type) {
    case ElementType::float64: return 0x1p-52;
    case ElementType::float32: return 0x1p-23;
    case ElementType::float16: return 0x1p-10;
    case ElementType::bfloat16: return 0x1p-7;
    default: return 0;
    }
}

Result<std::int64_t> element_count(const std::vector<std::int64_t>& shape) {
    std::int64_t count = 1;
    for (auto extent : shape)
        if (extent < 0 || __builtin_mul_overflow(count, extent, &count)) return fail(ErrorCode::bad_input, "a tensor of this shape cannot exist");
    return count;
}

} // namespace crease::compare
