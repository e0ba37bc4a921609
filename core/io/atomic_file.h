#pragma once

#include "core/io/splice.h"

#include <string>
#include <vector>

namespace crease::io {

/// A file that appears whole or not at all: written under another name in the same directory, then renamed. Unless
/// `commit` succeeds, the destructor leaves nothing behind.
class AtomicFile final : public ByteSink {
public:
    /// `target` may exist (a writable regular file, which commit replaces, or a link to one). Errors: io.
    static Result<std::unique_ptr<AtomicFile>> create(const std::string& target);
    ~AtomicFile() override;

    [[nodiscard]] Status write(std::span<const std::byte> bytes) override;
    [[nodiscard]] Status commit();

private:
    AtomicFile(std::string target, std::string temporary, int descriptor)
        : target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}
    [[nodiscard]] Status flush();
    [[nodiscard]] Status write_all(std::span<const std::byte> bytes);
    [[nodiscard]] auto refuse(int error_number) const;

    std::string target_, temporary_;
    int descriptor_;
    std::vector<std::byte> buffer_;
};

} // namespace crease::io
