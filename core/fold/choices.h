#pragma once

namespace crease::fold {

/// How a model is to be taken, where more than one way is right.
struct Choices {
    bool constant_inputs = false; ///< the weights that are also inputs are constants (core/model/constant_inputs.h)
    bool into_scales = false;     ///< what stands behind a layer of int8 weights goes into their scales (ScanOptions)
    bool widen = false;           ///< float32 where float16 or bfloat16 cannot hold what folding makes (FoldOptions)
    bool operator==(const Choices&) const = default;
};

} // namespace crease::fold
