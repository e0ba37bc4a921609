#pragma once

#include "core/explain/trace.h"

namespace crease::explain {

/// A mistake that people make when they fold by hand, made on purpose.
struct Breakage {
    std::string code;   ///< "mean_forgotten"
    std::string title;  ///< "the mean is forgotten"
    std::string silent; ///< why this site has nothing to make it with; empty where it has
};

/// All of them, in a fixed order, the same for every site; of several ends the last one's.
[[nodiscard]] std::vector<Breakage> breakages_of(const analysis::ModelFacts& facts, const fold::Site& site);

/// The opened model with this site alone folded, wrongly.
struct Broken {
    ModelPtr model;
    double change = 0;  ///< the largest change of a weight or bias, by the largest right one
    std::string slight; ///< why so little of it can be seen, in words; empty where `change` is more than `slight_change`
};
constexpr double slight_change = 1e-3;

/// Statistics of one channel over the pictures of a batch, by the name of the value: what a normalisation in training mode would use.
struct BatchStatistics {
    std::vector<double> mean, variance;
};
using BatchValues = std::map<std::string, BatchStatistics>;

/// Those of the values of these names, maps [N, C, ...] of floats as an engine computed them; names without a value are left out.
/// Errors: unsupported (no map of channels), bad_input (no floats).
[[nodiscard]] Result<BatchValues> batch_values(const EngineValues& values, const std::vector<std::string>& names);

/// The values that are normalised: those whose statistics the mistake "batch_statistics" has to know.
[[nodiscard]] std::vector<std::string> values_to_break_with(const analysis::ModelFacts& facts, const fold::Site& site);

/// Never touches a document. Errors: usage (no such mistake, or the site does not react to it), those of folding.
[[nodiscard]] Result<Broken> broken_model(const analysis::ModelFacts& facts, const fold::Site& site, const std::string& code,
                                          const BatchValues& batch = {}, const JobControl& control = {});

} // namespace crease::explain
