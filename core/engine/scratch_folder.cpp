#include "core/engine/scratch_folder.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace crease::engine {

Result<ScratchFolder> ScratchFolder::make() {
    std::error_code code;
    const auto parent = std::filesystem::temp_directory_path(code);
    if (code) return fail(ErrorCode::io, "there is no folder for temporary files (" + code.message() + ")", "", "TMPDIR names one");
    auto name = (parent / "crease-engine-XXXXXX").string();
    if (!mkdtemp(name.data()))
        return fail(ErrorCode::io, "no temporary folder can be made (" + std::string(std::strerror(errno)) + ")", parent.string());
    return ScratchFolder(name);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

} // namespace crease::engine
