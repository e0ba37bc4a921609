#pragma once

#include "core/compare/magnitudes.h"
#include "core/compare/report.h"
#include "core/compare/sources.h"
#include "core/engine/engine.h"

namespace crease::compare {

/// Whose rounding noise a difference is measured by.
enum class Yardstick { first, second };

/// Collects what one output's pairs of tensors say, input after input, and what the values behind it say (sources.h).
class OutputTotals {
public:
    /// `names`: of the output in both models. `depends`: whether it depends on the inputs' values at all.
    OutputTotals(NamePair names, Sources sources, bool depends);
    /// Both models' values at one input. A problem (missing, another shape) is remembered, not returned.
    void add(const engine::NamedTensors& a, const engine::NamedTensors& b, std::size_t top_k);
    void refuse(std::string problem);
    /// The values of one of the models before and after a jitter.
    void add_noise(const engine::NamedTensors& before, const engine::NamedTensors& after, Yardstick of);
    void forget_inner_values();

    [[nodiscard]] const NamePair& names() const { return names_; }
    /// Whether everything that is judged is the same to the last bit.
    [[nodiscard]] bool identical() const;
    /// What was done to compare the two, a sentence; empty when nothing.
    [[nodiscard]] const std::string& remark() const { return remark_; }
    /// The difference at the input of that index, or nothing where it could not be taken.
    [[nodiscard]] const std::optional<Difference>& at(std::size_t index) const { return samples_[index]; }
    /// Judges against the noise added so far. `tolerance` as in verdict.h.
    [[nodiscard]] OutputReport finish(double tolerance) const;
    [[nodiscard]] double times_noise_at(std::size_t index) const;
    [[nodiscard]] Verdict verdict_at(std::size_t index, double tolerance) const;

private:
    void add_own(const HostTensor& a, const HostTensor& b, std::size_t top_k);
    void begin(const HostTensor& a, const HostTensor& b);
    void add_agreement(const HostTensor& a, const HostTensor& b, std::size_t top_k);
    void watch_constant(const HostTensor& a);
    void watch_terms(const engine::NamedTensors& from_a);
    void add_noise_of_terms(const engine::NamedTensors& before, const engine::NamedTensors& after);
    [[nodiscard]] Judged own_at(std::size_t index) const;
    [[nodiscard]] Verdict own_verdict_at(std::size_t index, double tolerance) const;
    /// Who is judged: the value behind this output that differs most, or the output itself.
    [[nodiscard]] const OutputTotals& deciding_at(std::size_t index, double tolerance) const;
    [[nodiscard]] bool judged_by_sources() const;
    /// What cancels is compared with its terms, which are something.
    [[nodiscard]] bool shows_nothing() const { return depends_ && constant_ && values_ > 1 && !terms_tell_; }

    NamePair names_;
    std::vector<OutputTotals> sources_;
    std::vector<NamePair> terms_;
    bool depends_ = true;
    OutputReport report_;
    NoiseLevel noise_{ElementType::float32};
    Magnitudes magnitudes_;
    std::string remark_;
    std::vector<std::optional<Difference>> samples_;
    double agreement_ = 0, set_agreement_ = 0;
    int agreements_ = 0, set_agreements_ = 0;
    std::optional<double> constant_value_;
    bool constant_ = true;    ///< one number everywhere, at every input so far
    bool terms_tell_ = false; ///< one of them is something, whatever their sum
    std::int64_t values_ = 0;
};

} // namespace crease::compare
