#pragma once

#include "core/base/result.h"
#include "core/model/element_type.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace onnx {
class TensorProto;
}

namespace crease {

/// How many elements the typed field that belongs to the tensor's type holds (float_data for float32, int32_data for
/// float16, ...); 0 where the type has none.
[[nodiscard]] std::int64_t typed_count(const onnx::TensorProto& proto);

/// The elements of that field as dense little-endian bytes.
[[nodiscard]] std::vector<std::byte> typed_bytes(const onnx::TensorProto& proto);

} // namespace crease
