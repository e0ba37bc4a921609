#pragma once

#include "core/analysis/constants.h"

#include <string>

namespace crease::analysis {

class ModelFacts;

/// Sizes of a whole model, for headings. Nodes are counted as every other program counts them: all that stand in the file.
struct Totals {
    std::size_t nodes = 0;
    std::size_t constant_nodes = 0; ///< of those, the ones that only make constants
    std::int64_t params = 0;
    std::int64_t macs = -1; ///< -1 when the file does not say enough about sizes
    std::int64_t conv_nodes = 0, batchnorm_nodes = 0;
};
[[nodiscard]] Totals totals(const ModelFacts& facts);

/// What the canvas writes into a node: constants belong to their consumer and are not nodes of the drawing.
struct NodeSummary {
    std::string title;  ///< "Conv", "BatchNorm"
    std::string detail; ///< "3x3 · 96→96 · /2", "ε 1e-5"
};
/// `constants` are those of the node's graph.
[[nodiscard]] NodeSummary summarize(const Node& node, const ConstantTable& constants);

/// The place of a node in the network from exporter names: "/layer1/layer1.0/conv1/Conv" -> "layer1.0.conv1".
[[nodiscard]] std::string block_name(const Graph& graph, const Node& node);

} // namespace crease::analysis
