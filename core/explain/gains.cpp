// Costs are those that the scan has found. Bytes are counted on the model with this site alone folded, in outline: what it has that the
// opened model has not is the fold, whatever it looks like. Weights are counted as they are stored, and folded as they would be.
//
// int8 has 255 steps from the largest negative to the largest positive weight. The further the largest is from the usual one, the fewer
// steps the usual one gets: that is what merging branches of different sizes, and scales that differ from channel to channel, make worse.

#include "core/explain/gains.h"

#include "core/analysis/cost.h"
#include "core/explain/kernel_rows.h"
#include "core/fold/select/computed_weight.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace crease::explain {

using namespace fold;

namespace {

constexpr std::int64_t most_weights = std::int64_t{1} << 24;
constexpr int bin_count = 61;    // odd: zero has a bin of its own
constexpr double widened = 0.75; // of the steps that a usual weight had

// --- bytes

std::int64_t plus(std::int64_t total, std::int64_t more) { return total < 0 || more < 0 ? -1 : total + more; }

std::int64_t bytes_of(const analysis::GraphFacts& facts, ValueId value) {
    const auto elements = analysis::elements_per_sample(facts, value);
    const auto type = facts.type(value);
    return elements < 0 || type == ElementType::undefined ? -1 : elements * static_cast<std::int64_t>(element_size(type));
}

void add_node(Traffic& traffic, const Node& node, const analysis::GraphFacts& facts) {
    for (const auto& input : node.inputs)
        if (input.valid() && (!facts.table().is_constant(input) || facts.table().tensor(input)))
            traffic.read = plus(traffic.read, bytes_of(facts, input));
    for (const auto& output : node.outputs)
        if (output.valid()) traffic.written = plus(traffic.written, bytes_of(facts, output));
}

using Nodes = std::unordered_set<const Node*>;

Nodes nodes_of(const Graph& graph) {
    Nodes nodes;
    for (const auto& node : graph.nodes) nodes.insert(node.get());
    return nodes;
}

/// Of the nodes that the other graph does not share.
Traffic traffic_of(const analysis::GraphFacts& facts, const Nodes& others) {
    Traffic traffic;
    for (std::size_t i = 0; i < facts.graph.nodes.size(); ++i)
        if (const auto& node = *facts.graph.nodes[i]; !others.contains(&node) && !facts.table().is_constant_node(i)) add_node(traffic, node, facts);
    return traffic;
}

Status add_bytes(Gains& gains, const ScanResult& scan, const Site& site) {
    CREASE_TRY(const auto folded, outline(scan, {&site}));
    const analysis::ModelFacts after(*folded);
    const auto &was = scan.facts->of(site.graph), &is = after.of(site.graph);
    gains.bytes_before = traffic_of(was, nodes_of(is.graph));
    gains.bytes_after = traffic_of(is, nodes_of(was.graph));
    return {};
}

// --- weights

using ByChannel = std::vector<std::vector<double>>;

/// Which output channel the stored weight number `index` of `total` belongs to.
std::int64_t channel_of(const Derivation& at, const std::vector<std::int64_t>& dims, std::int64_t total, std::int64_t index) {
    if (const auto* window = std::get_if<WindowRule>(&at.rule))
        return window->columns ? index % dims.back() : index / (total / window->window.out_channels);
    const auto group_size = total / std::get<TransposedRule>(at.rule).groups, taps = total / (dims[0] * dims[1]); // [in, out / groups, taps]
    return index / group_size * dims[1] + index / taps % dims[1];
}

Result<ByChannel> stored_weights(const analysis::ConstantValues& constants, const Derivation& at) {
    CREASE_TRY(const auto array, constants.numbers(weight_of(at)));
    const auto numbers = array->numbers();
    ByChannel channels(static_cast<std::size_t>(at.form.out_channels));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto channel = static_cast<std::size_t>(channel_of(at, array->dims, array->size(), static_cast<std::int64_t>(i)));
        if (channel < channels.size()) channels[channel].push_back(numbers[i]);
    }
    return channels;
}

