#pragma once

#include "core/compare/report.h"
#include "core/engine/engine.h"

namespace crease::compare {

/// Collects what one output's pairs of tensors say, input after input.
class OutputTotals {
public:
    OutputTotals(std::string name, ElementType type) : noise_(type) {
        report_.name = std::move(name);
        report_.type = type;
    }
    /// Both models' values at one input. A problem (missing, another shape) is remembered, not returned.
    void add(const HostTensor* a, const HostTensor* b, std::size_t top_k);
    void refuse(std::string problem);
    void add_noise(const Difference& difference) { noise_.add(difference); }

    [[nodiscard]] const std::string& name() const { return report_.name; }
    [[nodiscard]] bool identical() const { return report_.problem.empty() && report_.total.differing == 0; }
    /// The difference at the input of that index, or nothing where it could not be taken.
    [[nodiscard]] const std::optional<Difference>& at(std::size_t index) const { return samples_[index]; }
    /// Judges against the noise added so far. `tolerance` as in verdict.h.
    [[nodiscard]] OutputReport finish(double tolerance) const;
    [[nodiscard]] double times_noise_at(std::size_t index) const;
    [[nodiscard]] Verdict verdict_at(std::size_t index, double tolerance) const;

private:
    void add_agreement(const HostTensor& a, const HostTensor& b, std::size_t top_k);

    OutputReport report_;
    NoiseLevel noise_;
    std::vector<std::optional<Difference>> samples_;
    double agreement_ = 0, set_agreement_ = 0;
    int agreements_ = 0, set_agreements_ = 0;
};

} // namespace crease::compare
