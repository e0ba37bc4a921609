#include "core/io/file_source.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace crease::io {
namespace {

FileIdentity identity_of(const struct stat& info) {
    return {static_cast<std::uint64_t>(info.st_dev), static_cast<std::uint64_t>(info.st_ino), static_cast<std::uint64_t>(info.st_size),
            static_cast<std::int64_t>(info.st_mtim.tv_sec), static_cast<std::int64_t>(info.st_mtim.tv_nsec)};
}

auto changed(const std::string& path) {
    return fail(ErrorCode::changed, "the file changed on disk since it was opened", path,
                "Reload it; or put back what it was, if what is folded is still to be saved");
}

const char* kind_of(const struct stat& info) {
    if (S_ISDIR(info.st_mode)) return "directory";
    if (S_ISFIFO(info.st_mode)) return "pipe";
    return S_ISSOCK(info.st_mode) ? "socket" : "device";
}

Status check_regular(const struct stat& info, const std::string& path) {
    if (S_ISREG(info.st_mode)) return {};
    return fail(ErrorCode::io, std::string("is a ") + kind_of(info) + ", not a file", path);
}

// O_NONBLOCK: opening a FIFO must not wait for a writer before it can be refused.
int open_for_reading(const std::string& path) { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); }

} // namespace

std::string system_words(int error_number) {
    switch (error_number) {
    case ENOENT: return "does not exist";
    case EACCES:
    case EPERM: return "permission denied";
    case ENOSPC:
    case EDQUOT: return "there is no space left";
    case EROFS: return "the file system is read-only";
    case ENOTDIR: return "a part of the path is not a directory";
    case EFBIG: return "a file of that size is not allowed here";
    case ENAMETOOLONG: return "the name is too long";
    default: return std::generic_category().message(error_number);
    }
}

Result<FileIdentity> identify(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return fail(ErrorCode::io, system_words(errno), path);
    return identity_of(info);
}

Result<FileIdentity> identify(int descriptor) {
    struct stat info {};
    if (::fstat(descriptor, &info) != 0) return fail(ErrorCode::io, system_words(errno));
    return identity_of(info);
}

Result<std::shared_ptr<const FileSource>> FileSource::open(const std::string& path, bool held) {
    const int descriptor = open_for_reading(path);
    if (descriptor < 0) return fail(ErrorCode::io, system_words(errno), path);
    struct stat info {};
    const Status regular = ::fstat(descriptor, &info) == 0 ? check_regular(info, path) : Status(fail(ErrorCode::io, system_words(errno), path));
    if (!regular || !held) ::close(descriptor);
    CREASE_CHECK(regular);
    return std::shared_ptr<const FileSource>(new FileSource(path, held ? descriptor : -1, identity_of(info)));
}

FileSource::~FileSource() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Status FileSource::read(std::uint64_t offset, std::span<std::byte> out) const {
    if (offset > identity_.size || out.size() > identity_.size - offset)
        return fail(ErrorCode::bad_input, "a tensor's data lies beyond the end of the file", path_);
    if (descriptor_ >= 0) return read_from(descriptor_, offset, out);
    const int descriptor = open_for_reading(path_);
    if (descriptor < 0) return errno == ENOENT ? changed(path_) : fail(ErrorCode::io, system_words(errno), path_);
    const auto status = read_from(descriptor, offset, out);
    ::close(descriptor);
    return status;
}

// The identity is compared after the bytes are in: what was written before or during the read then shows.
Status FileSource::read_from(int descriptor, std::uint64_t offset, std::span<std::byte> out) const {
    while (!out.empty()) {
        const auto count = ::pread(descriptor, out.data(), out.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(ErrorCode::io, system_words(errno), path_);
        if (count == 0) return changed(path_);
        out = out.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    struct stat info {};
    if (::fstat(descriptor, &info) != 0) return fail(ErrorCode::io, system_words(errno), path_);
    if (identity_of(info) != identity_) return changed(path_);
    return {};
}

} // namespace crease::io
