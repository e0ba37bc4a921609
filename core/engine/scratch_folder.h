#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace crease::engine {

/// An empty folder of one's own among the temporary files, gone with the object and all that is in it.
class ScratchFolder {
public:
    /// Errors: `io`, when none can be made.
    [[nodiscard]] static Result<ScratchFolder> make();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

} // namespace crease::engine
