// What converters get wrong when they fold a BatchNormalization: each of its parameters forgotten or misread. A mistake is a site's own
// derivation with another rule in one place, so that it is folded by the very arithmetic that folds the site, and its numbers are those
// that the mistake would have given, wherever in the site it was made.

#include "core/fold/mistakes/norm_mistakes.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>
#include <optional>

namespace crease::fold {
namespace {

struct Parameters {
    analysis::Reals gamma, beta, mean, variance;
    double epsilon = 1e-5;
};

/// y = scale * x + shift for one channel, done in one of the wrong ways.
using Misread = std::function<std::pair<double, double>(const Parameters&, std::size_t)>;

struct Way {
    const char* code;
    std::string before, after; ///< of the clause; between them whose it is
    Misread misread;
};

std::pair<double, double> affine(double gamma, double beta, double mean, double deviation) {
    return {gamma / deviation, beta - mean * gamma / deviation};
}

std::string written(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

Way of_epsilon(double other, double own) {
    return {"epsilon_other", "epsilon", " is " + written(other) + " instead of " + written(own),
            [other](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], p.mean[c], std::sqrt(p.variance[c] + other)); }};
}

std::vector<Way> ways(double epsilon) {
    const auto deviation = [](const Parameters& p, std::size_t c) { return std::sqrt(p.variance[c] + p.epsilon); };
    std::vector<Way> all{
        {"batchnorm_skipped", "the BatchNormalization", " is skipped", [](const Parameters&, std::size_t) { return std::pair(1.0, 0.0); }},
        {"mean_forgotten", "the mean", " is forgotten",
         [=](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], 0, deviation(p, c)); }},
        {"gamma_forgotten", "the factor (gamma)", " is forgotten",
         [=](const Parameters& p, std::size_t c) { return affine(1, p.beta[c], p.mean[c], deviation(p, c)); }},
        {"beta_forgotten", "the shift (beta)", " is forgotten",
         [=](const Parameters& p, std::size_t c) { return affine(p.gamma[c], 0, p.mean[c], deviation(p, c)); }},
        {"variance_without_root", "the variance", " is used without its root",
         [](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], p.mean[c], p.variance[c] + p.epsilon); }},
        {"variance_without_root", "the variance", " is used without its root, and epsilon is forgotten",
         [](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], p.mean[c], p.variance[c]); }},
        {"variance_forgotten", "the variance", " is forgotten",
         [](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], p.mean[c], 1); }},
        {"mean_added", "the mean", " is added instead of subtracted",
         [=](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], -p.mean[c], deviation(p, c)); }},
        {"mean_unscaled", "the mean", " is subtracted without the factor",
         [=](const Parameters& p, std::size_t c) { return std::pair(p.gamma[c] / deviation(p, c), p.beta[c] - p.mean[c]); }},
        {"epsilon_forgotten", "epsilon", " is forgotten",
         [](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], p.mean[c], std::sqrt(p.variance[c])); }},
        {"epsilon_outside", "epsilon", " is added to the deviation instead of the variance",
         [](const Parameters& p, std::size_t c) { return affine(p.gamma[c], p.beta[c], p.mean[c], std::sqrt(p.variance[c]) + p.epsilon); }},
    };
    for (const double other : {1e-3, 1e-5, 1e-6, 1e-4, 1e-2, 1e-8, 1e-12})
        if (std::fabs(other - epsilon) > 1e-3 * other) all.push_back(of_epsilon(other, epsilon));
    return all;
}

using Compute = std::function<Result<ChannelScaling>(const analysis::ConstantValues&)>;

/// The scaling of a BatchNormalization, misread.
Compute misread_scaling(const Node& node, const Misread& misread) {
    return [inputs = node.inputs, epsilon = static_cast<double>(node.float_attribute("epsilon", 1e-5F)),
            misread](const analysis::ConstantValues& constants) -> Result<ChannelScaling> {
        std::array<analysis::Reals, 4> read;
        for (std::size_t i = 0; i < 4; ++i) {
            CREASE_TRY(const auto array, constants.numbers(inputs[i + 1]));
            read[i] = array->numbers();
        }
        const Parameters p{std::move(read[0]), std::move(read[1]), std::move(read[2]), std::move(read[3]), epsilon};
        ChannelScaling out{{}, {}};
        for (std::size_t c = 0; c < p.gamma.size(); ++c) {
            const auto [scale, shift] = misread(p, c);
            out.scale.emplace_back(scale);
            out.shift.emplace_back(shift);
        }
        return out;
    };
}

std::vector<std::size_t> all_inputs(const Derivation& at) {
    std::vector<std::size_t> slots(at.inputs.size());
    std::iota(slots.begin(), slots.end(), 0);
    return slots;
}

Change with_rule(const Derivation& at, Rule rule) { return {&at, std::move(rule), all_inputs(at)}; }

Change rescaled(const Derivation& at, Compute compute) {
    ScalingRule rule = std::get<ScalingRule>(at.rule);
    rule.source = OtherNumbers{std::move(compute)};
    rule.signs = {};
    return with_rule(at, std::move(rule));
}

class Search {
public:
    Search(const Graph& graph, const Derivation& root, const std::vector<Summand>& branches) : graph_(graph), root_(root), branches_(branches) {
        for (const auto* one : derivation_order(root)) {
            if (one->node == Derivation::anchor_node) continue;
            if (std::holds_alternative<ScalingRule>(one->rule)) (node(*one).is("BatchNormalization") ? norms_ : scalings_).push_back(one);
            if (std::holds_alternative<WindowRule>(one->rule) || std::holds_alternative<TransposedRule>(one->rule)) layers_.push_back(one);
        }
    }

