#pragma once

#include "core/model/byte_source.h"

#include <memory>
#include <string>

namespace crease::io {

/// What makes a file the same file: another identity under the same name means that somebody wrote it anew.
struct FileIdentity {
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t seconds = 0, nanoseconds = 0;
    bool operator==(const FileIdentity&) const = default;
    [[nodiscard]] bool same_file(const FileIdentity& other) const { return device == other.device && inode == other.inode; }
};

/// A regular file, read in place and never mapped: a mapping of a file that shrinks kills the process. Every read
/// checks that the bytes are still those of the file that was opened. A held one may have been deleted, or replaced by
/// another file of its name: the bytes are still there.
class FileSource final : public ByteSource {
public:
    /// `held`: the descriptor stays open; else it is opened for each read, because a model may keep every tensor in a
    /// file of its own. Errors: io (missing, unreadable, not a regular file).
    static Result<std::shared_ptr<const FileSource>> open(const std::string& path, bool held);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    [[nodiscard]] Status read(std::uint64_t offset, std::span<std::byte> out) const override;
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::uint64_t size() const { return identity_.size; }
    [[nodiscard]] const FileIdentity& identity() const { return identity_; }

private:
    FileSource(std::string path, int descriptor, FileIdentity identity) : path_(std::move(path)), descriptor_(descriptor), identity_(identity) {}
    [[nodiscard]] Status read_from(int descriptor, std::uint64_t offset, std::span<std::byte> out) const;

    std::string path_;
    int descriptor_; ///< -1 when not held
    FileIdentity identity_;
};

/// Identity of what `path` leads to, through links. Errors: io.
[[nodiscard]] Result<FileIdentity> identify(const std::string& path);
[[nodiscard]] Result<FileIdentity> identify(int descriptor); ///< of an open file

/// "does not exist", "may not be read", ... for a value of errno.
[[nodiscard]] std::string system_words(int error_number);

} // namespace crease::io
