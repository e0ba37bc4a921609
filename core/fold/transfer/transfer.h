#pragma once

#include "core/analysis/operand.h"
#include "core/fold/form/carried.h"
#include "core/fold/form/derivation.h"
#include "core/fold/form/value_facts.h"
#include "core/model/graph_index.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace crease::fold {

/// One node and everything a transfer may ask about its surroundings.
struct NodeContext {
    const Graph& graph;
    const GraphIndex& index;
    const analysis::ConstantValues& constants;
    const ValueFacts& facts;
    const Node& node;
    std::uint32_t position;
    std::int64_t opset;
    std::int64_t ir_version;
    const Form* anchor; ///< the anchor's identity form
    ValueId anchor_value;
    const analysis::Shapes& shapes;      ///< as far as they can be inferred
    const analysis::Shapes& form_shapes; ///< found from the forms themselves, where inference had lost the thread
    bool into_scales = false;            ///< asked for: weights stored as integers take factors in their scales (packed_weight.h)

    [[nodiscard]] const std::vector<std::int64_t>* shape(ValueId value) const {
        if (const auto found = shapes.find(value); found != shapes.end()) return &found->second;
        const auto found = form_shapes.find(value);
        return found == form_shapes.end() ? nullptr : &found->second;
    }
    /// The extent of one axis, counted from the last one when negative; 0 where nothing proves it for every input.
    [[nodiscard]] std::int64_t extent(ValueId value, int axis) const {
        const auto* known = shape(value);
        const auto rank = known ? static_cast<int>(known->size()) : 0;
        const int at = axis < 0 ? axis + rank : axis;
        return at >= 0 && at < rank ? std::max<std::int64_t>(0, (*known)[static_cast<std::size_t>(at)]) : 0;
    }
    /// What the node is told in numbers; empty where that is left out, absent where it is not known beforehand.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const analysis::Operand& which) const;
    /// Channels (axis 1) of a value, also where only the operators that read it tell; 0 unknown.
    [[nodiscard]] std::int64_t channels(ValueId value) const {
        const auto told = facts.channels(value);
        return told != 0 ? told : extent(value, 1);
    }
};

/// The forms of a node's inputs relative to one anchor, in input order; nullptr where the input is constant or absent.
using InputForms = std::span<const Form* const>;

/// The form of output `output`, or why not. Geometry only; what the numbers will need is put into the derivation.
using Apply = OrReason<Form> (*)(const NodeContext& context, InputForms forms, std::size_t output);

/// Where a carrier takes the axes, and the nodes that only served to tell it.
struct Carrying {
    View view;
    std::vector<std::uint32_t> helpers;
};
/// Operators that look around in the graph: `slot` is the input that `form` belongs to.
using Around = OrReason<Form> (*)(const NodeContext& context, const Form& form, std::size_t slot);
using Carry = OrReason<Carrying> (*)(const NodeContext& context, const Form& form, View view);

/// One line of the registry: what Crease knows about one operator.
struct Transfer {
    std::string_view op;
    Apply apply = nullptr;   ///< null: it only carries
    Carry carry = nullptr;   ///< null: scaling and shifting does not commute with it
    Around around = nullptr; ///< tried for each input before `apply`
    bool scales = false;     ///< works channel by channel, wherever the channels are: applies to carried forms as well
    bool kernel = false;     ///< has a weight of its own, and takes a carried form that is a mere scaling
};

/// The form behind node `context.node`, which carries `form`; refuses where the channels are not found again.
[[nodiscard]] OrReason<Form> carried_by(const NodeContext& context, const Transfer& transfer, const Form& form);

/// The transfer of an operator of ONNX's own domain, or nullptr.
[[nodiscard]] const Transfer* find_transfer(const Node& node);
/// Conv, ConvTranspose, Gemm, MatMul.
[[nodiscard]] bool is_kernel_operator(const Node& node);
[[nodiscard]] std::span<const Transfer> all_transfers();

/// Completes a form that `rule` made from `inputs`: derivation, depth, and the cheapest plan so far, to which this node
/// adds `own`.
[[nodiscard]] Form derive(const NodeContext& context, Form form, Rule rule, std::span<const Form* const> inputs, Price own, std::size_t output = 0);

/// True when replacing a plan of price `kept` by one operator of price `emitted` loses neither MACs nor parameters
/// (a bias that was not there before is forgiven).
[[nodiscard]] bool worthwhile(const Price& emitted, const Price& kept, std::int64_t out_channels);

/// Whether the constant applies to each channel of a value of this form, or is a scalar: by its shape or, where it is small and the
/// value's extents are known, by its numbers. Refuses with not_per_channel, unknown_rank, mixed_types, channels_differ.
[[nodiscard]] OrReason<ChannelOperand> channel_operand(const NodeContext& context, ValueId constant, const Form& form);

/// `form` bound to the operand's family and channels.
[[nodiscard]] Form bound_to(const Form& form, const ChannelOperand& operand);

/// The window of a spatial operator from its attributes kernel_shape, strides, dilations, pads, auto_pad. `kernel` are
/// the spatial extents; `extents` those of the input where static. Refuses with auto_pad_unknown_size.
[[nodiscard]] OrReason<Window> window_of(const NodeContext& context, const std::vector<std::int64_t>& kernel, const Form& input);

/// compose() for a window of the node's own or an implied one. Where its padding would reach over a shift, small numbers are looked
/// at: a shift that is zero throughout does not count, and `rule` then says that it relies on that.
[[nodiscard]] OrReason<Form> compose_at_border(const NodeContext& context, const Form& inner, WindowRule& rule);

/// The form with as many channels as its value is known to have, at axis 1; the anchor may not have said so yet.
[[nodiscard]] Form with_channels(const NodeContext& context, const Form& form);

/// Static spatial extents of what the form's kernel reads; 0 where unknown.
[[nodiscard]] std::array<std::int64_t, 3> anchor_extents(const NodeContext& context, const Form& form);

/// Static spatial extents of the value the form describes, from the anchor's; 0 where unknown.
[[nodiscard]] std::array<std::int64_t, 3> extents_of(const NodeContext& context, const Form& form);

/// An attribute of the node refers to the function that it stands in.
[[nodiscard]] Reason function_attribute();
[[nodiscard]] Reason channels_not_told_yet(); ///< of a value that was moved while it still was any multiple of its anchor

/// Why `what` (a value of this name) has no numbers before the network runs: what is said of it is true.
[[nodiscard]] Reason not_known_beforehand(const NodeContext& context, ValueId value, const std::string& what);

/// The operator's parameter is constant and of a floating type, else the reason (not_constant, overridable_constant, ...).
[[nodiscard]] OrReason<analysis::ConstantInfo> parameter(const NodeContext& context, ValueId value, std::string_view what);

} // namespace crease::fold
