#pragma once

#include "core/base/result.h"
#include "core/model/graph.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onnx {
class ModelProto;
}

namespace crease::reference {

/// A dense row-major tensor whose elements are doubles, whatever type the model gives them.
struct Array {
    ElementType type = ElementType::float32;
    std::vector<std::int64_t> shape; ///< empty for a scalar
    std::vector<double> data;
    bool constant = false; ///< no input of the model can change it

    [[nodiscard]] std::int64_t count() const {
        std::int64_t n = 1;
        for (auto extent : shape) n *= extent;
        return n;
    }
    [[nodiscard]] std::int64_t rank() const { return static_cast<std::int64_t>(shape.size()); }
};

using Values = std::map<std::string, Array>; ///< by value name

struct Options {
    bool every_value = false; ///< return the intermediate values of the main graph as well
    /// Computes for every value an upper bound of the sum of the magnitudes of the terms it is made of: constants and
    /// inputs count as absolute values, subtraction as addition, an activation as its Lipschitz bound. Relative errors
    /// of u in weights therefore move a result by no more than about u times this.
    bool magnitude = false;
    double smallest = 0; ///< magnitude only: added to every constant, for types whose subnormals round absolutely
};

/// Runs a model the slow way: one loop nest per operator, written from the ONNX operator specification, in double.
/// Constants of the model keep their exact values; nothing is rounded to the model's types except by Cast.
/// Errors: unsupported (operator or attribute not covered), bad_input (shapes that do not fit).
[[nodiscard]] Result<Values> evaluate(const onnx::ModelProto& model, const Values& inputs, const Options& options = {});
[[nodiscard]] Result<Values> evaluate(const Model& model, const Values& inputs, const Options& options = {});

/// The message that `model` would be saved as. Errors: bad_input.
[[nodiscard]] Result<onnx::ModelProto> to_proto(const Model& model);

} // namespace crease::reference
