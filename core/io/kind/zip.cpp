// A zip archive is many things; the names of its members, listed at its end, tell which.

#include "core/io/kind/file_kind.h"

#include <algorithm>
#include <vector>

namespace crease::io {
namespace {

constexpr std::uint64_t most_of_the_end = 256 * 1024;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

/// The names in records that begin with `mark`; each says the length of its name at `length_at`, and the name at `name_at`.
void add_names(std::string_view bytes, std::string_view mark, std::size_t length_at, std::size_t name_at, std::vector<std::string>& names) {
    for (auto at = bytes.find(mark); at != std::string_view::npos && at + name_at <= bytes.size(); at = bytes.find(mark, at + 4))
        names.emplace_back(bytes.substr(at + name_at, std::min<std::size_t>(number(bytes, at + length_at, 2), 400)));
}

struct Member {
    const char* end; ///< of a member's name; "/" in front stands for a whole last part
    const char* what;
    const char* advice;
};

constexpr Member table[] = {
    {"/constants.pkl", "a TorchScript program", "Load it with torch.jit.load and export it with torch.onnx.export"},
    {"/serialized_exported_program.json", "a program of torch.export (.pt2)", "Load it with torch.export.load and export it with torch.onnx.export"},
    {"/archive_format", "a program of torch.export (.pt2)", "Load it with torch.export.load and export it with torch.onnx.export"},
    {"/data.pkl", "a PyTorch checkpoint", "Load it in PyTorch and export it with torch.onnx.export"},
    {"model.weights.h5", "a Keras model", "Convert it with tf2onnx"},
    {"saved_model.pb", "a packed TensorFlow SavedModel", "Unpack it and convert it with tf2onnx"},
    {".mlmodel", "a packed Core ML model", "Export the original model instead"},
    {".onnx", "a zip archive with an ONNX model in it", "Unpack it first"},
    {".npy", "an archive of NumPy arrays (.npz)", "Save the arrays one by one (.npy) to compare on them"},
    {"[Content_Types].xml", "an Office document", ""},
    {"META-INF/MANIFEST.MF", "a Java archive", ""},
    {"", "a zip archive", "Unpack it first"},
};

bool ends_with(const std::string& name, std::string_view end) { return name.ends_with(end) || (end.starts_with('/') && name == end.substr(1)); }

} // namespace

Result<std::optional<FileKind>> recognise_zip(std::string_view start, const ByteSource& source, std::uint64_t size) {
    if (!start.starts_with("PK\x03\x04") && !start.starts_with("PK\x05\x06")) return std::nullopt;
    std::string end(std::min(size, most_of_the_end), '\0');
    CREASE_CHECK(source.read(size - end.size(), std::as_writable_bytes(std::span(end))));
    std::vector<std::string> names{""};
    add_names(start, "PK\x03\x04", 26, 30, names);
    add_names(end, "PK\x01\x02", 28, 46, names);
    for (const auto& member : table)
        if (std::any_of(names.begin(), names.end(), [&](const auto& name) { return ends_with(name, member.end); }))
            return FileKind{member.what, member.advice};
    return std::nullopt;
}

} // namespace crease::io
