//   SpaceToDepth (block b)   y[(i*b + j)*C + c, p, q] = u[c, b*p + i, b*q + j]
//
// b * b windows of one tap with stride b, one for each place in a block, stacked: rows of one b x b kernel. Sizes are multiples of b,
// or no runtime takes the value.

#include "core/fold/form/channel_window.h"
#include "core/fold/transfer/transfers.h"
#include "core/fold/transfer/written_blocks.h"

namespace crease::fold {

OrReason<Form> space_to_depth(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    return blocks_to_channels(context, *forms[0], context.node.int_attribute("blocksize", 0));
}

OrReason<Form> blocks_to_channels(const NodeContext& context, const Form& form, std::int64_t block) {
    constexpr std::int64_t most = 16; // of a block's side
    const Form input = with_channels(context, form);
    const Form* below = &form;
    if (input.value.rank != 4 || input.out_channels == 0) return Reason{"channels_differ", "the number of channels is not known"};
    if (block < 1 || block > most) return Reason{"unsupported_attribute", "only blocks of up to 16 x 16 pixels fold"};
    std::vector<Form> places;
    for (std::int64_t place = 0; place < block * block; ++place) {
        WindowRule rule;
        rule.window.spatial_rank = 2;
        rule.window.diagonal = true;
        for (int i = 0; i < 2; ++i) {
            const auto offset = i == 0 ? place / block : place % block;
            rule.window.axes[i] = Axis{offset, offset, 1, block, 0, block - 1};
        }
        CREASE_TRY(auto composed, compose(input, rule.window));
        places.push_back(derive(context, std::move(composed), std::move(rule), {&below, 1}, {}));
    }
    std::vector<const Form*> inputs;
    for (const auto& place : places) inputs.push_back(&place);
    CREASE_TRY(auto stack, stacked(inputs));
    return derive(context, std::move(stack), StackRule{}, inputs, {});
}

} // namespace crease::fold
