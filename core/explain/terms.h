#pragma once

#include "core/explain/lesson.h"
#include "core/fold/form/derivation.h"

namespace crease::explain {

/// What a composition comes to, in numbers: by offset of the result's tap, the sum of the products that meet there.
struct ComposedTerms {
    std::map<std::vector<std::int64_t>, Expression> taps;
    Expression bias;
};

/// The terms of one kernel that runs over what another has made.
class Terms {
public:
    Terms(const analysis::ConstantValues& constants, const fold::WindowRule& rule, const fold::Derivation& at)
        : constants_(constants), rule_(rule), at_(at) {}

    /// The operator's own kernel for a pair of its channels (with alpha 1).
    [[nodiscard]] Result<fold::KernelPreview> kernel(std::int64_t out, std::int64_t in) const;
    /// Its own bias, times beta; nothing where it has none.
    [[nodiscard]] Result<std::optional<Expression>> own_bias(std::int64_t out) const;
    [[nodiscard]] Result<ComposedTerms> composed(Channels channels, std::int64_t anchor_channels) const;

private:
    const analysis::ConstantValues& constants_;
    const fold::WindowRule& rule_;
    const fold::Derivation& at_;
};

struct TransposedTerms {
    fold::KernelPreview kernel;
    double scale = 1; ///< what stands before it does to the input channel
    Expression bias;
};
[[nodiscard]] Result<TransposedTerms> transposed_terms(const analysis::ConstantValues& constants, const fold::TransposedRule& rule,
                                                       const fold::Derivation& at, Channels channels, std::int64_t anchor_channels);

/// What the source tells one channel: "gamma", "variance", "factor", "c1"...
[[nodiscard]] Result<Numbers> scaling_numbers(const fold::ScalingSource& source, const analysis::ConstantValues& constants, std::int64_t channel);

/// The largest few of the terms, and the rest as one.
[[nodiscard]] Expression shortened(std::vector<Expression> terms);

} // namespace crease::explain
