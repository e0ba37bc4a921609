#include "core/fold/check/scaling.h"

#include <algorithm>
#include <cmath>

namespace crease::fold::check {
namespace {

/// y = gamma * (x - mean) / sqrt(var + eps) + beta
Result<Scaling> batch_normalization(const Node& node, const analysis::ConstantValues& constants) {
    CREASE_TRY(const auto gamma, constants.array(node.input(1)));
    CREASE_TRY(const auto beta, constants.array(node.input(2)));
    CREASE_TRY(const auto mean, constants.array(node.input(3)));
    CREASE_TRY(const auto variance, constants.array(node.input(4)));
    const double epsilon = node.float_attribute("epsilon", 1e-5f);
    const auto channels = std::min({gamma->data.size(), beta->data.size(), mean->data.size(), variance->data.size()});
    Scaling out{std::vector<double>(channels), std::vector<double>(channels), std::vector<double>(channels)};
    for (std::size_t c = 0; c < channels; ++c) {
        out.scale[c] = gamma->data[c] / std::sqrt(variance->data[c] + epsilon);
        const double moved = mean->data[c] * out.scale[c];
        out.shift[c] = beta->data[c] - moved;
        out.shift_size[c] = std::fabs(beta->data[c]) + std::fabs(moved);
    }
    return out;
}

Result<Scaling> factor(const Node& node, const analysis::ConstantValues& constants) {
    const bool divides = node.is("Div");
    CREASE_TRY(const auto operand, constants.array(node.input(constants.is_constant(node.input(1)) ? 1 : 0)));
    Scaling out;
    out.scale = operand->data;
    if (divides)
        for (auto& s : out.scale) s = 1 / s;
    return out;
}

void add_summand(Scaling& to, const std::vector<double>& summand, double sign) {
    const auto widest = std::max(to.shift.size(), summand.size());
    if (to.shift.size() < widest) {
        to.shift.assign(widest, to.shift[0]);
        to.shift_size.assign(widest, to.shift_size[0]);
    }
    for (std::size_t c = 0; c < widest; ++c) {
        const double v = sign * summand[summand.size() == 1 ? 0 : c];
        to.shift[c] += v;
        to.shift_size[c] += std::fabs(v);
    }
}

Result<Scaling> at_its_word(const ScalingRule& rule, const analysis::ConstantValues& constants) {
    CREASE_TRY(const auto scaling, rule.compute(constants));
    Scaling out{{}, {}, {}};
    for (auto s : scaling.scale) out.scale.push_back(static_cast<double>(s));
    for (auto s : scaling.shift) {
        out.shift.push_back(static_cast<double>(s));
        out.shift_size.push_back(std::fabs(out.shift.back()));
    }
    return out;
}

} // namespace

Result<Scaling> constant_summands(const Node& node, const analysis::ConstantValues& constants) {
    Scaling out;
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        if (!constants.is_constant(node.input(i))) continue;
        CREASE_TRY(const auto summand, constants.array(node.input(i)));
        if (!summand->data.empty()) add_summand(out, summand->data, node.is("Sub") && i == 1 ? -1 : 1);
    }
    return out;
}

Result<Scaling> scaling_of(const Node& node, const ScalingRule& rule, const analysis::ConstantValues& constants) {
    if (node.is("BatchNormalization")) return batch_normalization(node, constants);
    if (node.is("Mul") || node.is("Div")) return factor(node, constants);
    if (node.is("Neg")) return Scaling{{-1}, {0}, {0}};
    if (!node.is("Add") && !node.is("Sub") && !node.is("Sum")) return at_its_word(rule, constants);
    CREASE_TRY(auto out, constant_summands(node, constants));
    const bool subtracted = node.is("Sub") && !constants.is_constant(node.input(1));
    if (subtracted) out.scale = {-1};
    return out;
}

} // namespace crease::fold::check
