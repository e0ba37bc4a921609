#include "core/engine/model_bytes.h"

#include "core/engine/model_proto.h"
#include "core/engine/weight_jitter.h"

#include <onnx/onnx_pb.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>

namespace crease::engine {
namespace {

// Field numbers of onnx.proto: ModelProto.graph = 7, GraphProto.output = 12, ValueInfoProto.name = 1; all of them
// length-delimited (wire type 2).
constexpr std::uint8_t key(int field) { return static_cast<std::uint8_t>(field << 3 | 2); }

std::string delimited(int field, const std::string& payload) {
    std::string out(1, static_cast<char>(key(field)));
    for (std::size_t length = payload.size();; length >>= 7) {
        const bool last = length < 0x80;
        out += static_cast<char>((length & 0x7f) | (last ? 0 : 0x80));
        if (last) break;
    }
    return out + payload;
}

Result<std::vector<std::byte>> jittered(const std::vector<std::byte>& bytes, const ModelSource& source, std::uint64_t seed) {
    CREASE_TRY(const auto model, parse_model(bytes));
    CREASE_CHECK(inline_external_data(*model, source.path.parent_path()));
    jitter_weights(*model, seed);
    if (model->ByteSizeLong() > std::numeric_limits<int>::max())
        return fail(ErrorCode::unsupported, "the model is too large to be jittered", source.path.string());
    std::vector<std::byte> out(model->ByteSizeLong());
    model->SerializeToArray(out.data(), static_cast<int>(out.size()));
    return out;
}

} // namespace

Result<std::vector<std::byte>> read_model_bytes(const std::filesystem::path& path) {
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) return fail(ErrorCode::bad_input, "this is a directory, not a model", path.string());
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return fail(ErrorCode::io, "the file cannot be opened (" + std::string(std::strerror(errno)) + ")", path.string());
    const auto size = static_cast<std::streamoff>(file.tellg());
    if (size == 0) return fail(ErrorCode::bad_input, "the file is empty", path.string());
    try {
        std::vector<std::byte> bytes(static_cast<std::size_t>(size));
        file.seekg(0);
        if (!file.read(reinterpret_cast<char*>(bytes.data()), size)) return fail(ErrorCode::io, "the file cannot be read to its end", path.string());
        return bytes;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the model does not fit into memory", path.string());
    }
}

Result<std::vector<std::byte>> bytes_of(const ModelSource& source, const SessionOptions& options) {
    auto bytes = source.bytes.empty() ? read_model_bytes(source.path) : Result<std::vector<std::byte>>(source.bytes);
    if (!bytes) return bytes;
    if (!options.extra_outputs.empty()) append_graph_outputs(*bytes, options.extra_outputs);
    return options.jitter_seed == 0 ? bytes : jittered(*bytes, source, options.jitter_seed);
}

void append_graph_outputs(std::vector<std::byte>& model, const std::vector<std::string>& names) {
    std::string outputs;
    for (const auto& name : names) outputs += delimited(12, delimited(1, name));
    const std::string fragment = delimited(7, outputs);
    const auto* begin = reinterpret_cast<const std::byte*>(fragment.data());
    model.insert(model.end(), begin, begin + fragment.size());
}

} // namespace crease::engine
