#pragma once

#include "core/fold/mistakes/summands.h"
#include "core/model/graph.h"

namespace crease::fold {

/// What a converter may have done instead, as a word for scripts and as the rest of a sentence that begins "what one gets when".
struct Mistake {
    std::string code;   ///< "mean_forgotten"
    std::string clause; ///< "the mean of the identity branch is forgotten"
};

/// A mistake that changes what the site is derived by.
struct DerivedMistake {
    Mistake mistake;
    DerivationPtr derivation;
};

/// Mistakes with the numbers that operators bring along: statistics and parameters of each BatchNormalization, of all together where
/// there are several; biases and factors of layers; operators passed over; branches forgotten, counted twice, subtracted.
[[nodiscard]] std::vector<DerivedMistake> derived_mistakes(const Graph& graph, const Derivation& root, const std::vector<Summand>& branches);

} // namespace crease::fold
