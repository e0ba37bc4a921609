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
constexpr const char* lock_name = ".lock";

bool is_there(int descriptor, const fs::path& path) {
    struct stat open {
    }, named{};
    return fstat(descriptor, &open) == 0 && lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

bool is_mine(int folder) {
    struct stat open {};
    return fstat(folder, &open) == 0 && open.st_uid == geteuid();
}

/// The lock of such a folder, in a file of its own: what is saved into the folder locks that itself. -1 when somebody else has it, or it
/// is no folder of this user's.
int locked(const fs::path& path) {
    const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) return -1;
    int lock = is_mine(folder) ? openat(folder, lock_name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR) : -1;
    if (lock >= 0 && (flock(lock, LOCK_EX | LOCK_NB) != 0 || !is_there(lock, path / lock_name) || !is_there(folder, path))) {
        close(lock);
        lock = -1;
    }
    close(folder);
    return lock;
}

void sweep(const fs::path& parent) {
    std::error_code code;
    for (fs::directory_iterator at(parent, code), end; !code && at != end; at.increment(code)) {
        if (!at->path().filename().string().starts_with(prefix)) continue;
        const int lock = locked(at->path());
        if (lock < 0) continue;
        std::error_code ignored;
        fs::remove_all(at->path(), ignored);
        close(lock);
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
            return fail(ErrorCode::io, "no temporary folder can be made (" + std::string(std::strerror(errno)) + ")", parent.string(),
                        "Is the disk full?");
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
