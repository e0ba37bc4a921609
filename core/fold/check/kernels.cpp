#include "core/fold/check/kernels.h"

#include "core/fold/check/stored.h"

#include <algorithm>
#include <cmath>

namespace crease::fold::check {
namespace {

std::int64_t tap_count(const Window& window) {
    std::int64_t count = 1;
    for (int axis = 0; axis < window.spatial_rank; ++axis) count *= window.axes[axis].taps();
    return count;
}

/// Where a tap reads the input for what is read of the output at `offset`.
Reading::Offset moved(const Reading::Offset& offset, const Window& window, std::int64_t tap) {
    Reading::Offset to = offset;
    for (int axis = window.spatial_rank; axis-- > 0;) {
        const auto& a = window.axes[axis];
        to[axis] = a.stride * offset[axis] + a.low + tap % a.taps() * a.dilation;
        tap /= a.taps();
    }
    return to;
}

/// What is taken of the output at one offset, and where the input gets it, by tap.
struct Flow {
    const Coefficients* from;
    std::vector<Coefficients*> to;
};

/// Channel groups of an operator's output and input.
struct Groups {
    std::int64_t outputs = 1, inputs = 1; ///< of one group
    [[nodiscard]] std::int64_t first_input(std::int64_t output) const { return output / outputs * inputs; }
};

std::vector<Flow> flows(const Window& window, const Groups& groups, const Taken& here, Taken& below) {
    std::vector<Flow> all;
    const auto taps = tap_count(window);
    for (std::size_t k = 0; k < here.size(); ++k)
        for (const auto& [offset, taken] : here[k].at) {
            if (taken.value.empty()) continue;
            Flow flow{&taken, {}};
            for (std::int64_t tap = 0; tap < taps; ++tap) {
                auto& to = below[k].at[moved(offset, window, tap)];
                to.cover(groups.first_input(taken.first), groups.first_input(taken.end() - 1) + groups.inputs);
                flow.to.push_back(&to);
            }
            all.push_back(std::move(flow));
        }
    return all;
}

/// Output channel `out` takes `weights`, by tap, of input channel `in`.
void take(const std::vector<Flow>& all, std::int64_t out, std::int64_t in, const double* weights) {
    for (const auto& flow : all) {
        const double value = flow.from->value_of(out), size = flow.from->size_of(out);
        if (size == 0) continue;
        for (std::size_t tap = 0; tap < flow.to.size(); ++tap) flow.to[tap]->add(in, value * weights[tap], size * std::fabs(weights[tap]));
    }
}

/// Output channel `out` takes weights[in][tap] of the `inputs` channels from `first` on. Neighbours are added to neighbours.
void take_row(const std::vector<Flow>& all, std::int64_t out, std::int64_t first, std::int64_t inputs, const double* weights) {
    for (const auto& flow : all) {
        const double value = flow.from->value_of(out), size = flow.from->size_of(out);
        if (size == 0) continue;
        const auto taps = flow.to.size();
        for (std::size_t tap = 0; tap < taps; ++tap) {
            const auto at = static_cast<std::size_t>(first - flow.to[tap]->first);
            double *values = flow.to[tap]->value.data() + at, *sizes = flow.to[tap]->size.data() + at;
            for (std::size_t in = 0; in < static_cast<std::size_t>(inputs); ++in) {
                const double w = weights[in * taps + tap];
                values[in] += value * w;
                sizes[in] += size * std::fabs(w);
            }
        }
    }
}

std::vector<std::int64_t> channels_of(const Taken& taken) {
    std::vector<std::int64_t> channels;
    for_taken(taken, [&](std::size_t, const auto&, std::int64_t c, double, double) { channels.push_back(c); });
    std::sort(channels.begin(), channels.end());
    channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
    return channels;
}

/// The input channels that the groups of these output channels read, ascending.
std::vector<std::int64_t> inputs_of(const std::vector<std::int64_t>& outputs, const Groups& groups) {
    std::vector<std::int64_t> inputs;
    for (auto out : outputs) {
        const auto first = groups.first_input(out);
        if (!inputs.empty() && first <= inputs.back()) continue; // the same group again
        for (std::int64_t i = 0; i < groups.inputs; ++i) inputs.push_back(first + i);
    }
    return inputs;
}

} // namespace

Status through_window(const WindowRule& rule, const Taken& here, Taken& below, const analysis::ConstantValues& constants) {
    const auto wanted = channels_of(here);
    const auto taps = tap_count(rule.window);
    if (!rule.weight.valid()) { // each channel for itself
        const auto all = flows(rule.window, Groups{}, here, below);
        const std::vector<double> same(static_cast<std::size_t>(taps), 1 / rule.divisor);
        for (auto c : wanted) take(all, c, c, same.data());
        return {};
    }
    const Groups groups{rule.window.out_channels / rule.window.groups, rule.window.in_channels / rule.window.groups};
    const auto all = flows(rule.window, groups, here, below);
    CREASE_TRY(const auto weight, Stored::open(constants, rule.weight, rule.alpha));
    if (!rule.columns) // [out, in / groups, taps]
        return weight.for_rows(wanted, groups.inputs * taps,
                               [&](std::int64_t out, const double* w) { take_row(all, out, groups.first_input(out), groups.inputs, w); });
    return weight.for_rows(inputs_of(wanted, groups), groups.outputs, [&](std::int64_t in, const double* w) { // [in, out]
        for (auto out : wanted) take(all, out, in, w + out);
    });
}

Status through_transposed(const TransposedRule& rule, const Form& form, const Taken& here, Taken& below, const analysis::ConstantValues& constants) {
    Window window;
    window.spatial_rank = form.spatial_rank;
    for (int axis = 0; axis < window.spatial_rank; ++axis) window.axes[axis] = {0, form.transposed->kernel[axis] - 1, 1, 1, 0};
    const Groups groups{form.out_channels / rule.groups, form.in_channels / rule.groups};
    const auto all = flows(window, groups, here, below);
    const auto wanted = channels_of(here);
    const auto taps = tap_count(window);
    CREASE_TRY(const auto weight, Stored::open(constants, rule.weight));
    return weight.for_rows(inputs_of(wanted, groups), groups.outputs * taps, [&](std::int64_t in, const double* w) { // [in, out / groups, taps]
        for (auto out : wanted)
            if (out / groups.outputs == in / groups.inputs) take(all, out, in, w + out % groups.outputs * taps);
    });
}

} // namespace crease::fold::check
