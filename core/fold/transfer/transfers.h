#pragma once

#include "core/fold/transfer/transfer.h"

/// One function per operator family; each in the file of its name. The registry (registry.cpp) lists them.
namespace crease::fold {

OrReason<Form> identity(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> dropout(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> cast(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> conv(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> conv_transpose(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> batch_normalization(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> add_sub(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> mul_div(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> neg(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> pad(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> average_pool(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> max_pool(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> gemm(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> matmul(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> concat(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> slice(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> split(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> gather(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> space_to_depth(const NodeContext& context, InputForms forms, std::size_t output);
OrReason<Form> einsum(const NodeContext& context, InputForms forms, std::size_t output);

/// Whether a MaxPool looks at one element at a time.
[[nodiscard]] bool picks_pixels(const Node& max_pool);
[[nodiscard]] bool has_slope_one(const Node& leaky_relu); ///< on both sides of zero
[[nodiscard]] bool has_no_bounds(const Node& clip);

/// A matrix applied to the last axis of a value of this rank: `rule` says its weight, its channels and how it is stored.
OrReason<Form> linear_layer(const NodeContext& context, const Form& input, WindowRule rule, const analysis::ConstantInfo& weight, int rank);
/// The same behind what moved the axes since a kernel; only where mixes_in_place() says so.
OrReason<Form> mixed_in_place(const NodeContext& context, const Form& input, WindowRule rule, const analysis::ConstantInfo& weight);
/// Likewise, applied to axis 1 of a value of rank 3 to 5.
OrReason<Form> point_convolution(const NodeContext& context, const Form& below, WindowRule rule, const analysis::ConstantInfo& weight, int rank);

} // namespace crease::fold
