#include "core/model/payload.h"

#include <onnx/onnx_pb.h>

#include <cstring>

namespace crease {
namespace {

// Long enough not to be met by chance in the few real raw_data that nodes made by Crease itself may bring along.
constexpr std::string_view token_mark{"\x9d"
                                      "Crease\x01",
                                      8};

template <class Element, class List>
TensorPtr make_list(const std::string& name, ElementType type, std::vector<std::int64_t> dims, const List& list) {
    std::vector<std::byte> bytes;
    for (const Element element : list) {
        const auto* raw = reinterpret_cast<const std::byte*>(&element);
        bytes.insert(bytes.end(), raw, raw + sizeof element);
    }
    return Tensor::make(name, type, std::move(dims), std::move(bytes));
}

template <class Element>
TensorPtr make_scalar(const std::string& name, ElementType type, Element element) {
    return make_list<Element>(name, type, {}, std::initializer_list<Element>{element});
}

} // namespace

std::string make_payload_token(std::uint64_t index) {
    std::string token{token_mark};
    token.append(reinterpret_cast<const char*>(&index), sizeof index);
    return token;
}

std::optional<std::uint64_t> payload_index(std::string_view raw_data) {
    std::uint64_t index = 0;
    if (raw_data.size() != token_mark.size() + sizeof index || !raw_data.starts_with(token_mark)) return std::nullopt;
    std::memcpy(&index, raw_data.data() + token_mark.size(), sizeof index);
    return index;
}

Result<TensorPtr> resolve_tensor(const Model& model, const onnx::TensorProto& proto, std::string name) {
    auto structure = std::make_shared<onnx::TensorProto>(proto);
    if (!name.empty()) structure->set_name(std::move(name));
    if (!proto.has_raw_data()) return std::make_shared<const Tensor>(std::move(structure), std::nullopt);
    structure->clear_raw_data();
    const auto index = payload_index(proto.raw_data());
    if (!index) {
        const auto* bytes = reinterpret_cast<const std::byte*>(proto.raw_data().data());
        return std::make_shared<const Tensor>(std::move(structure), memory_range({bytes, bytes + proto.raw_data().size()}));
    }
    if (!model.payloads || *index >= model.payloads->size()) return fail(ErrorCode::internal, "the bytes of a tensor are nowhere", structure->name());
    return std::make_shared<const Tensor>(std::move(structure), (*model.payloads)[*index]);
}

Result<TensorPtr> constant_value(const Model& model, const Node& node) {
    const std::string name = node.proto->output_size() ? node.proto->output(0) : node.name;
    for (const auto& attribute : node.proto->attribute()) {
        const auto& kind = attribute.name();
        if (!attribute.ref_attr_name().empty()) break;
        if (kind == "value") return resolve_tensor(model, attribute.t(), name);
        if (kind == "value_float") return make_scalar(name, ElementType::float32, attribute.f());
        if (kind == "value_int") return make_scalar(name, ElementType::int64, static_cast<std::int64_t>(attribute.i()));
        if (kind == "value_floats") return make_list<float>(name, ElementType::float32, {attribute.floats_size()}, attribute.floats());
        if (kind == "value_ints") return make_list<std::int64_t>(name, ElementType::int64, {attribute.ints_size()}, attribute.ints());
        if (kind == "sparse_value") {
            const auto& sparse = attribute.sparse_tensor();
            CREASE_TRY(auto values, resolve_tensor(model, sparse.values(), name));
            CREASE_TRY(auto indices, resolve_tensor(model, sparse.indices(), name));
            return Tensor::make_sparse(name, values, indices, {sparse.dims().begin(), sparse.dims().end()});
        }
    }
    return fail(ErrorCode::unsupported, "is a constant of a kind that has no numbers here", node.name);
}

} // namespace crease
