// The field's names for blocks, told by what they are made of. A block adds once (a stage of several blocks adds several
// times, and gets its name from its blocks), so most rules count sums first.

#include "ui/graph/block_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace crease::ui {
namespace {

QString tr(const char* words) { return QCoreApplication::translate("BlockKind", words); }

/// Extents of a convolution's window, from the attribute or from the weight; empty where neither is known.
std::vector<std::int64_t> windowOf(const Node& node, const analysis::ConstantTable& constants) {
    auto window = node.ints_attribute("kernel_shape");
    const auto* dims = window.empty() && node.input(1).valid() ? constants.dims(node.input(1)) : nullptr;
    if (dims && dims->size() > 2) window.assign(dims->begin() + 2, dims->end());
    return window;
}

/// One input channel per filter, and several groups.
bool isDepthwise(const Node& node, const analysis::ConstantTable& constants) {
    const auto* dims = node.input(1).valid() ? constants.dims(node.input(1)) : nullptr;
    return node.int_attribute("group", 1) > 1 && dims && dims->size() > 2 && (*dims)[1] == 1;
}

bool addsValues(const Node& node, const analysis::ConstantTable& constants) {
    const auto varies = [&](ValueId value) { return value.valid() && !constants.is_constant(value); };
    return std::count_if(node.inputs.begin(), node.inputs.end(), varies) > 1;
}

QString residualKind(const Ingredients& in) {
    if (in.depthwise > 0 && in.pointwise >= 2 && in.spatial == 0) return tr("Inverted residual");
    if (in.spatial == 1 && in.pointwise >= 2) return tr("Bottleneck");
    if (in.spatial == 2 && in.pointwise <= 1) return tr("Residual block");
    return {};
}

} // namespace

void Ingredients::add(const Node& node, const analysis::ConstantTable& constants) {
    ++nodes;
    if (node.is("Conv")) {
        const auto window = windowOf(node, constants);
        const bool point = std::all_of(window.begin(), window.end(), [](std::int64_t extent) { return extent == 1; });
        ++(isDepthwise(node, constants) ? depthwise : point && !window.empty() ? pointwise : spatial);
    } else if (node.is("MatMul") || node.is("Gemm")) {
        ++products;
    } else if (node.op_type.ends_with("Normalization")) {
        ++norms;
    } else if (node.is("Softmax")) {
        ++softmaxes;
    } else if (node.is("Sigmoid") || node.is("HardSigmoid")) {
        ++sigmoids;
    } else if (node.op_type.find("Pool") != std::string::npos || node.is("ReduceMean")) {
        ++pools;
    } else if (node.is("Add") || node.is("Sum")) {
        sums += addsValues(node, constants);
    } else if (node.is("Concat")) {
        concats += addsValues(node, constants);
    }
}

Ingredients& Ingredients::operator+=(const Ingredients& other) {
    for (const auto field :
         {&Ingredients::nodes, &Ingredients::pointwise, &Ingredients::spatial, &Ingredients::depthwise, &Ingredients::products, &Ingredients::norms,
          &Ingredients::softmaxes, &Ingredients::sigmoids, &Ingredients::pools, &Ingredients::sums, &Ingredients::concats})
        this->*field += other.*field;
    return *this;
}

QString kindOf(const Ingredients& in) {
    const int convolutions = in.pointwise + in.spatial + in.depthwise;
    if (in.softmaxes == 1 && in.products >= 5 && in.norms >= 1) return tr("Transformer block");
    if (in.softmaxes == 1 && in.products >= 2 && convolutions == 0) return tr("Attention");
    if (in.softmaxes > 0) return {};
    if (in.sums == 1 && in.concats == 0) return residualKind(in);
    if (in.sums > 0) return {};
    if (in.concats == 1 && in.pointwise == 1 && in.spatial == 1) return tr("Dense layer");
    if (in.concats >= 1 && in.concats <= 3 && in.spatial >= 1 && convolutions >= 3 && convolutions <= 12) return tr("Inception block");
    if (in.concats > 0) return {};
    if (in.pools == 1 && in.sigmoids == 1 && in.spatial == 0 && in.heavy() == 2) return tr("Squeeze and excitation");
    if (in.products == 2 && convolutions == 0) return tr("Two-layer perceptron");
    if (in.pools == 2 && in.heavy() == 0 && in.nodes >= 7 && in.nodes <= 9) return tr("Layer normalization");
    if (in.depthwise == 1 && in.spatial == 0 && in.pointwise == 1) return tr("Separable convolution");
    if (in.depthwise == 1 && in.spatial == 0 && in.pointwise == 2) return tr("Inverted residual");
    return {};
}

} // namespace crease::ui
