#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace crease::io {

/// Whether `path` may be opened: only regular files are. A pipe has no end and may have no beginning, and opening a device
/// may do anything. Errors: io (missing, unreadable, a directory, a pipe...).
[[nodiscard]] Status check_regular_file(const std::string& path);

/// All bytes of a regular file. Errors: those of check_regular_file; bad_input when it has more than `most` bytes; changed;
/// unsupported when it does not fit in memory.
[[nodiscard]] Result<std::string> read_whole_file(const std::string& path, std::uint64_t most);

} // namespace crease::io
