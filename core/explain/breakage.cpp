// A mistake is the site's own derivation with one rule changed, or its rows with their taps moved (fold/mistakes), so its numbers are
// those that the mistake would have given. They are written as folding writes its own: the one difference is the mistake.

#include "core/explain/breakage.h"

#include "core/fold/emit/emit.h"
#include "core/fold/mistakes/kernel_mistakes.h"
#include "core/fold/numeric/rounding.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {

using namespace fold;

namespace {

struct Kind {
    const char *code, *title;
    const char* silent; ///< why a site has nothing to make it with
    const char* slight; ///< why the numbers of one that has hardly change
};

constexpr Kind kinds[] = {
    {"epsilon_forgotten", "ε is forgotten", "no normalisation is folded here, so there is no ε", "every variance is large beside ε"},
    {"epsilon_other", "ε of another framework", "no normalisation is folded here, so there is no ε", "every variance is large beside either ε"},
    {"bias_forgotten", "the bias is forgotten", "the layers have no bias of their own", "the layers' own biases are next to nothing"},
    {"mean_forgotten", "the mean is forgotten", "no normalisation is folded here, so there is no mean", "the means are next to nothing"},
    {"gamma_sign", "γ loses its sign", "no γ is negative here, so losing the sign changes nothing", "the negative γ are next to nothing"},
    {"identity_forgotten", "the identity branch is forgotten", "the block has no identity branch", "the identity branch weighs next to nothing"},
    {"off_centre", "a branch is put off centre", "no branch is smaller than the kernel that it is added to",
     "the smaller branch weighs next to nothing"},
    {"kernel_flipped", "the kernel is flipped", "the kernel has one tap: flipped it is the same", "the kernel is as good as symmetric"},
    {"groups_wrong", "the groups are confused", "the kernel has one group", "the groups have nearly the same weights"},
    {"batch_statistics", "statistics of the batch instead of the running ones", "no normalisation is folded here, so there are no statistics",
     "the batch has nearly the running statistics"},
};

std::string slight_words(const std::string& code, double change) {
    if (change > slight_change) return {};
    const auto* const kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& one) { return one.code == code; });
    return std::string(kind->slight) + ": no folded number changes by more than " + number_text(change) + " of the largest one";
}

/// The numbers of one of the site's ends, wrong in one way.
class Breaker {
public:
    Breaker(const analysis::GraphFacts& facts, const End& end, const BatchValues& batch)
        : facts_(facts), constants_(facts.constants), root_(*end.derivation), form_(root_.form), batch_(batch), branches_(summands_of(root_)),
          derived_(derived_mistakes(facts.graph, root_, branches_)), moved_(tap_mistakes(form_, branches_)) {}

    [[nodiscard]] bool reacts(const std::string& code) const {
        if (form_.kind.mean) return false; // it has no weights
        if (code == "gamma_sign") return negative_gamma();
        if (code == "batch_statistics") return !norms().empty();
        if (code == "off_centre" || code == "kernel_flipped") return moved(code) != nullptr;
        if (code == "groups_wrong") return form_.groups > 1 && form_.out_channels / form_.groups >= 1 && form_.out_channels > 1;
        return derived(code) != nullptr;
    }

    Result<Rows> rows(const std::string& code) {
        CREASE_TRY(const auto right, plain_rows(copy(), form_, constants_));
        if (code == "gamma_sign")
            return plain_rows(rescaled([](Numbers4& p, const std::string&) {
                                  for (auto& g : p.gamma) g = std::fabs(g);
                                  return true;
                              }),
                              form_, constants_);
        if (code == "batch_statistics")
            return plain_rows(rescaled([this](Numbers4& p, const std::string& input) { return use_batch(p, input); }), form_, constants_);
        if (code == "groups_wrong") return turned_groups(right);
        if (const auto* mistake = moved(code)) return moved_rows(*mistake, right);
        return plain_rows(derived(code)->derivation, form_, constants_);
    }

    [[nodiscard]] std::vector<std::string> normalised() const {
        std::vector<std::string> names;
        for (const auto* norm : norms()) names.push_back(facts_.graph.value_name(norm->inputs[0]->value));
        return names;
    }

private:
    struct Numbers4 {
        analysis::Reals gamma, beta, mean, variance;
    };
    using Misread = std::function<bool(Numbers4&, const std::string& input)>;

    [[nodiscard]] DerivationPtr copy() const { return changed(root_, {}); }

