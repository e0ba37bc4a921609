#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/progress.h"
#include "core/fold/mistakes/norm_mistakes.h"
#include "core/fold/site.h"

#include <optional>

namespace crease::fold {

/// The numbers that another file has in the place of a site's operator, in one layout whatever the operator.
struct SeenKernel {
    std::vector<double> weights; ///< [out][in / groups][taps]
    std::vector<double> bias;    ///< [out], or empty for none
    double roundoff = 0x1p-24;   ///< of the coarser of the types that either file has them in
};

/// What is to be said of them.
struct Diagnosis {
    bool kernel_differs = false, bias_differs = false;                   ///< by more than rounding
    std::vector<std::int64_t> channels;                                  ///< output channels where either does, ascending
    double kernel_off = 0, kernel_size = 0, bias_off = 0, bias_size = 0; ///< largest difference, and largest right value
    double times_rounding = 0;                                           ///< the largest difference by what rounding explains there
    std::optional<Mistake> mistake;                                      ///< the one whose numbers these are
    [[nodiscard]] bool same() const { return channels.empty(); }
};

/// The numbers of an end in that layout, not rounded. Errors: those of reading.
[[nodiscard]] Result<SeenKernel> kernel_of(const analysis::GraphFacts& facts, const End& end);

/// Whether `seen` is what an end of a site folds into, and if not, whether a known mistake gives these numbers. `facts` are those of the
/// site's graph. Without `name_mistakes` no mistake is looked for. Time: that of folding the end once for each mistake that is not ruled out by its
/// first few channels. Errors: those of folding; bad_input for numbers that do not fit; cancelled.
[[nodiscard]] Result<Diagnosis> diagnose(const analysis::GraphFacts& facts, const End& end, const SeenKernel& seen, const JobControl& control = {},
                                         bool name_mistakes = true);

} // namespace crease::fold
