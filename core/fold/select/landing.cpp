// A chain of scales and shifts, put onto another value than the one that it scales. The operators' own numbers stay where they are
// stored; each row is told which of them are its own.

#include "core/fold/select/groups.h"

#include "core/fold/form/carried.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace crease::fold {
namespace {

/// By row of the form: its channel among those that land.
std::vector<std::int64_t> channels_of(const Form& form, const Landing& on) {
    if (!on.rows.empty()) return on.rows;
    std::vector<std::int64_t> places = form.carried ? form.carried->view.places_on(on.axis) : std::vector<std::int64_t>{};
    if (places.empty()) {
        places.resize(static_cast<std::size_t>(form.out_channels));
        std::iota(places.begin(), places.end(), 0);
    }
    for (auto& place : places) place += on.first;
    return places;
}

ScalingRule landed_rule(const ScalingRule& rule, const std::vector<std::int64_t>& channels, const Landing& on) {
    ScalingRule out{rule.source, -1, {}, rule.shifts && on.shifts, on.signs};
    if (on.count == 0 && on.rows.empty()) return out;
    for (auto channel : channels) out.places.push_back(channel < 0 || rule.places.empty() ? channel : rule.places[static_cast<std::size_t>(channel)]);
    return out;
}

class Landed {
public:
    Landed(const Form& form, const Landing& on) : form_(form), on_(on), channels_(channels_of(form, on)) {}

    DerivationPtr run(const Derivation& scaling) {
        for (const auto* step : derivation_order(scaling)) {
            auto made = std::visit([&](const auto& rule) { return land(*step, rule); }, step->rule);
            if (!made) return nullptr;
            made_.emplace(step, std::move(made));
        }
        return made_.at(&scaling);
    }

private:
    template <class Other>
    DerivationPtr land(const Derivation&, const Other&) {
        return nullptr;
    }
    DerivationPtr land(const Derivation&, const AnchorRule&) { return form_.derivation; }
    DerivationPtr land(const Derivation& step, const ScalingRule& rule) { return make(step, landed_rule(rule, channels_, on_)); }
    DerivationPtr land(const Derivation& step, const SumRule& rule) {
        const bool some_stay = std::find(channels_.begin(), channels_.end(), -1) != channels_.end();
        if (some_stay && rule.signs != std::vector<int>{1}) return nullptr; // rows that stay would be added up as well
        SumRule sum{rule.signs, {}};
        if (rule.shift.changes()) sum.shift = landed_rule(rule.shift, channels_, on_);
        return make(step, std::move(sum));
    }

    DerivationPtr make(const Derivation& step, Rule rule) {
        std::vector<DerivationPtr> inputs;
        for (const auto& input : step.inputs) inputs.push_back(made_.at(input.get()));
        Form form = form_;
        form.zero_bias = form_.zero_bias && (step.form.zero_bias || !on_.shifts);
        form.plan.depth = form_.plan.depth + step.form.plan.depth;
        form.derivation = nullptr;
        const bool shared = on_.count != 0 && step.form.out_channels > 0;
        const double share = shared ? static_cast<double>(on_.count) / static_cast<double>(step.form.out_channels) : 1;
        auto made = std::make_shared<Derivation>(std::move(rule), std::move(inputs), step.node, form_.derivation->value, std::move(form));
        made->own = {step.own.macs * share, static_cast<std::int64_t>(static_cast<double>(step.own.params) * share)};
        return made;
    }

    const Form& form_;
    const Landing& on_;
    std::vector<std::int64_t> channels_;
    std::map<const Derivation*, DerivationPtr> made_;
};

} // namespace

DerivationPtr landed(const Derivation& scaling, const Form& form, const Landing& on) { return Landed(form, on).run(scaling); }

} // namespace crease::fold
