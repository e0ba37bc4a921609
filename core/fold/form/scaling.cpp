// What scales and shifts channels, as numbers.
//
//   Normalization    t = gamma / sqrt(var + eps)     shift  beta - mean * t
//   Factor           t = c or 1 / c
//   Shift            t = +-1                         shift  the signed sum of the constants
//
// All in Quad, so that the folded weights can be rounded once.

#include "core/fold/form/scaling.h"

#include <cmath>

namespace crease::fold {
namespace {

bool finite(Quad number) { return std::isfinite(static_cast<double>(number)); }

struct Computed {
    const analysis::ConstantValues& constants;

    Result<ChannelScaling> operator()(const Unchanged&) const { return ChannelScaling{}; }
    Result<ChannelScaling> operator()(const OtherNumbers& of) const { return of.compute(constants); }

    Result<ChannelScaling> operator()(const Normalization& of) const {
        CREASE_TRY(const auto gamma, quads(constants, of.gamma));
        CREASE_TRY(const auto beta, quads(constants, of.beta));
        CREASE_TRY(const auto mean, quads(constants, of.mean));
        CREASE_TRY(const auto variance, quads(constants, of.variance));
        ChannelScaling out{{}, {}};
        for (std::size_t c = 0; c < gamma.size(); ++c) {
            for (Quad v : {gamma[c], beta[c], mean[c], variance[c]})
                if (!finite(v)) return left_alone(of, "a parameter of channel " + std::to_string(c) + " is not finite");
            const Quad spread = variance[c] + static_cast<Quad>(of.epsilon);
            if (!(spread > 0)) return left_alone(of, "variance + epsilon is not positive in channel " + std::to_string(c));
            const Quad t = gamma[c] / quad_sqrt(spread);
            out.scale.push_back(t);
            out.shift.push_back(beta[c] - mean[c] * t);
        }
        return out;
    }

    Result<ChannelScaling> operator()(const Factor& of) const {
        CREASE_TRY(auto numbers, channel_numbers(constants, of.operand));
        for (auto& v : numbers) {
            if (of.divides && v == 0) return fail(ErrorCode::bad_input, "the value is divided by zero");
            v = of.divides ? 1 / v : v;
            if (!finite(v)) return fail(ErrorCode::bad_input, "a factor is not finite");
        }
        return ChannelScaling{std::move(numbers), {0}};
    }

    Result<ChannelScaling> operator()(const Shift& of) const {
        ChannelScaling out;
        out.scale[0] = of.sign;
        for (const auto& one : of.summands) {
            CREASE_TRY(const auto numbers, channel_numbers(constants, one.operand));
            for (auto v : numbers)
                if (!finite(v)) return fail(ErrorCode::bad_input, "a summand is not finite");
            if (out.shift.size() < numbers.size()) out.shift.resize(numbers.size(), out.shift[0]);
            for (std::size_t c = 0; c < out.shift.size(); ++c) out.shift[c] += one.sign * numbers[numbers.size() == 1 ? 0 : c];
        }
        return out;
    }

    static tl::unexpected<Error> left_alone(const Normalization& of, std::string what) {
        return fail(ErrorCode::bad_input, std::move(what), of.node, "this BatchNormalization is left as it is");
    }
};

} // namespace

Result<ChannelScaling> numbers_of(const ScalingSource& source, const analysis::ConstantValues& constants) {
    return std::visit(Computed{constants}, source);
}

Result<std::vector<Quad>> quads(const analysis::ConstantValues& constants, ValueId value) {
    CREASE_TRY(const auto array, constants.numbers(value));
    const auto numbers = array->numbers();
    return std::vector<Quad>(numbers.begin(), numbers.end());
}

Result<std::vector<Quad>> channel_numbers(const analysis::ConstantValues& constants, const ChannelOperand& operand) {
    CREASE_TRY(auto all, quads(constants, operand.value));
    const auto channels = static_cast<std::size_t>(operand.channels), inner = static_cast<std::size_t>(operand.inner);
    if (all.size() == channels) return all;
    std::vector<Quad> one;
    for (std::size_t c = 0; c < channels && c * inner < all.size(); ++c) one.push_back(all[c * inner]);
    if (one.size() != channels) return fail(ErrorCode::bad_input, "a constant does not have the elements that the file states");
    for (std::size_t e = 0; e < all.size(); ++e)
        if (all[e] != one[e / inner % channels])
            return fail(ErrorCode::bad_input, "a constant that was the same for all pixels of a channel is so no longer");
    return one;
}

} // namespace crease::fold
