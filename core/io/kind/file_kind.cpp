#include "core/io/kind/file_kind.h"

#include "core/io/wire.h"

#include <algorithm>
#include <filesystem>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_of_the_start = 4096;

// What begins with a tag that cannot stand at the top of a model is none, whatever follows.
bool may_be_a_model(std::string_view start) {
    std::uint64_t tag = static_cast<unsigned char>(start[0]);
    if (tag >= 0x80) tag = start.size() < 2 ? 0 : (tag & 0x7f) | static_cast<std::uint64_t>(static_cast<unsigned char>(start[1])) << 7;
    return plausible_in_model(split_tag(tag));
}

} // namespace

Result<std::optional<FileKind>> recognise_file(const ByteSource& source, std::uint64_t size, const std::string& path) {
    std::string start(std::min(size, most_of_the_start), '\0');
    CREASE_CHECK(source.read(0, std::as_writable_bytes(std::span(start))));
    if (start.empty()) return std::nullopt;
    if (auto text = recognise_text(start)) return text;
    CREASE_TRY(auto kind, recognise_zip(start, source, size));
    if (!kind) kind = recognise_magic(start, size);
    if (!kind) kind = recognise_protobuf(start, fs::path(path).filename().string());
    if (kind) kind->certain = !may_be_a_model(start);
    return kind;
}

std::optional<FileKind> recognise_leftover(const ByteSource& source, std::uint64_t size, const std::string& path) {
    if (auto kind = path.empty() ? std::nullopt : recognise_by_name(path)) return kind;
    std::string start(std::min(size, most_of_the_start), '\0');
    const bool read = source.read(0, std::as_writable_bytes(std::span(start))).has_value();
    if (!read || start.find_first_not_of('\0') != std::string::npos) return std::nullopt;
    return FileKind{"nothing but zeros, as far as it was read", "It was not written or copied completely"};
}

std::optional<FileKind> recognise_directory(const std::string& path) {
    std::error_code code;
    const auto has = [&](const char* name) { return fs::exists(fs::path(path) / name, code); };
    if (has("saved_model.pb")) return FileKind{"the directory of a TensorFlow SavedModel", "Convert it with tf2onnx"};
    if (has("Manifest.json") && has("Data")) return FileKind{"a Core ML package", "Export the original model instead"};
    if (has("coremldata.bin")) return FileKind{"a compiled Core ML model", "Export the original model instead"};
    return std::nullopt;
}

} // namespace crease::io
