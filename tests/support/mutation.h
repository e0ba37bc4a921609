#pragma once

#include <onnx/onnx_pb.h>

#include <random>

namespace crease::test {

/// Spoils a model in one to three places the way exporters, editors and malice do: an input or output that is missing,
/// unnamed or named twice, a weight of another rank, size or type, an attribute of another type or far out of range, an
/// operator in another's place, an order that is none, a loop. What comes out is still a protobuf message.
void mutate(onnx::ModelProto& model, std::mt19937_64& random);

} // namespace crease::test
