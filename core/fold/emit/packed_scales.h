#pragma once

#include "core/fold/emit/emit.h"

namespace crease::fold {

/// The scales and the bias of a form with a packed weight (transfer/packed_weight.h), each correctly rounded. Errors: those of
/// fold_weights; bad_input where a scale would not be positive: the integers would have to change, or the channel is zero.
[[nodiscard]] Result<FoldedWeights> positive_scales(FoldedWeights scales, ElementType type);

/// A DequantizeLinear of the same integers that the layer of `root` reads, with `scale` for each channel, giving `output`; `zero_points` is
/// a name for its zero points, where each channel needs one.
struct Unpacking {
    std::shared_ptr<const onnx::NodeProto> node;
    TensorPtr zero_points; ///< null: there are none, or the file has them by channel
};
[[nodiscard]] Unpacking unpacking(const analysis::GraphFacts& facts, const Derivation& root, const std::string& scale, const std::string& zero_points,
                                  const std::string& output);

} // namespace crease::fold
