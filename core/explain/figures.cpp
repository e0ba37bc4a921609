// A scene's numbers. What folding makes is computed by folding's own arithmetic (fold::preview), for the channels shown alone;
// what the formula is told (gamma, an operand, a term of a sum) is read from the constants. The two have to agree, which is what
// the tests of this room look at, with a third reading of the file's bytes.

#include "core/explain/channel_map.h"
#include "core/explain/channels.h"
#include "core/explain/figure_remarks.h"
#include "core/explain/formulas.h"
#include "core/explain/terms.h"
#include "core/fold/form/derivation.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {

using namespace fold;

namespace {

constexpr std::size_t most_taps = 225; ///< of a kernel each of whose taps is explained

class Working {
public:
    Working(const analysis::ModelFacts& facts, const Site& site, const End& end, const Derivation& at, Channels here)
        : facts_(facts), constants_(facts.of(site.graph).constants), site_(site), end_(end), at_(at), here_(here),
          below_(shown_channels(at, here, end.kernel.in_channels)) {}

    Result<Figures> run() {
        CREASE_TRY(const auto made, preview(facts_, site_, at_, here_.out, here_.in));
        out_.result = {"W'", "W′", {}, here_, made, 1};
        CREASE_CHECK(std::visit(*this, at_.rule));
        if (!made.connected) out_.remark = unconnected_remark(connections_of(at_.form, end_.kernel.in_channels), here_);
        else if (out_.remark.empty()) out_.remark = beside_its_pixel(at_.form, end_.derivation->form);
        explain_taps();
        CREASE_CHECK(look_around());
        return std::move(out_);
    }

    // --- the rules

    Status operator()(const AnchorRule&) { return {}; }
    Status operator()(const CarryRule&) { return handed_on(); }
    Status operator()(const BorderRule&) { return handed_on(); }
    Status operator()(const RowsRule&) { return handed_on(); }
    Status operator()(const SpreadRule&) { return handed_on(); }

    Status operator()(const StackRule&) {
        for (std::size_t k = 0; k < at_.inputs.size(); ++k) {
            CREASE_CHECK(add_input(k, branch_key("W", k), branch_name("W", k)));
            if (!below_.at(at_.inputs[k].get()).aside) chosen_ = k;
        }
        weight_ = symbol(branch_key("W", chosen_), "W");
        bias_ = number(out_.operands[chosen_].numbers.bias);
        return {};
    }

    Status operator()(const ScalingRule& rule) {
        if (stays(rule)) return handed_on();
        CREASE_CHECK(add_input(0, "W", at_.inputs[0]->node == Derivation::anchor_node ? "I" : "W"));
        const auto formula = scaled(rule, symbol("W", "W"), bias_below(0, "b"));
        weight_ = formula.kernel;
        bias_ = formula.bias;
        return add_scaling(rule);
    }

    Status operator()(const SumRule& rule) {
        std::vector<Expression> weights, biases;
        for (std::size_t k = 0; k < at_.inputs.size(); ++k) {
            CREASE_CHECK(add_input(k, branch_key("W", k), branch_name("W", k)));
            out_.operands.back().sign = rule.signs[k];
            const auto with_sign = [&](Expression e) { return rule.signs[k] < 0 ? negative(std::move(e)) : std::move(e); };
            weights.push_back(with_sign(symbol(branch_key("W", k), branch_name("W", k))));
            if (auto bias = bias_below(k, branch_key("b", k))) biases.push_back(with_sign(*std::move(bias)));
        }
        const auto formula = scaled(stays(rule.shift) ? ScalingRule{} : rule.shift, sum(std::move(weights)),
                                    biases.empty() ? std::nullopt : std::optional(sum(std::move(biases))));
        weight_ = formula.kernel;
        bias_ = formula.bias;
        return add_scaling(rule.shift);
    }

    Status operator()(const WindowRule& rule) {
        Terms terms(constants_, rule, at_);
        if (at_.inputs[0]->node == Derivation::anchor_node) return of_the_input(rule, terms);
        const auto middle = below_.at(at_.inputs[0].get()).channels.out;
        CREASE_CHECK(add_input(0, "W", "W"));
        if (rule.weight.valid()) {
            CREASE_TRY(auto own, terms.kernel(here_.out, middle));
            out_.operands.push_back({"V", "V", {}, {here_.out, middle}, std::move(own), 1});
            if (rule.window.in_channels > rule.window.groups && !at_.inputs[0]->form.diagonal) out_.remark = middle_remark(rule, middle);
        }
        CREASE_TRY(composed_, terms.composed(here_, end_.derivation->form.in_channels));
        bias_ = composed_->bias;
        return {};
    }

