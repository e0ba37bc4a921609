#include "core/io/external_data.h"
#include "core/io/file_source.h"
#include "core/io/io.h"
#include "core/io/kind/file_kind.h"
#include "core/io/model_builder.h"
#include "core/io/skeleton.h"

#include <google/protobuf/io/coded_stream.h>
#include <onnx/onnx_pb.h>

#include <filesystem>
#include <new>

namespace crease::io {
namespace {

// More than the skeleton's own limit, because types nest as well.
constexpr int parser_recursion_limit = 250;

auto not_onnx(const FileKind& kind) { return fail(ErrorCode::bad_input, "is " + kind.what + ", not an ONNX model", {}, kind.advice); }

Result<std::unique_ptr<onnx::ModelProto>> parse(const std::string& bytes) {
    auto proto = std::make_unique<onnx::ModelProto>();
    google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<int>(bytes.size()));
    input.SetRecursionLimit(parser_recursion_limit);
    if (!proto->ParseFromCodedStream(&input) || !input.ConsumedEntireMessage()) return fail(ErrorCode::bad_input, "is not an ONNX model");
    if (!proto->has_graph()) return fail(ErrorCode::bad_input, "is not an ONNX model: it has no graph");
    if (proto->graph().node_size() == 0 && proto->graph().output_size() == 0)
        return fail(ErrorCode::bad_input, "is not an ONNX model: its graph is empty");
    return proto;
}

Result<ModelPtr> read_onnx(const std::shared_ptr<const ByteSource>& source, std::uint64_t size, const std::string& path, const JobControl& control) {
    CREASE_TRY(auto skeleton, read_skeleton(source, size, control));
    CREASE_TRY(auto proto, parse(skeleton.bytes));
    CREASE_CHECK(resolve_external_data(*proto, skeleton.payloads, path));
    return build_model(std::move(proto), std::move(skeleton.payloads), path);
}

Result<ModelPtr> read_source(const std::shared_ptr<const ByteSource>& source, std::uint64_t size, const std::string& path,
                             const JobControl& control) {
    if (size == 0) return fail(ErrorCode::bad_input, "is empty", {}, "It was not written or copied completely");
    CREASE_TRY(const auto kind, recognise_file(*source, size, path));
    if (kind && kind->certain) return not_onnx(*kind);
    auto model = read_onnx(source, size, path, control);
    if (model || model.error().code != ErrorCode::bad_input) return model;
    if (kind) return not_onnx(*kind);
    if (const auto leftover = recognise_leftover(*source, size, path)) return not_onnx(*leftover);
    return model;
}

Result<ModelPtr> read_named(const std::shared_ptr<const ByteSource>& source, std::uint64_t size, const std::string& path, const std::string& name,
                            const JobControl& control) {
    try {
        auto model = read_source(source, size, path, control);
        if (!model && model.error().context.empty()) model.error().context = name;
        return model;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, "its structure does not fit in memory", name);
    }
}

} // namespace

Result<ModelPtr> read_model(const std::string& path, const JobControl& control) {
    std::error_code code;
    if (const auto kind = std::filesystem::is_directory(path, code) ? recognise_directory(path) : std::nullopt)
        return fail(ErrorCode::bad_input, "is " + kind->what + ", not an ONNX model", path, kind->advice);
    CREASE_TRY(const auto source, FileSource::open(path, true));
    return read_named(source, source->size(), path, path, control);
}

Result<ModelPtr> read_model_bytes(std::vector<std::byte> bytes, std::string name) {
    const auto size = bytes.size();
    return read_named(std::make_shared<MemorySource>(std::move(bytes)), size, {}, name, {});
}

} // namespace crease::io
