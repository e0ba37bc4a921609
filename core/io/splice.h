#pragma once

#include "core/base/progress.h"
#include "core/model/byte_source.h"

#include <string>
#include <vector>

namespace crease::io {

/// Where a written model goes. Errors of `write`: io.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    [[nodiscard]] virtual Status write(std::span<const std::byte> bytes) = 0;
};

/// Turns a serialised skeleton back into a model file: each payload token becomes the bytes that it stands for, and
/// every length around it grows to match. Construction measures, `write` streams.
class Splicer {
public:
    /// Both must outlive the splicer. `skeleton` is what protobuf serialised.
    Splicer(const std::string& skeleton, const std::vector<ByteRange>& payloads);

    [[nodiscard]] std::uint64_t total_size() const { return total_; }
    /// Errors: those of the payloads' sources and of the sink, cancelled.
    [[nodiscard]] Status write(ByteSink& sink, const JobControl& control) const;

private:
    const std::string& skeleton_;
    const std::vector<ByteRange>& payloads_;
    std::vector<std::uint64_t> lengths_; ///< of each message that may hold a token, in order of their beginning
    std::uint64_t total_ = 0;
};

} // namespace crease::io
