#pragma once

#include "core/fold/transfer/transfer.h"

/// Operators that scaling and shifting commutes with (see carried.cpp), one function each: how they move the axes.
namespace crease::fold {

OrReason<Carrying> carry_transpose(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_reshape(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_flatten(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_squeeze(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_unsqueeze(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_global_average(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_reduce_mean(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_average_pool(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_slice(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_pad(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_depth_to_space(const NodeContext& context, const Form& form, View view);
OrReason<Carrying> carry_resize(const NodeContext& context, const Form& form, View view);

} // namespace crease::fold
