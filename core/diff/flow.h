#pragma once

#include "core/analysis/model_facts.h"

#include <array>

namespace crease::diff {

/// What computes in a model's main graph, in order, as alignment sees it: constants belong to who reads them, and operators that only
/// pass a value on (Identity, Dropout) are not there.
struct Flow {
    static constexpr std::int32_t constant = -1000000; ///< an input that is a constant, or absent
    struct Step {
        std::uint32_t node = 0;           ///< position in Graph::nodes
        std::array<std::string, 3> kinds; ///< operator, attributes and constants' shapes; operator and weight's shape; operator's family
        bool commutative = false;         ///< its inputs may change places
        bool has_constants = false;
        std::vector<std::int32_t> inputs;   ///< by slot: a step; -1 - k for the graph's input k; constant
        std::vector<std::uint32_t> readers; ///< steps, ascending, each once
        std::vector<std::int32_t> outputs;  ///< which of the graph's outputs it makes
        std::string name;                   ///< of the first value that it makes
    };
    std::vector<Step> steps;
};

[[nodiscard]] Flow flow_of(const analysis::GraphFacts& facts);

} // namespace crease::diff
