#pragma once

// One random operator at a time on feature maps. Each returns nothing when it cannot be placed (a size would vanish).

#include "tests/support/random_region_builder.h"

#include <optional>

namespace crease::random_region {

struct Geometry {
    Shape kernel, dilation, stride, begin, end;
    /// The constant of the length formula floor((n + c - 1) / s) + 1, per axis.
    [[nodiscard]] Shape constant() const;
};

struct ConvChoice {
    Geometry geometry;
    std::int64_t out = 1, groups = 1;
    bool bias = true;
};

[[nodiscard]] std::int64_t common_divisor(Builder& b, std::int64_t x, std::int64_t y); ///< a random one
[[nodiscard]] Geometry random_geometry(Builder& b, std::size_t axes);
/// A geometry of another kernel whose output has the size of `like` for every input; negative pads mean a crop.
[[nodiscard]] Geometry geometry_like(Builder& b, const Geometry& like);

std::optional<Value> conv(Builder& b, const Value& x, const ConvChoice& choice);
std::optional<Value> random_conv(Builder& b, const Value& x);
std::optional<Value> auto_padded_conv(Builder& b, const Value& x, std::int64_t out);
std::optional<Value> conv_transpose(Builder& b, const Value& x);
std::optional<Value> batch_norm(Builder& b, const Value& x);
std::optional<Value> by_constant(Builder& b, const Value& x); ///< Add, Sub, Mul, Div with a constant of some shape
std::optional<Value> average_pool(Builder& b, const Value& x, const Geometry& geometry);
std::optional<Value> max_pool(Builder& b, const Value& x);
std::optional<Value> pad(Builder& b, const Value& x);
std::optional<Value> crop(Builder& b, const Value& x, const Shape& begin, const Shape& end);
std::optional<Value> channel_slice(Builder& b, const Value& x);
std::string channel_range(Builder& b, const std::string& x, std::int64_t first, std::int64_t end); ///< a Slice
std::vector<Value> split_channels(Builder& b, const Value& x);                                     ///< by Split or by Slices
std::optional<Value> long_groups(Builder& b, const Value& x);                                      ///< Split, Conv each, Concat
std::optional<Value> focus(Builder& b, const Value& x);                                            ///< stepped Slices and a Concat, or SpaceToDepth
std::optional<Value> depth_to_space(Builder& b, const Value& x);
std::optional<Value> picked_channels(Builder& b, const Value& x); ///< Gather, or a stepped Slice
std::optional<Value> point_einsum(Builder& b, const Value& x);    ///< a 1x1 convolution
std::optional<Value> concat(Builder& b, const std::vector<Value>& parts);
std::optional<Value> join(Builder& b, const std::vector<Value>& parts); ///< Add chain, Sum, Sub
std::optional<Value> keep(Builder& b, const Value& x);                  ///< Identity, Dropout, Neg, LeakyRelu of slope 1, Clip without bounds
std::optional<Value> activation(Builder& b, const Value& x);
std::optional<Value> channels_last(Builder& b, const Value& x); ///< Transpose, MatMul, Transpose
std::optional<Value> global_pool(Builder& b, const Value& x);

} // namespace crease::random_region
