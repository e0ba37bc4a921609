#pragma once

#include "core/fold/transfer/extents.h"
#include "core/fold/transfer/transfer.h"

namespace crease::fold {

/// The shape of a value of this form, its batch, height and width unknowns where the anchor's are open.
[[nodiscard]] std::optional<Extents> dims_of(const NodeContext& context, const Form& form);

/// A constant per channel, spread over a value of these dims (channels at axis 1).
struct Spread {
    ValueId constant;
    Extents dims;
};

/// Reads the part of a graph that only computes where a value's border lies. `data` are values of one shape `dims`: it is a
/// number here, whatever the batch. Everything visited that is no constant is collected.
class BorderReader {
public:
    BorderReader(const NodeContext& context, std::vector<ValueId> data, Extents dims)
        : context_(context), data_(std::move(data)), dims_(std::move(dims)) {}

    [[nodiscard]] std::optional<Indices> indices(ValueId value);
    [[nodiscard]] std::optional<Spread> spread(ValueId value);
    /// The columns of a ScatterND's indices, each a grid over the same dims.
    /// A constant of the file.
    [[nodiscard]] bool stored(ValueId value) const;
    [[nodiscard]] std::optional<std::vector<Indices>> columns(ValueId value);
    [[nodiscard]] const std::vector<std::uint32_t>& visited() const { return visited_; }

private:
    [[nodiscard]] std::optional<Indices> constant(ValueId value) const;
    [[nodiscard]] std::optional<Indices> made_by(const Node& node);
    [[nodiscard]] std::optional<Indices> shape_of(const Node& node);
    [[nodiscard]] std::optional<Indices> shape_of_slice(const Node& slice);
    [[nodiscard]] std::optional<Indices> gathered(const Node& node, const Indices& from);
    [[nodiscard]] std::optional<Indices> with_axis(const Node& node, Indices value);
    [[nodiscard]] std::optional<Indices> joined(const Node& node);
    [[nodiscard]] std::optional<Indices> filled(const Node& node, const Indices& shape) const;
    [[nodiscard]] std::optional<Indices> cut(const Node& node, const Indices& value);
    [[nodiscard]] std::optional<Indices> of_two(const Node& node, const Indices& first, const Indices& second);
    [[nodiscard]] std::optional<Indices> of_three(const Node& node, const Indices& first, const Indices& second, const Indices& third) const;
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const Node& node, const analysis::Operand& which);
    [[nodiscard]] const Node* visit(ValueId value);

    const NodeContext& context_;
    std::vector<ValueId> data_;
    Extents dims_;
    std::vector<std::uint32_t> visited_;
    std::vector<std::pair<ValueId, std::optional<Indices>>> known_;
    int depth_ = 0;
};

} // namespace crease::fold
