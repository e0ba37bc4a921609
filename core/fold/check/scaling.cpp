#include "core/fold/check/scaling.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace crease::fold::check {
namespace {

/// Whether the elements, laid out by `dims`, are all the same along the axis.
bool repeats_along(const std::vector<double>& numbers, const std::vector<std::int64_t>& dims, std::size_t axis) {
    std::size_t inner = 1;
    for (std::size_t i = axis + 1; i < dims.size(); ++i) inner *= static_cast<std::size_t>(dims[i]);
    const auto extent = static_cast<std::size_t>(dims[axis]);
    for (std::size_t e = 0; e < numbers.size(); ++e)
        if (numbers[e] != numbers[e - e / inner % extent * inner]) return false;
    return true;
}

/// One number per channel, or one for all: the elements along the only axis on which they differ.
Result<std::vector<double>> along_channels(const analysis::ConstantValues& constants, ValueId value) {
    CREASE_TRY(const auto operand, constants.numbers(value));
    auto numbers = operand->numbers();
    const auto& dims = operand->dims;
    if (std::count_if(dims.begin(), dims.end(), [](auto extent) { return extent != 1; }) <= 1) return numbers;
    std::size_t inner = 1;
    for (std::size_t axis = dims.size(); axis-- > 0; inner *= static_cast<std::size_t>(dims[axis])) {
        if (repeats_along(numbers, dims, axis)) continue;
        std::vector<double> list;
        for (std::int64_t c = 0; c < dims[axis]; ++c) list.push_back(numbers[static_cast<std::size_t>(c) * inner]);
        return list;
    }
    numbers.resize(std::min<std::size_t>(numbers.size(), 1));
    return numbers;
}

/// y = gamma * (x - mean) / sqrt(var + eps) + beta
Result<Scaling> batch_normalization(const Node& node, const analysis::ConstantValues& constants) {
    CREASE_TRY(const auto gamma, along_channels(constants, node.input(1)));
    CREASE_TRY(const auto beta, along_channels(constants, node.input(2)));
    CREASE_TRY(const auto mean, along_channels(constants, node.input(3)));
    CREASE_TRY(const auto variance, along_channels(constants, node.input(4)));
    const double epsilon = node.float_attribute("epsilon", 1e-5f);
    const auto channels = std::min({gamma.size(), beta.size(), mean.size(), variance.size()});
    Scaling out{std::vector<double>(channels), std::vector<double>(channels), std::vector<double>(channels)};
    for (std::size_t c = 0; c < channels; ++c) {
        out.scale[c] = gamma[c] / std::sqrt(variance[c] + epsilon);
        const double moved = mean[c] * out.scale[c];
        out.shift[c] = beta[c] - moved;
        out.shift_size[c] = std::fabs(beta[c]) + std::fabs(moved);
    }
    return out;
}

Result<Scaling> factor(const Node& node, const analysis::ConstantValues& constants) {
    const bool divides = node.is("Div");
    Scaling out;
    CREASE_TRY(out.scale, along_channels(constants, node.input(constants.is_constant(node.input(1)) ? 1 : 0)));
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
    CREASE_TRY(const auto scaling, numbers_of(rule.source, constants));
    Scaling out{{}, {}, {}};
    for (auto s : scaling.scale) out.scale.push_back(static_cast<double>(s));
    for (auto s : scaling.shift) {
        out.shift.push_back(static_cast<double>(s));
        out.shift_size.push_back(std::fabs(out.shift.back()));
    }
    return out;
}

/// What each row gets; `untouched` are those without a place.
std::vector<double> reordered(const std::vector<double>& list, const std::vector<std::int64_t>& places, double untouched) {
    const auto count = static_cast<std::int64_t>(list.size());
    std::vector<double> out;
    for (auto place : places)
        out.push_back(place == -1 ? untouched : count == 1 ? list[0] : place < count ? list[static_cast<std::size_t>(place)] : std::nan(""));
    return out;
}

Result<Scaling> constants_of(const Node& node, const analysis::ConstantValues& constants) {
    Scaling out;
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        if (!constants.is_constant(node.input(i))) continue;
        CREASE_TRY(const auto summand, along_channels(constants, node.input(i)));
        if (!summand.empty()) add_summand(out, summand, node.is("Sub") && i == 1 ? -1 : 1);
    }
    return out;
}

/// The rule may see other rows than the operator, and may leave the shift to another one.
void as_landed(Scaling& scaling, const ScalingRule& rule) {
    if (!rule.shifts) scaling.shift = scaling.shift_size = {0};
    if (rule.places.empty()) return;
    scaling.scale = reordered(scaling.scale, rule.places, 1);
    for (auto* list : {&scaling.shift, &scaling.shift_size}) *list = reordered(*list, rule.places, 0);
}

Result<Scaling> summands(const Node& node, const analysis::ConstantValues& constants) {
    CREASE_TRY(auto out, constants_of(node, constants));
    if (node.is("Sub") && !constants.is_constant(node.input(1))) out.scale = {-1};
    return out;
}

/// What the operator itself says; nothing where it is none of those that are known here.
Result<std::optional<Scaling>> read_off(const Node& node, const analysis::ConstantValues& constants) {
    if (node.is("BatchNormalization")) return batch_normalization(node, constants);
    if (node.is("Mul") || node.is("Div")) return factor(node, constants);
    if (node.is("Neg")) return Scaling{{-1}, {0}, {0}};
    if (node.is("Add") || node.is("Sub") || node.is("Sum")) return summands(node, constants);
    return std::optional<Scaling>();
}

} // namespace

Result<Scaling> constant_summands(const Node& node, const ScalingRule& rule, const analysis::ConstantValues& constants) {
    CREASE_TRY(auto out, constants_of(node, constants));
    as_landed(out, rule);
    return out;
}

Result<Scaling> scaling_of(const Node& node, const ScalingRule& rule, const analysis::ConstantValues& constants) {
    CREASE_TRY(auto scaling, read_off(node, constants));
    auto out = scaling ? Result<Scaling>(*std::move(scaling)) : at_its_word(rule, constants);
    if (out) as_landed(*out, rule);
    return out;
}

} // namespace crease::fold::check
