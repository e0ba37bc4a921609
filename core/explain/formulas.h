#pragma once

#include "core/explain/expression.h"
#include "core/fold/form/derivation.h"

namespace crease::explain {

/// The two equations of a step in symbols: of a tap of its kernel, and of its bias.
struct Formula {
    Expression kernel, bias;
};
[[nodiscard]] Formula formula_of(const fold::Derivation& step);

/// What scaling and shifting does to a weight and to a bias (nothing where there is none before it). Keys: "W", "b", and those of
/// the constants.
[[nodiscard]] Formula scaled(const fold::ScalingRule& rule, Expression weight, std::optional<Expression> bias);

/// Key and name of the k-th branch of a sum: "W1", "W₁".
[[nodiscard]] std::string branch_key(const std::string& letter, std::size_t k);
[[nodiscard]] std::string branch_name(const std::string& letter, std::size_t k);

/// Key and name of the k-th constant that is added: "c1", "c₁".
[[nodiscard]] std::string summand_key(std::size_t k);

} // namespace crease::explain
