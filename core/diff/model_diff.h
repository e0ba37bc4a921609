#pragma once

#include "core/fold/document.h"
#include "core/fold/mistakes/diagnose.h"

#include <nlohmann/json_fwd.hpp>

namespace crease::diff {

/// An operator of one of the models, once it is folded.
struct Place {
    std::string op, name, value; ///< the node's name (may be empty) and what it makes
    std::string kind;            ///< operator, attributes and constants' shapes
    std::vector<NodeId> nodes;   ///< of the model as it stands: the operator, or those that fold into it; none where only folding makes it
};

/// Numbers of a pair that differ by more than rounding.
struct Numbers {
    std::string what;                   ///< "kernel", "bias", or "constant" with its slot
    double max_abs = 0, relative = 0;   ///< relative to the largest value in A
    std::vector<std::int64_t> channels; ///< output channels of a layer that differ; elements of another constant
    std::int64_t of_channels = 0;
};

/// An operator of A and its counterpart in B.
struct Pair {
    Place a, b;
    bool changed = false;                 ///< other attributes, shapes or operator
    std::string site, label, block;       ///< of A's site that folds into it; empty where there is none
    std::vector<Numbers> numbers;         ///< what differs
    std::optional<fold::Mistake> mistake; ///< that explains the difference, where one does
    [[nodiscard]] bool differs() const { return changed || !numbers.empty(); }
};

struct Extent {
    std::size_t nodes = 0, sites = 0, operators = 0; ///< as it stands; worthwhile sites; what computes once they are folded
};

/// Two models side by side, each with all that folds in it folded, so that a training form meets its deploy form.
struct ModelDiff {
    Extent a, b;
    std::vector<Pair> pairs; ///< in A's order
    std::vector<Place> only_a, only_b;
    std::size_t numbers_compared = 0; ///< pairs that have numbers
    [[nodiscard]] bool same_structure() const;
    [[nodiscard]] bool same() const; ///< in structure and in numbers, up to rounding
};

/// Aligns the main graphs of two opened models by structure, names or not, and compares the numbers of what belongs together. With
/// `name_mistakes` each layer that differs is held against the known mistakes of converters (fold::diagnose), A being right.
/// Errors: those of folding and reading; cancelled.
[[nodiscard]] Result<ModelDiff> compare_models(const fold::Document& a, const fold::Document& b, bool name_mistakes, const JobControl& control = {});

/// "Block stage2.1 (RepVGG block): B's bias is what one gets when the mean of the identity branch is forgotten." For a pair whose
/// numbers differ.
[[nodiscard]] std::string sentence(const Pair& pair);

/// The form of `crease diff --json`; of `crease diagnose --json` too.
[[nodiscard]] nlohmann::json to_json(const ModelDiff& diff);

} // namespace crease::diff