    [[nodiscard]] std::vector<const Derivation*> norms() const {
        std::vector<const Derivation*> out;
        for (const auto* one : derivation_order(root_))
            if (const auto* rule = std::get_if<ScalingRule>(&one->rule); rule && std::holds_alternative<Normalization>(rule->source))
                out.push_back(one);
        return out;
    }

    [[nodiscard]] bool negative_gamma() const {
        const auto all = norms();
        return std::any_of(all.begin(), all.end(), [&](const Derivation* norm) {
            const auto array = constants_.numbers(std::get<Normalization>(std::get<ScalingRule>(norm->rule).source).gamma);
            if (!array) return false;
            const auto numbers = (*array)->numbers();
            return std::any_of(numbers.begin(), numbers.end(), [](double g) { return g < 0; });
        });
    }

    /// Every normalisation with its numbers changed.
    [[nodiscard]] DerivationPtr rescaled(const Misread& misread) const {
        std::vector<Change> changes;
        for (const auto* norm : norms()) {
            auto rule = std::get<ScalingRule>(norm->rule);
            const auto own = std::get<Normalization>(rule.source);
            rule.source = OtherNumbers{[own, misread, input = facts_.graph.value_name(norm->inputs[0]->value)](
                                           const analysis::ConstantValues& constants) { return misread_numbers(own, misread, input, constants); }};
            rule.signs = {};
            changes.push_back({norm, std::move(rule), {0}});
        }
        return changed(root_, changes);
    }

    static Result<ChannelScaling> misread_numbers(const Normalization& own, const Misread& misread, const std::string& input,
                                                  const analysis::ConstantValues& constants) {
        Numbers4 p;
        for (const auto& [to, value] :
             {std::pair(&p.gamma, own.gamma), std::pair(&p.beta, own.beta), std::pair(&p.mean, own.mean), std::pair(&p.variance, own.variance)}) {
            CREASE_TRY(const auto array, constants.numbers(value));
            *to = array->numbers();
        }
        if (!misread(p, input)) return fail(ErrorCode::bad_input, "there are no statistics of the batch for \"" + input + "\"");
        ChannelScaling out{{}, {}};
        for (std::size_t c = 0; c < p.gamma.size(); ++c) {
            const double t = p.gamma[c] / std::sqrt(p.variance[c] + static_cast<double>(own.epsilon));
            out.scale.emplace_back(t);
            out.shift.emplace_back(p.beta[c] - p.mean[c] * t);
        }
        return out;
    }

    bool use_batch(Numbers4& p, const std::string& input) const {
        const auto known = batch_.find(input);
        if (known == batch_.end() || known->second.mean.size() != p.mean.size()) return false;
        std::copy(known->second.mean.begin(), known->second.mean.end(), p.mean.begin());
        std::copy(known->second.variance.begin(), known->second.variance.end(), p.variance.begin());
        return true;
    }

    /// The one that makes the mistake in every branch, where there is one; else the first.
    [[nodiscard]] const DerivedMistake* derived(const std::string& code) const {
        const DerivedMistake* found = nullptr;
        for (const auto& one : derived_) {
            const bool identity = one.mistake.code == "branch_forgotten" && one.mistake.clause.find("identity branch") != std::string::npos;
            if (code == "identity_forgotten" ? !identity : one.mistake.code != code) continue;
            const bool all = one.mistake.clause.find(" every ") != std::string::npos;
            if (!found || all) found = &one;
            if (all) break;
        }
        return found;
    }

    [[nodiscard]] const TapMistake* moved(const std::string& code) const {
        const auto found = std::find_if(moved_.begin(), moved_.end(),
                                        [&](const TapMistake& one) { return one.mistake.code == code && (code == "off_centre" || !one.branch); });
        return found == moved_.end() ? nullptr : &*found;
    }

    Result<Rows> moved_rows(const TapMistake& mistake, const Rows& right) const {
        Rows part = right;
        if (mistake.branch) {
            CREASE_TRY(const auto others, plain_rows(changed(root_, {counted(*mistake.branch, 0)}), form_, constants_));
            part = Rows([right, others](std::int64_t c) { return without(right(c), others(c)); });
        }
        return Rows([right, part, from = mistake.from](std::int64_t c) { return with_taps_moved(right(c), part(c), from); });
    }

    /// Output channels taken as if they lay the other way round: [channel of the group][group].
    Result<Rows> turned_groups(const Rows& right) const {
        return Rows([right, groups = form_.groups, out = form_.out_channels](std::int64_t c) {
            const auto per = out / groups;
            auto row = right(per > 1 ? c % groups * per + c / groups : (c + 1) % out);
            const auto own = right(c);
            row.bias = own.bias;
            return row;
        });
    }

