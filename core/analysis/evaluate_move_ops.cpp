// Operators that put elements elsewhere: Transpose, Concat, Expand, Tile, Pad, Slice, Split.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace crease::analysis::ops {
namespace {

struct Cut {
    std::int64_t start = 0, count = 0, step = 1;
};

Cut cut_of(std::int64_t start, std::int64_t end, std::int64_t step, std::int64_t extent) {
    if (extent == 0) return {};
    const auto from_front = [&](std::int64_t v) { return v < 0 ? std::max(v, -extent - 1) + extent : v; };
    const std::int64_t low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1;
    const auto first = std::clamp<std::int64_t>(from_front(start), 0, high), stop = std::clamp<std::int64_t>(from_front(end), low, high);
    const auto span = step > 0 ? stop - first : first - stop;
    return {first, span <= 0 ? 0 : (span - 1) / std::abs(step) + 1, step};
}

std::vector<Cut> whole(const Array& in) {
    std::vector<Cut> cuts;
    for (auto extent : in.dims) cuts.push_back({0, extent, 1});
    return cuts;
}

Result<Array> cut_array(const Call& call, const std::vector<Cut>& cuts) {
    const Array& in = call.input(0);
    Shape dims;
    Strides steps = strides_of(in.dims);
    std::int64_t first = 0;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        dims.push_back(cuts[i].count);
        first += cuts[i].start * steps[i];
        steps[i] *= cuts[i].step;
    }
    CREASE_TRY(auto out, call.room(in.type, dims));
    move_elements(in, out, [&](const auto& from, auto& to) {
        walk(dims, {steps}, [&](const auto& at, std::int64_t flat) { to[flat] = from[first + at[0]]; });
    });
    return out;
}

Result<Array> broadcast_to(const Call& call, const Shape& dims) {
    const Array& in = call.input(0);
    CREASE_TRY(auto out, call.room(in.type, dims));
    move_elements(in, out, [&](const auto& from, auto& to) {
        walk(dims, {broadcast_strides(in.dims, dims)}, [&](const auto& at, std::int64_t flat) { to[flat] = from[at[0]]; });
    });
    return out;
}

/// All 2 * rank amounts, begin then end, whichever axes the node names (opset 18).
std::optional<Shape> pad_amounts(const Call& call, std::size_t rank) {
    const auto given = call.integers({"pads", 1, 11});
    Shape axes(rank);
    std::iota(axes.begin(), axes.end(), 0);
    if (call.opset >= 18 && call.has(3)) {
        const auto named = resolve_axes(call.input(3).whole_numbers(), rank);
        if (!named) return {};
        axes = *named;
    }
    if (given.size() != 2 * axes.size()) return {};
    Shape all(2 * rank, 0);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        all[static_cast<std::size_t>(axes[i])] = given[i];
        all[rank + static_cast<std::size_t>(axes[i])] = given[axes.size() + i];
    }
    constexpr std::int64_t sane = std::int64_t{1} << 40;
    const bool fits = std::all_of(all.begin(), all.end(), [](auto amount) { return amount > -sane && amount < sane; });
    return fits ? std::optional(std::move(all)) : std::nullopt;
}

void fill_padding(const Call& call, Array& out) {
    if (call.opset < 11) {
        const double value = rounded(out.type, call.node.float_attribute("value", 0));
        if (auto* reals = std::get_if<Reals>(&out.data)) std::fill(reals->begin(), reals->end(), value);
    } else if (call.has(2)) {
        move_elements(call.input(2), out, [](const auto& from, auto& to) { std::fill(to.begin(), to.end(), from[0]); });
    }
}

} // namespace

Result<Array> transpose(const Call& call) {
    const Array& in = call.input(0);
    auto order = call.node.ints_attribute("perm");
    if (order.empty())
        for (std::size_t i = in.dims.size(); i-- > 0;) order.push_back(static_cast<std::int64_t>(i));
    const auto axes = resolve_axes(order, in.dims.size());
    if (!axes || axes->size() != in.dims.size()) return call.refuse("perm does not fit");
    const auto own = strides_of(in.dims);
    Shape dims;
    Strides from_steps;
    for (auto axis : *axes) {
        dims.push_back(in.dims[static_cast<std::size_t>(axis)]);
        from_steps.push_back(own[static_cast<std::size_t>(axis)]);
    }
    CREASE_TRY(auto out, call.room(in.type, dims));
    move_elements(in, out,
                  [&](const auto& from, auto& to) { walk(dims, {from_steps}, [&](const auto& at, std::int64_t flat) { to[flat] = from[at[0]]; }); });
    return out;
}

Result<Array> concat(const Call& call) {
    const Array& first = call.input(0);
    const auto axis = call.axis(call.opset < 4 ? 1 : 0, first.dims.size());
    if (!axis) return call.refuse("axis out of range");
    Shape dims = first.dims;
    dims[*axis] = 0;
    std::int64_t outer = 1;
    for (std::size_t i = 0; i < *axis; ++i) outer *= dims[i];
    for (const auto* one : call.inputs) {
        if (!one || one->dims.size() != dims.size() || one->type != first.type) return call.refuse("the inputs do not fit each other");
        for (std::size_t i = 0; i < dims.size(); ++i)
            if (i != *axis && one->dims[i] != dims[i]) return call.refuse("the inputs do not fit each other");
        dims[*axis] += one->dims[*axis];
    }
    CREASE_TRY(auto out, call.room(first.type, dims));
    std::visit(
        [&](auto& to) {
            auto end = to.begin();
            for (std::int64_t row = 0; row < outer; ++row)
                for (const auto* one : call.inputs) {
                    const auto& from = std::get<std::remove_cvref_t<decltype(to)>>(one->data);
                    const auto chunk = one->size() / outer;
                    end = std::copy_n(from.begin() + row * chunk, chunk, end);
                }
        },
        out.data);
    return out;
}

