#pragma once

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <string>
#include <vector>

namespace crease::fold {

/// Sets an attribute of a node, which may have one of that name already.
void set_ints(onnx::NodeProto& node, const std::string& name, const std::vector<std::int64_t>& values);
void set_int(onnx::NodeProto& node, const std::string& name, std::int64_t value);
void set_text(onnx::NodeProto& node, const std::string& name, const std::string& value);
void remove_attribute(onnx::NodeProto& node, const std::string& name);

} // namespace crease::fold