    const analysis::GraphFacts& facts_;
    const analysis::ConstantValues& constants_;
    const Derivation& root_;
    const Form& form_;
    const BatchValues& batch_;
    std::vector<Summand> branches_;
    std::vector<DerivedMistake> derived_;
    std::vector<TapMistake> moved_;
};

/// Where a row's weight for an input channel of its group stands, in the layout of the operator that the form is written as.
std::int64_t place_of(const Form& form, std::int64_t row, std::int64_t in) {
    const auto inputs = form.in_channels / form.groups, per_group = form.out_channels / form.groups;
    if (form.family == Family::transposed) return (row / per_group * inputs + in) * per_group + row % per_group;
    if (form.family == Family::linear && form.value.rank != 2) return in * form.out_channels + row;
    return row * inputs + in;
}

Result<FoldedWeights> weights_of(const Form& form, const Rows& rows, const JobControl& control) {
    const auto size = element_size(form.value.type);
    const auto inputs = form.in_channels / form.groups;
    FoldedWeights out;
    out.dims = weight_dims(form);
    out.type = form.value.type;
    for (std::int64_t row = 0; row < form.out_channels; ++row) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        const auto made = rows(row);
        const auto taps = static_cast<std::int64_t>(made.weights.size()) / inputs;
        out.weight.resize(static_cast<std::size_t>(form.out_channels * inputs * taps) * size);
        for (std::int64_t i = 0; i < inputs; ++i)
            for (std::int64_t t = 0; t < taps; ++t)
                store_rounded(form.value.type, made.weights[static_cast<std::size_t>(i * taps + t)],
                              out.weight.data() + static_cast<std::size_t>(place_of(form, row, i) * taps + t) * size);
        if (form.zero_bias) continue;
        out.bias.resize(static_cast<std::size_t>(form.out_channels) * size);
        store_rounded(form.value.type, made.bias, out.bias.data() + static_cast<std::size_t>(row) * size);
    }
    CREASE_CHECK(rows.status());
    return out;
}

double change_between(const Form& form, const Rows& right, const Rows& wrong) {
    double change = 0, largest = 0;
    for (std::int64_t c = 0; c < form.out_channels; ++c) {
        const auto a = right(c), b = wrong(c);
        for (std::size_t i = 0; i < a.weights.size(); ++i) {
            change = std::max(change, std::fabs(a.weights[i] - b.weights[i]));
            largest = std::max(largest, std::fabs(a.weights[i]));
        }
        change = std::max(change, std::fabs(a.bias - b.bias));
        largest = std::max(largest, std::fabs(a.bias));
    }
    return largest > 0 ? change / largest : 0;
}

} // namespace

std::vector<Breakage> breakages_of(const analysis::ModelFacts& facts, const Site& site) {
    const BatchValues none;
    const Breaker breaker(facts.of(site.graph), site.ends.back(), none);
    std::vector<Breakage> all;
    for (const auto& kind : kinds) all.push_back({kind.code, kind.title, breaker.reacts(kind.code) ? "" : kind.silent});
    return all;
}

std::vector<std::string> values_to_break_with(const analysis::ModelFacts& facts, const Site& site) {
    const BatchValues none;
    return Breaker(facts.of(site.graph), site.ends.back(), none).normalised();
}

Result<Broken> broken_model(const analysis::ModelFacts& facts, const Site& site, const std::string& code, const BatchValues& batch,
                            const JobControl& control) {
    const auto& graph = facts.of(site.graph);
    CREASE_CHECK(prepare_constants(graph, site.nodes, control));
    Broken out;
    std::vector<FoldedWeights> weights;
    for (std::size_t e = 0; e < site.ends.size(); ++e) {
        const auto& end = site.ends[e];
        const auto& form = end.derivation->form;
        CREASE_TRY(const auto right, plain_rows(changed(*end.derivation, {}), form, graph.constants));
        Rows rows = right;
        if (e + 1 == site.ends.size()) {
            Breaker breaker(graph, end, batch);
            if (!breaker.reacts(code)) return fail(ErrorCode::usage, "this site does not react to that mistake", "site '" + site.id + "'");
            CREASE_TRY(rows, breaker.rows(code));
            out.change = change_between(form, right, rows);
            out.slight = slight_words(code, out.change);
        }
        CREASE_TRY(auto made, weights_of(form, rows, control));
        weights.push_back(std::move(made));
    }
    const auto replacement = emit(facts, site, std::move(weights));
    CREASE_TRY(out.model, rewrite(facts.model(), {&replacement}));
    return out;
}

} // namespace crease::explain
