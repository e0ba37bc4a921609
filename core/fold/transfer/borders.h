#pragma once

#include "core/fold/transfer/transfer.h"

namespace crease::fold {

/// A value padded with zeros although its bias is not zero outside: exact again once its border has been overwritten with
/// the bias. Until then nothing else may follow.
struct Border {
    Window pad;
    std::vector<ValueId> data; ///< the padded value, and what it became with each write
    std::array<bool, 3> begin_done{}, end_done{};
    Reason pending; ///< why the padding alone does not fold
};

/// `form` padded by `pad`, its border still to be written; or `pending`, where the border would not be the bias anyway.
[[nodiscard]] OrReason<Form> unfinished_border(const NodeContext& context, const Form& form, const Window& pad, Reason pending);

/// Inputs of a node that read around in the graph: `slot` is the one with the data.
OrReason<Form> border_write(const NodeContext& context, const Form& form, std::size_t slot);  ///< ScatterND
OrReason<Form> border_concat(const NodeContext& context, const Form& form, std::size_t slot); ///< Concat along a spatial axis

} // namespace crease::fold
