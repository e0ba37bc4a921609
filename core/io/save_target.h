#pragma once

#include "core/base/result.h"

#include <string>

namespace crease::io {

/// Where a file of that name is really written: at the end of all links, also where nothing stands yet. Errors: io
/// (links that go round in circles).
[[nodiscard]] Result<std::string> behind_links(const std::string& path);

/// "." for a bare name.
[[nodiscard]] std::string folder_of(const std::string& path);

/// Whether a file may be put at `path` (behind links): nothing stands there, or a regular file that may be written.
[[nodiscard]] Status check_target(const std::string& path);

/// Gives the open file the permissions, the owner and the access list of what stands at `path`, as far as this process
/// may; where nothing stands there, those of a new file.
void take_over_rights(int descriptor, const std::string& path);

/// New names in the folder reach the disk. Some file systems cannot do that; files are whole either way.
void sync_folder(const std::string& folder);

/// While it lives, no other save of this program changes names in the folder; one that waits too long goes on all the
/// same.
class FolderLock {
public:
    explicit FolderLock(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int descriptor_;
};

} // namespace crease::io
