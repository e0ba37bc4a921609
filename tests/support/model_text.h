#pragma once

#include "core/model/graph.h"

#include <onnx/onnx_pb.h>

#include <string>
#include <vector>

namespace crease::test {

/// A model written as ONNX text (onnx/defs/parser.h). Throws std::runtime_error with the parser's words, which fails
/// the test that asked.
[[nodiscard]] onnx::ModelProto parse_proto(const std::string& text);

/// The same, read the way a file is read.
[[nodiscard]] ModelPtr parse_model(const std::string& text);
[[nodiscard]] ModelPtr to_model(const onnx::ModelProto& proto);

[[nodiscard]] std::vector<std::byte> to_bytes(const onnx::ModelProto& proto);
/// What would be saved, parsed by the ONNX library alone.
[[nodiscard]] onnx::ModelProto to_proto(const Model& model);

/// Adds a float initializer with raw data to the main graph.
void add_float_initializer(onnx::ModelProto& proto, const std::string& name, const std::vector<std::int64_t>& dims, const std::vector<float>& values);
/// The same, with the numbers first, first + step, ...
void add_float_ramp(onnx::ModelProto& proto, const std::string& name, const std::vector<std::int64_t>& dims, float first = 0.5F, float step = 0.25F);

/// A node of the main graph by what it makes; throws when there is none.
[[nodiscard]] const Node& node_making(const Graph& graph, const std::string& value);

} // namespace crease::test