    Status operator()(const TransposedRule& rule) {
        CREASE_CHECK(add_input(0, "W", "s"));
        CREASE_TRY(auto working, transposed_terms(constants_, rule, at_, here_, end_.derivation->form.in_channels));
        bias_ = std::move(working.bias);
        const bool starts = at_.inputs[0]->node == Derivation::anchor_node;
        if (starts) out_.operands.clear();
        else out_.operands.push_back({"V", "V", {}, here_, std::move(working.kernel), 1});
        weight_ = starts ? symbol("W'", "V") : product({number(working.scale, "W"), symbol("V", "V")});
        return {};
    }

private:
    Status add_input(std::size_t k, std::string key, std::string name) {
        const auto& below = *at_.inputs[k];
        const auto shown = below_.at(&below);
        CREASE_TRY(auto kernel, preview(facts_, site_, below, shown.channels.out, shown.channels.in));
        out_.operands.push_back(
            {std::move(key), std::move(name), below.node == Derivation::anchor_node ? "the input itself" : "", shown.channels, std::move(kernel), 1});
        return {};
    }

    /// A kernel of one tap, with axes of space or without, is a matrix: one number of it says little.
    Status look_around() {
        const auto& whole = end_.derivation->form;
        if (whole.taps() > 1 || whole.transposed || at_.form.taps() > 1) return {};
        CREASE_TRY(out_.result.around, matrix_around(at_, out_.result.channels));
        for (std::size_t k = 0; k < out_.operands.size() && k < at_.inputs.size(); ++k) {
            auto& operand = out_.operands[k];
            if (operand.key == "V" || at_.inputs[k]->form.taps() > 1) continue; // the operator's own, which no derivation ends with
            CREASE_TRY(operand.around, matrix_around(*at_.inputs[k], operand.channels));
        }
        return {};
    }

    [[nodiscard]] Result<KernelPreview> matrix_around(const Derivation& at, Channels channels) const {
        constexpr std::int64_t most = 4; // large enough cells for numbers
        CREASE_TRY(auto map, channel_map(facts_, site_, end_, at, channels, most));
        KernelPreview matrix;
        matrix.extents = {map.outs, map.ins};
        matrix.first_offset = {map.first_out, map.first_in};
        matrix.dilation = {1, 1};
        matrix.taps = std::move(map.values);
        return matrix;
    }

    Status handed_on() {
        CREASE_CHECK(add_input(0, "W", "W"));
        weight_ = symbol("W", "W");
        bias_ = number(out_.operands[0].numbers.bias, "b");
        return {};
    }

    Status of_the_input(const WindowRule& rule, Terms& terms) {
        weight_ = symbol("W'", "V");
        if (!rule.weight.valid()) weight_ = rule.divisor != 1 ? fraction(number(1), number(rule.divisor, "divisor")) : number(1);
        if (rule.weight.valid() && rule.alpha != 1) {
            CREASE_TRY(auto own, terms.kernel(here_.out, here_.in));
            out_.operands.push_back({"V", "V", {}, here_, std::move(own), 1});
            weight_ = product({number(rule.alpha, "alpha"), symbol("V", "V")});
        }
        CREASE_TRY(auto bias, terms.own_bias(here_.out));
        bias_ = bias ? *std::move(bias) : number(0);
        return {};
    }

    [[nodiscard]] std::optional<Expression> bias_below(std::size_t k, const std::string& key) const {
        if (at_.inputs[k]->form.zero_bias) return {};
        return number(out_.operands[k].numbers.bias, key);
    }

    /// Other rows are scaled, this one is not.
    [[nodiscard]] bool stays(const ScalingRule& rule) const { return !rule.places.empty() && rule.places[static_cast<std::size_t>(here_.out)] < 0; }

    /// The numbers of the constants that scale and shift this channel.
    Status add_scaling(const ScalingRule& rule) {
        if (!rule.changes() || stays(rule)) return {};
        const auto place = rule.places.empty() ? here_.out : rule.places[static_cast<std::size_t>(here_.out)];
        CREASE_TRY(numbers_, scaling_numbers(rule.source, constants_, place));
        if (!std::holds_alternative<Normalization>(rule.source)) return {};
        CREASE_TRY(const auto all, row_scaling(rule, constants_));
        out_.bars = ChannelBars{{}, {}, here_.out};
        for (const auto t : all.scale) out_.bars->scale.push_back(static_cast<double>(t));
        for (const auto s : all.shift) out_.bars->shift.push_back(static_cast<double>(s));
        return {};
    }

    // --- the equations

    /// What makes one tap of the result, in numbers; branches that have nothing there are left out.
    [[nodiscard]] Expression tap_expression(const std::vector<std::int64_t>& offset) const {
        if (composed_) {
            const auto found = composed_->taps.find(offset);
            return found == composed_->taps.end() ? number(0) : found->second;
        }
        Numbers numbers = numbers_;
        for (std::size_t k = 0; k < out_.operands.size(); ++k)
            if (const auto at = at_offset(out_.operands[k].numbers, offset)) numbers[out_.operands[k].key] = *at;
        auto made = with_numbers(weight_, numbers);
        return made.kind == Expression::Kind::sum ? without_symbols(std::move(made)) : made;
    }

