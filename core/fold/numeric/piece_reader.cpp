#include "core/fold/numeric/piece_reader.h"

#include <algorithm>
#include <new>

namespace crease::fold {

PieceReader::PieceReader(ByteRange range, std::int64_t width, ReadingLimits limits)
    : range_(std::move(range)), width_(width), size_(static_cast<std::int64_t>(range_.length) / width), limits_(limits) {}

const std::byte* PieceReader::elements(std::int64_t first, std::int64_t count, bool across) {
    if (!error_ && (first < 0 || count < 0 || first > size_ || count > size_ - first))
        error_ = Error{ErrorCode::bad_input, "a weight has fewer elements than the operator reads"};
    if (!error_ && !holds(first, count)) fetch(first, count, across);
    return error_ ? nullptr : piece_.data() + (first - first_) * width_;
}

void PieceReader::fetch(std::int64_t first, std::int64_t count, bool across) {
    const auto usual = std::max<std::int64_t>(1, limits_.piece / width_);
    const auto piece = std::min(std::max(count, usual), size_ - first);
    const bool over_and_over = fetched_ + piece > limits_.passes * size_;
    const bool whole = size_ <= usual || over_and_over || (across && count > usual);
    const auto status = whole ? load(0, size_) : load(first, piece);
    if (!status) error_ = status.error();
}

Status PieceReader::load(std::int64_t first, std::int64_t count) {
    held_ = 0;
    try {
        piece_.resize(static_cast<std::size_t>(count * width_));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, "a weight does not fit in memory");
    }
    CREASE_CHECK(range_.source->read(range_.offset + static_cast<std::uint64_t>(first * width_), piece_));
    first_ = first;
    held_ = count;
    fetched_ += count;
    return {};
}

} // namespace crease::fold
