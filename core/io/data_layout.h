#pragma once

#include "core/model/byte_source.h"

#include <string>
#include <vector>

namespace onnx {
class ModelProto;
}

namespace crease::io {

/// What a file of weights beside a model holds: each range at its offset, in rising order, zeros between them.
struct DataLayout {
    struct Part {
        std::uint64_t offset = 0;
        ByteRange range;
    };
    std::vector<Part> parts;
    std::uint64_t size = 0;
};

/// Gives every initializer of at least 1 KB, also those of bodies, a place in one file, and says so in its tensor in
/// place of the payload token; the file's name is `location`. Smaller ones, and the tensors of attributes, stay in the
/// model: that is where tools look for shapes. Ranges that are the same share a place. Offsets are multiples of 4 KB,
/// as ONNX asks for so that pages can be mapped, and of 64 KB (Windows' pages) where a tensor has more than 1 MB.
[[nodiscard]] DataLayout move_weights_out(onnx::ModelProto& model, const std::vector<ByteRange>& payloads, const std::string& location);

/// The same places under another name.
void rename_data(onnx::ModelProto& model, const std::string& location);

} // namespace crease::io
