#include "core/io/save_target.h"

#include "core/io/file_source.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40; // the kernel's own limit

// A list of further users narrows what the permissions of a group mean; without it they would be wider than they were.
void take_over_access_list(int descriptor, const std::string& path) {
    constexpr auto name = "system.posix_acl_access";
    const auto size = ::getxattr(path.c_str(), name, nullptr, 0);
    if (size <= 0) return;
    std::vector<char> list(static_cast<std::size_t>(size));
    if (::getxattr(path.c_str(), name, list.data(), list.size()) == size) (void)::fsetxattr(descriptor, name, list.data(), list.size(), 0);
}

} // namespace

Result<std::string> behind_links(const std::string& path) {
    fs::path at = path;
    std::error_code code;
    for (int link = 0; link < most_links; ++link) {
        if (!fs::is_symlink(fs::symlink_status(at, code))) return at.string();
        const auto next = fs::read_symlink(at, code);
        if (code) return fail(ErrorCode::io, "is a link that cannot be followed: " + system_words(code.value()), path);
        at = next.is_absolute() ? next : at.parent_path() / next;
    }
    return fail(ErrorCode::io, "is a link that leads back to itself", path);
}

std::string folder_of(const std::string& path) {
    const auto folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

Status check_target(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return errno == ENOENT ? Status() : fail(ErrorCode::io, system_words(errno), path);
    if (S_ISDIR(info.st_mode)) return fail(ErrorCode::io, "is a directory, not a file", path);
    if (!S_ISREG(info.st_mode)) return fail(ErrorCode::io, "is not a regular file", path);
    if (::access(path.c_str(), W_OK) != 0) return fail(ErrorCode::io, "cannot be replaced: " + system_words(errno), path);
    return {};
}

void take_over_rights(int descriptor, const std::string& path) {
    struct stat old {};
    struct stat fresh {};
    if (::stat(path.c_str(), &old) != 0 || ::fstat(descriptor, &fresh) != 0) return;
    bool kept = old.st_uid == fresh.st_uid && old.st_gid == fresh.st_gid;
    kept = kept || ::fchown(descriptor, old.st_uid, old.st_gid) == 0;
    if (!kept && old.st_gid != fresh.st_gid) (void)!::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid); // one of our own groups may be given
    (void)::fchmod(descriptor, old.st_mode & (kept ? 07777U : 0777U));
    take_over_access_list(descriptor, path);
}

void sync_folder(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

FolderLock::FolderLock(const std::string& folder) : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    constexpr int attempts = 1000, pause = 5000; // microseconds
    for (int i = 0; i < attempts && ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; ++i) ::usleep(pause);
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace crease::io
