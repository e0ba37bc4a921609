#pragma once

#include "core/fold/rules/node_rules.h"

#include <span>
#include <string_view>

namespace crease::fold {

/// In words, what rule is broken ("its pads are 3 numbers where 4 belong"); nothing where none is.
using Broken = std::optional<std::string>;

/// The rules of one operator; the table in operator_rules.cpp lists them.
struct OperatorRules {
    std::string_view op;
    std::size_t inputs = 1;                        ///< that must be there
    std::size_t most_inputs = 1;                   ///< that may be there
    Broken (*check)(const RuleContext&) = nullptr; ///< attributes and shapes, once the inputs are there
    std::size_t most_outputs = 1;
};

/// An attribute that an operator has in the opsets [since, until].
struct AttributeRule {
    std::string_view name;
    AttributeKind kind;
    std::int64_t since = 1, until = 1 << 30;
};
[[nodiscard]] std::span<const AttributeRule> attributes_of(std::string_view op);

/// Null for operators that have no transfer.
[[nodiscard]] const OperatorRules* operator_rules(const Node& node);

/// Inputs or outputs that are missing or too many.
[[nodiscard]] Broken wrong_count(const RuleContext& context, const OperatorRules& rules);

using Dims = std::vector<std::int64_t>;

/// Extents that somebody else holds, or that had to be computed. Used like an optional.
struct KnownDims {
    const Dims* dims = nullptr;
    TensorPtr tensor;                                   ///< holds them, where there is one
    std::shared_ptr<const analysis::ConstantInfo> info; ///< likewise
    explicit operator bool() const { return dims != nullptr; }
    const Dims& operator*() const { return *dims; }
    const Dims* operator->() const { return dims; }
};
/// The extents of an input as far as they are known, -1 where not; nothing when not even the rank is known.
[[nodiscard]] KnownDims input_dims(const RuleContext& context, std::size_t slot);
/// The numbers of a small constant input of integers; nothing when it is absent or not known yet.
[[nodiscard]] std::optional<Dims> input_integers(const RuleContext& context, std::size_t slot);
/// A list that was an attribute up to an opset and is input `slot` since; nothing when it is absent or not known yet.
[[nodiscard]] std::optional<Dims> listed(const RuleContext& context, const char* attribute, std::size_t slot, std::int64_t since);

/// An axis out of [-rank, rank), or named twice.
[[nodiscard]] Broken wrong_axes(Dims axes, std::int64_t rank);
/// A list attribute that is there with another length than `count`, or with a number below `least`.
[[nodiscard]] Broken wrong_list(const RuleContext& context, const char* attribute, std::size_t count, std::int64_t least);
/// "[4,3,3,3]", "?" where unknown.
[[nodiscard]] std::string dims_text(const Dims& dims);
[[nodiscard]] bool clash(std::int64_t a, std::int64_t b); ///< both known and different

// Attributes and shapes of the operators that read weights or windows.
Broken broken_convolution(const RuleContext& context); ///< Conv and ConvTranspose
Broken broken_normalization(const RuleContext& context);
Broken broken_gemm(const RuleContext& context);
Broken broken_matmul(const RuleContext& context);
Broken broken_pool(const RuleContext& context);

} // namespace crease::fold
