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

template <class From, class To>
std::vector<To> convert(std::span<const std::byte> bytes) {
    std::vector<To> out(bytes.size() / sizeof(From));
    const std::byte* at = bytes.data();
    for (auto& value : out) {
        From element;
        std::memcpy(&element, at, sizeof element);
        value = static_cast<To>(element);
        at += sizeof element;
    }
    return out;
}

auto wrong_type(ElementType type, const char* wanted) {
    return fail(ErrorCode::unsupported, "a tensor of type " + std::string(element_name(type)) + " stands where " + wanted + " are needed");
}

} // namespace

Result<std::vector<double>> to_doubles(ElementType type, std::span<const std::byte> bytes) {
    switch (type) {
    case ElementType::float32: return convert<float, double>(bytes);
    case ElementType::float64: return convert<double, double>(bytes);
    case ElementType::float16: return convert<Half, double>(bytes);
    case ElementType::bfloat16: return convert<Brain, double>(bytes);
    case ElementType::boolean:
    case ElementType::uint8: return convert<std::uint8_t, double>(bytes);
    case ElementType::int8: return convert<std::int8_t, double>(bytes);
    case ElementType::uint16: return convert<std::uint16_t, double>(bytes);
    case ElementType::int16: return convert<std::int16_t, double>(bytes);
    case ElementType::uint32: return convert<std::uint32_t, double>(bytes);
    case ElementType::int32: return convert<std::int32_t, double>(bytes);
    case ElementType::uint64: return convert<std::uint64_t, double>(bytes);
    case ElementType::int64: return convert<std::int64_t, double>(bytes);
    default: return wrong_type(type, "real numbers");
    }
}

Result<std::vector<std::int64_t>> to_integers(ElementType type, std::span<const std::byte> bytes) {
    switch (type) {
    case ElementType::boolean:
    case ElementType::uint8: return convert<std::uint8_t, std::int64_t>(bytes);
    case ElementType::int8: return convert<std::int8_t, std::int64_t>(bytes);
    case ElementType::uint16: return convert<std::uint16_t, std::int64_t>(bytes);
    case ElementType::int16: return convert<std::int16_t, std::int64_t>(bytes);
    case ElementType::uint32: return convert<std::uint32_t, std::int64_t>(bytes);
    case ElementType::int32: return convert<std::int32_t, std::int64_t>(bytes);
    case ElementType::uint64: return convert<std::uint64_t, std::int64_t>(bytes);
    case ElementType::int64: return convert<std::int64_t, std::int64_t>(bytes);
    default: return wrong_type(type, "whole numbers");
    }
}

} // namespace crease
