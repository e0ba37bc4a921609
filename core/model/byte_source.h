#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace crease {

/// Somewhere bytes lie: a file, or memory. Thread-safe; reads are positioned and never move a shared cursor.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills `out` from `offset`. Errors: io, bad_input (past the end), changed (the file is no longer the one opened).
    [[nodiscard]] virtual Status read(std::uint64_t offset, std::span<std::byte> out) const = 0;
    /// The bytes themselves where they already are in memory, else an empty span.
    [[nodiscard]] virtual std::span<const std::byte> resident() const { return {}; }
};

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::vector<std::byte> bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] Status read(std::uint64_t offset, std::span<std::byte> out) const override;
    [[nodiscard]] std::span<const std::byte> resident() const override { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

/// `length` bytes of a source, from `offset` on. Copying it copies a pointer, never the bytes.
struct ByteRange {
    std::shared_ptr<const ByteSource> source;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    [[nodiscard]] Result<std::vector<std::byte>> bytes() const;
};

[[nodiscard]] ByteRange memory_range(std::vector<std::byte> bytes);

} // namespace crease