Result<ByChannel> folded_weights(const analysis::ConstantValues& constants, const End& end, const JobControl& control) {
    CREASE_TRY(const auto rows, KernelRows::open(constants, *end.derivation, end.kernel.in_channels));
    ByChannel channels;
    for (std::int64_t out = 0; out < rows.connections().outputs; ++out) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        CREASE_TRY(auto row, rows.row(out));
        channels.push_back(std::move(row.weights));
    }
    return channels;
}

double root_mean_square(double squares, std::size_t count) { return count > 0 ? std::sqrt(squares / static_cast<double>(count)) : 0; }

WeightSpread spread_of(std::string name, const ByChannel& channels) {
    WeightSpread out;
    out.name = std::move(name);
    double squares = 0;
    std::size_t count = 0;
    for (const auto& channel : channels) {
        double low = 0, high = 0, own = 0;
        for (const double w : channel) {
            low = std::min(low, w);
            high = std::max(high, w);
            own += w * w;
        }
        out.channels.emplace_back(low, high);
        out.low = std::min(out.low, low);
        out.high = std::max(out.high, high);
        const double largest = std::max(-low, high);
        if (largest > 0) out.channel_steps += 127 * root_mean_square(own, channel.size()) / largest / static_cast<double>(channels.size());
        squares += own;
        count += channel.size();
    }
    out.rms = root_mean_square(squares, count);
    return out;
}

void count_bins(WeightSpread& spread, const ByChannel& channels, double range) {
    spread.bins.assign(bin_count, 0);
    for (const auto& channel : channels)
        for (const double w : channel)
            if (std::isfinite(w) && range > 0)
                ++spread.bins[static_cast<std::size_t>(std::clamp((w / range + 1) / 2 * bin_count, 0.0, bin_count - 1.0))];
}

std::string int8_warning(const Gains& gains) {
    if (gains.kernels.empty() || !gains.folded) return {};
    double usual = 1e300;
    for (const auto& kernel : gains.kernels) usual = std::min(usual, kernel.int8_steps());
    const double now = gains.folded->int8_steps();
    if (now >= widened * usual) return {};
    return "int8 has fewer steps for these weights: with one scale for all of them, a usual weight (the root of their mean square) takes " +
           number_text(now) + " steps after folding, and took " + number_text(usual) +
           " before, in the kernel that had the fewest. With a scale for every output channel it takes " + number_text(gains.folded->channel_steps) +
           ". Folding is exact all the same; it is quantizing afterwards that loses more. Quantize per channel, or train with quantization in mind.";
}

Status add_weights(Gains& gains, const analysis::GraphFacts& facts, const Site& site, const Lesson& lesson, const JobControl& control) {
    std::vector<ByChannel> all;
    const auto last = site.ends.size() - 1;
    for (const auto& scene : lesson.scenes) {
        if (scene.end != last || !weight_of(*scene.derivation).valid()) continue;
        CREASE_TRY(all.emplace_back(), stored_weights(facts.constants, *scene.derivation));
        gains.kernels.push_back(spread_of(scene.title, all.back()));
    }
    CREASE_TRY(all.emplace_back(), folded_weights(facts.constants, site.ends.back(), control));
    gains.folded = spread_of(lesson.made, all.back());
    gains.range = gains.folded->largest();
    for (const auto& kernel : gains.kernels) gains.range = std::max(gains.range, kernel.largest());
    for (std::size_t k = 0; k < gains.kernels.size(); ++k) count_bins(gains.kernels[k], all[k], gains.range);
    count_bins(*gains.folded, all.back(), gains.range);
    gains.int8 = int8_warning(gains);
    return {};
}

} // namespace

Result<Gains> gains_of(const ScanResult& scan, const Site& site, const Lesson& lesson, const JobControl& control) {
    Gains gains;
    gains.before = site.before;
    gains.after = site.after;
    CREASE_CHECK(add_bytes(gains, scan, site));
    if (std::max(site.before.params, site.after.params) > most_weights) {
        gains.left_out = "The weights are too many to be counted here.";
        return gains;
    }
    const auto& facts = scan.facts->of(site.graph);
    CREASE_CHECK(prepare_constants(facts, site.nodes, control));
    CREASE_CHECK(add_weights(gains, facts, site, lesson, control));
    return gains;
}

} // namespace crease::explain
