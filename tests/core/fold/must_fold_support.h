#pragma once

#include "core/fold/document.h"
#include "tests/support/random_region.h"

#include <ostream>
#include <string>
#include <vector>

namespace crease::fold {

/// A small model as ONNX text, without its numbers. Every name in the list of typed values that no node makes becomes an
/// initializer with random numbers (kept positive where the name begins with "var"); dimensions named by a letter vary.
/// Constants may also be written as shapes at the node that reads them, and become initializers of the input's type:
///   Conv<w=[8,4,3,3], b=8>(x)    weights and bias        Mul<k=[8,1,1]>(x)      a constant on the right
///   BN<c=8>(x)                   BatchNormalization      Mul<before=[1]>(x)     a constant on the left
struct WrittenCase {
    std::string name, text;
    std::vector<std::string> also_inputs = {}; ///< initializers that are graph inputs as well
};

/// The model with its numbers, and inputs of three sizes.
[[nodiscard]] random_region::Case complete(const WrittenCase& written);

/// "Conv:2 Relu:1": the operators of a model, bodies included, Constant nodes left out.
[[nodiscard]] std::string operators_of(const Model& model);

/// Everything worthwhile folded. Fails the current test and returns the original when that is not possible; with `left_out`,
/// sites that cannot be folded are listed there instead.
[[nodiscard]] ModelPtr fold_all(const ModelPtr& model, ScanResult& scanned, std::vector<LeftOut>* left_out = nullptr);

} // namespace crease::fold
