// One rule of the algebra, one pair of equations. W and b are what a step starts from, W′ and b′ what it makes; o is the output
// channel, i the channel of the site's input, t the tap (an offset), m a channel between two kernels, u a tap of the second.

#include "core/explain/formulas.h"

#include <algorithm>

namespace crease::explain {

using namespace fold;

namespace {

/// Of a linear layer there are no taps; a ConvTranspose's weight has its channels the other way round.
std::vector<std::string> place_in(const Form& form) {
    if (form.family == Family::transposed) return {"i", "o", "t"};
    if (form.family == Family::linear) return {"o", "i"};
    return {"o", "i", "t"};
}

Expression made_bias() { return symbol("b'", "b′", {"o"}); }
Expression weight_at(std::vector<std::string> where) { return symbol("W", "W", std::move(where)); }
Expression bias_at(std::string channel) { return symbol("b", "b", {std::move(channel)}); }

std::optional<Expression> bias_of(const Derivation& step, std::string channel = "o") {
    return step.form.zero_bias ? std::nullopt : std::optional(bias_at(std::move(channel)));
}

Expression zero_or(std::optional<Expression> of) { return of ? *std::move(of) : number(0); }

Expression per_channel(const ChannelOperand& operand, std::string key, std::string text) {
    return symbol(std::move(key), std::move(text), operand.channels > 1 ? std::vector<std::string>{"o"} : std::vector<std::string>{});
}

struct Scaled {
    const ScalingRule& rule;
    Expression weight;
    std::optional<Expression> bias;

    Formula operator()(const Unchanged&) const { return {weight, zero_or(bias)}; }

    Formula operator()(const OtherNumbers&) const { return {weight, zero_or(bias)}; } // of no site

    Formula operator()(const Normalization&) const {
        const auto t = fraction(symbol("gamma", "γ", {"o"}), root(sum({symbol("variance", "σ²", {"o"}), symbol("epsilon", "ε")})));
        const auto mean = symbol("mean", "μ", {"o"}), beta = symbol("beta", "β", {"o"});
        Formula out{product({t, weight}), {}};
        if (!rule.shifts) out.bias = bias ? product({*bias, t}) : number(0);
        else if (bias) out.bias = sum({beta, product({sum({*bias, negative(mean)}), t})});
        else out.bias = sum({beta, negative(product({mean, t}))});
        return out;
    }

    Formula operator()(const Factor& of) const {
        const auto factor = per_channel(of.operand, of.divides ? "divisor" : "factor", of.divides ? "d" : "s");
        const auto by = [&](const Expression& e) { return of.divides ? fraction(e, factor) : product({factor, e}); };
        return {by(weight), bias ? by(*bias) : number(0)};
    }

    Formula operator()(const Shift& of) const {
        const auto signed_ = [&](const Expression& e) { return of.sign < 0 ? negative(e) : e; };
        std::vector<Expression> terms;
        if (bias) terms.push_back(signed_(*bias));
        for (std::size_t k = 0; k < of.summands.size() && rule.shifts; ++k) {
            const auto& one = of.summands[k];
            auto term = per_channel(one.operand, summand_key(k), of.summands.size() > 1 ? branch_name("c", k) : "c");
            terms.push_back(one.sign < 0 ? negative(std::move(term)) : std::move(term));
        }
        return {signed_(weight), terms.empty() ? number(0) : sum(std::move(terms))};
    }
};

struct Writer {
    const Derivation& at;

    [[nodiscard]] const Derivation& below() const { return *at.inputs[0]; }
    [[nodiscard]] std::vector<std::string> place() const { return place_in(at.form); }
    [[nodiscard]] Formula equations(Expression weight, Expression bias) const {
        return {equation({symbol("W'", "W′", place()), std::move(weight)}), equation({made_bias(), std::move(bias)})};
    }
    [[nodiscard]] Formula handed_on(const std::string& row = "o") const {
        auto where = place();
        std::replace(where.begin(), where.end(), std::string("o"), row);
        return equations(weight_at(std::move(where)), zero_or(bias_of(below(), row)));
    }

    Formula operator()(const AnchorRule&) const { return {}; }
    Formula operator()(const CarryRule&) const { return handed_on(); }
    Formula operator()(const BorderRule&) const { return handed_on(); }
    Formula operator()(const SpreadRule&) const {
        return equations(weight_at({"channel(o)", "channel(o)"}), zero_or(bias_of(below(), "channel(o)")));
    }
    Formula operator()(const RowsRule& rule) const {
        if (!rule.listed.empty()) return handed_on("row(o)");
        return handed_on(rule.first == 0 ? "o" : "o+" + std::to_string(rule.first));
    }
    Formula operator()(const StackRule&) const {
        auto where = place();
        std::replace(where.begin(), where.end(), std::string("o"), std::string("o−first(k)"));
        return equations(symbol("W", "Wₖ", std::move(where)), symbol("b", "bₖ", {"o−first(k)"}));
    }

    Formula operator()(const ScalingRule& rule) const {
        const bool identity = below().node == Derivation::anchor_node;
        const auto made = scaled(rule, identity ? symbol("W", "I", place()) : weight_at(place()), bias_of(below()));
        return equations(made.kernel, made.bias);
    }

