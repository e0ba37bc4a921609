#include "core/io/temporary_file.h"

#include "core/io/file_source.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr int attempts = 100;
constexpr std::string_view prefix = ".crease-", unfinished = ".tmp";

/// How an unnamed file is given a name later.
bool can_be_named(int descriptor) { return ::access(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), F_OK) == 0; }

int open_unnamed(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor < 0 || can_be_named(descriptor)) return descriptor;
    ::close(descriptor);
    return -1;
}

bool same_file(int descriptor, const std::string& path) {
    struct stat open {};
    struct stat named {};
    return ::fstat(descriptor, &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

// Its process has the lock for as long as it lives, wherever it runs.
void remove_abandoned(const std::string& path, const std::function<void(int)>& before) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && same_file(descriptor, path)) {
        if (before) before(descriptor);
        ::unlink(path.c_str());
    }
    ::close(descriptor);
}

bool has_such_name(const fs::directory_entry& entry, std::string_view suffix) {
    const auto name = entry.path().filename().string();
    std::error_code code;
    return name.starts_with(prefix) && name.ends_with(suffix) && entry.symlink_status(code).type() == fs::file_type::regular;
}

} // namespace

std::string temporary_name(const std::string& folder, std::string_view suffix) {
    static std::atomic<unsigned> counter{0};
    return folder + "/" + std::string(prefix) + std::to_string(::getpid()) + "-" + std::to_string(counter++) + std::string(suffix);
}

// Between creation and lock somebody may have swept the file away.
int open_locked(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) return -1;
    (void)::flock(descriptor, LOCK_EX | LOCK_NB);
    if (same_file(descriptor, path)) return descriptor;
    ::close(descriptor);
    errno = EEXIST;
    return -1;
}

Result<TemporaryFile> open_temporary(const std::string& folder, const std::string& target) {
    if (const int descriptor = open_unnamed(folder); descriptor >= 0) {
        (void)::flock(descriptor, LOCK_EX | LOCK_NB);
        return TemporaryFile{descriptor, {}};
    }
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto name = temporary_name(folder);
        if (const int descriptor = open_locked(name); descriptor >= 0) return TemporaryFile{descriptor, std::move(name)};
        if (errno != EEXIST) break;
    }
    const auto words = errno == ENOENT ? std::string("there is no such folder, or none that takes new files") : system_words(errno);
    return fail(ErrorCode::io, "cannot be written: " + words, target);
}

void sweep_abandoned(const std::string& folder, std::string_view suffix, const std::function<void(int)>& before) {
    std::error_code code;
    std::vector<std::string> found;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code))
        if (has_such_name(*at, suffix)) found.push_back(at->path().string());
    for (const auto& path : found) remove_abandoned(path, before);
}

void sweep_temporaries(const std::string& folder) { sweep_abandoned(folder, unfinished); }

} // namespace crease::io
