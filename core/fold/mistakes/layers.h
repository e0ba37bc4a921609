#pragma once

#include "core/base/progress.h"
#include "core/fold/site.h"

namespace crease::fold {

/// The layers of a graph that lie in none of the sites, as ends of their own: each a Conv, ConvTranspose, Gemm or MatMul with
/// constant weights, a MatMul together with the Add behind it that is its bias. In graph order. Reads no weight. Errors: cancelled.
[[nodiscard]] Result<std::vector<End>> lone_layers(const Model& model, const analysis::GraphFacts& facts, const std::vector<const Site*>& sites,
                                                   const JobControl& control = {});

/// Whether both ends are written as the same operator with the same geometry, so that their numbers can be held side by side.
[[nodiscard]] bool same_geometry(const End& a, const End& b);

} // namespace crease::fold
