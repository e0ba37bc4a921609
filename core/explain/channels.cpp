#include "core/explain/channels.h"

#include <algorithm>

namespace crease::explain {

using namespace fold;

namespace {

/// Which channels each input of a step is shown for.
struct Downward {
    const Derivation& at;
    Channels here;
    std::int64_t anchor_channels;

    [[nodiscard]] std::vector<Shown> same() const { return std::vector<Shown>(at.inputs.size(), Shown{here, false}); }
    [[nodiscard]] Connections below() const { return connections_of(at.inputs[0]->form, anchor_channels); }

    template <class Other>
    std::vector<Shown> operator()(const Other&) const {
        return same();
    }
    std::vector<Shown> operator()(const RowsRule& rule) const {
        return {{{rule.listed.empty() ? rule.first + here.out : rule.listed[static_cast<std::size_t>(here.out)], here.in}, false}};
    }
    std::vector<Shown> operator()(const StackRule&) const {
        std::vector<Shown> shown;
        std::int64_t first = 0;
        for (const auto& input : at.inputs) {
            const auto rows = input->form.out_channels, local = here.out - first;
            const bool makes_it = local >= 0 && local < rows;
            shown.push_back({{makes_it ? local : std::clamp<std::int64_t>(here.out, 0, rows - 1), here.in}, !makes_it});
            first += rows;
        }
        return shown;
    }
    std::vector<Shown> operator()(const SpreadRule& rule) const {
        const auto channel = [&](std::int64_t element) { return rule.channels_lead ? element / rule.pixels : element % rule.channels; };
        return {{{channel(here.out), channel(here.in)}, false}};
    }
    std::vector<Shown> operator()(const WindowRule& rule) const {
        if (!rule.weight.valid()) return same();
        const auto& window = rule.window;
        const auto inputs = window.in_channels / window.groups, first = here.out / (window.out_channels / window.groups) * inputs;
        const bool straight = at.inputs[0]->form.diagonal && here.in >= first && here.in < first + inputs;
        if (straight) return {{{here.in, here.in}, false}};
        for (auto middle = first; middle < first + inputs; ++middle) // one that reads the chosen input
            if (below().connected({middle, here.in})) return {{{middle, here.in}, false}};
        return {{{first, here.in}, false}};
    }
    std::vector<Shown> operator()(const TransposedRule&) const { return {{{here.in, here.in}, false}}; }
};

} // namespace

Connections connections_of(const Form& form, std::int64_t anchor_channels) {
    if (form.out_channels == 0) return {anchor_channels, anchor_channels, 1, 0};
    return {form.out_channels, form.groups, form.in_channels / form.groups, form.read.first};
}

std::unordered_map<const Derivation*, Shown> shown_channels(const Derivation& root, Channels chosen, std::int64_t anchor_channels) {
    std::unordered_map<const Derivation*, Shown> shown{{&root, {chosen, false}}};
    const auto order = derivation_order(root);
    for (auto at = order.rbegin(); at != order.rend(); ++at) { // users before what they use
        const auto here = shown.at(*at);
        if ((*at)->inputs.empty()) continue;
        const auto below = std::visit(Downward{**at, here.channels, anchor_channels}, (*at)->rule);
        for (std::size_t i = 0; i < below.size(); ++i) {
            auto next = below[i];
            next.aside = next.aside || here.aside;
            const auto [known, fresh] = shown.emplace((*at)->inputs[i].get(), next);
            if (!fresh && known->second.aside && !next.aside) known->second = next;
        }
    }
    return shown;
}

Result<Channels> connected_channels(const Site& site, std::optional<std::int64_t> out, std::optional<std::int64_t> in) {
    const auto& form = site.ends.back().derivation->form;
    const auto connections = connections_of(form, site.kernel.in_channels);
    const auto all_inputs = std::max(form.read.of, connections.first_input + connections.groups * connections.inputs_per_group);
    const auto no_such = [&](std::int64_t channel, const char* which, std::int64_t count) {
        return fail(ErrorCode::usage, "there is no " + std::string(which) + " channel " + std::to_string(channel), "site '" + site.id + "'",
                    "It has " + std::to_string(count) + ", counted from 0");
    };
    if (out && (*out < 0 || *out >= connections.outputs)) return no_such(*out, "output", connections.outputs);
    if (in && (*in < 0 || *in >= all_inputs)) return no_such(*in, "input", all_inputs);
    Channels chosen{out.value_or(0), 0};
    if (!out && in) // the first that reads it
        while (chosen.out + 1 < connections.outputs && !connections.connected({chosen.out, *in})) ++chosen.out;
    const auto first = connections.first_of(chosen.out), last = first + connections.inputs_per_group - 1;
    chosen.in = in.value_or(first);
    if (connections.connected(chosen)) return chosen;
    const auto reads = first == last ? "input channel " + std::to_string(first) + " alone"
                                     : "input channels " + std::to_string(first) + " to " + std::to_string(last);
    return fail(ErrorCode::usage, "output channel " + std::to_string(chosen.out) + " does not read input channel " + std::to_string(chosen.in),
                "site '" + site.id + "'", "It reads " + reads);
}

} // namespace crease::explain
