#include "core/model/convert.h"

#include "core/model/short_float.h"
#include "core/model/tensor.h"

#include <cstring>

namespace crease {
namespace {

struct Half {
    std::uint16_t bits;
    explicit operator double() const { return from_float16(bits); }
};

struct Brain {
    std::uint16_t bits;
    explicit operator double() const { return from_bfloat16(bits); }
};

/// One byte, of which anything but 0 is true.
struct Truth {
    std::uint8_t byte;
    explicit operator double() const { return byte != 0; }
    explicit operator std::int64_t() const { return byte != 0; }
};

template <class From, class To>
void convert(const std::byte* from, std::size_t count, To* to) {
    for (std::size_t i = 0; i < count; ++i) {
        From element;
        std::memcpy(&element, from + i * sizeof element, sizeof element);
        to[i] = static_cast<To>(element);
    }
}

template <class To>
std::vector<To> all_of(ElementType type, std::span<const std::byte> bytes, void (*convert)(const std::byte*, std::size_t, To*)) {
    std::vector<To> out(bytes.size() / element_size(type));
    convert(bytes.data(), out.size(), out.data());
    return out;
}

auto wrong_type(ElementType type, const char* wanted) {
    return fail(ErrorCode::unsupported, "a tensor of type " + std::string(element_name(type)) + " stands where " + wanted + " are needed");
}

} // namespace

ToDoubles converter_to_doubles(ElementType type) {
    switch (type) {
    case ElementType::float32: return convert<float, double>;
    case ElementType::float64: return convert<double, double>;
    case ElementType::float16: return convert<Half, double>;
    case ElementType::bfloat16: return convert<Brain, double>;
    case ElementType::boolean: return convert<Truth, double>;
    case ElementType::uint8: return convert<std::uint8_t, double>;
    case ElementType::int8: return convert<std::int8_t, double>;
    case ElementType::uint16: return convert<std::uint16_t, double>;
    case ElementType::int16: return convert<std::int16_t, double>;
    case ElementType::uint32: return convert<std::uint32_t, double>;
    case ElementType::int32: return convert<std::int32_t, double>;
    case ElementType::uint64: return convert<std::uint64_t, double>;
    case ElementType::int64: return convert<std::int64_t, double>;
    default: return nullptr;
    }
}

Result<std::vector<double>> to_doubles(ElementType type, std::span<const std::byte> bytes) {
    const auto converter = converter_to_doubles(type);
    if (!converter) return wrong_type(type, "real numbers");
    return all_of(type, bytes, converter);
}

namespace {

void (*converter_to_integers(ElementType type))(const std::byte*, std::size_t, std::int64_t*) {
    switch (type) {
    case ElementType::boolean: return convert<Truth, std::int64_t>;
    case ElementType::uint8: return convert<std::uint8_t, std::int64_t>;
    case ElementType::int8: return convert<std::int8_t, std::int64_t>;
    case ElementType::uint16: return convert<std::uint16_t, std::int64_t>;
    case ElementType::int16: return convert<std::int16_t, std::int64_t>;
    case ElementType::uint32: return convert<std::uint32_t, std::int64_t>;
    case ElementType::int32: return convert<std::int32_t, std::int64_t>;
    case ElementType::uint64: return convert<std::uint64_t, std::int64_t>;
    case ElementType::int64: return convert<std::int64_t, std::int64_t>;
    default: return nullptr;
    }
}

} // namespace

Result<std::vector<std::int64_t>> to_integers(ElementType type, std::span<const std::byte> bytes) {
    const auto converter = converter_to_integers(type);
    if (!converter) return wrong_type(type, "whole numbers");
    return all_of(type, bytes, converter);
}

} // namespace crease
