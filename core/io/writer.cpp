#include "core/io/atomic_file.h"
#include "core/io/file_source.h"
#include "core/io/io.h"
#include "core/io/model_assembler.h"
#include "core/io/splice.h"

#include <onnx/onnx_pb.h>

#include <limits>
#include <new>

namespace crease::io {
namespace {

constexpr std::uint64_t largest_file = std::numeric_limits<std::int32_t>::max(); // protobuf's own limit

class MemorySink final : public ByteSink {
public:
    explicit MemorySink(std::uint64_t size) { bytes_.reserve(size); }
    Status write(std::span<const std::byte> bytes) override {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
        return {};
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

/// A serialised model whose payloads still lie elsewhere.
struct Prepared {
    std::string skeleton;
    std::vector<ByteRange> payloads;
};

Result<Prepared> prepare(const Model& model) {
    auto assembled = assemble_model(model);
    Prepared prepared{{}, std::move(assembled.payloads)};
    if (assembled.proto->ByteSizeLong() > largest_file || !assembled.proto->SerializeToString(&prepared.skeleton))
        return fail(ErrorCode::unsupported, "the model's structure alone is larger than 2 GB");
    return prepared;
}

Status check_size(const Splicer& splicer) {
    if (splicer.total_size() <= largest_file)
        return {};
    return fail(ErrorCode::unsupported, "the model would take " + std::to_string(splicer.total_size() >> 20) +
                                            " MB, and one ONNX file cannot hold more than 2 GB");
}

std::vector<const FileSource*> file_sources(const std::vector<ByteRange>& payloads) {
    std::vector<const FileSource*> files;
    for (const auto& payload : payloads)
        if (const auto* file = dynamic_cast<const FileSource*>(payload.source.get()))
            if (files.empty() || files.back() != file)
                files.push_back(file);
    return files;
}

// A hard or symbolic link to the source is the source: what counts is where the names lead.
Status protect_sources(const Model& model, const std::vector<const FileSource*>& files, const std::string& target,
                       bool overwrite_source) {
    const auto there = identify(target);
    if (!there)
        return {};
    const auto source = model.path.empty() ? Result<FileIdentity>(FileIdentity{}) : identify(model.path);
    bool is_source = source && there->same_file(*source);
    for (const auto* file : files) {
        if (!there->same_file(file->identity()))
            continue;
        if (file->path() != model.path)
            return fail(ErrorCode::io, "holds weights of the opened model and cannot be replaced", target);
        is_source = true;
    }
    if (!is_source || overwrite_source)
        return {};
    return fail(ErrorCode::io, "is the file that the model was read from", target,
                "Choose another name, or ask for it to be overwritten");
}

Status write_prepared(const Model& model, const Prepared& prepared, const std::string& path, const JobControl& control,
                      bool overwrite_source) {
    const Splicer splicer(prepared.skeleton, prepared.payloads);
    CREASE_CHECK(check_size(splicer));
    const auto files = file_sources(prepared.payloads);
    CREASE_CHECK(protect_sources(model, files, path, overwrite_source));
    CREASE_TRY(const auto file, AtomicFile::create(path));
    CREASE_CHECK(splicer.write(*file, control));
    if (control.cancelled())
        return fail(ErrorCode::cancelled, "saving was stopped");
    const auto replaced = identify(path);
    CREASE_CHECK(file->commit());
    for (const auto* source : files)
        if (replaced && replaced->same_file(source->identity()))
            source->detach_from_path();
    return {};
}

Result<std::vector<std::byte>> bytes_of(const Model& model) {
    CREASE_TRY(const auto prepared, prepare(model));
    const Splicer splicer(prepared.skeleton, prepared.payloads);
    CREASE_CHECK(check_size(splicer));
    MemorySink sink(splicer.total_size());
    CREASE_CHECK(splicer.write(sink, {}));
    return sink.take();
}

constexpr auto too_little_memory = "there is not enough memory to write the model";

} // namespace

Status write_model(const Model& model, const std::string& path, const JobControl& control, bool overwrite_source) {
    try {
        CREASE_TRY(const auto prepared, prepare(model));
        return write_prepared(model, prepared, path, control, overwrite_source);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, too_little_memory, path);
    }
}

Result<std::vector<std::byte>> model_bytes(const Model& model) {
    try {
        return bytes_of(model);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, too_little_memory, model.path);
    }
}

} // namespace crease::io
