#pragma once

#include "core/fold/fold.h"
#include "core/model/graph.h"

#include <onnx/onnx_pb.h>

#include <set>
#include <string>

namespace crease::fold {

/// Every site and every refusal of a scan, one per line.
[[nodiscard]] std::string findings(const ScanResult& scanned);

/// The scan's findings, or the error's sentence.
[[nodiscard]] std::string scan_findings(const onnx::ModelProto& proto);

/// "" when the findings are the same with the inner shapes that the file states, with none, with all that can be inferred, and with stale ones.
[[nodiscard]] std::string hanging_on_declared_shapes(const onnx::ModelProto& proto);

/// Inner values of the main graph whose sizes, as they follow from `bare`, are not those of the ONNX library's inference in `declared`.
[[nodiscard]] std::string other_shapes(const Model& bare, const onnx::ModelProto& declared);

/// The model without any statement about inner values, bodies included.
[[nodiscard]] onnx::ModelProto without_value_info(onnx::ModelProto proto);
/// The same with all that the ONNX library infers.
[[nodiscard]] onnx::ModelProto with_inferred_value_info(onnx::ModelProto proto);
/// Pictures of another size and number than the operators give: left from before the input's size was edited.
[[nodiscard]] onnx::ModelProto with_stale_value_info(onnx::ModelProto proto);

/// "" when folding came to just the nodes, weights and MACs that `scanned` had announced for these sites; else both.
[[nodiscard]] std::string broken_promise(const ScanResult& scanned, const std::set<std::string>& ids, const Model& folded);

/// The BatchNormalizations, and the Mul, Div, Add and Sub of one computed value by a constant, that stand beside a Conv, ConvTranspose,
/// Gemm or MatMul and are neither in a site nor in a refusal; "" when there are none.
[[nodiscard]] std::string silent_nodes(const Model& model, const ScanResult& scanned);

} // namespace crease::fold
