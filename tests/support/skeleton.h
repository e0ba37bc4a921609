#pragma once

#include <onnx/onnx_pb.h>

#include <string>

namespace crease::test {

/// A network from tests/networks/skeletons, as tests/networks/make_skeletons.py wrote it: tensors without data, whose
/// doc_string says how their numbers are distributed. Throws std::runtime_error when it cannot be read.
[[nodiscard]] onnx::ModelProto read_skeleton(const std::string& path);

/// Fills every such tensor; the same seed gives the same numbers on every machine. Throws std::runtime_error for a
/// distribution it does not know.
void fill_skeleton(onnx::ModelProto& model, std::uint64_t seed);

} // namespace crease::test