Result<Array> expand(const Call& call) {
    const auto dims = broadcast(call.input(0).dims, call.input(1).whole_numbers());
    if (!dims) return call.refuse("the shapes do not fit");
    return broadcast_to(call, *dims);
}

Result<Array> tile(const Call& call) {
    const Array& in = call.input(0);
    const auto repeats = call.input(1).whole_numbers();
    if (call.opset < 6 || repeats.size() != in.dims.size()) return call.refuse("the repeats do not fit");
    // [a, b] tiled is [1, a, 1, b] expanded to [r, a, s, b]
    Shape dims, wide;
    Strides steps;
    const auto own = strides_of(in.dims);
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        std::int64_t extent = 0;
        if (repeats[i] < 0 || __builtin_mul_overflow(in.dims[i], repeats[i], &extent)) return call.refuse("the repeats do not fit");
        dims.push_back(extent);
        wide.insert(wide.end(), {repeats[i], in.dims[i]});
        steps.insert(steps.end(), {0, own[i]});
    }
    CREASE_TRY(auto out, call.room(in.type, dims));
    move_elements(in, out,
                  [&](const auto& from, auto& to) { walk(wide, {steps}, [&](const auto& at, std::int64_t flat) { to[flat] = from[at[0]]; }); });
    return out;
}

Result<Array> pad(const Call& call) {
    const Array& in = call.input(0);
    if (call.node.string_attribute("mode", "constant") != "constant") return call.refuse("only constant mode");
    if (call.opset >= 11 && !call.has(1)) return call.refuse("no amounts");
    if (call.has(2) && (call.input(2).type != in.type || call.input(2).size() != 1)) return call.refuse("what it fills with does not fit");
    const auto rank = in.dims.size();
    const auto pads = pad_amounts(call, rank);
    if (!pads) return call.refuse("the amounts do not fit");
    Shape dims = in.dims;
    for (std::size_t i = 0; i < rank; ++i) dims[i] += (*pads)[i] + (*pads)[rank + i];
    CREASE_TRY(auto out, call.room(in.type, dims));
    fill_padding(call, out);
    const auto strides = strides_of(in.dims);
    move_elements(in, out, [&](const auto& from, auto& to) {
        for_each_index(dims, [&](const auto& index, std::int64_t flat) {
            std::int64_t source = 0;
            for (std::size_t i = 0; i < rank; ++i) {
                const auto at = index[i] - (*pads)[i];
                if (at < 0 || at >= in.dims[i]) return;
                source += at * strides[i];
            }
            to[flat] = from[source];
        });
    });
    return out;
}

Result<Array> slice(const Call& call) {
    const Array& in = call.input(0);
    if (call.opset >= 10 && (!call.has(1) || !call.has(2))) return call.refuse("no bounds");
    const auto starts = call.integers({"starts", 1, 10}), ends = call.integers({"ends", 2, 10});
    auto axes = call.integers({"axes", 3, 10});
    auto steps = call.integers({"", 4, 10});
    if (axes.empty()) {
        axes.resize(starts.size());
        std::iota(axes.begin(), axes.end(), 0);
    }
    if (steps.empty()) steps.assign(starts.size(), 1);
    const auto resolved = resolve_axes(axes, in.dims.size());
    if (!resolved || starts.size() != ends.size() || axes.size() != starts.size() || steps.size() != starts.size())
        return call.refuse("the bounds do not fit");
    auto cuts = whole(in);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto axis = static_cast<std::size_t>((*resolved)[i]);
        // any step as long as the axis takes the first element alone
        const auto step = std::clamp(steps[i], -std::max<std::int64_t>(1, in.dims[axis]), std::max<std::int64_t>(1, in.dims[axis]));
        if (step == 0) return call.refuse("the bounds do not fit");
        if (step < 0 && ends[i] >= std::numeric_limits<std::int32_t>::max()) return call.refuse("engines take such an end for the beginning");
        cuts[axis] = cut_of(starts[i], ends[i], step, in.dims[axis]);
    }
    return cut_array(call, cuts);
}

Result<Array> split(const Call& call) {
    const Array& in = call.input(0);
    const auto axis = call.axis(0, in.dims.size());
    if (!axis) return call.refuse("axis out of range");
    auto parts = call.integers({"split", 1, 13});
    const auto extent = in.dims[*axis], pieces = static_cast<std::int64_t>(call.node.outputs.size());
    if (parts.empty()) {
        if (extent % pieces != 0 && call.opset < 18) return call.refuse("the parts do not fit");
        const auto each = (extent + pieces - 1) / pieces;
        for (std::int64_t i = 0; i < pieces; ++i) parts.push_back(std::min(each, extent - i * each));
    }
    std::int64_t start = 0, total = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] < 0 || parts[i] > extent - total) return call.refuse("the parts do not fit");
        if (i < call.output) start += parts[i];
        total += parts[i];
    }
    if (total != extent || parts.size() != call.node.outputs.size()) return call.refuse("the parts do not fit");
    auto cuts = whole(in);
    cuts[*axis] = {start, parts[call.output], 1};
    return cut_array(call, cuts);
}

} // namespace crease::analysis::ops
