#pragma once

#include "core/base/progress.h"
#include "core/fold/numeric/piece_reader.h"
#include "core/fold/site.h"
#include "core/model/rewriter.h"

namespace crease::fold {

struct ScanOptions {
    analysis::ConstantEnginePtr engine; ///< not asked while scanning: folding what was found asks it for the constants that the file computes
    bool into_scales = false;           ///< what stands behind a layer of integer weights may go into their scales
};

/// Finds every site and every refusal. Reads no weights, but small constants that a fold hangs on. Time linear in the graph for ordinary networks.
[[nodiscard]] Result<ScanResult> scan(const Model& model, const JobControl& control = {}, const ScanOptions& options = {});

/// Lets the engine compute, all at once, the constants that folding these nodes of a graph will read. Errors: cancelled.
[[nodiscard]] Status prepare_constants(const analysis::GraphFacts& facts, const std::vector<NodeId>& nodes, const JobControl& control);

struct FoldOptions {
    ReadingLimits reading;
    bool widen = false; ///< where float16 or bfloat16 cannot hold what folding makes, the folded operator works in float32, between two Casts
    bool check = true;  ///< compute some channels of each site once more, independently (check/check.h)
};

/// Computes the folded weights of one site (or of one step of it) and the nodes that take its place. `facts` are those of
/// the scan that found the site.
/// Every weight is the correctly rounded value of the exact one. Errors: io, changed, bad_input (not finite, var+eps <= 0),
/// internal (Crease's own check found a wrong weight).
[[nodiscard]] Result<Replacement> fold_site(const analysis::ModelFacts& facts, const Site& site, const JobControl& control = {},
                                            const FoldOptions& options = {});
[[nodiscard]] Result<Replacement> fold_step(const analysis::ModelFacts& facts, const Site& site, const std::string& step_id,
                                            const JobControl& control = {}, const FoldOptions& options = {});

/// The model with these sites folded, where the new weights have extents but no numbers: what folding comes to, said before any
/// weight is read. Not to be run or written. Errors: internal.
[[nodiscard]] Result<ModelPtr> outline(const ScanResult& scan, const std::vector<const Site*>& sites);

/// A site's kernels as numbers, to be shown: one step's kernel for one output channel of the step's value and one channel of the
/// site's input. Reads those channels alone, except where a kernel runs into another.
struct KernelPreview {
    std::vector<std::int64_t> extents;                ///< spatial extents on the step's own lattice
    std::vector<std::int64_t> first_offset, dilation; ///< by axis: of the first tap, and from one to the next (a ConvTranspose: its own indices)
    std::vector<double> taps;                         ///< row-major
    double bias = 0;
    bool connected = true; ///< false: the output channel's group does not read that input channel
};
[[nodiscard]] Result<KernelPreview> preview(const analysis::ModelFacts& facts, const Site& site, const Step& step, std::int64_t out_channel,
                                            std::int64_t in_channel);
/// The same for any derivation that an end of the site is made from. Errors: usage (no such channel), those of reading.
[[nodiscard]] Result<KernelPreview> preview(const analysis::ModelFacts& facts, const Site& site, const Derivation& derivation,
                                            std::int64_t out_channel, std::int64_t in_channel);

} // namespace crease::fold
