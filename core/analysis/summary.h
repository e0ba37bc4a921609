#pragma once

#include "core/model/graph.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace crease::analysis {

/// Sizes of a whole model, for headings. MACs are -1 when the file does not say enough about sizes.
struct Totals {
    std::size_t nodes = 0; ///< operators, constants not counted
    std::int64_t params = 0, macs = -1;
    std::int64_t conv_nodes = 0, batchnorm_nodes = 0;
};
[[nodiscard]] Totals totals(const Model& model);

/// What the canvas writes into a node: constants belong to their consumer and are not nodes of the drawing.
struct NodeSummary {
    std::string title;  ///< "Conv", "BatchNorm"
    std::string detail; ///< "3x3 · 96→96 · /2", "ε 1e-5"
};
[[nodiscard]] NodeSummary summarize(const Model& model, const Graph& graph, const Node& node);

/// True for nodes that only make constants (Constant, or operators fed by constants alone): drawn inside the consumer.
[[nodiscard]] std::vector<bool> constant_nodes(const Model& model, const Graph& graph); ///< by position in nodes

/// Shapes by value where they can be known: from value_info, and inferred for the operators Crease knows.
using Shapes = std::unordered_map<ValueId, std::vector<std::int64_t>>;
/// The elements of a constant integer value that is not simply stored, if they can be evaluated.
using EvaluateIntegers = std::function<std::optional<std::vector<std::int64_t>>(ValueId)>;
[[nodiscard]] Shapes infer_shapes(const Model& model, const Graph& graph, const EvaluateIntegers& evaluate = {});
[[nodiscard]] std::string shape_text(const std::vector<std::int64_t>& shape); ///< "1×96×28×28", "?" for unknown extents

/// The place of a node in the network from exporter names: "/layer1/layer1.0/conv1/Conv" -> "layer1.0.conv1".
[[nodiscard]] std::string block_name(const Graph& graph, const Node& node);

} // namespace crease::analysis
