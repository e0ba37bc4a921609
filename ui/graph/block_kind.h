#pragma once

#include "core/analysis/constants.h"

#include <QString>

namespace crease::ui {

/// What a stretch of a network is made of, counted: enough to call it by the name that people use.
struct Ingredients {
    int nodes = 0;
    int pointwise = 0, spatial = 0, depthwise = 0; ///< convolutions
    int products = 0;                              ///< MatMul, Gemm
    int norms = 0, softmaxes = 0, sigmoids = 0, pools = 0;
    int sums = 0, concats = 0; ///< of values; adding a constant is not counted

    void add(const Node& node, const analysis::ConstantTable& constants);
    Ingredients& operator+=(const Ingredients& other);
    [[nodiscard]] int heavy() const { return pointwise + spatial + depthwise + products; }
};

/// "Bottleneck", "Transformer block"; empty where no name fits. Told by what is inside, for exporters do not say.
[[nodiscard]] QString kindOf(const Ingredients& inside);

} // namespace crease::ui
