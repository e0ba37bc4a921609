#pragma once

#include "core/fold/form/scaling.h"

#include <memory>
#include <variant>
#include <vector>

namespace crease::fold {

/// The anchor itself.
struct AnchorRule {};

/// What the numbers of a scaling are known to be.
struct Signs {
    bool positive = false;  ///< all factors
    bool unshifted = false; ///< nothing is added
};

/// Scale the rows and shift the bias (BatchNormalization, Mul, Add, ... by constants).
struct ScalingRule {
    ScalingSource source{}; ///< the operator's own numbers
    int axis = -1;          ///< along which these run, where operators have moved the value's axes
    std::vector<std::int64_t>
        places{};       ///< by row: which of the operator's numbers is its own; empty: that of its own number; -1: none, the row stays as it is
    bool shifts = true; ///< false: what the operator adds is added elsewhere (select/groups.h)
    Signs signs{};      ///< relied on, and looked at again when folding

    [[nodiscard]] bool changes() const { return !std::holds_alternative<Unchanged>(source); }
};
/// The numbers of each row. Errors: those of computing them, bad_input (not of the signs that are relied on).
[[nodiscard]] Result<ChannelScaling> row_scaling(const ScalingRule& rule, const analysis::ConstantValues& constants);

/// Compose with a kernel: a Conv's or Gemm's own, or one that the operator implies (Pad, crop, AveragePool).
struct WindowRule {
    Window window;
    ValueId weight;             ///< invalid: every tap is 1 / divisor
    double divisor = 1;         ///< AveragePool: the window's size; Pad and crop: 1
    ValueId bias;               ///< invalid: none
    bool columns = false;       ///< weight is [in, out] (MatMul, Gemm without transB) instead of [out, in]
    double alpha = 1, beta = 1; ///< Gemm's factors on weight and bias
    bool zero_before = false;   ///< its padding relies on the value before it having a bias of zeros: looked at again when folding
};

/// The kernel of a ConvTranspose: weight is [in, out/groups, k...].
struct TransposedRule {
    ValueId weight, bias;
    std::int64_t groups = 1;
};

/// Signed sum of forms of one anchor, and of constants if `shift` changes anything.
struct SumRule {
    std::vector<int> signs;
    ScalingRule shift;
};

/// Some rows of the input: out_channels of them from `first` on or, where they do not follow each other, those that are listed.
struct RowsRule {
    std::int64_t first = 0;
    std::vector<std::int64_t> listed{};
};

/// The inputs' rows, one after the other.
struct StackRule {};

/// The elements moved, channel by channel as they were. `helpers` are nodes that only computed where to.
struct CarryRule {
    std::vector<std::uint32_t> helpers;
};

/// Each channel's factor for all of its pixels, once they lie on one axis: element e belongs to channel e / pixels where
/// the channels lead, else to e mod channels.
struct SpreadRule {
    std::int64_t pixels = 1, channels = 1;
    bool channels_lead = true;
};

/// The border, once padded, holds `fill`, which has to be the bias. `helpers` only computed where it lies.
struct BorderRule {
    ValueId fill; ///< channels at axis 1
    std::vector<std::uint32_t> helpers;
};

using Rule = std::variant<AnchorRule, ScalingRule, WindowRule, TransposedRule, SumRule, RowsRule, StackRule, CarryRule, SpreadRule, BorderRule>;

struct Derivation;
using DerivationPtr = std::shared_ptr<const Derivation>;

/// How a form came about: one transfer applied to others. Shared, immutable; walking it gives the region's nodes.
struct Derivation {
    static constexpr std::uint32_t anchor_node = 0xffffffffu;
    Rule rule;
    std::vector<DerivationPtr> inputs;
    std::uint32_t node = anchor_node; ///< position in the graph
    ValueId value;
    Form form; ///< without its own derivation
    Price own; ///< what the node itself costs, before folding
    ~Derivation();
    Derivation(Rule r, std::vector<DerivationPtr> in, std::uint32_t n, ValueId v, Form f)
        : rule(std::move(r)), inputs(std::move(in)), node(n), value(v), form(std::move(f)) {}
};

/// Every derivation below and including `root`, each once, inputs before users.
[[nodiscard]] std::vector<const Derivation*> derivation_order(const Derivation& root);

} // namespace crease::fold
