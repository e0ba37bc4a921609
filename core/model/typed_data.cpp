#include "core/model/typed_data.h"

#include <onnx/onnx_pb.h>

#include <cstring>

// ONNX keeps elements that are not in raw_data in the narrowest typed field that exists for them: half floats and small
// integers one per int32, uint32 one per uint64, complex numbers as pairs.

namespace crease {
namespace {

template <class Stored, class Field>
std::vector<std::byte> pack(const Field& field) {
    std::vector<std::byte> bytes(static_cast<std::size_t>(field.size()) * sizeof(Stored));
    auto* out = bytes.data();
    for (const auto element : field) {
        const auto stored = static_cast<Stored>(element);
        std::memcpy(out, &stored, sizeof stored);
        out += sizeof stored;
    }
    return bytes;
}

enum class Field { none, floats, int32s, int64s, doubles, uint64s };

Field field_of(ElementType type) {
    switch (type) {
    case ElementType::float32:
    case ElementType::complex64: return Field::floats;
    case ElementType::int32:
    case ElementType::int16:
    case ElementType::int8:
    case ElementType::uint16:
    case ElementType::uint8:
    case ElementType::boolean:
    case ElementType::float16:
    case ElementType::bfloat16: return Field::int32s;
    case ElementType::int64: return Field::int64s;
    case ElementType::float64:
    case ElementType::complex128: return Field::doubles;
    case ElementType::uint32:
    case ElementType::uint64: return Field::uint64s;
    default: return Field::none;
    }
}

bool is_complex(ElementType type) { return type == ElementType::complex64 || type == ElementType::complex128; }

std::vector<std::byte> pack_int32s(const onnx::TensorProto& proto, std::size_t width) {
    if (width == 1) return pack<std::uint8_t>(proto.int32_data());
    if (width == 2) return pack<std::uint16_t>(proto.int32_data());
    return pack<std::int32_t>(proto.int32_data());
}

} // namespace

std::int64_t typed_count(const onnx::TensorProto& proto) {
    const auto type = static_cast<ElementType>(proto.data_type());
    const int parts = is_complex(type) ? 2 : 1;
    switch (field_of(type)) {
    case Field::floats: return proto.float_data_size() / parts;
    case Field::int32s: return proto.int32_data_size();
    case Field::int64s: return proto.int64_data_size();
    case Field::doubles: return proto.double_data_size() / parts;
    case Field::uint64s: return proto.uint64_data_size();
    case Field::none: break;
    }
    return type == ElementType::string ? proto.string_data_size() : 0;
}

std::vector<std::byte> typed_bytes(const onnx::TensorProto& proto) {
    const auto type = static_cast<ElementType>(proto.data_type());
    switch (field_of(type)) {
    case Field::floats: return pack<float>(proto.float_data());
    case Field::int32s: return pack_int32s(proto, element_size(type));
    case Field::int64s: return pack<std::int64_t>(proto.int64_data());
    case Field::doubles: return pack<double>(proto.double_data());
    case Field::uint64s: return type == ElementType::uint32 ? pack<std::uint32_t>(proto.uint64_data()) : pack<std::uint64_t>(proto.uint64_data());
    case Field::none: break;
    }
    return {};
}

} // namespace crease
