#include "core/engine/scratch_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crease::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "crease-scratch-";

bool is_there(int folder, const fs::path& path) {
    struct stat open{}, named{};
    return fstat(folder, &open) == 0 && lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

bool is_mine(int folder) {
    struct stat open{};
    return fstat(folder, &open) == 0 && open.st_uid == geteuid();
}

/// The open folder with its lock; -1 when somebody else has it, or it is no folder of this user's.
int locked(const fs::path& path) {
    const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder >= 0 && is_mine(folder) && flock(folder, LOCK_EX | LOCK_NB) == 0 && is_there(folder, path)) return folder;
    if (folder >= 0) close(folder);
    return -1;
}

void sweep(const fs::path& parent) {
    std::error_code code;
    for (fs::directory_iterator at(parent, code), end; !code && at != end; at.increment(code)) {
        if (!at->path().filename().string().starts_with(prefix)) continue;
        const int folder = locked(at->path());
        if (folder < 0) continue;
        std::error_code ignored;
        fs::remove_all(at->path(), ignored);
        close(folder);
    }
}

} // namespace

Result<ScratchFolder> ScratchFolder::make() {
    std::error_code code;
    const auto parent = fs::temp_directory_path(code);
    if (code) return fail(ErrorCode::io, "there is no folder for temporary files (" + code.message() + ")", "", "TMPDIR names one");
    sweep(parent);
    for (int attempt = 0; attempt < 100; ++attempt) {
        auto name = (parent / (std::string(prefix) + "XXXXXX")).string();
        if (!mkdtemp(name.data()))
            return fail(ErrorCode::io, "no temporary folder can be made (" + std::string(std::strerror(errno)) + ")", parent.string(), "Is the disk full?");
        // before it had its lock somebody may have swept it away
        if (const int lock = locked(name); lock >= 0) return ScratchFolder(name, lock);
    }
    return fail(ErrorCode::io, "no temporary folder can be kept", parent.string());
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})), lock_(std::exchange(other.lock_, -1)) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
    if (lock_ >= 0) close(lock_);
}

} // namespace crease::engine
