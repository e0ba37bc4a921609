//   x [N, C, h*b, w*b] -- Reshape [N, C, h, b, w, b] -- Transpose -- Reshape [N, C*b*b, h, w]          (PixelUnshuffle, space to depth)
//
// The Transpose brings the two axes of a block before h and w: with the channels before them, or behind.

#include "core/fold/transfer/written_blocks.h"

#include "core/analysis/operand.h"
#include "core/fold/form/channel_window.h"

namespace crease::fold {
namespace {

using Integers = std::vector<std::int64_t>;

class Reader {
public:
    Reader(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants, const analysis::Shapes& shapes)
        : graph_(graph), index_(index), constants_(constants), shapes_(shapes) {}

    std::optional<WrittenBlocks> run(const Node& last) const {
        const auto turn = above(last, "Transpose");
        const auto cut = turn ? above(*graph_.nodes[*turn], "Reshape") : std::nullopt;
        if (!cut) return {};
        const ValueId input = graph_.nodes[*cut]->input(0);
        const auto found = shapes_.find(input);
        const auto parts = target(*graph_.nodes[*cut]), whole = target(last);
        if (found == shapes_.end() || found->second.size() != 4 || !parts || !whole) return {};
        const auto& shape = found->second;
        const auto block = parts->size() == 6 ? (*parts)[3] : 0;
        if (block < 2 || block > most || shape[1] < 1 || shape[2] < 1 || shape[3] < 1 || shape[2] % block != 0 || shape[3] % block != 0) return {};
        const auto h = shape[2] / block, w = shape[3] / block;
        if (!says(*parts, {shape[0], shape[1], h, block, w, block}) || !says(*whole, {shape[0], shape[1] * block * block, h, w})) return {};
        const auto order = graph_.nodes[*turn]->ints_attribute("perm");
        const bool pixels_first = order == Integers{0, 3, 5, 1, 2, 4};
        if (!pixels_first && order != Integers{0, 1, 3, 5, 2, 4}) return {};
        return WrittenBlocks{input, shape[1], block, pixels_first, {*cut, *turn}};
    }

private:
    static constexpr std::int64_t most = 16; ///< pixels of a block's side

    [[nodiscard]] std::optional<std::uint32_t> above(const Node& node, std::string_view op) const {
        const auto producer = node.input(0).valid() ? index_.producer(node.input(0)) : GraphIndex::no_node;
        return producer != GraphIndex::no_node && graph_.nodes[producer]->is(op) ? std::optional(producer) : std::nullopt;
    }

    [[nodiscard]] std::optional<Integers> target(const Node& reshape) const {
        if (reshape.int_attribute("allowzero", 0) != 0) return {};
        return analysis::operand(reshape, graph_.opset(), {"shape", 1, 5}, [&](ValueId value) { return constants_.whole_numbers(value); });
    }

    /// Whether a target comes to these extents, of which the first may be unknown (the batch).
    static bool says(const Integers& target, const Integers& extents) {
        if (target.size() != extents.size()) return false;
        int open = 0;
        for (std::size_t i = 0; i < target.size(); ++i) {
            if (target[i] == -1) ++open;
            else if (!(i == 0 && target[i] == 0) && target[i] != extents[i]) return false;
        }
        return open <= 1 && (extents[0] > 0 || target[0] <= 0);
    }

    const Graph& graph_;
    const GraphIndex& index_;
    const analysis::ConstantValues& constants_;
    const analysis::Shapes& shapes_;
};

/// From SpaceToDepth's numbers to channel, pixel, pixel.
Integers channels_first(const WrittenBlocks& blocks) {
    const auto pixels = blocks.block * blocks.block;
    Integers rows;
    for (std::int64_t channel = 0; channel < blocks.channels; ++channel)
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) rows.push_back(pixel * blocks.channels + channel);
    return rows;
}

} // namespace

std::optional<WrittenBlocks> written_blocks(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
                                            const analysis::Shapes& shapes, std::uint32_t position) {
    const Node& last = *graph.nodes[position];
    return last.is("Reshape") ? Reader(graph, index, constants, shapes).run(last) : std::nullopt;
}

OrReason<Form> blocks_stacked(const NodeContext& context, const Form& form, const WrittenBlocks& blocks) {
    CREASE_TRY(Form made, blocks_to_channels(context, form, blocks.block));
    if (made.out_channels != blocks.channels * blocks.block * blocks.block)
        return Reason{"channels_differ", "the number of channels is not the one that the Reshape states"};
    const Form* below = &made;
    if (!blocks.pixels_first) {
        auto rows = channels_first(blocks);
        Form ordered = picked_rows(made, rows);
        made = derive(context, std::move(ordered), RowsRule{0, std::move(rows)}, {&below, 1}, {});
    }
    Form out = made;
    return derive(context, std::move(out), CarryRule{blocks.helpers}, {&below, 1}, {});
}

} // namespace crease::fold