    static Expression without_symbols(Expression of) {
        std::erase_if(of.parts, [](const Expression& part) { return !evaluate(part); });
        if (of.parts.empty()) return number(0);
        return of.parts.size() == 1 ? of.parts.front() : of;
    }

    /// A single tap belongs to every place that has none of its own name: its lattice has no axes.
    static std::optional<double> at_offset(const KernelPreview& kernel, const std::vector<std::int64_t>& offset) {
        const auto offsets = offsets_of(kernel);
        for (std::size_t t = 0; t < offsets.size(); ++t)
            if (same_place(offsets[t], offset)) return kernel.taps[t];
        return {};
    }
    static bool same_place(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
            if ((i < a.size() ? a[i] : 0) != (i < b.size() ? b[i] : 0)) return false;
        return true;
    }

    /// The tap that shows most: where most branches meet, and of those the largest.
    [[nodiscard]] std::size_t telling_tap(const std::vector<std::vector<std::int64_t>>& offsets) const {
        std::size_t best = 0;
        std::pair<std::size_t, double> most{0, -1};
        for (std::size_t t = 0; t < offsets.size(); ++t) {
            std::size_t meeting = 0;
            for (const auto& operand : out_.operands) meeting += at_offset(operand.numbers, offsets[t]).value_or(0) != 0 ? 1 : 0;
            const std::pair<std::size_t, double> here{meeting, std::fabs(out_.result.numbers.taps[t])};
            if (here > most) std::tie(most, best) = std::pair(here, t);
        }
        return best;
    }

    void explain_taps() {
        const auto offsets = offsets_of(out_.result.numbers);
        const auto left = [&](std::size_t t) { return number(out_.result.numbers.taps[t], "W'"); };
        const auto equation_of = [&](std::size_t t) {
            auto right = tap_expression(offsets[t]);
            if (right.kind == Expression::Kind::symbol) right = left(t);
            return equation({left(t), std::move(right)});
        };
        if (offsets.size() <= most_taps)
            for (std::size_t t = 0; t < offsets.size(); ++t) out_.taps.push_back(equation_of(t));
        out_.tap = offsets.size() <= most_taps ? telling_tap(offsets) : offsets.size() / 2;
        out_.kernel = equation_of(out_.tap);
        out_.bias = equation({number(out_.result.numbers.bias, "b'"), with_numbers(bias_, numbers_)});
    }

    const analysis::ModelFacts& facts_;
    const analysis::ConstantValues& constants_;
    const Site& site_;
    const End& end_;
    const Derivation& at_;
    Channels here_;
    std::unordered_map<const Derivation*, Shown> below_;
    Figures out_;
    Expression weight_, bias_;
    Numbers numbers_;
    std::optional<ComposedTerms> composed_;
    std::size_t chosen_ = 0;
};

KernelPreview lattice_around(const Form& form) {
    KernelPreview around;
    for (int i = 0; i < form.spatial_rank && !form.transposed; ++i) {
        around.extents.push_back(form.axes[i].taps());
        around.first_offset.push_back(form.axes[i].low);
        around.dilation.push_back(form.axes[i].dilation);
    }
    return around;
}

/// Every end has channels of its own: those of the site, as far as it has them.
Channels within(const End& end, Channels wanted) {
    const auto connections = connections_of(end.derivation->form, end.kernel.in_channels);
    Channels out{std::clamp<std::int64_t>(wanted.out, 0, connections.outputs - 1), wanted.in};
    if (!connections.connected(out)) out.in = connections.first_of(out.out);
    return out;
}

} // namespace

Result<Figures> figures_of(const analysis::ModelFacts& facts, const Site& site, const Lesson& lesson, std::size_t scene, Channels channels) {
    if (scene >= lesson.scenes.size()) return fail(ErrorCode::usage, "the lesson has no such step", "site '" + site.id + "'");
    const auto& at = *lesson.scenes[scene].derivation;
    const auto& end = site.ends.at(lesson.scenes[scene].end);
    CREASE_CHECK(prepare_constants(facts.of(site.graph), site.nodes, {}));
    const auto shown = shown_channels(*end.derivation, within(end, channels), end.kernel.in_channels).at(&at);
    CREASE_TRY(auto figures, Working(facts, site, end, at, shown.channels).run());
    figures.lattice = lattice_around(end.derivation->form);
    caption(figures, lesson.scenes[scene]);
    if (shown.aside)
        figures.remark =
            "This part makes other output channels than the chosen one; channel " + std::to_string(shown.channels.out) + " of its own is shown.";
    return figures;
}

} // namespace crease::explain
