#pragma once

#include "core/base/progress.h"
#include "core/model/byte_source.h"

namespace crease::io {

/// Where what is written goes. Errors of `write`: io.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    [[nodiscard]] virtual Status write(std::span<const std::byte> bytes) = 0;
};

/// How much of a save is done, over all its files.
struct SaveProgress {
    const JobControl& control;
    std::uint64_t total = 0, written = 0, reported = 0;
};

/// Passes everything on, reports progress, and ends the save when it is cancelled. Errors: those of the other sink,
/// cancelled.
class WatchedSink final : public ByteSink {
public:
    WatchedSink(ByteSink& sink, SaveProgress& progress) : sink_(sink), progress_(progress) {}
    [[nodiscard]] Status write(std::span<const std::byte> bytes) override;

private:
    ByteSink& sink_;
    SaveProgress& progress_;
};

/// A megabyte at a time, unless the bytes are in memory already. Errors: those of source and sink.
[[nodiscard]] Status copy_range(const ByteRange& range, ByteSink& sink);

/// So many zeros. Errors: those of the sink.
[[nodiscard]] Status write_zeros(std::uint64_t count, ByteSink& sink);

} // namespace crease::io
