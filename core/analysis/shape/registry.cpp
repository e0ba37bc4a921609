#include "core/analysis/shape/rules.h"

#include <array>
#include <unordered_map>

namespace crease::analysis {
namespace {

constexpr std::array same = {"Relu",
                             "LeakyRelu",
                             "PRelu",
                             "Sigmoid",
                             "HardSigmoid",
                             "HardSwish",
                             "Tanh",
                             "Elu",
                             "Selu",
                             "Celu",
                             "Gelu",
                             "Mish",
                             "Softplus",
                             "Softsign",
                             "ThresholdedRelu",
                             "Clip",
                             "Softmax",
                             "LogSoftmax",
                             "Hardmax",
                             "Erf",
                             "Exp",
                             "Log",
                             "Sqrt",
                             "Abs",
                             "Neg",
                             "Reciprocal",
                             "Floor",
                             "Ceil",
                             "Round",
                             "Sign",
                             "Not",
                             "Sin",
                             "Cos",
                             "Identity",
                             "Dropout",
                             "BatchNormalization",
                             "InstanceNormalization",
                             "LayerNormalization",
                             "GroupNormalization",
                             "RMSNormalization",
                             "LpNormalization",
                             "MeanVarianceNormalization",
                             "LRN",
                             "Shrink",
                             "CumSum",
                             "QuantizeLinear",
                             "DequantizeLinear",
                             "Trilu",
                             "EyeLike",
                             "CastLike",
                             "IsNaN",
                             "IsInf",
                             "ScatterND",
                             "ScatterElements"};

constexpr std::array broadcasting = {"Pow",         "Max", "Min", "Sum", "Mean",    "Where", "Equal", "Greater", "Less", "GreaterOrEqual",
                                     "LessOrEqual", "And", "Or",  "Xor", "BitShift"};

constexpr std::array reductions = {"ReduceMean", "ReduceSum", "ReduceMax",    "ReduceMin",       "ReduceProd",
                                   "ReduceL1",   "ReduceL2",  "ReduceLogSum", "ReduceLogSumExp", "ReduceSumSquare"};

std::unordered_map<std::string_view, ShapeRule> make_table() {
    std::unordered_map<std::string_view, ShapeRule> table = {
        {"Conv", infer_conv},
        {"ConvTranspose", infer_conv_transpose},
        {"MaxPool", infer_pool},
        {"AveragePool", infer_pool},
        {"LpPool", infer_pool},
        {"GlobalAveragePool", infer_global_pool},
        {"GlobalMaxPool", infer_global_pool},
        {"GlobalLpPool", infer_global_pool},
        {"Add", infer_arithmetic},
        {"Sub", infer_arithmetic},
        {"Mul", infer_arithmetic},
        {"Div", infer_arithmetic},
        {"Mod", infer_arithmetic},
        {"Cast", infer_cast},
        {"Gemm", infer_gemm},
        {"MatMul", infer_matmul},
        {"Einsum", infer_einsum},
        {"Flatten", infer_flatten},
        {"Reshape", infer_reshape},
        {"Transpose", infer_transpose},
        {"Squeeze", infer_squeeze},
        {"Unsqueeze", infer_unsqueeze},
        {"Concat", infer_concat},
        {"Split", infer_split},
        {"Expand", infer_expand},
        {"Tile", infer_tile},
        {"Slice", infer_slice},
        {"Gather", infer_gather},
        {"GatherElements", infer_gather_elements},
        {"GatherND", infer_gather_nd},
        {"TopK", infer_top_k},
        {"OneHot", infer_one_hot},
        {"Shape", infer_shape_of},
        {"Size", infer_size},
        {"Range", infer_range},
        {"ConstantOfShape", infer_constant_of_shape},
        {"ArgMax", infer_arg_reduce},
        {"ArgMin", infer_arg_reduce},
        {"Pad", infer_pad},
        {"Resize", infer_resize},
        {"Upsample", infer_resize},
        {"DepthToSpace", infer_depth_to_space},
        {"SpaceToDepth", infer_space_to_depth},
    };
    for (const char* op : same) table.emplace(op, infer_same);
    for (const char* op : broadcasting) table.emplace(op, infer_broadcast);
    for (const char* op : reductions) table.emplace(op, infer_reduce);
    return table;
}

} // namespace

ShapeRule shape_rule(std::string_view op_type) {
    static const auto table = make_table();
    const auto found = table.find(op_type);
    return found == table.end() ? nullptr : found->second;
}

} // namespace crease::analysis
