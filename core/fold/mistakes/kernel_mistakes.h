#pragma once

#include "core/fold/mistakes/norm_mistakes.h"
#include "core/fold/mistakes/plain_rows.h"

namespace crease::fold {

/// A mistake that moves the taps of a kernel, or of one branch's part in it.
struct TapMistake {
    Mistake mistake;
    const Summand* branch = nullptr; ///< null: the whole kernel
    std::vector<std::int64_t> from;  ///< by tap: which tap stands there instead, -1 for none
};

/// Kernels flipped or transposed, small ones put beside the centre of the large one. `emitted`: the site's form.
[[nodiscard]] std::vector<TapMistake> tap_mistakes(const Form& emitted, const std::vector<Summand>& branches);

/// A row with its taps, or the part of them that `part` is, moved.
[[nodiscard]] PlainRow with_taps_moved(PlainRow row, const PlainRow& part, const std::vector<std::int64_t>& from);

/// The row of an identity branch whose one input was counted through all groups instead of within its own: `part` of `row` moved to
/// the input channel number channel / (in / groups) of its group.
[[nodiscard]] PlainRow with_groups_taken_wrongly(PlainRow row, const PlainRow& part, std::int64_t channel, const Form& emitted);

} // namespace crease::fold
