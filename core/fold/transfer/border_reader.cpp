#include "core/fold/transfer/border_reader.h"

#include "core/fold/form/lattice.h"
#include "core/fold/transfer/borders.h"

#include <algorithm>

namespace crease::fold {
namespace {

constexpr std::int64_t few = 4096; ///< elements of a list
constexpr int deepest = 400;       ///< nodes on one path
using Integers = std::vector<std::int64_t>;

/// At least as much as has been added to it.
Extent open_extent(const Form& form, int axis) {
    Extent open;
    open.per_axis[static_cast<std::size_t>(axis)] = 1;
    if (!form.border) return open;
    const Axis& pad = form.border->pad.axes[axis];
    if (pad.low <= 0 && pad.length + pad.low >= 0) open.fixed = pad.length;
    return open;
}

bool contains(const std::vector<ValueId>& values, ValueId value) { return std::find(values.begin(), values.end(), value) != values.end(); }

} // namespace

std::optional<Extents> dims_of(const NodeContext& context, const Form& form) {
    const auto* anchor = context.shape(context.anchor_value);
    if (!anchor || anchor->size() != static_cast<std::size_t>(form.spatial_rank) + 2 || form.out_channels == 0 || form.family != Family::spatial)
        return {};
    Extents dims{(*anchor)[0] > 0 ? Extent{(*anchor)[0], 0} : Extent{0, 1}, {form.out_channels, 0}};
    for (int i = 0; i < form.spatial_rank; ++i) {
        const auto extent = (*anchor)[static_cast<std::size_t>(i) + 2];
        dims.push_back(extent > 0 ? Extent{floor_div(extent + form.axes[i].length - 1, form.axes[i].stride) + 1} : open_extent(form, i));
    }
    return dims;
}

const Node* BorderReader::visit(ValueId value) {
    const auto producer = value.valid() ? context_.index.producer(value) : GraphIndex::no_node;
    if (producer == GraphIndex::no_node) return nullptr;
    if (std::find(visited_.begin(), visited_.end(), producer) == visited_.end()) visited_.push_back(producer);
    return context_.graph.nodes[producer].get();
}

/// What follows from the extents of a value inside hangs on nodes that have to go with it.
bool BorderReader::stored(ValueId value) const { return context_.constants.is_constant(value) && !context_.constants.follows_from_extents(value); }

std::optional<Indices> BorderReader::constant(ValueId value) const {
    const auto info = context_.constants.info(value);
    if (!info || is_floating(info->type) || info->element_count() > few) return {};
    const auto array = context_.constants.array(value);
    if (!array) return {};
    Indices out;
    for (auto extent : (*array)->dims) out.dims.push_back({extent, 0});
    out.items.emplace();
    constexpr std::int64_t huge = std::int64_t{1} << 31; // slices write "the end" as a huge number
    for (auto number : (*array)->whole_numbers()) out.items->push_back({std::clamp(number, -huge, huge), 0});
    return out;
}

std::optional<Indices> BorderReader::indices(ValueId value) {
    if (!value.valid()) return {};
    if (stored(value)) return constant(value);
    for (const auto& [at, indices] : known_)
        if (at == value) return indices;
    const Node* node = depth_ < deepest ? visit(value) : nullptr;
    if (!node || !node->domain.empty()) return {};
    ++depth_;
    auto made = made_by(*node);
    --depth_;
    known_.emplace_back(value, made);
    return made;
}

std::optional<Indices> BorderReader::made_by(const Node& node) {
    if (node.is("Shape")) return shape_of(node);
    if (node.is("Concat")) return joined(node);
    const auto first = indices(node.input(0));
    if (!first) return {};
    if (node.is("Identity") || node.is("Cast")) return first;
    if (node.is("Gather")) return gathered(node, *first);
    if (node.is("Unsqueeze") || node.is("Squeeze")) return with_axis(node, *first);
    if (node.is("ConstantOfShape")) return filled(node, *first);
    if (node.is("Slice")) return cut(node, *first);
    const auto second = indices(node.input(1));
    return second ? of_two(node, *first, *second) : std::nullopt;
}

std::optional<Indices> BorderReader::shape_of(const Node& node) {
    const auto in = node.input(0);
    if (node.has_attribute("start") || node.has_attribute("end")) return {};
    if (contains(data_, in)) return list_of(dims_);
    const auto producer = context_.index.producer(in);
    const Node* above = producer == GraphIndex::no_node ? nullptr : context_.graph.nodes[producer].get();
    if (above && above->is("Slice") && contains(data_, above->input(0))) return shape_of_slice(*above);
    const auto of = indices(in);
    return of ? std::optional(list_of(of->dims)) : std::nullopt;
}

/// Of a piece of the data.
std::optional<Indices> BorderReader::shape_of_slice(const Node& slice) {
    const auto axes = integers(slice, {"axes", 3, 10}), starts = integers(slice, {"starts", 1, 10}), ends = integers(slice, {"ends", 2, 10}),
               steps = integers(slice, {"", 4, 10});
    if (!axes || !starts || !ends || !steps || axes->size() != starts->size() || axes->size() != ends->size()) return {};
    if (std::any_of(steps->begin(), steps->end(), [](auto step) { return step != 1; })) return {};
    Extents left = dims_;
    for (std::size_t i = 0; i < axes->size(); ++i) {
        const auto rank = static_cast<std::int64_t>(left.size()), axis = (*axes)[i] < 0 ? (*axes)[i] + rank : (*axes)[i];
        if (axis < 0 || axis >= rank) return {};
        const auto remains = cut_extent(left[static_cast<std::size_t>(axis)], (*starts)[i], (*ends)[i]);
        if (!remains) return {};
        left[static_cast<std::size_t>(axis)] = *remains;
    }
    (void)visit(slice.output());
    return list_of(left);
}

std::optional<Indices> BorderReader::gathered(const Node& node, const Indices& from) {
    const auto at = indices(node.input(1));
    const auto which = numbers(at);
    if (!from.items || !which || from.dims.size() != 1 || node.int_attribute("axis", 0) != 0) return {};
    Indices out{at->dims, Extents{}, {}, {}};
    const auto count = static_cast<std::int64_t>(from.items->size());
    for (auto index : *which) {
        if (index < -count || index >= count) return {};
        out.items->push_back((*from.items)[static_cast<std::size_t>(index < 0 ? index + count : index)]);
    }
    return out;
}

/// Unsqueeze or Squeeze of one axis.
std::optional<Indices> BorderReader::with_axis(const Node& node, Indices value) {
    const auto axes = integers(node, {"axes", 1, 13});
    const bool adds = node.is("Unsqueeze");
    const auto rank = static_cast<std::int64_t>(value.dims.size()) + (adds ? 1 : 0);
    if (!axes || axes->size() != 1) return {};
    const auto axis = (*axes)[0] < 0 ? (*axes)[0] + rank : (*axes)[0];
    if (axis < 0 || axis >= rank || (!adds && value.dims[static_cast<std::size_t>(axis)] != Extent{1, 0})) return {};
    if (adds) value.dims.insert(value.dims.begin() + axis, Extent{1, 0});
    else value.dims.erase(value.dims.begin() + axis);
    if (value.items) return value;
    if (adds) value.steps.insert(value.steps.begin() + axis, 0);
    else value.steps.erase(value.steps.begin() + axis);
    return value;
}

std::optional<Indices> BorderReader::joined(const Node& node) {
    Extents items;
    for (auto input : node.inputs) {
        const auto part = indices(input);
        if (!part || !part->items || part->dims.size() != 1) return {};
        items.insert(items.end(), part->items->begin(), part->items->end());
    }
    return list_of(std::move(items));
}

std::optional<Indices> BorderReader::filled(const Node& node, const Indices& shape) const {
    const auto counts = numbers(shape);
    if (!counts || counts->size() != 1 || (*counts)[0] < 0 || (*counts)[0] > few) return {};
    const auto fill = context_.constants.fill(node);
    if (!fill || (*fill && (*fill)->size() != 1)) return {};
    const auto value = *fill ? (*fill)->whole_numbers()[0] : 0;
    return list_of(Extents(static_cast<std::size_t>((*counts)[0]), Extent{value, 0}));
}

std::optional<Indices> BorderReader::cut(const Node& node, const Indices& value) {
    const auto starts = integers(node, {"starts", 1, 10}), ends = integers(node, {"ends", 2, 10}), steps = integers(node, {"", 4, 10});
    if (!starts || !ends || !steps || starts->size() != 1 || ends->size() != 1) return {};
    if (!steps->empty() && (*steps)[0] != 1) return {};
    return sliced(value, (*starts)[0], (*ends)[0]);
}

std::optional<Indices> BorderReader::of_two(const Node& node, const Indices& first, const Indices& second) {
    if (node.is("Reshape") || node.is("Expand")) {
        if (!second.items || second.dims.size() != 1) return {};
        return node.is("Reshape") ? reshaped(first, *second.items) : broadcast_to(first, *second.items);
    }
    if (node.is("Mul")) return product(first, second);
    if (node.is("Equal")) return equal(first, second);
    if (node.is("Add")) return sum(first, second);
    const auto third = indices(node.input(2));
    return third ? of_three(node, first, second, *third) : std::nullopt;
}

std::optional<Indices> BorderReader::of_three(const Node& node, const Indices& first, const Indices& second, const Indices& third) const {
    if (!first.items || !second.items || !third.items || first.items->size() != second.items->size() || second.items->size() != third.items->size())
        return {};
    if (node.is("Range")) {
        const bool counts = first.items->size() == 1 && (*first.items)[0] == Extent{0, 0} && (*third.items)[0] == Extent{1, 0};
        return counts ? std::optional(Indices{{(*second.items)[0]}, {}, {}, {1}}) : std::nullopt;
    }
    const auto chosen = node.is("Where") ? numbers(first) : std::nullopt;
    if (!chosen) return {};
    Indices out = second;
    for (std::size_t i = 0; i < chosen->size(); ++i) (*out.items)[i] = (*chosen)[i] ? (*second.items)[i] : (*third.items)[i];
    return out;
}

std::optional<Integers> BorderReader::integers(const Node& node, const analysis::Operand& which) {
    return analysis::operand(node, context_.opset, which, [this](ValueId value) { return numbers(indices(value)); });
}

std::optional<Spread> BorderReader::spread(ValueId value) {
    if (!value.valid()) return {};
    if (stored(value)) {
        const auto info = context_.constants.info(value);
        if (!info || info->dims.size() < 2) return {};
        Spread out{value, {}};
        for (auto extent : info->dims) out.dims.push_back({extent, 0});
        return out;
    }
    const Node* node = depth_ < deepest ? visit(value) : nullptr;
    if (!node || (!node->is("Expand") && !node->is("Reshape"))) return {};
    ++depth_;
    auto below = spread(node->input(0));
    const auto target = indices(node->input(1));
    --depth_;
    if (!below || !target || !target->items || target->items->size() != below->dims.size()) return {};
    if (node->is("Reshape")) return below->dims == *target->items ? below : std::nullopt;
    for (std::size_t i = 0; i < below->dims.size(); ++i) {
        const auto joined = broadcast_extent(below->dims[i], (*target->items)[i]);
        if (!joined) return {};
        below->dims[i] = *joined;
    }
    return below;
}

std::optional<std::vector<Indices>> BorderReader::columns(ValueId value) {
    const Node* node = stored(value) ? nullptr : visit(value);
    if (!node || !node->is("Concat") || node->inputs.empty()) return {};
    std::vector<Indices> out;
    for (auto input : node->inputs) {
        auto column = indices(input);
        if (!column || column->items || column->dims.empty() || column->dims.back() != Extent{1, 0}) return {};
        column->dims.pop_back();
        column->steps.pop_back();
        if (!out.empty() && out[0].dims != column->dims) return {};
        out.push_back(std::move(*column));
    }
    const auto axis = node->int_attribute("axis", 0);
    const auto rank = static_cast<std::int64_t>(out[0].dims.size()) + 1;
    if (axis != -1 && axis != rank - 1) return {};
    return out;
}

} // namespace crease::fold
