#include "core/fold/select/step_rule.h"

#include "core/fold/form/derivation.h"

#include <array>

namespace crease::fold {
namespace {

/// What one step is told beside its input.
struct Told {
    std::vector<StepConstant> constants;
    std::vector<StepNumber> numbers;

    void add(std::string_view role, ValueId value) {
        if (value.valid()) constants.push_back({role, value});
    }
    void add_unless(double usual, std::string_view name, double number) {
        if (number != usual) numbers.push_back({name, number});
    }
};

struct Teller {
    Told& told;

    void operator()(const Unchanged&) const {}
    void operator()(const Normalization& of) const {
        told.add("gamma", of.gamma);
        told.add("beta", of.beta);
        told.add("mean", of.mean);
        told.add("variance", of.variance);
        told.numbers.push_back({"epsilon", static_cast<double>(of.epsilon)});
    }
    void operator()(const Factor& of) const { told.add(of.divides ? "divisor" : "factor", of.operand.value); }
    void operator()(const Shift& of) const {
        for (const auto& one : of.summands) told.add(one.sign < 0 ? "subtrahend" : "summand", one.operand.value);
        told.add_unless(1, "sign", of.sign);
    }
    void operator()(const ScalingRule& rule) const { std::visit(*this, rule.source); }
    void operator()(const WindowRule& rule) const {
        told.add("weight", rule.weight);
        told.add("bias", rule.bias);
        told.add_unless(1, "alpha", rule.alpha);
        told.add_unless(1, "beta", rule.beta);
        told.add_unless(1, "divisor", rule.divisor);
    }
    void operator()(const TransposedRule& rule) const {
        told.add("weight", rule.weight);
        told.add("bias", rule.bias);
    }
    void operator()(const SumRule& rule) const { (*this)(rule.shift); }
    void operator()(const BorderRule& rule) const { told.add("fill", rule.fill); }
    template <class Other>
    void operator()(const Other&) const {}
};

Told told_by(const Derivation& derivation) {
    Told told;
    std::visit(Teller{told}, derivation.rule);
    return told;
}

struct Namer {
    const Derivation& at;

    StepRule operator()(const AnchorRule&) const { return StepRule::input; }
    StepRule operator()(const ScalingRule& rule) const { return std::visit(*this, rule.source); }
    StepRule operator()(const Unchanged&) const { return StepRule::unchanged; }
    StepRule operator()(const OtherNumbers&) const { return StepRule::unchanged; } // of no site
    StepRule operator()(const Normalization&) const { return StepRule::normalization; }
    StepRule operator()(const Factor&) const { return StepRule::factor; }
    StepRule operator()(const Shift& of) const { return of.summands.empty() ? StepRule::sign : StepRule::shift; }
    StepRule operator()(const WindowRule& rule) const {
        if (rule.weight.valid()) return at.form.family == Family::linear ? StepRule::matrix : StepRule::convolution;
        return rule.divisor != 1 ? StepRule::average : StepRule::offsets;
    }
    StepRule operator()(const TransposedRule&) const { return StepRule::transposed; }
    StepRule operator()(const SumRule&) const { return StepRule::sum; }
    StepRule operator()(const RowsRule&) const { return StepRule::rows; }
    StepRule operator()(const StackRule&) const { return StepRule::stack; }
    StepRule operator()(const CarryRule&) const { return StepRule::carry; }
    StepRule operator()(const SpreadRule&) const { return StepRule::spread; }
    StepRule operator()(const BorderRule&) const { return StepRule::border; }
};

} // namespace

StepRule rule_of(const Derivation& derivation) { return std::visit(Namer{derivation}, derivation.rule); }
std::vector<StepConstant> constants_of(const Derivation& derivation) { return told_by(derivation).constants; }
std::vector<StepNumber> numbers_of(const Derivation& derivation) { return told_by(derivation).numbers; }

std::string_view rule_name(StepRule rule) {
    static constexpr std::array names{"input",   "unchanged",  "normalization", "factor", "shift", "sign",  "convolution", "matrix", "average",
                                      "offsets", "transposed", "sum",           "rows",   "stack", "carry", "spread",      "border", "several"};
    static_assert(names.size() == static_cast<std::size_t>(StepRule::several) + 1);
    return names.at(static_cast<std::size_t>(rule));
}

} // namespace crease::fold
