#include "core/io/wire.h"

namespace crease::io {

Message child_message(Message parent, std::uint32_t number) {
    const auto pick = [number](std::uint32_t field, Message message) { return number == field ? message : Message::leaf; };
    switch (parent) {
    case Message::model:
        if (number == 7) return Message::graph;
        return number == 20 ? Message::training : pick(25, Message::function);
    case Message::training: return number == 1 ? Message::graph : pick(2, Message::graph);
    case Message::graph:
        if (number == 1) return Message::node;
        return number == 5 ? Message::tensor : pick(15, Message::sparse_tensor);
    case Message::node: return pick(5, Message::attribute);
    case Message::attribute:
        if (number == 5 || number == 10) return Message::tensor;
        if (number == 6 || number == 11) return Message::graph;
        return number == 22 ? Message::sparse_tensor : pick(23, Message::sparse_tensor);
    case Message::function: return number == 7 ? Message::node : pick(11, Message::attribute);
    case Message::sparse_tensor: return number == 1 ? Message::tensor : pick(2, Message::tensor);
    case Message::tensor:
    case Message::leaf: break;
    }
    return Message::leaf;
}

Tag split_tag(std::uint64_t tag) {
    const auto wire = tag & 7;
    const auto number = tag >> 3;
    if (wire > 5 || number == 0 || number >= 1u << 29) return {};
    return {static_cast<std::uint32_t>(number), static_cast<Wire>(wire)};
}

bool plausible_in_model(Tag tag) {
    switch (tag.number) {
    case 1:
    case 5: return tag.wire == Wire::varint;
    case 2:
    case 3:
    case 4:
    case 6:
    case 7:
    case 8:
    case 14:
    case 20:
    case 25:
    case 26: return tag.wire == Wire::delimited;
    default: return false;
    }
}

void append_varint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>((value & 0x7f) | 0x80);
    out += static_cast<char>(value);
}

std::uint64_t varint_size(std::uint64_t value) {
    std::uint64_t size = 1;
    while (value >>= 7) ++size;
    return size;
}

} // namespace crease::io
