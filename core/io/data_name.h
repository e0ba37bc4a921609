#pragma once

#include "core/io/file_source.h"

#include <set>
#include <string>

namespace crease::io {

/// Names for the file of weights of the model that will stand at `target`: "net.onnx.data", or "net.onnx.2.data" and so
/// on. `attempt` counts from 1.
[[nodiscard]] std::string data_name(const std::string& target, int attempt);

/// Files of weights beside `target` that bear such a name and that the model which stands there now reads from: once
/// another model has taken its place, nobody needs them any more. Paths.
[[nodiscard]] std::set<std::string> data_files_of(const std::string& target);

/// Whether the model at `target` reads from the file with that identity; true as well where a model stands that cannot be read.
[[nodiscard]] bool may_read(const std::string& target, const FileIdentity& identity);

/// Whether `name` can be that of a file beside `target`. Errors: usage.
[[nodiscard]] Status check_data_name(const std::string& name, const std::string& target);

} // namespace crease::io
