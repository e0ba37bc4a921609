#pragma once

#include "core/base/progress.h"
#include "core/model/byte_source.h"

#include <memory>
#include <string>
#include <vector>

namespace crease::io {

/// A model file without its weights: the protobuf bytes, in which each TensorProto.raw_data is a token (see
/// core/model/payload.h) that numbers an entry of `payloads`, where the real bytes lie.
struct Skeleton {
    std::string bytes;
    std::vector<ByteRange> payloads;
};

/// Walks the wire format of `source` and reads everything but large raw_data. Data up to 1 KB is kept in memory, so
/// that looking at small constants later touches no file. Errors: io, bad_input (truncated, not a protobuf, nested too
/// deeply), unsupported (more than 2 GB besides the weights), cancelled.
[[nodiscard]] Result<Skeleton> read_skeleton(std::shared_ptr<const ByteSource> source, std::uint64_t size, const JobControl& control);

} // namespace crease::io
