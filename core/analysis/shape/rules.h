#pragma once

#include "core/analysis/shape/context.h"

// One function per kind of operator; which operator uses which stands in registry.cpp.

namespace crease::analysis {

void infer_conv(ShapeContext& context, const Node& node);
void infer_conv_transpose(ShapeContext& context, const Node& node);
void infer_pool(ShapeContext& context, const Node& node);
void infer_global_pool(ShapeContext& context, const Node& node);

void infer_same(ShapeContext& context, const Node& node);       ///< the output is shaped like the first input
void infer_broadcast(ShapeContext& context, const Node& node);  ///< all inputs broadcast together
void infer_arithmetic(ShapeContext& context, const Node& node); ///< the same, and computes on small integers
void infer_cast(ShapeContext& context, const Node& node);

void infer_gemm(ShapeContext& context, const Node& node);
void infer_matmul(ShapeContext& context, const Node& node);
void infer_einsum(ShapeContext& context, const Node& node);

void infer_flatten(ShapeContext& context, const Node& node);
void infer_reshape(ShapeContext& context, const Node& node);
void infer_transpose(ShapeContext& context, const Node& node);
void infer_squeeze(ShapeContext& context, const Node& node);
void infer_unsqueeze(ShapeContext& context, const Node& node);
void infer_concat(ShapeContext& context, const Node& node);
void infer_split(ShapeContext& context, const Node& node);
void infer_expand(ShapeContext& context, const Node& node);
void infer_tile(ShapeContext& context, const Node& node);

void infer_slice(ShapeContext& context, const Node& node);
void infer_gather(ShapeContext& context, const Node& node);
void infer_gather_elements(ShapeContext& context, const Node& node);
void infer_gather_nd(ShapeContext& context, const Node& node);
void infer_top_k(ShapeContext& context, const Node& node);
void infer_one_hot(ShapeContext& context, const Node& node);
void infer_shape_of(ShapeContext& context, const Node& node);
void infer_size(ShapeContext& context, const Node& node);
void infer_constant_of_shape(ShapeContext& context, const Node& node);
void infer_range(ShapeContext& context, const Node& node);

void infer_reduce(ShapeContext& context, const Node& node);
void infer_arg_reduce(ShapeContext& context, const Node& node);

void infer_pad(ShapeContext& context, const Node& node);
void infer_resize(ShapeContext& context, const Node& node);
void infer_depth_to_space(ShapeContext& context, const Node& node);
void infer_space_to_depth(ShapeContext& context, const Node& node);

} // namespace crease::analysis
