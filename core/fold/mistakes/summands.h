#pragma once

#include "core/fold/form/derivation.h"

#include <string>

namespace crease::fold {

/// One of the values that a sum inside a site adds up, and what people call it: "identity branch", "1x1 branch", "second 3x3 branch".
struct Summand {
    const Derivation* sum = nullptr;
    std::size_t slot = 0; ///< among the sum's inputs
    std::string name;
    [[nodiscard]] const Derivation& root() const { return *sum->inputs[slot]; }
};

/// The branches below `root`, sums of sums taken as one.
[[nodiscard]] std::vector<Summand> summands_of(const Derivation& root);

/// A rule and the inputs that a derivation is to have instead of its own.
struct Change {
    const Derivation* at = nullptr;
    Rule rule;
    std::vector<std::size_t> inputs; ///< which of its own
};

/// The derivation with something changed in it; forms and nodes stay what they were.
[[nodiscard]] DerivationPtr changed(const Derivation& root, const std::vector<Change>& changes);

/// The sum with one input forgotten (0), or there so many times.
[[nodiscard]] Change counted(const Summand& branch, int times);
/// The sum with that input subtracted instead of added, or the other way round.
[[nodiscard]] Change turned(const Summand& branch);

} // namespace crease::fold
