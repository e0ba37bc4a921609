// One maker per operator that only moves, chooses or repeats elements.

#include "tests/core/constants/random_makers.h"

#include <algorithm>
#include <numeric>

namespace crease::test {

std::vector<std::int64_t> counting(std::size_t count) {
    std::vector<std::int64_t> out(count);
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// Some of the axes, each once, some counted from the end.
std::vector<std::int64_t> some_axes(Builder& b, std::size_t rank) {
    std::vector<std::int64_t> axes;
    for (auto axis : counting(rank))
        if (b.chance(50)) axes.push_back(b.chance(30) ? axis - static_cast<std::int64_t>(rank) : axis);
    return axes;
}

namespace {

Draft reshape(Builder& b) {
    const auto a = b.value(all, 1);
    auto target = a.array->dims;
    std::shuffle(target.begin(), target.end(), std::minstd_rand(static_cast<unsigned>(b.below(1000))));
    if (b.chance(40)) target[static_cast<std::size_t>(b.below(static_cast<std::int64_t>(target.size())))] = -1;
    if (b.chance(30)) target = {-1};
    if (b.chance(20)) target = {0, -1};
    return {"Reshape", {a, b.integers(target)}};
}

Draft transpose(Builder& b) {
    const auto a = b.value(all);
    Draft draft{"Transpose", {a}};
    auto order = counting(a.array->dims.size());
    std::shuffle(order.begin(), order.end(), std::minstd_rand(static_cast<unsigned>(b.below(1000))));
    if (b.chance(80) && !order.empty()) draft.attributes.lists["perm"] = order;
    return draft;
}

Draft flatten(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Flatten", {a}};
    if (b.chance(80)) draft.attributes.ints["axis"] = b.opset() < 11 ? b.below(static_cast<std::int64_t>(a.array->dims.size())) : b.axis_of(a);
    return draft;
}

Draft squeeze(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Squeeze", {a}};
    std::vector<std::int64_t> axes;
    for (auto axis : counting(a.array->dims.size()))
        if (a.array->dims[static_cast<std::size_t>(axis)] == 1)
            axes.push_back(b.opset() >= 11 && b.chance(30) ? axis - static_cast<std::int64_t>(a.array->dims.size()) : axis);
    if (b.chance(70) && !axes.empty()) b.attribute_or_input(draft, "axes", axes, 13);
    return draft;
}

Draft unsqueeze(Builder& b) {
    const auto a = b.value(all, 0, 3);
    Draft draft{"Unsqueeze", {a}};
    const auto rank = static_cast<std::int64_t>(a.array->dims.size());
    std::vector<std::int64_t> axes{b.below(rank + 1)};
    if (b.chance(40)) axes.push_back(rank + 1);
    if (b.opset() >= 11 && b.chance(40)) axes = {-1 - b.below(rank + 1)};
    b.attribute_or_input(draft, "axes", axes, 13);
    return draft;
}

Draft concat(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Concat", {a}};
    const auto axis = b.below(static_cast<std::int64_t>(a.array->dims.size()));
    for (auto i = b.below(3); i > 0; --i) {
        auto dims = a.array->dims;
        dims[static_cast<std::size_t>(axis)] = 1 + b.below(3);
        draft.inputs.emplace_back(b.fresh(a.array->type, dims));
    }
    draft.attributes.ints["axis"] = b.opset() >= 11 && b.chance(40) ? axis - static_cast<std::int64_t>(a.array->dims.size()) : axis;
    return draft;
}

Draft expand(Builder& b) {
    const auto a = b.value(all, 0, 3);
    auto target = a.array->dims;
    for (auto& extent : target)
        if (extent == 1 && b.chance(60)) extent = 1 + b.below(3);
    if (b.chance(40)) target.insert(target.begin(), 2);
    if (target.empty()) target = {3};
    return {"Expand", {a, b.integers(target)}};
}

Draft tile(Builder& b) {
    const auto a = b.value(all, 1, 3);
    std::vector<std::int64_t> repeats;
    for (std::size_t i = 0; i < a.array->dims.size(); ++i) repeats.push_back(1 + b.below(3));
    return {"Tile", {a, b.integers(repeats)}};
}

Draft pad(Builder& b) {
    const auto a = b.value(all, 1, 3);
    const auto rank = a.array->dims.size();
    Draft draft{"Pad", {a}};
    std::vector<std::int64_t> amounts;
    for (std::size_t i = 0; i < 2 * rank; ++i) amounts.push_back(b.below(4) - (a.array->dims[i % rank] > 2 ? 1 : 0));
    if (b.opset() < 11) {
        draft.attributes.lists["pads"] = amounts;
        if (b.chance(50)) draft.attributes.floats["value"] = 1.7F;
        return draft;
    }
    const bool some = b.opset() >= 18 && b.chance(40);
    if (some) amounts = {b.below(3), b.below(3)};
    draft.inputs.emplace_back(b.integers(amounts));
    draft.inputs.emplace_back(b.chance(60) ? std::optional(b.scalar(a.array->type, 1.7)) : std::nullopt);
    if (some) draft.inputs.emplace_back(b.integers({b.axis_of(a)}));
    return draft;
}

Draft slice(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Slice", {a}};
    const auto axis = b.below(static_cast<std::int64_t>(a.array->dims.size())), extent = a.array->dims[static_cast<std::size_t>(axis)];
    const auto bound = [&] { return b.chance(15) ? INT64_MAX : b.chance(15) ? INT64_MIN + 1 : b.below(2 * extent + 3) - extent - 1; };
    const std::vector<std::int64_t> starts{bound()}, ends{bound()},
        axes{b.opset() >= 10 && b.chance(30) ? axis - static_cast<std::int64_t>(a.array->dims.size()) : axis};
    b.attribute_or_input(draft, "starts", starts, 10);
    b.attribute_or_input(draft, "ends", ends, 10);
    b.attribute_or_input(draft, "axes", axes, 10);
    if (b.opset() >= 10 && b.chance(60)) draft.inputs.emplace_back(b.integers({b.chance(50) ? 1 + b.below(3) : -1 - b.below(3)}));
    return draft;
}

Draft split(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Split", {a}};
    const auto axis = b.axis_of(a);
    const auto extent = a.array->dims[static_cast<std::size_t>(axis < 0 ? axis + static_cast<std::int64_t>(a.array->dims.size()) : axis)];
    draft.attributes.ints["axis"] = b.opset() < 11 && axis < 0 ? axis + static_cast<std::int64_t>(a.array->dims.size()) : axis;
    draft.outputs = static_cast<std::size_t>(std::min<std::int64_t>(2, extent));
    if (b.chance(50))
        b.attribute_or_input(draft, "split", draft.outputs == 2 ? std::vector<std::int64_t>{1, extent - 1} : std::vector<std::int64_t>{extent}, 13);
    else if (b.opset() >= 18) draft.attributes.ints["num_outputs"] = static_cast<std::int64_t>(draft.outputs);
    return draft;
}

Draft gather(Builder& b, const std::string& op) {
    const auto a = b.value(all, 1, 3);
    Draft draft{op, {a}};
    const auto axis = b.axis_of(a);
    const auto extent = a.array->dims[static_cast<std::size_t>(axis < 0 ? axis + static_cast<std::int64_t>(a.array->dims.size()) : axis)];
    draft.attributes.ints["axis"] = axis;
    auto where = *b.fresh(b.type({int32, int64}), op == "Gather" ? b.dims(0, 2) : a.array->dims).array;
    for (auto& index : std::get<analysis::Integers>(where.data)) index = b.below(2 * extent) - extent;
    draft.inputs.emplace_back(b.keep(std::move(where)));
    return draft;
}

Draft gather_nd(Builder& b) {
    const auto a = b.value(all, 2, 3);
    return {"GatherND", {a, b.integers({b.below(a.array->dims[0]), -1})}};
}

Draft scatter_nd(Builder& b) {
    const auto a = b.value(all, 2, 3);
    const auto rest = std::vector<std::int64_t>(a.array->dims.begin() + 2, a.array->dims.end());
    return {"ScatterND", {a, b.integers({b.below(a.array->dims[0]), -1}), b.fresh(a.array->type, rest)}};
}

Draft where(Builder& b) {
    const auto a = b.value(all);
    return {"Where", {b.fresh(boolean, a.array->dims), a, b.partner(a)}};
}

Draft trilu(Builder& b) {
    Draft draft{"Trilu", {b.value(all, 2, 3)}};
    if (b.chance(60)) draft.inputs.emplace_back(b.scalar(int64, static_cast<double>(b.below(9) - 4)));
    if (b.chance(50)) draft.attributes.ints["upper"] = b.below(2);
    return draft;
}

} // namespace

std::map<std::string, Maker> movement_makers() {
    std::map<std::string, Maker> table{{"Reshape", alone(reshape)},      {"Transpose", alone(transpose)}, {"Flatten", alone(flatten)},
                                       {"Squeeze", alone(squeeze)},      {"Unsqueeze", alone(unsqueeze)}, {"Concat", alone(concat)},
                                       {"Expand", alone(expand)},        {"Tile", alone(tile)},           {"Pad", alone(pad)},
                                       {"Slice", alone(slice)},          {"Split", alone(split)},         {"GatherND", alone(gather_nd)},
                                       {"ScatterND", alone(scatter_nd)}, {"Where", alone(where)},         {"Trilu", alone(trilu)}};
    for (const char* op : {"Gather", "GatherElements"}) table[op] = gather;
    return table;
}

} // namespace crease::test
