#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/progress.h"
#include "core/compare/compare.h"
#include "core/compare/metrics.h"
#include "core/model/graph.h"

#include <optional>

namespace crease::compare {

/// A value that both versions compute, and how many bytes of it there are (an estimate where sizes are unknown).
struct SharedValue {
    std::string name; ///< in the first
    std::uint64_t bytes = 0;
    std::string other{}; ///< in the second, where it has another name there
    [[nodiscard]] const std::string& in_b() const { return other.empty() ? name : other; }
};

/// In the original's order: everything that operators of both main graphs make under the same name, constants and
/// what is no tensor left out.
[[nodiscard]] std::vector<SharedValue> shared_values(const analysis::ModelFacts& original, const analysis::ModelFacts& other);

/// The same; where the two have no inner value's name in common, the counterparts that the request tells.
[[nodiscard]] std::vector<SharedValue> values_in_both(const CompareRequest& request, const analysis::ModelFacts& a, const analysis::ModelFacts& b);

/// Behind the last of the values from `begin` on that together take no more than `most_bytes`; at least one.
[[nodiscard]] std::size_t end_of_batch(const std::vector<SharedValue>& values, std::size_t begin, std::uint64_t most_bytes);

/// How one value of the second model differs from that of the first, on the input where it differs most.
struct ValueDrift {
    std::string value; ///< its name in the first model
    Difference difference;
    double relative = 0;   ///< largest difference by the value's largest magnitude; infinity where shapes or NaN differ
    std::string value_b{}; ///< its name in the second model
};

struct DriftReport {
    std::vector<ValueDrift> values; ///< in the order asked for
    std::string input;              ///< what went in, in words
    std::size_t inputs = 0;         ///< how many inputs that was
    std::string engine_title;
};

/// Runs both models on all of the request's inputs with fusion off and compares every one of `values`; in several goes where
/// together they would take more than `most_bytes`. An image that cannot be read and was not named is left out. Blocks; cancelling kills the engine's
/// process. Errors: as compare::run.
[[nodiscard]] Result<DriftReport> measure_drift(const CompareRequest& request, const std::vector<SharedValue>& values, const JobControl& control = {},
                                                std::uint64_t most_bytes = 256u << 20);

/// The same of all that both of the request's models compute; nothing where that is no value at all. Errors: besides, those of reading them.
[[nodiscard]] Result<std::optional<DriftReport>> measure_whole_drift(const CompareRequest& request, const JobControl& control = {});

} // namespace crease::compare