    Formula operator()(const SumRule& rule) const {
        std::vector<Expression> weights, biases;
        for (std::size_t k = 0; k < at.inputs.size(); ++k) {
            const auto with_sign = [&](Expression e) { return rule.signs[k] < 0 ? negative(std::move(e)) : std::move(e); };
            weights.push_back(with_sign(symbol(branch_key("W", k), branch_name("W", k), place())));
            if (!at.inputs[k]->form.zero_bias) biases.push_back(with_sign(symbol(branch_key("b", k), branch_name("b", k), {"o"})));
        }
        auto bias = biases.empty() ? std::nullopt : std::optional(sum(std::move(biases)));
        auto shifted = scaled(rule.shift, sum(std::move(weights)), std::move(bias));
        return equations(std::move(shifted.kernel), std::move(shifted.bias));
    }

    Formula operator()(const WindowRule& rule) const {
        if (below().node == Derivation::anchor_node) return of_the_input(rule);
        if (!rule.weight.valid() && rule.divisor == 1) return equations(weight_at({"o", "i", "t−shift"}), zero_or(bias_of(below())));
        const bool average = !rule.weight.valid();
        const auto alpha = average           ? std::optional(fraction(number(1), symbol("divisor", "n")))
                           : rule.alpha != 1 ? std::optional(symbol("alpha", "α"))
                                             : std::nullopt;
        const auto times_alpha = [&](Expression e) { return alpha ? product({*alpha, std::move(e)}) : std::move(e); };
        const bool scale = below().form.diagonal && !average; // each middle channel is one of the input's
        if (average) return equations(times_alpha(series({"u"}, weight_at({"o", "i", "t−u"}))), composed_bias(rule, times_alpha));
        const std::string middle = scale ? "i" : "m";
        Expression weight = product({symbol("V", "V", with_tap({"o", middle}, "u")), weight_at(with_tap({middle, "i"}, "t−u"))});
        const auto over = with_tap(scale ? std::vector<std::string>{} : std::vector<std::string>{"m"}, "u");
        if (!over.empty()) weight = series(over, std::move(weight));
        return equations(times_alpha(std::move(weight)), composed_bias(rule, times_alpha));
    }

    Formula operator()(const TransposedRule& rule) const {
        Expression weight = symbol("V", "V", place());
        if (below().node != Derivation::anchor_node) weight = product({symbol("W", "s", {"i"}), std::move(weight)});
        std::vector<Expression> bias;
        if (rule.bias.valid()) bias.push_back(symbol("c", "c", {"o"}));
        if (!below().form.zero_bias) bias.push_back(series({"i"}, product({symbol("V", "V", {"i", "o"}), symbol("b", "b", {"i"})})));
        return equations(std::move(weight), bias.empty() ? number(0) : sum(std::move(bias)));
    }

private:
    /// Where there are taps.
    [[nodiscard]] std::vector<std::string> with_tap(std::vector<std::string> channels, const std::string& tap) const {
        if (at.form.family != Family::linear) channels.push_back(tap);
        return channels;
    }
    [[nodiscard]] Formula of_the_input(const WindowRule& rule) const {
        Expression weight = rule.weight.valid() ? symbol("V", "V", place())
                            : rule.divisor != 1 ? fraction(number(1), symbol("divisor", "n"))
                                                : number(1);
        if (rule.alpha != 1) weight = product({symbol("alpha", "α"), std::move(weight)});
        return equations(std::move(weight), own_bias(rule).value_or(number(0)));
    }
    [[nodiscard]] static std::optional<Expression> own_bias(const WindowRule& rule) {
        if (!rule.bias.valid()) return {};
        const auto c = symbol("c", "c", {"o"});
        return rule.beta == 1 ? c : product({symbol("beta", "β"), c});
    }
    template <class TimesAlpha>
    [[nodiscard]] Expression composed_bias(const WindowRule& rule, const TimesAlpha& times_alpha) const {
        std::vector<Expression> terms;
        if (auto own = own_bias(rule)) terms.push_back(*std::move(own));
        if (!below().form.zero_bias) {
            auto passed = rule.weight.valid() ? series(with_tap({"m"}, "u"), product({symbol("V", "V", with_tap({"o", "m"}, "u")), bias_at("m")}))
                                              : series({"u"}, bias_at("o"));
            terms.push_back(times_alpha(std::move(passed)));
        }
        return terms.empty() ? number(0) : sum(std::move(terms));
    }
};

constexpr const char* subscripts[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};

} // namespace

std::string branch_key(const std::string& letter, std::size_t k) { return letter + std::to_string(k + 1); }

std::string branch_name(const std::string& letter, std::size_t k) {
    std::string text = letter;
    for (const char digit : std::to_string(k + 1)) text += subscripts[digit - '0'];
    return text;
}

std::string summand_key(std::size_t k) { return branch_key("c", k); }

Formula scaled(const ScalingRule& rule, Expression weight, std::optional<Expression> bias) {
    return std::visit(Scaled{rule, std::move(weight), std::move(bias)}, rule.source);
}

Formula formula_of(const Derivation& step) { return std::visit(Writer{step}, step.rule); }

} // namespace crease::explain
