#pragma once

#include "core/explain/lesson.h"
#include "core/model/host_tensor.h"

namespace crease::explain {

/// Values of the network on one input, by name, as an engine has computed them.
using EngineValues = std::map<std::string, HostTensor>;

/// One element under the window: what stands there, and the folded kernel's weight for it.
struct PatchCell {
    std::vector<std::int64_t> offset; ///< of the tap
    bool inside = true;               ///< false: it lies in the padding (a ConvTranspose: nothing reads it), and counts as zero
    double x = 0, weight = 0;
};

/// What a step makes of the pixel.
struct TracedStep {
    std::size_t scene = 0;
    Channels channels;
    std::vector<std::int64_t> place; ///< in its own value
    double value = 0;                ///< in double, from the weights and the patch
    std::optional<double> engine;    ///< what the engine computed there, where it gave that value
    double rounding = 0;             ///< how far apart rounding alone may bring the two
};

/// What a branch of the site's last sum has on the patch: its own kernel, with all that follows it up to the sum.
struct TracedBranch {
    std::optional<std::size_t> scene; ///< nothing: the input itself
    std::vector<double> weights;      ///< by cell of the patch; 0 where it has no tap; with the sign that the sum gives it
    double shown = 0, others = 0, bias = 0;
    [[nodiscard]] double value() const { return shown + others + bias; }
};

/// One element of a site's output, computed step by step and by the folded operator.
struct Trace {
    Channels channels;
    std::vector<std::int64_t> place;
    std::vector<std::int64_t> extents; ///< of the kernel, as `patch` is laid out (row-major)
    std::vector<PatchCell> patch;      ///< of the input channel that is shown
    double shown = 0, others = 0;      ///< sums of the products: of that channel, and of all others together
    std::int64_t other_channels = 0;
    double bias = 0;
    double folded = 0;   ///< with the folded weights as they are stored
    double stepwise = 0; ///< what the last step comes to, before anything is rounded
    std::optional<double> engine;
    double rounding = 0;
    std::vector<TracedStep> steps;
    std::vector<TracedBranch> branches; ///< none where the site does not end with a sum
};

/// What to ask the engine for: the site's input and output, and every step's value.
[[nodiscard]] std::vector<std::string> values_to_trace(const Lesson& lesson);

/// The extents of the site's output in space (of a linear layer: its rows), of which a place is one. Errors: unsupported (the
/// site cannot be traced: says why), bad_input (the values lack the output).
[[nodiscard]] Result<std::vector<std::int64_t>> places_to_trace(const fold::Site& site, const Lesson& lesson, const EngineValues& values);

/// Traces one element of the first picture of the batch. Errors: as places_to_trace, those of reading; usage (no such place).
[[nodiscard]] Result<Trace> trace_pixel(const analysis::ModelFacts& facts, const fold::Site& site, const Lesson& lesson, Channels channels,
                                        const std::vector<std::int64_t>& place, const EngineValues& values);

/// An element of a float tensor, in its layout. Errors: bad_input (no floats).
[[nodiscard]] Result<double> element_of(const HostTensor& tensor, std::int64_t index);

} // namespace crease::explain
