#pragma once

#include "core/diff/model_diff.h"

namespace crease::diff {

/// Another model, numbered anew so that it can stand beside A: an operator and its counterpart have one id, everything else has ids that A
/// does not know. What is linked, selected or marked by id in both then needs no table of pairs.
struct Beside {
    ModelPtr model;
    analysis::ModelFactsPtr facts;                    ///< of `model`
    std::map<std::string, std::vector<NodeId>> sites; ///< A's sites, and what stands in their places in B
    std::vector<NodeId> differing;                    ///< in A and in `model`: operators with other attributes or numbers than their counterparts
    bool common_names = false;                        ///< most counterparts have the same name
    ModelDiff diff;                                   ///< its B places by the new ids
};

/// `diff` is that of the two documents' models as they were opened.
[[nodiscard]] Beside stand_beside(const fold::Document& a, const fold::Document& b, ModelDiff diff);

/// Inner values of A and their counterparts in B, in A's order.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> counterparts(const ModelDiff& diff);

/// What is to be said of a pair that differs(): sentence(), or how its operators differ.
[[nodiscard]] std::string difference_text(const Pair& pair);

} // namespace crease::diff
