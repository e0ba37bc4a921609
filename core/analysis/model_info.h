#pragma once

#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"

#include <map>

namespace crease::analysis {

/// A model's input or output as the file declares it.
struct DeclaredValue {
    std::string name;
    ElementType type = ElementType::undefined;
    std::optional<std::vector<std::string>> extents; ///< digits, a symbol, or "?"; absent: not even the rank is declared
};

/// What all nodes of one operator come to.
struct OperatorShare {
    std::int64_t nodes = 0;
    std::int64_t params = 0;       ///< elements of the weights they read, each weight counted where it is read first
    std::uint64_t bytes = 0;       ///< of those weights
    std::int64_t macs = 0;         ///< of one input
    std::int64_t unknown_macs = 0; ///< nodes whose sizes the file does not tell
};

/// What stands in a file besides its structure.
struct ModelInfo {
    std::string producer, producer_version, domain, description;
    std::int64_t ir_version = 0, model_version = 0;
    std::map<std::string, std::int64_t> opsets; ///< "" is ONNX's own
    std::vector<std::pair<std::string, std::string>> metadata;
    std::vector<DeclaredValue> inputs, outputs; ///< what has to be fed: no weights among them
    Totals totals;
    std::map<std::string, OperatorShare> operators; ///< of the main graph, by name, other domains' with theirs before it
};

[[nodiscard]] ModelInfo model_info(const ModelFacts& facts);

} // namespace crease::analysis
