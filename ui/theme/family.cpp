#include "ui/theme/family.h"

#include <QCoreApplication>

#include <unordered_map>

namespace crease::ui {
namespace {

std::unordered_map<std::string_view, Family> makeTable() {
    std::unordered_map<std::string_view, Family> table;
    const auto add = [&](Family family, std::initializer_list<std::string_view> ops) {
        for (auto op : ops) table.emplace(op, family);
    };
    add(Family::conv, {"Conv", "ConvTranspose", "ConvInteger", "QLinearConv", "DeformConv", "Gemm", "MatMul", "Einsum", "MatMulInteger",
                       "QLinearMatMul", "LSTM", "GRU", "RNN", "Attention", "MultiHeadAttention"});
    add(Family::norm, {"BatchNormalization", "InstanceNormalization", "LayerNormalization", "GroupNormalization", "LpNormalization",
                       "MeanVarianceNormalization", "LRN", "RMSNormalization", "SkipLayerNormalization", "SimplifiedLayerNormalization"});
    add(Family::activation, {"Relu",    "LeakyRelu", "PRelu", "Sigmoid",  "HardSigmoid", "HardSwish",       "Tanh", "Elu",     "Selu",
                             "Celu",    "Gelu",      "Mish",  "Softplus", "Softsign",    "ThresholdedRelu", "Clip", "Softmax", "LogSoftmax",
                             "Hardmax", "Erf",       "Swish", "FastGelu", "QuickGelu"});
    add(Family::elementwise, {"Add",         "Sub",      "Mul",      "Div",    "Sum",    "Mean",       "Pow",       "Max",       "Min",
                              "Sqrt",        "Exp",      "Log",      "Abs",    "Neg",    "Reciprocal", "Floor",     "Ceil",      "Round",
                              "Sign",        "Not",      "And",      "Or",     "Xor",    "Equal",      "Greater",   "Less",      "GreaterOrEqual",
                              "LessOrEqual", "Where",    "Mod",      "Sin",    "Cos",    "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin",
                              "ReduceProd",  "ReduceL1", "ReduceL2", "ArgMax", "ArgMin", "CumSum"});
    add(Family::pool,
        {"MaxPool", "AveragePool", "LpPool", "GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool", "MaxRoiPool", "RoiAlign", "Resize", "Upsample"});
    add(Family::shape,
        {"Reshape",        "Transpose",       "Flatten",   "Squeeze",         "Unsqueeze",    "Concat",       "Split",           "Slice",    "Gather",
         "GatherND",       "GatherElements",  "ScatterND", "ScatterElements", "Shape",        "Size",         "Expand",          "Tile",     "Pad",
         "Cast",           "CastLike",        "Identity",  "Dropout",         "DepthToSpace", "SpaceToDepth", "ConstantOfShape", "Constant", "Range",
         "QuantizeLinear", "DequantizeLinear"});
    return table;
}

} // namespace

Family familyOf(std::string_view op_type) {
    static const auto table = makeTable();
    const auto found = table.find(op_type);
    return found == table.end() ? Family::other : found->second;
}

QString familyWord(Family family) {
    const char* const words[family_count] = {QT_TRANSLATE_NOOP("Family", "convolution"),     QT_TRANSLATE_NOOP("Family", "normalisation"),
                                             QT_TRANSLATE_NOOP("Family", "activation"),      QT_TRANSLATE_NOOP("Family", "elementwise"),
                                             QT_TRANSLATE_NOOP("Family", "pooling"),         QT_TRANSLATE_NOOP("Family", "shape"),
                                             QT_TRANSLATE_NOOP("Family", "input or output"), QT_TRANSLATE_NOOP("Family", "other")};
    return QCoreApplication::translate("Family", words[static_cast<int>(family)]);
}

} // namespace crease::ui
