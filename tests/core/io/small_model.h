#pragma once

#include "tests/support/model_text.h"

namespace crease::test {

/// A model whose weight is too large to be kept in memory when it is opened.
inline onnx::ModelProto model_with_large_weight() {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 4, 8, 8] x) => (float[N, C, H, W] y) { y = Conv <pads = [1, 1, 1, 1]> (x, w) })");
    add_float_ramp(proto, "w", {16, 4, 3, 3});
    return proto;
}

/// A little of everything that the reader takes apart: bodies in bodies, functions, sparse and typed data, attributes
/// of every kind, training information, metadata, fields that this version of ONNX does not know.
[[nodiscard]] onnx::ModelProto model_with_everything();

} // namespace crease::test
