#include "core/io/atomic_file.h"

#include "core/io/file_source.h"
#include "core/io/save_target.h"
#include "core/io/temporary_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace crease::io {
namespace {

constexpr std::size_t buffer_size = 1 << 20;

} // namespace

Result<std::unique_ptr<AtomicFile>> AtomicFile::create(const std::string& target) {
    if (target.empty()) return fail(ErrorCode::io, "the name of the file to write is empty");
    CREASE_TRY(const auto real, behind_links(target));
    CREASE_CHECK(check_target(real));
    sweep_temporaries(folder_of(real));
    CREASE_TRY(auto opened, open_temporary(folder_of(real), target));
    return std::unique_ptr<AtomicFile>(new AtomicFile(real, std::move(opened.name), opened.descriptor));
}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

auto AtomicFile::refuse(int error_number) const { return fail(ErrorCode::io, "cannot be written: " + system_words(error_number), target_); }

Status AtomicFile::write(std::span<const std::byte> bytes) {
    if (buffer_.size() + bytes.size() > buffer_size) CREASE_CHECK(flush());
    if (bytes.size() >= buffer_size) return write_all(bytes);
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
    return {};
}

Status AtomicFile::flush() {
    CREASE_CHECK(write_all(buffer_));
    buffer_.clear();
    return {};
}

Status AtomicFile::write_all(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return refuse(errno);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Status AtomicFile::sync() {
    if (synced_) return {};
    CREASE_CHECK(flush());
    take_over_rights(descriptor_, target_);
    if (::fsync(descriptor_) != 0) return refuse(errno);
    synced_ = true;
    return {};
}

FileIdentity AtomicFile::identity() const { return identify(descriptor_).value_or(FileIdentity{}); }

bool AtomicFile::link_to(const std::string& path) const {
    const auto open_file = "/proc/self/fd/" + std::to_string(descriptor_);
    return ::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

// Only a file with a name can take the place of another.
Status AtomicFile::name_temporarily() {
    const auto name = temporary_name(folder_of(target_));
    if (!link_to(name)) return refuse(errno);
    temporary_ = name;
    return {};
}

Status AtomicFile::commit() {
    CREASE_CHECK(sync());
    const bool placed = temporary_.empty() && link_to(target_);
    if (!placed && temporary_.empty()) CREASE_CHECK(name_temporarily());
    if (!placed && ::rename(temporary_.c_str(), target_.c_str()) != 0) return refuse(errno);
    temporary_.clear();
    return {};
}

// A link fails where something stands. A file system that knows no second names gets a rename instead.
Result<bool> AtomicFile::commit_as_new(const std::string& path) {
    CREASE_CHECK(sync());
    if (temporary_.empty() ? link_to(path) : ::link(temporary_.c_str(), path.c_str()) == 0) {
        if (!temporary_.empty()) ::unlink(temporary_.c_str());
    } else if (errno == EEXIST) {
        return false;
    } else if (temporary_.empty()) {
        return refuse(errno);
    } else if (::access(path.c_str(), F_OK) == 0) {
        return false;
    } else if (::rename(temporary_.c_str(), path.c_str()) != 0) {
        return refuse(errno);
    }
    temporary_.clear();
    return true;
}

} // namespace crease::io
