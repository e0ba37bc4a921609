#pragma once

#include "core/io/file_source.h"
#include "core/io/splice.h"

#include <memory>
#include <string>
#include <vector>

namespace crease::io {

/// A file that appears whole or not at all. Unless it is put in its place, nothing is left of it; a process that is
/// killed leaves nothing either, or, on file systems without unnamed files, something that the next save beside it
/// sweeps away.
class AtomicFile final : public ByteSink {
public:
    /// `target` may exist (a writable regular file, which is replaced and whose rights are kept) or be a link, also to
    /// nothing. Errors: io.
    static Result<std::unique_ptr<AtomicFile>> create(const std::string& target);
    ~AtomicFile() override;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    [[nodiscard]] Status write(std::span<const std::byte> bytes) override;
    /// All that was written is on the disk, and only the name is missing. Errors: io.
    [[nodiscard]] Status sync();
    /// What it will be known by under any name, once it is written to its end.
    [[nodiscard]] FileIdentity identity() const;
    /// Puts the file in its place, after sync() if that was not called. Errors: io.
    [[nodiscard]] Status commit();
    /// The same under another name in the same folder, where nothing stands yet. False when something does. Errors: io.
    [[nodiscard]] Result<bool> commit_as_new(const std::string& path);

private:
    AtomicFile(std::string target, std::string temporary, int descriptor)
        : target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}
    [[nodiscard]] Status flush();
    [[nodiscard]] Status write_all(std::span<const std::byte> bytes);
    [[nodiscard]] bool link_to(const std::string& path) const;
    [[nodiscard]] Status name_temporarily();
    [[nodiscard]] auto refuse(int error_number) const;

    std::string target_;
    std::string temporary_; ///< its name until then; empty while it has none
    int descriptor_;
    bool synced_ = false;
    std::vector<std::byte> buffer_;
};

} // namespace crease::io
