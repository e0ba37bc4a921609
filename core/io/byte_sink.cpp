#include "core/io/byte_sink.h"

#include <algorithm>
#include <array>

namespace crease::io {
namespace {

constexpr std::uint64_t copy_chunk = 1 << 20;

} // namespace

Status WatchedSink::write(std::span<const std::byte> bytes) {
    if (progress_.control.cancelled()) return fail(ErrorCode::cancelled, "saving was stopped");
    CREASE_CHECK(sink_.write(bytes));
    auto& [control, total, written, reported] = progress_;
    written += bytes.size();
    if (written - reported >= copy_chunk || written == total) {
        reported = written;
        control.progress(static_cast<double>(written) / static_cast<double>(std::max(written, total)), "Writing");
    }
    return {};
}

Status copy_range(const ByteRange& range, ByteSink& sink) {
    if (const auto resident = range.source->resident(); !resident.empty()) return sink.write(resident.subspan(range.offset, range.length));
    std::vector<std::byte> buffer;
    for (std::uint64_t done = 0; done < range.length; done += buffer.size()) {
        buffer.resize(std::min(copy_chunk, range.length - done));
        CREASE_CHECK(range.source->read(range.offset + done, buffer));
        CREASE_CHECK(sink.write(buffer));
    }
    return {};
}

Status write_zeros(std::uint64_t count, ByteSink& sink) {
    constexpr std::array<std::byte, 4096> zeros{};
    for (std::uint64_t some = 0; count > 0; count -= some) {
        some = std::min<std::uint64_t>(count, zeros.size());
        CREASE_CHECK(sink.write(std::span(zeros).first(some)));
    }
    return {};
}

} // namespace crease::io
