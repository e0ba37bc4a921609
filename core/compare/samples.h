#pragma once

#include "core/compare/classes.h"
#include "core/compare/output_totals.h"

namespace crease::compare {

/// What a person would look at: the best classes where it is a classifier's scores, else between what limits the values lie. Null:
/// the model did not give it out.
[[nodiscard]] SampleOutput look_at(const HostTensor* a, const HostTensor* b, const Classes& classes, int top_k);

/// Fills in how the outputs differ at one of the inputs, once the noise is known.
void judge(SampleReport& sample, std::size_t index, const std::vector<OutputTotals>& outputs, double tolerance);

/// Place of the one on which the two models differ most; there must be one.
[[nodiscard]] std::size_t worst_of(const std::vector<SampleReport>& samples);

} // namespace crease::compare
