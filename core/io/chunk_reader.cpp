#include "core/io/chunk_reader.h"

#include <algorithm>

namespace crease::io {
namespace {

// Structure is found in small pieces between weights, so a larger chunk would mostly read bytes that are skipped.
constexpr std::uint64_t chunk_size = 16 * 1024;

} // namespace

bool ChunkReader::refill() {
    if (error_) return false;
    begin_ += next_;
    next_ = 0;
    buffer_.resize(begin_ < size_ ? std::min(chunk_size, size_ - begin_) : 0);
    if (buffer_.empty()) return false;
    if (control_.cancelled()) {
        error_ = Error{ErrorCode::cancelled, "reading was stopped"};
    } else if (auto status = source_.read(begin_, buffer_); !status) {
        error_ = std::move(status).error();
    } else {
        control_.progress(static_cast<double>(begin_) / static_cast<double>(size_), "Reading");
    }
    if (error_) buffer_.clear();
    return !error_;
}

bool ChunkReader::byte(std::uint8_t& out) {
    if (next_ >= buffer_.size() && !refill()) return false;
    out = static_cast<std::uint8_t>(buffer_[next_++]);
    return true;
}

bool ChunkReader::varint(std::uint64_t& out) {
    out = 0;
    for (int shift = 0; shift < 70; shift += 7) {
        std::uint8_t next = 0;
        if (!byte(next)) return false;
        out |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if (next < 0x80) return true;
    }
    return false;
}

bool ChunkReader::append(std::uint64_t count, std::string& out) {
    while (count > 0) {
        if (next_ >= buffer_.size() && !refill()) return false;
        const auto some = std::min<std::uint64_t>(count, buffer_.size() - next_);
        out.append(reinterpret_cast<const char*>(buffer_.data()) + next_, some);
        next_ += some;
        count -= some;
    }
    return true;
}

void ChunkReader::skip(std::uint64_t count) {
    const auto buffered = std::min<std::uint64_t>(count, buffer_.size() - std::min(next_, buffer_.size()));
    next_ += buffered;
    if (buffered == count) return;
    begin_ += next_ + (count - buffered);
    next_ = 0;
    buffer_.clear();
}

} // namespace crease::io
