#pragma once

#include "core/io/file_source.h"
#include "core/model/graph.h"

#include <string>
#include <vector>

namespace crease::io {

/// The files in which these bytes lie, each at least once.
[[nodiscard]] std::vector<const FileSource*> file_sources(const std::vector<ByteRange>& payloads);

/// What a save must not replace: the file that the model was read from, unless `overwrite_source`, or what has taken
/// its place since; and files that hold some of its weights. A link to such a file, hard or symbolic, is that file.
/// Errors: io.
[[nodiscard]] Status protect_sources(const Model& model, const std::vector<const FileSource*>& files, const std::string& target,
                                     bool overwrite_source);

} // namespace crease::io
