#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

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
[[nodiscard]] std::string temporary_name(const std::string& folder, std::string_view suffix = ".tmp");

/// A new file under that name, with the lock of this process. -1, and errno says why, when there is none.
[[nodiscard]] int open_locked(const std::string& path);

/// Removes the files with such names that processes which are gone left in `folder`; `before` sees each of them, open.
void sweep_abandoned(const std::string& folder, std::string_view suffix, const std::function<void(int)>& before = {});

/// The same for what was to become a file.
void sweep_temporaries(const std::string& folder);

} // namespace crease::io
