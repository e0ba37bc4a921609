#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace crease::engine {

/// A folder of one's own among the temporary files, gone with the object and all that is in it. A file in it has a lock, which ends with its
/// process: what a killed one left, the next that is made sweeps away.
class ScratchFolder {
public:
    /// Errors: `io`, when none can be made.
    [[nodiscard]] static Result<ScratchFolder> make();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    ScratchFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
    std::filesystem::path path_;
    int lock_; ///< the open file
};

} // namespace crease::engine
