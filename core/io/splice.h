#pragma once

#include "core/io/byte_sink.h"

#include <string>
#include <vector>

namespace crease::io {

/// Turns a serialised skeleton back into a model file: each payload token becomes the bytes that it stands for, and
/// every length around it grows to match. Construction measures, `write` streams.
class Splicer {
public:
    /// Both must outlive the splicer. `skeleton` is what protobuf serialised.
    Splicer(const std::string& skeleton, const std::vector<ByteRange>& payloads);

    [[nodiscard]] std::uint64_t total_size() const { return total_; }
    /// Errors: those of the payloads' sources and of the sink.
    [[nodiscard]] Status write(ByteSink& sink) const;

private:
    const std::string& skeleton_;
    const std::vector<ByteRange>& payloads_;
    std::vector<std::uint64_t> lengths_; ///< of each message that may hold a token, in order of their beginning
    std::uint64_t total_ = 0;
};

} // namespace crease::io
