#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crease {

/// Element types; the numbers are those of ONNX's TensorProto.DataType. Values not listed here are carried through.
enum class ElementType : std::int32_t {
    undefined = 0,
    float32 = 1,
    uint8 = 2,
    int8 = 3,
    uint16 = 4,
    int16 = 5,
    int32 = 6,
    int64 = 7,
    string = 8,
    boolean = 9,
    float16 = 10,
    float64 = 11,
    uint32 = 12,
    uint64 = 13,
    complex64 = 14,
    complex128 = 15,
    bfloat16 = 16,
};

/// Bytes of one element, or 0 where elements have no fixed whole number of bytes (string, 4-bit, unknown types).
[[nodiscard]] std::size_t element_size(ElementType type);

/// ONNX's own name, e.g. "float16"; "type 23" cannot occur: unknown types are named "unknown".
[[nodiscard]] std::string_view element_name(ElementType type);

/// float16, bfloat16, float32, float64: the types that folding computes in.
[[nodiscard]] bool is_floating(ElementType type);

} // namespace crease
