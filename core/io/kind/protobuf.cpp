// Other protobuf messages. None of them has a mark of its own; what fields stand where tells them apart.

#include "core/io/kind/file_kind.h"

#include "core/io/wire.h"

#include <algorithm>
#include <vector>

namespace crease::io {
namespace {

/// A field at the top level of a message, and what it holds as far as it was read.
struct Top {
    std::uint32_t number = 0;
    Wire wire = Wire::varint;
    std::uint64_t value = 0; ///< of a varint
    std::string_view body;   ///< of a delimited field
};

bool take_varint(std::string_view& bytes, std::uint64_t& value) {
    value = 0;
    for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto next = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if (next < 0x80) return true;
    }
    return false;
}

bool take_field(std::string_view& bytes, Top& top) {
    std::uint64_t tag = 0;
    if (!take_varint(bytes, tag)) return false;
    top = {split_tag(tag).number, split_tag(tag).wire, 0, {}};
    if (top.number == 0 || !take_varint(bytes, top.value)) return false;
    if (top.wire == Wire::varint) return true;
    if (top.wire != Wire::delimited) return false;
    top.body = bytes.substr(0, top.value);
    bytes.remove_prefix(top.body.size());
    return true;
}

/// As many as the beginning of the file holds.
std::vector<Top> fields_of(std::string_view bytes) {
    std::vector<Top> fields;
    for (Top top; !bytes.empty() && fields.size() < 200 && take_field(bytes, top);) fields.push_back(top);
    return fields;
}

bool is(const std::vector<Top>& fields, std::size_t i, std::uint32_t number, Wire wire) {
    return i < fields.size() && fields[i].number == number && fields[i].wire == wire;
}

bool readable(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Model { specificationVersion = 1; description = 2; ... neuralNetwork = 500, mlProgram = 502 }
bool is_core_ml(const std::vector<Top>& fields) {
    if (!is(fields, 0, 1, Wire::varint) || fields[0].value > 20) return false;
    return std::ranges::any_of(fields, [](const Top& top) { return top.number >= 200 && top.number < 4000 && top.wire == Wire::delimited; });
}

// SavedModel { saved_model_schema_version = 1; meta_graphs = 2 { meta_info_def = 1 } }
bool is_saved_model(const std::vector<Top>& fields, const std::string& name) {
    if (!is(fields, 0, 1, Wire::varint) || fields[0].value != 1 || !is(fields, 1, 2, Wire::delimited)) return false;
    return name == "saved_model.pb" || is(fields_of(fields[1].body), 0, 1, Wire::delimited);
}

// GraphDef { node = 1 { name = 1; op = 2 } }
bool is_graph_def(const std::vector<Top>& fields) {
    if (!is(fields, 0, 1, Wire::delimited)) return false;
    const auto node = fields_of(fields[0].body);
    return is(node, 0, 1, Wire::delimited) && is(node, 1, 2, Wire::delimited) && readable(node[0].body) && readable(node[1].body);
}

// ProgramDesc { blocks = 1 { idx = 1; parent_idx = 2 } }
bool is_paddle(const std::vector<Top>& fields) {
    if (!is(fields, 0, 1, Wire::delimited)) return false;
    const auto block = fields_of(fields[0].body);
    return is(block, 0, 1, Wire::varint) && is(block, 1, 2, Wire::varint) && is(block, 2, 3, Wire::delimited);
}

// NetParameter { name = 1; layers = 2 or layer = 100 }
bool is_caffe(const std::vector<Top>& fields) {
    if (!is(fields, 0, 1, Wire::delimited) || !readable(fields[0].body)) return false;
    return is(fields, 1, 100, Wire::delimited) || is(fields, 1, 2, Wire::delimited);
}

// TensorProto { dims = 1; data_type = 2; ... raw_data = 9 }
bool is_onnx_tensor(const std::vector<Top>& fields) {
    std::size_t i = 0;
    while (is(fields, i, 1, Wire::varint)) ++i;
    if (!is(fields, i, 2, Wire::varint) || fields[i].value == 0 || fields[i].value > 30) return false;
    return std::ranges::all_of(fields, [](const Top& top) { return top.number <= 16; });
}

} // namespace

std::optional<FileKind> recognise_protobuf(std::string_view start, const std::string& name) {
    constexpr auto from_tensorflow = "Convert it with tf2onnx";
    constexpr auto original = "Export the original model instead";
    const auto fields = fields_of(start);
    if (is_saved_model(fields, name)) return FileKind{"a TensorFlow SavedModel", from_tensorflow};
    if (is_core_ml(fields)) return FileKind{"a Core ML model", original};
    if (is_onnx_tensor(fields)) return FileKind{"a single ONNX tensor, such as the inputs and outputs of a model's tests", ""};
    if (is_paddle(fields)) return FileKind{"a PaddlePaddle model", "Convert it with paddle2onnx"};
    if (is_graph_def(fields)) return FileKind{"a frozen TensorFlow graph", from_tensorflow};
    if (is_caffe(fields)) return FileKind{"a Caffe model", "Convert it to ONNX first"};
    return std::nullopt;
}

} // namespace crease::io
