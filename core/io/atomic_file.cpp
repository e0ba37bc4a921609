#include "core/io/atomic_file.h"

#include "core/io/file_source.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = 1 << 20;
constexpr int attempts = 100;

Status check_target(const std::string& target) {
    struct stat info {};
    if (::stat(target.c_str(), &info) != 0)
        return errno == ENOENT ? Status() : fail(ErrorCode::io, system_words(errno), target);
    if (S_ISDIR(info.st_mode))
        return fail(ErrorCode::io, "is a directory, not a file", target);
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::io, "is not a regular file", target);
    if (::access(target.c_str(), W_OK) != 0)
        return fail(ErrorCode::io, "cannot be replaced: " + system_words(errno), target);
    return {};
}

// Renaming onto a link would replace the link, so the file is written where the link leads.
std::string behind_links(const std::string& target) {
    std::error_code code;
    if (!fs::is_symlink(fs::symlink_status(target, code)))
        return target;
    const auto real = fs::weakly_canonical(target, code);
    return code ? target : real.string();
}

std::string directory_of(const std::string& path) {
    const auto directory = fs::path(path).parent_path().string();
    return directory.empty() ? "." : directory;
}

std::string temporary_name(const std::string& directory) {
    static std::atomic<unsigned> counter{0};
    return directory + "/.crease-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
}

// After a rename the directory itself must reach the disk. Some file systems cannot sync a directory; the file is whole
// either way, so a failure here is no failure of the save.
void sync_directory(const std::string& directory) {
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<std::unique_ptr<AtomicFile>> AtomicFile::create(const std::string& target) {
    if (target.empty())
        return fail(ErrorCode::io, "the name of the file to write is empty");
    CREASE_CHECK(check_target(target));
    const auto real = behind_links(target);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto temporary = temporary_name(directory_of(real));
        const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0)
            return std::unique_ptr<AtomicFile>(new AtomicFile(real, temporary, descriptor));
        if (errno != EEXIST)
            break;
    }
    const auto words = errno == ENOENT ? std::string("there is no such folder, or none that takes new files") : system_words(errno);
    return fail(ErrorCode::io, "cannot be written: " + words, target);
}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

auto AtomicFile::refuse(int error_number) const {
    return fail(ErrorCode::io, "cannot be written: " + system_words(error_number), target_);
}

Status AtomicFile::write(std::span<const std::byte> bytes) {
    if (buffer_.size() + bytes.size() > buffer_size)
        CREASE_CHECK(flush());
    if (bytes.size() >= buffer_size)
        return write_all(bytes);
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
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return refuse(errno);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Status AtomicFile::commit() {
    CREASE_CHECK(flush());
    if (::fsync(descriptor_) != 0)
        return refuse(errno);
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0)
        return refuse(errno);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0)
        return refuse(errno);
    temporary_.clear();
    sync_directory(directory_of(target_));
    return {};
}

} // namespace crease::io
