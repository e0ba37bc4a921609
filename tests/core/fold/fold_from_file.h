#pragma once

#include "core/model/graph.h"

#include <onnx/onnx_pb.h>

#include <set>
#include <string>

namespace crease::fold {

/// "" when the sites `ids` of `proto`, folded from a file whose weights are read a few bytes at a time (how many, `seed`
/// says), give the very file that they gave in `folded`. Otherwise what differs, in words.
[[nodiscard]] std::string from_file_complaint(const onnx::ModelProto& proto, const std::set<std::string>& ids, const Model& folded,
                                              std::uint64_t seed);

} // namespace crease::fold
