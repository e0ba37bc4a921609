#include "core/explain/tensor_map.h"

#include "core/fold/numeric/rounding.h"
#include "core/model/short_float.h"

#include <cstring>

namespace crease::explain {

namespace {

template <class T>
T loaded(const std::byte* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

} // namespace

double decoded(ElementType type, const std::byte* at) {
    switch (type) {
    case ElementType::float64: return loaded<double>(at);
    case ElementType::float16: return from_float16(loaded<std::uint16_t>(at));
    case ElementType::bfloat16: return from_bfloat16(loaded<std::uint16_t>(at));
    default: return loaded<float>(at);
    }
}

double stored(ElementType type, double value) {
    std::byte bytes[8];
    fold::store_rounded(type, value, bytes);
    return decoded(type, bytes);
}

bool is_float(ElementType type) {
    return type == ElementType::float32 || type == ElementType::float64 || type == ElementType::float16 || type == ElementType::bfloat16;
}

} // namespace crease::explain
