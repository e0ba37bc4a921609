#pragma once

#include "core/model/byte_source.h"

#include <string>
#include <vector>

namespace onnx {
class ModelProto;
}

namespace crease::io {

/// Turns every tensor whose data lies in a file of its own into one like all others: a payload token instead of the
/// external place. Only relative paths are followed, and only to regular files inside the folder of the model: the one
/// that `path` names, or the one where it leads, when it is a link (caches keep models so). No bytes are read. `path`
/// empty: the model came from memory, so there is no place to look in. Errors: bad_input (place not readable, outside
/// the folder, beyond the end of the file), io (missing).
[[nodiscard]] Status resolve_external_data(onnx::ModelProto& model, std::vector<ByteRange>& payloads, const std::string& path);

} // namespace crease::io
