#pragma once

#include "core/model/graph.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onnx {
class TensorProto;
}

namespace crease {

// A model in memory holds no weights: wherever the file has a TensorProto.raw_data, the parsed structure has a token,
// the number of an entry of Model::payloads, which says where the bytes lie.

[[nodiscard]] std::string make_payload_token(std::uint64_t index);
[[nodiscard]] std::optional<std::uint64_t> payload_index(std::string_view raw_data); ///< absent: these are real bytes

/// A tensor that stands in a node's attribute, with its bytes found. `name` is for messages.
[[nodiscard]] Result<TensorPtr> resolve_tensor(const Model& model, const onnx::TensorProto& proto, std::string name = {});

/// What a Constant node makes: from value, sparse_value, value_float(s) or value_int(s).
/// Errors: unsupported (strings, references to a function's attributes), bad_input.
[[nodiscard]] Result<TensorPtr> constant_value(const Model& model, const Node& node);

} // namespace crease
