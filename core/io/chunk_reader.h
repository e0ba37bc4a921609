#pragma once

#include "core/base/progress.h"
#include "core/model/byte_source.h"

#include <optional>
#include <string>
#include <vector>

namespace crease::io {

/// Reads a source front to back through a small buffer; skipping costs nothing. After a failure every call returns
/// false and `error()` says why.
class ChunkReader {
public:
    ChunkReader(const ByteSource& source, std::uint64_t size, const JobControl& control) : source_(source), size_(size), control_(control) {}

    [[nodiscard]] std::uint64_t position() const { return begin_ + next_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

    [[nodiscard]] bool byte(std::uint8_t& out);
    /// False too for a varint of more than ten bytes.
    [[nodiscard]] bool varint(std::uint64_t& out);
    [[nodiscard]] bool append(std::uint64_t count, std::string& out);
    void skip(std::uint64_t count);

private:
    [[nodiscard]] bool refill();

    const ByteSource& source_;
    std::uint64_t size_, begin_ = 0;
    std::size_t next_ = 0;
    std::vector<std::byte> buffer_;
    const JobControl& control_;
    std::optional<Error> error_;
};

} // namespace crease::io
