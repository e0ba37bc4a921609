#pragma once

#include "core/analysis/array.h"
#include "core/analysis/constants.h"
#include "core/analysis/element_types.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace crease::analysis {

/// Shapes by value where they can be known: from value_info, and inferred for the operators Crease knows.
using Shapes = std::unordered_map<ValueId, std::vector<std::int64_t>>;
[[nodiscard]] std::string shape_text(const std::vector<std::int64_t>& shape); ///< "1×96×28×28", "?" for unknown extents

constexpr std::int64_t most_listed = 64; ///< elements of what an operator is told in numbers: extents, axes, pads

/// A small constant that takes some computing; null where it is none, or cannot be computed to the last digit.
using EvaluateConstant = std::function<std::shared_ptr<const Array>(ValueId)>;
/// What is known of a graph's sizes.
struct Sizes {
    Shapes shapes;
    std::unordered_map<ValueId, std::vector<std::int64_t>> computed; ///< elements of small integer values that follow from them, all known
};

/// What an input's first extent is where the file leaves it open.
enum class Batch { open, one };

/// Whoever wants the shapes of a graph asks its GraphFacts (model_facts.h); they are inferred once, for all.
[[nodiscard]] Sizes infer_shapes(const Model& model, const Graph& graph, const ConstantTable& constants, const ElementTypes& types,
                                 const EvaluateConstant& evaluate, Batch batch = Batch::open);

} // namespace crease::analysis
