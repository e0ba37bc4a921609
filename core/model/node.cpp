#include "core/model/node.h"

#include <onnx/onnx_pb.h>

#include <charconv>

namespace crease {

const onnx::AttributeProto* Node::attribute(std::string_view wanted) const {
    if (!proto) return nullptr;
    for (const auto& attribute : proto->attribute())
        if (attribute.name() == wanted) return &attribute;
    return nullptr;
}

std::int64_t Node::int_attribute(std::string_view wanted, std::int64_t fallback) const {
    const auto* found = attribute(wanted);
    return found ? found->i() : fallback;
}

float Node::float_attribute(std::string_view wanted, float fallback) const {
    const auto* found = attribute(wanted);
    return found ? found->f() : fallback;
}

std::string Node::string_attribute(std::string_view wanted, std::string_view fallback) const {
    const auto* found = attribute(wanted);
    return found ? found->s() : std::string(fallback);
}

std::vector<std::int64_t> Node::ints_attribute(std::string_view wanted) const {
    const auto* found = attribute(wanted);
    if (!found) return {};
    return {found->ints().begin(), found->ints().end()};
}

std::vector<float> Node::floats_attribute(std::string_view wanted) const {
    const auto* found = attribute(wanted);
    if (!found) return {};
    return {found->floats().begin(), found->floats().end()};
}

namespace {

/// Files of the first IR versions do not say the type.
AttributeKind kind_of(const onnx::AttributeProto& attribute) {
    switch (attribute.type()) {
    case onnx::AttributeProto::INT: return AttributeKind::integer;
    case onnx::AttributeProto::INTS: return AttributeKind::integers;
    case onnx::AttributeProto::FLOAT: return AttributeKind::number;
    case onnx::AttributeProto::FLOATS: return AttributeKind::numbers;
    case onnx::AttributeProto::STRING: return AttributeKind::text;
    case onnx::AttributeProto::UNDEFINED: break;
    default: return AttributeKind::other;
    }
    if (attribute.has_i()) return AttributeKind::integer;
    if (attribute.has_f()) return AttributeKind::number;
    if (attribute.has_s()) return AttributeKind::text;
    return attribute.floats_size() > 0 ? AttributeKind::numbers : AttributeKind::integers;
}

} // namespace

std::vector<AttributeInfo> Node::attributes() const {
    std::vector<AttributeInfo> all;
    if (!proto) return all;
    for (const auto& attribute : proto->attribute()) all.push_back({attribute.name(), kind_of(attribute), !attribute.ref_attr_name().empty()});
    return all;
}

std::vector<std::string> Node::stored_attributes() const {
    std::vector<std::string> all;
    if (!proto) return all;
    for (const auto& attribute : proto->attribute()) all.push_back(attribute.SerializeAsString());
    return all;
}

bool Node::has_reference_attribute() const {
    if (!proto) return false;
    for (const auto& attribute : proto->attribute())
        if (!attribute.ref_attr_name().empty()) return true;
    return false;
}

namespace {

constexpr int longest_list = 16; // enough for any pads attribute; longer lists are weights, not settings

std::string text_of(float value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

std::string text_of(std::int64_t value) { return std::to_string(value); }

std::string text_of(const std::string& value) {
    std::string text = "\"";
    text += value;
    return text + '"';
}

std::string text_of(const onnx::TensorProto& tensor) {
    std::string text{element_name(static_cast<ElementType>(tensor.data_type()))};
    text += " tensor";
    for (int i = 0; i < tensor.dims_size(); ++i) text += (i ? "x" : " ") + std::to_string(tensor.dims(i));
    return text;
}

template <class List>
std::string list_text(const List& list) {
    std::string text = "[";
    int shown = 0;
    for (const auto& item : list) {
        if (shown++) text += ", ";
        if (shown > longest_list) return text + "... " + std::to_string(list.size()) + " in all]";
        text += text_of(item);
    }
    return text + "]";
}

std::string plural_text(int count, const char* noun) { return std::to_string(count) + " " + noun + (count == 1 ? "" : "s"); }

std::string value_text(const onnx::AttributeProto& attribute) {
    using Proto = onnx::AttributeProto;
    if (!attribute.ref_attr_name().empty()) return "as the function's " + attribute.ref_attr_name();
    switch (attribute.type()) {
    case Proto::FLOAT: return text_of(attribute.f());
    case Proto::INT: return text_of(static_cast<std::int64_t>(attribute.i()));
    case Proto::STRING: return text_of(attribute.s());
    case Proto::TENSOR: return text_of(attribute.t());
    case Proto::FLOATS: return list_text(attribute.floats());
    case Proto::INTS: return list_text(attribute.ints());
    case Proto::STRINGS: return list_text(attribute.strings());
    case Proto::TENSORS: return list_text(attribute.tensors());
    case Proto::GRAPH: return "graph";
    case Proto::GRAPHS: return plural_text(attribute.graphs_size(), "graph");
    case Proto::SPARSE_TENSOR: return "sparse " + text_of(attribute.sparse_tensor().values());
    case Proto::SPARSE_TENSORS: return plural_text(attribute.sparse_tensors_size(), "sparse tensor");
    case Proto::TYPE_PROTO: return "type";
    case Proto::TYPE_PROTOS: return plural_text(attribute.type_protos_size(), "type");
    default: break;
    }
    return "of a kind this version does not know";
}

} // namespace

std::vector<std::pair<std::string, std::string>> describe_attributes(const Node& node) {
    std::vector<std::pair<std::string, std::string>> described;
    if (!node.proto) return described;
    for (const auto& attribute : node.proto->attribute()) described.emplace_back(attribute.name(), value_text(attribute));
    return described;
}

} // namespace crease
