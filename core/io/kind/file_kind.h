#pragma once

#include "core/model/byte_source.h"

#include <optional>
#include <string>
#include <string_view>

namespace crease::io {

/// What a file is that is no ONNX model.
struct FileKind {
    std::string what;   ///< completes "is ...": "a PyTorch checkpoint"
    std::string advice; ///< what to do; may be empty
    /// No ONNX model begins like this one; else the file has to be tried first.
    bool certain = false;
};

/// Recognises a file by its bytes; reads its beginning and, of an archive, its end. Nothing where they tell nothing, which
/// is so of ONNX models. Errors: those of reading.
[[nodiscard]] Result<std::optional<FileKind>> recognise_file(const ByteSource& source, std::uint64_t size, const std::string& path);

/// The second try, for a file that is certainly no model: by its name, and by what stands beside it (the structure of a few
/// models in its folder is read for that).
[[nodiscard]] std::optional<FileKind> recognise_leftover(const ByteSource& source, std::uint64_t size, const std::string& path);

/// Directories in which other tools keep a model.
[[nodiscard]] std::optional<FileKind> recognise_directory(const std::string& path);

// One for each family of formats. `start` holds the file's first bytes, at most 4096.

[[nodiscard]] std::optional<FileKind> recognise_magic(std::string_view start, std::uint64_t size);
[[nodiscard]] std::optional<FileKind> recognise_text(std::string_view start);
[[nodiscard]] Result<std::optional<FileKind>> recognise_zip(std::string_view start, const ByteSource& source, std::uint64_t size);
[[nodiscard]] std::optional<FileKind> recognise_protobuf(std::string_view start, const std::string& name);
[[nodiscard]] std::optional<FileKind> recognise_by_name(const std::string& path);

} // namespace crease::io
