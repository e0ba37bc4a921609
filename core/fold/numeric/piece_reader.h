#pragma once

#include "core/model/byte_source.h"

#include <optional>
#include <vector>

namespace crease::fold {

/// How much of a tensor in a file is read at a time.
struct ReadingLimits {
    std::int64_t piece = 1 << 20; ///< bytes of a piece: at least that much is read at once
    std::int64_t passes = 2;      ///< how often a tensor's bytes may come in pieces before it is read as a whole
};

/// The elements of a tensor that lies in a file, read on demand. The last piece read is kept, so that going along the tensor
/// reads each byte once. Going across it would read the same pieces over and over: then the tensor is read as a whole, once.
/// For one thread at a time.
class PieceReader {
public:
    /// `width`: bytes of an element; `range` holds whole elements.
    PieceReader(ByteRange range, std::int64_t width, ReadingLimits limits = {});

    [[nodiscard]] std::int64_t size() const { return size_; } ///< in elements
    /// The bytes of elements [first, first + count), valid until the next call; null once an error has happened. `across`
    /// says that few elements of the span are wanted.
    [[nodiscard]] const std::byte* elements(std::int64_t first, std::int64_t count, bool across = false);
    /// What went wrong, if anything; it stays. Errors: io, changed, bad_input (elements that the tensor does not have).
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    [[nodiscard]] bool holds(std::int64_t first, std::int64_t count) const {
        return first >= first_ && count <= held_ && first - first_ <= held_ - count;
    }
    void fetch(std::int64_t first, std::int64_t count, bool across);
    [[nodiscard]] Status load(std::int64_t first, std::int64_t count);

    ByteRange range_;
    std::int64_t width_, size_;
    ReadingLimits limits_;
    std::vector<std::byte> piece_;
    std::int64_t first_ = 0, held_ = 0; ///< elements that `piece_` holds
    std::int64_t fetched_ = 0;          ///< elements read so far, those read again counted again
    std::optional<Error> error_;
};

} // namespace crease::fold
