#pragma once

#include "core/fold/transfer/transfer.h"

namespace crease::fold {

/// SpaceToDepth as exporters write it: Reshape to [N, C, h, b, w, b], Transpose, Reshape to [N, C*b*b, h, w].
struct WrittenBlocks {
    ValueId input; ///< [N, C, h*b, w*b]
    std::int64_t channels = 0, block = 0;
    bool pixels_first = false;          ///< a channel's number is pixel, pixel, channel, as SpaceToDepth has it; else channel, pixel, pixel
    std::vector<std::uint32_t> helpers; ///< the first Reshape and the Transpose
};

/// What the Reshape at this node ends, if so. Extents have to be stated: the same numbers of elements in other places are something else.
[[nodiscard]] std::optional<WrittenBlocks> written_blocks(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
                                                          const analysis::Shapes& shapes, std::uint32_t position);

/// The form behind them. `context` is that of the last Reshape, `form` that of the input.
[[nodiscard]] OrReason<Form> blocks_stacked(const NodeContext& context, const Form& form, const WrittenBlocks& blocks);

/// The pixels of each block as channels, numbered pixel, pixel, channel. Refuses where the number of channels is not known.
[[nodiscard]] OrReason<Form> blocks_to_channels(const NodeContext& context, const Form& form, std::int64_t block);

} // namespace crease::fold
