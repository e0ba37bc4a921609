#include "core/analysis/array.h"

#include "core/model/short_float.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace crease::analysis {
namespace {

Result<Array> decode(ElementType type, std::vector<std::int64_t> dims, std::span<const std::byte> bytes) {
    Array out{type, std::move(dims), {}};
    if (is_floating(type)) {
        CREASE_TRY(out.data, to_doubles(type, bytes));
    } else {
        CREASE_TRY(out.data, to_integers(type, bytes));
    }
    return out;
}

std::int64_t to_whole(double v) {
    if (v >= 0x1p63) return std::numeric_limits<std::int64_t>::max();
    if (v < -0x1p63) return std::numeric_limits<std::int64_t>::min();
    return std::isnan(v) ? 0 : static_cast<std::int64_t>(v);
}

template <class T, class Elements, class Convert>
std::vector<std::byte> encode(const Elements& elements, Convert convert) {
    std::vector<std::byte> out(elements.size() * sizeof(T));
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const T value = convert(elements[i]);
        std::memcpy(out.data() + i * sizeof(T), &value, sizeof(T));
    }
    return out;
}

std::vector<std::byte> encode_reals(ElementType type, const Reals& reals) {
    switch (type) {
    case ElementType::float16: return encode<std::uint16_t>(reals, to_float16);
    case ElementType::bfloat16: return encode<std::uint16_t>(reals, to_bfloat16);
    case ElementType::float32: return encode<float>(reals, [](double v) { return static_cast<float>(v); });
    default: return encode<double>(reals, [](double v) { return v; });
    }
}

std::vector<std::byte> encode_integers(ElementType type, const Integers& integers) {
    const auto as = [](auto kind) { return [kind](std::int64_t v) { return static_cast<decltype(kind)>(v); }; };
    switch (element_size(type)) {
    case 1: return encode<std::uint8_t>(integers, as(std::uint8_t{}));
    case 2: return encode<std::uint16_t>(integers, as(std::uint16_t{}));
    case 4: return encode<std::uint32_t>(integers, as(std::uint32_t{}));
    default: return encode<std::int64_t>(integers, as(std::int64_t{}));
    }
}

} // namespace

Array Array::zeros(ElementType type, std::vector<std::int64_t> dims) {
    Array out{type, std::move(dims), {}};
    std::size_t count = 1;
    for (auto extent : out.dims) count *= static_cast<std::size_t>(extent);
    if (is_floating(type)) out.data = Reals(count);
    else out.data = Integers(count);
    return out;
}

Array Array::list(Integers elements) {
    const auto count = static_cast<std::int64_t>(elements.size());
    return {ElementType::int64, {count}, std::move(elements)};
}

std::int64_t Array::size() const {
    return std::visit([](const auto& elements) { return static_cast<std::int64_t>(elements.size()); }, data);
}

double Array::number(std::int64_t i) const {
    if (const auto* reals = std::get_if<Reals>(&data)) return (*reals)[static_cast<std::size_t>(i)];
    const auto v = std::get<Integers>(data)[static_cast<std::size_t>(i)];
    return type == ElementType::uint64 ? static_cast<double>(static_cast<std::uint64_t>(v)) : static_cast<double>(v);
}

Reals Array::numbers() const {
    if (const auto* reals = std::get_if<Reals>(&data)) return *reals;
    Reals out(static_cast<std::size_t>(size()));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = number(static_cast<std::int64_t>(i));
    return out;
}

Integers Array::whole_numbers() const {
    if (const auto* integers = std::get_if<Integers>(&data)) return *integers;
    const auto& reals = std::get<Reals>(data);
    Integers out(reals.size());
    std::transform(reals.begin(), reals.end(), out.begin(), to_whole);
    return out;
}

double rounded(ElementType type, double value) {
    switch (type) {
    case ElementType::float32: return static_cast<float>(value);
    case ElementType::float16: return from_float16(to_float16(static_cast<float>(value)));
    case ElementType::bfloat16: return from_bfloat16(to_bfloat16(static_cast<float>(value)));
    default: return value;
    }
}

std::int64_t wrapped(ElementType type, std::int64_t value) {
    switch (type) {
    case ElementType::boolean: return value != 0;
    case ElementType::int8: return static_cast<std::int8_t>(value);
    case ElementType::uint8: return static_cast<std::uint8_t>(value);
    case ElementType::int16: return static_cast<std::int16_t>(value);
    case ElementType::uint16: return static_cast<std::uint16_t>(value);
    case ElementType::int32: return static_cast<std::int32_t>(value);
    case ElementType::uint32: return static_cast<std::uint32_t>(value);
    default: return value;
    }
}

Result<Array> read_array(const Tensor& tensor) {
    CREASE_TRY(const auto bytes, tensor.bytes());
    return decode(tensor.type(), tensor.dims(), bytes);
}

Result<Array> to_array(const HostTensor& tensor) { return decode(tensor.type, tensor.shape, tensor.bytes); }

HostTensor to_host_tensor(const Array& array) {
    const auto* reals = std::get_if<Reals>(&array.data);
    return {array.type, array.dims, reals ? encode_reals(array.type, *reals) : encode_integers(array.type, std::get<Integers>(array.data))};
}

} // namespace crease::analysis
