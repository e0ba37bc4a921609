#pragma once

#include "core/base/result.h"

#include <string>

namespace crease::io {

// A file that is not finished has no name, where the file system knows such files: what becomes of the process, the
// kernel takes it away. Else, and for the moment before it takes the place of another file, its name is
// `.crease-PID-N.tmp`, and a lock on it says that its process lives.

struct TemporaryFile {
    int descriptor = -1;
    std::string name; ///< empty when it has none
};

/// In `folder`, to be written. Errors: io, with `target` as the context.
[[nodiscard]] Result<TemporaryFile> open_temporary(const std::string& folder, const std::string& target);

/// A name in `folder` that no other file of this program bears.
[[nodiscard]] std::string temporary_name(const std::string& folder);

/// Removes what processes that are gone left in `folder`.
void sweep_temporaries(const std::string& folder);

} // namespace crease::io
