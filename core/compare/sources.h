#pragma once

#include "core/compare/pairing.h"
#include "core/model/graph.h"

namespace crease::compare {

/// Which inner values tell more of an output than itself.
struct Sources {
    /// What both models saturate, round, rank or select from on the way to the output, by the same operators with the same
    /// constants; empty when the output is computed from nothing of the kind.
    std::vector<NamePair> values;
    /// The first model's values whose sum or difference the output is: where they cancel, its rounding is theirs.
    std::vector<NamePair> terms;
};

/// `inputs`: which of the two models' inputs belong together.
[[nodiscard]] Sources find_sources(const Model& a, const Model& b, const NamePair& output, const Pairing& inputs);

/// Whether the numbers of an output, not only its shape, depend on the model's inputs.
[[nodiscard]] bool depends_on_input(const Model& model, const std::string& output);

/// The coarsest floating type among the model's inputs, outputs, casts and the weights of its convolutions and products; float32
/// where there is none coarser.
[[nodiscard]] ElementType coarsest_type(const Model& model);

} // namespace crease::compare
