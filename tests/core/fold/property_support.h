#pragma once

#include "core/fold/document.h"
#include "tests/support/random_region.h"

#include <set>
#include <string>
#include <vector>

namespace crease::fold {

/// The codes a refusal may carry; anything else is a bug in itself.
[[nodiscard]] const std::set<std::string>& known_refusal_codes();

/// Judges folded versions of one model against the reference evaluator, at every size the case has inputs for.
class Judge {
public:
    explicit Judge(const random_region::Case& of);

    /// "" when `folded` is sound: it verifies, its inputs and outputs have the original's names, and every output
    /// element differs by rounding only. Otherwise what is wrong, in words.
    ///
    /// The tolerance is a bound, not a guess: a folded weight is rounded once, to relative u, so `layers` folds move an
    /// output by at most about layers * u * M, where M is the output of the folded model computed with magnitudes.
    /// What double loses in the evaluator itself stays below 1e-12 of the larger magnitude of both models.
    /// `between` is the model that `folded` was made of by folding a second time: its numbers were rounded too.
    [[nodiscard]] std::string complaint(const Model& folded, std::size_t layers, const Model* between = nullptr) const;

    /// "" when the case itself can be evaluated, which a test must make sure of.
    [[nodiscard]] const std::string& broken() const { return broken_; }

private:
    [[nodiscard]] Result<reference::Values> bound(const onnx::ModelProto& folded, std::size_t size) const;
    [[nodiscard]] std::string compare_values(const onnx::ModelProto& folded, const onnx::ModelProto* between, std::size_t size,
                                             std::size_t layers) const;

    const random_region::Case& case_;
    std::string broken_;
    std::vector<reference::Values> values_, magnitudes_; ///< of the original, by input size
};

/// What went through a run of many cases; printed at the end, so that a generator gone dull is seen.
struct PropertyTotals {
    std::size_t cases = 0, broken = 0 /* by the generator, and not looked at */, sites = 0, not_worthwhile = 0, refusals = 0, steps = 0,
                refused_by_numbers = 0, left_over = 0;
    std::size_t claims = 0, shown = 0; ///< refusals that say that folding would be wrong, and those that the evaluator shows to be right
};

/// Everything that must hold for one case, as a list of complaints (empty: good). `seed` drives the choices made.
[[nodiscard]] std::vector<std::string> property_complaints(const random_region::Case& of, std::uint64_t seed, PropertyTotals& totals);

} // namespace crease::fold
