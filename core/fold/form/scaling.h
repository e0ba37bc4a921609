#pragma once

#include "core/analysis/constant_values.h"
#include "core/fold/form/affine_form.h"
#include "core/fold/form/quad.h"

#include <functional>
#include <variant>
#include <vector>

namespace crease::fold {

/// Per-channel factors and summands, computed once in Quad: y = scale * x + shift. Length 1 means "the same for all".
struct ChannelScaling {
    std::vector<Quad> scale{1}, shift{0};
};

/// A constant operand of an elementwise operator, seen from the value's side.
struct ChannelOperand {
    ValueId value;
    Family family = Family::any; ///< `any` for a scalar
    std::int64_t channels = 1;   ///< 1 for a scalar
    std::int64_t inner = 1;      ///< elements in a row that belong to one channel, and are all the same
    int axis = -1;               ///< along which it runs, where operators have moved the value's axes
};

/// y = u
struct Unchanged {};

/// y = gamma * (u - mean) / sqrt(variance + epsilon) + beta          (Ioffe & Szegedy 2015, inference form)
struct Normalization {
    ValueId gamma, beta, mean, variance;
    float epsilon = 1e-5F;
    std::string node; ///< its name, for errors
};

/// y = u * c, or u / c
struct Factor {
    ChannelOperand operand;
    bool divides = false;
};

struct ShiftTerm {
    ChannelOperand operand;
    int sign = 1;
};

/// y = sign * u + c1 - c2 + ...
struct Shift {
    std::vector<ShiftTerm> summands;
    int sign = 1;
};

/// Numbers that no operator says: those that a mistake would have made of it (mistakes/). No site's derivation has them.
struct OtherNumbers {
    std::function<Result<ChannelScaling>(const analysis::ConstantValues&)> compute;
};

/// Which numbers scale and shift each channel, as the operator says it.
using ScalingSource = std::variant<Unchanged, Normalization, Factor, Shift, OtherNumbers>;

/// The operator's own numbers. Errors: those of reading, bad_input (not finite, var + eps <= 0, division by zero).
[[nodiscard]] Result<ChannelScaling> numbers_of(const ScalingSource& source, const analysis::ConstantValues& constants);

/// One number per channel, or one for all. Errors: bad_input where the numbers of a channel are not all the same.
[[nodiscard]] Result<std::vector<Quad>> channel_numbers(const analysis::ConstantValues& constants, const ChannelOperand& operand);
/// All of the constant's numbers as Quad.
[[nodiscard]] Result<std::vector<Quad>> quads(const analysis::ConstantValues& constants, ValueId value);

} // namespace crease::fold
