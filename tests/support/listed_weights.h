#pragma once

#include <onnx/onnx_pb.h>

namespace crease::test {

/// Every weight of the main graph becomes an input as well, as old exporters wrote them.
void list_weights_as_inputs(onnx::ModelProto& proto);

} // namespace crease::test
