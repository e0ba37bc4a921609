#pragma once

#include <onnx/onnx_pb.h>

#include <cstddef>
#include <cstdint>
#include <random>

namespace crease::fuzz {

/// What libFuzzer's custom mutator does with an ONNX file: it is mutated as a message, so that most inputs get past the reader. What is no
/// message, and one in sixteen, becomes a new model made by `make`.
std::size_t mutate_model(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed, onnx::ModelProto (*make)(std::mt19937_64&));

} // namespace crease::fuzz
