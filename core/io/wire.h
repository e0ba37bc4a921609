#pragma once

#include <cstdint>
#include <string>

namespace crease::io {

/// The messages of onnx.proto on the way to a tensor's raw_data; everything else is `leaf` and copied as it is.
enum class Message : std::uint8_t { model, training, graph, node, attribute, function, tensor, sparse_tensor, leaf };

/// The message that stands in field `number` of `parent` (length-delimited fields only).
[[nodiscard]] Message child_message(Message parent, std::uint32_t number);

[[nodiscard]] constexpr bool is_raw_data(Message parent, std::uint32_t number) { return parent == Message::tensor && number == 9; }

/// Protobuf's wire types.
enum class Wire : std::uint8_t { varint = 0, fixed64 = 1, delimited = 2, group_begin = 3, group_end = 4, fixed32 = 5 };

struct Tag {
    std::uint32_t number = 0;
    Wire wire = Wire::varint;
};

/// A tag as it was read; absent numbers and unknown wire types give number 0.
[[nodiscard]] Tag split_tag(std::uint64_t tag);

/// True when `tag` can stand at the top level of an ONNX file, to tell a broken model from something else.
[[nodiscard]] bool plausible_in_model(Tag tag);

void append_varint(std::string& out, std::uint64_t value);
[[nodiscard]] std::uint64_t varint_size(std::uint64_t value);

} // namespace crease::io