    std::vector<DerivedMistake> run() {
        norms();
        branches();
        layers();
        for (const auto* one : scalings_)
            add("operator_skipped", "the " + named(*one) + " is skipped",
                {rescaled(*one, [](const auto&) { return Result<ChannelScaling>(ChannelScaling{}); })});
        return std::move(found_);
    }

private:
    [[nodiscard]] const Node& node(const Derivation& at) const { return *graph_.nodes[at.node]; }
    [[nodiscard]] std::string named(const Derivation& at) const {
        return node(at).op_type + (node(at).name.empty() ? "" : " \"" + node(at).name + "\"");
    }
    void add(std::string code, std::string clause, const std::vector<Change>& changes) {
        found_.push_back({{std::move(code), std::move(clause)}, changed(root_, changes)});
    }

    /// " of the identity branch"; which one it is besides, where the branch (or the site) has several of `kind`.
    [[nodiscard]] std::string whose(const Derivation& at, const std::vector<const Derivation*>& kind) const {
        const Summand* around = nullptr;
        std::size_t fewest = 0;
        for (const auto& branch : branches_) {
            const auto inside = derivation_order(branch.root());
            if (std::find(inside.begin(), inside.end(), &at) == inside.end() || (around && inside.size() >= fewest)) continue;
            around = &branch;
            fewest = inside.size();
        }
        const auto inside = around ? derivation_order(around->root()) : derivation_order(root_);
        const auto same = std::count_if(kind.begin(), kind.end(),
                                        [&](const Derivation* one) { return std::find(inside.begin(), inside.end(), one) != inside.end(); });
        return (around ? " of the " + around->name : "") + (same > 1 ? " at " + named(at) : "");
    }

    void norms() {
        if (norms_.empty()) return;
        const auto own = [&](const Derivation& at) { return static_cast<double>(node(at).float_attribute("epsilon", 1e-5F)); };
        for (const auto* norm : norms_)
            for (const auto& way : ways(own(*norm)))
                add(way.code, way.before + whose(*norm, norms_) + way.after, {rescaled(*norm, misread_scaling(node(*norm), way.misread))});
        if (norms_.size() < 2) return;
        for (const auto& way : ways(own(*norms_.front()))) {
            std::vector<Change> all;
            for (const auto* norm : norms_) all.push_back(rescaled(*norm, misread_scaling(node(*norm), way.misread)));
            add(way.code, way.before + " of every branch" + way.after, all);
        }
    }

    void branches() {
        for (const auto& branch : branches_) {
            add("branch_forgotten", "the " + branch.name + " is forgotten", {counted(branch, 0)});
            add("branch_twice", "the " + branch.name + " is counted twice", {counted(branch, 2)});
            add("branch_subtracted", "the " + branch.name + " is subtracted", {turned(branch)});
        }
        for (const auto* one : derivation_order(root_)) {
            const auto* sum = std::get_if<SumRule>(&one->rule);
            if (!sum || !sum->shift.changes()) continue;
            add("constant_forgotten", "the constant that " + named(*one) + " adds is forgotten", {with_rule(*one, SumRule{sum->signs, {}})});
        }
    }

    void layers() {
        std::vector<Change> unbiased;
        for (const auto* layer : layers_) {
            if (auto change = without_bias(*layer)) {
                unbiased.push_back(*std::move(change));
                add("bias_forgotten", "the bias of the " + node(*layer).op_type + whose(*layer, layers_) + " is forgotten", {unbiased.back()});
            }
            const auto* rule = std::get_if<WindowRule>(&layer->rule);
            if (rule && rule->alpha != 1) factor(*layer, "alpha", &WindowRule::alpha);
            if (rule && rule->beta != 1) factor(*layer, "beta", &WindowRule::beta);
        }
        if (unbiased.size() > 1) add("bias_forgotten", "the bias of every " + node(*layers_.front()).op_type + " is forgotten", unbiased);
    }

    /// Of a Conv, Gemm or ConvTranspose that has one.
    [[nodiscard]] static std::optional<Change> without_bias(const Derivation& layer) {
        const auto bare = [&](auto rule) -> std::optional<Change> {
            if (!rule.bias.valid()) return {};
            rule.bias = {};
            return with_rule(layer, std::move(rule));
        };
        if (const auto* window = std::get_if<WindowRule>(&layer.rule)) return bare(*window);
        return bare(std::get<TransposedRule>(layer.rule));
    }

    void factor(const Derivation& layer, const std::string& which, double WindowRule::*member) {
        auto other = std::get<WindowRule>(layer.rule);
        other.*member = 1;
        add(which + "_forgotten", which + whose(layer, layers_) + " is forgotten", {with_rule(layer, other)});
    }

    const Graph& graph_;
    const Derivation& root_;
    const std::vector<Summand>& branches_;
    std::vector<const Derivation*> norms_, scalings_, layers_;
    std::vector<DerivedMistake> found_;
};

} // namespace

std::vector<DerivedMistake> derived_mistakes(const Graph& graph, const Derivation& root, const std::vector<Summand>& branches) {
    return Search(graph, root, branches).run();
}

} // namespace crease::fold
