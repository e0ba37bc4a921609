#pragma once

#include "core/fold/transfer/transfer.h"

namespace crease::fold {

/// A layer's weight that is stored as integers: W = scale * (integers - zero point), with one scale for all or one for each output
/// channel (DequantizeLinear). What scales the layer's output can go into the scales, and the integers stay as they are.
struct PackedWeight {
    std::uint32_t unpack = 0; ///< position of the DequantizeLinear
    int axis = 0;             ///< of the weight: its output channels
    std::int64_t channels = 0;
};

/// Nothing where the integers are not stored, other numbers share a scale (blocks, another axis), the file's opset knows no scale by
/// channel, or the layer reads integers as well: a runtime then computes with these, and wants the scales that go with them.
[[nodiscard]] std::optional<PackedWeight> packed_weight(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
                                                        const Node& layer);

/// The weight of a Conv, Gemm or MatMul: as `parameter` has it or, where packed weights are asked for, packed.
[[nodiscard]] OrReason<analysis::ConstantInfo> layer_weight(const NodeContext& context);
/// Whether layer_weight() is packed. Then nothing can go into its columns: the layer has to read the anchor itself.
[[nodiscard]] bool reads_packed(const NodeContext& context);
[[nodiscard]] Reason only_scales();

/// How the scales and the bias of the one layer in `root`, a form with a packed weight, come about: as a kernel of one tap for each channel.
[[nodiscard]] DerivationPtr scales_of(const Derivation& root, const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants);
/// The layer of such a form.
[[nodiscard]] const Derivation& packed_layer(const Derivation& root);

} // namespace crease::fold
