// Which attributes an operator has, of which type, from which opset to which.

#include "core/fold/rules/operator_rules.h"

#include <unordered_map>

namespace crease::fold {
namespace {

using enum AttributeKind;

constexpr AttributeRule consumed[] = {{"consumed_inputs", integers, 1, 5}};
constexpr AttributeRule arithmetic[] = {{"axis", integer, 1, 6}, {"broadcast", integer, 1, 6}, {"consumed_inputs", integers, 1, 5}};
constexpr AttributeRule dropout[] = {
    {"ratio", number, 1, 11}, {"is_test", integer, 1, 6}, {"consumed_inputs", integers, 1, 5}, {"seed", integer, 12}};
constexpr AttributeRule cast[] = {{"to", text, 1, 5}, {"to", integer, 6}, {"saturate", integer, 19}};
constexpr AttributeRule normalization[] = {{"epsilon", number},        {"momentum", number},       {"training_mode", integer, 14},
                                           {"spatial", integer, 1, 8}, {"is_test", integer, 1, 6}, {"consumed_inputs", integers, 1, 5}};
constexpr AttributeRule conv[] = {{"auto_pad", text},         {"dilations", integers}, {"group", integer},
                                  {"kernel_shape", integers}, {"pads", integers},      {"strides", integers}};
constexpr AttributeRule conv_transpose[] = {{"auto_pad", text}, {"dilations", integers}, {"group", integer},           {"kernel_shape", integers},
                                            {"pads", integers}, {"strides", integers},   {"output_padding", integers}, {"output_shape", integers}};
constexpr AttributeRule gemm[] = {{"alpha", number}, {"beta", number}, {"transA", integer}, {"transB", integer}, {"broadcast", integer, 1, 6}};
constexpr AttributeRule average_pool[] = {{"auto_pad", text},         {"kernel_shape", integers},        {"pads", integers},
                                          {"strides", integers},      {"count_include_pad", integer, 7}, {"ceil_mode", integer, 10},
                                          {"dilations", integers, 19}};
constexpr AttributeRule max_pool[] = {{"auto_pad", text},         {"kernel_shape", integers},    {"pads", integers},
                                      {"strides", integers},      {"storage_order", integer, 8}, {"ceil_mode", integer, 10},
                                      {"dilations", integers, 10}};
constexpr AttributeRule pad[] = {{"mode", text}, {"pads", integers, 2, 10}, {"paddings", integers, 1, 1}, {"value", number, 1, 10}};
constexpr AttributeRule slice[] = {{"axes", integers, 1, 9}, {"starts", integers, 1, 9}, {"ends", integers, 1, 9}};
constexpr AttributeRule split[] = {{"axis", integer}, {"split", integers, 1, 12}, {"num_outputs", integer, 18}};
constexpr AttributeRule leaky_relu[] = {{"alpha", number}, {"consumed_inputs", integers, 1, 5}};
constexpr AttributeRule clip[] = {{"min", number, 1, 10}, {"max", number, 1, 10}, {"consumed_inputs", integers, 1, 5}};
constexpr AttributeRule axis[] = {{"axis", integer}};
constexpr AttributeRule scatter[] = {{"reduction", text, 16}};
constexpr AttributeRule transpose[] = {{"perm", integers}};
constexpr AttributeRule reshape[] = {{"shape", integers, 1, 4}, {"consumed_inputs", integers, 1, 4}, {"allowzero", integer, 14}};
constexpr AttributeRule squeeze[] = {{"axes", integers, 1, 12}};
constexpr AttributeRule reduction[] = {{"axes", integers, 1, 17}, {"keepdims", integer}, {"noop_with_empty_axes", integer, 18}};
constexpr AttributeRule resize[] = {{"mode", text},
                                    {"coordinate_transformation_mode", text, 11},
                                    {"cubic_coeff_a", number, 11},
                                    {"exclude_outside", integer, 11},
                                    {"extrapolation_value", number, 11},
                                    {"nearest_mode", text, 11},
                                    {"antialias", integer, 18},
                                    {"axes", integers, 18},
                                    {"keep_aspect_ratio_policy", text, 18}};
constexpr AttributeRule space_to_depth[] = {{"blocksize", integer}};
constexpr AttributeRule depth_to_space[] = {{"blocksize", integer}, {"mode", text, 11}};
constexpr AttributeRule einsum[] = {{"equation", text}};
constexpr AttributeRule upsample[] = {{"mode", text}, {"scales", numbers, 7, 8}, {"height_scale", number, 1, 6}, {"width_scale", number, 1, 6}};

} // namespace

std::span<const AttributeRule> attributes_of(std::string_view op) {
    static const std::unordered_map<std::string_view, std::span<const AttributeRule>> table = {{"Dropout", dropout},
                                                                                               {"Cast", cast},
                                                                                               {"LeakyRelu", leaky_relu},
                                                                                               {"Clip", clip},
                                                                                               {"BatchNormalization", normalization},
                                                                                               {"Mul", arithmetic},
                                                                                               {"Div", arithmetic},
                                                                                               {"Neg", consumed},
                                                                                               {"Add", arithmetic},
                                                                                               {"Sub", arithmetic},
                                                                                               {"Sum", consumed},
                                                                                               {"Conv", conv},
                                                                                               {"ConvTranspose", conv_transpose},
                                                                                               {"Gemm", gemm},
                                                                                               {"AveragePool", average_pool},
                                                                                               {"MaxPool", max_pool},
                                                                                               {"Pad", pad},
                                                                                               {"Slice", slice},
                                                                                               {"Split", split},
                                                                                               {"Concat", axis},
                                                                                               {"ScatterND", scatter},
                                                                                               {"Transpose", transpose},
                                                                                               {"Reshape", reshape},
                                                                                               {"Flatten", axis},
                                                                                               {"Squeeze", squeeze},
                                                                                               {"Unsqueeze", squeeze},
                                                                                               {"ReduceMean", reduction},
                                                                                               {"Gather", axis},
                                                                                               {"SpaceToDepth", space_to_depth},
                                                                                               {"DepthToSpace", depth_to_space},
                                                                                               {"Einsum", einsum},
                                                                                               {"Resize", resize},
                                                                                               {"Upsample", upsample}};
    const auto found = table.find(op);
    return found == table.end() ? std::span<const AttributeRule>{} : found->second;
}

} // namespace crease::fold
