// Operators that pick elements by index or condition: Gather and its like, ScatterND, Where.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <unordered_set>

namespace crease::analysis::ops {
namespace {

std::int64_t product(const Shape& dims, std::size_t begin, std::size_t end) {
    std::int64_t count = 1;
    for (std::size_t i = begin; i < end; ++i) count *= dims[i];
    return count;
}

/// For every tuple of `indices` (its last axis) the flat offset in `dims` of what it names; absent when one is out of range.
std::optional<Integers> tuple_offsets(const Array& indices, const Shape& dims) {
    const auto depth = static_cast<std::size_t>(indices.dims.back());
    const auto strides = strides_of(dims);
    const auto numbers = indices.whole_numbers();
    Integers offsets;
    for (std::size_t at = 0; depth > 0 && at < numbers.size(); at += depth) {
        std::int64_t offset = 0;
        for (std::size_t i = 0; i < depth; ++i) {
            if (numbers[at + i] < -dims[i] || numbers[at + i] >= dims[i]) return {};
            offset += (numbers[at + i] + (numbers[at + i] < 0 ? dims[i] : 0)) * strides[i];
        }
        offsets.push_back(offset);
    }
    return offsets;
}

/// Indices of tuples that name whole parts of `data`.
bool names_parts(const Array& indices, const Array& data) {
    return !indices.is_real() && !indices.dims.empty() && indices.dims.back() >= 1 &&
           indices.dims.back() <= static_cast<std::int64_t>(data.dims.size());
}

} // namespace

Result<Array> gather(const Call& call) {
    const Array &in = call.input(0), &where = call.input(1);
    const auto axis = call.axis(0, in.dims.size());
    if (!axis || where.is_real()) return call.refuse("axis out of range");
    const auto at = static_cast<std::ptrdiff_t>(*axis);
    Shape dims(in.dims.begin(), in.dims.begin() + at);
    dims.insert(dims.end(), where.dims.begin(), where.dims.end());
    dims.insert(dims.end(), in.dims.begin() + at + 1, in.dims.end());
    const auto extent = in.dims[*axis], outer = product(in.dims, 0, *axis), inner = product(in.dims, *axis + 1, in.dims.size());
    auto indices = where.whole_numbers();
    for (auto& index : indices) {
        if (index < -extent || index >= extent) return call.refuse("an index is out of range");
        if (index < 0) index += extent;
    }
    CREASE_TRY(auto out, call.room(in.type, std::move(dims)));
    move_elements(in, out, [&](const auto& from, auto& to) {
        auto end = to.begin();
        for (std::int64_t row = 0; row < outer; ++row)
            for (auto index : indices) end = std::copy_n(from.begin() + (row * extent + index) * inner, inner, end);
    });
    return out;
}

Result<Array> gather_elements(const Call& call) {
    const Array &in = call.input(0), &where = call.input(1);
    const auto axis = call.axis(0, in.dims.size());
    if (!axis || where.is_real() || where.dims.size() != in.dims.size()) return call.refuse("the indices do not fit");
    for (std::size_t i = 0; i < in.dims.size(); ++i)
        if (i != *axis && where.dims[i] > in.dims[i]) return call.refuse("the indices do not fit");
    const auto indices = where.whole_numbers();
    const auto extent = in.dims[*axis], step = strides_of(in.dims)[*axis];
    if (std::any_of(indices.begin(), indices.end(), [&](auto index) { return index < -extent || index >= extent; }))
        return call.refuse("an index is out of range");
    auto strides = strides_of(in.dims);
    strides[*axis] = 0;
    CREASE_TRY(auto out, call.room(in.type, where.dims));
    move_elements(in, out, [&](const auto& from, auto& to) {
        walk(where.dims, {strides}, [&](const auto& at, std::int64_t flat) {
            const auto index = indices[flat] + (indices[flat] < 0 ? extent : 0);
            to[flat] = from[at[0] + index * step];
        });
    });
    return out;
}

Result<Array> gather_nd(const Call& call) {
    const Array &in = call.input(0), &where = call.input(1);
    if (!names_parts(where, in) || call.node.int_attribute("batch_dims", 0) != 0) return call.refuse("the indices do not fit");
    const auto depth = static_cast<std::size_t>(where.dims.back());
    Shape dims(where.dims.begin(), where.dims.end() - 1);
    dims.insert(dims.end(), in.dims.begin() + static_cast<std::ptrdiff_t>(depth), in.dims.end());
    const auto offsets = tuple_offsets(where, in.dims);
    if (!offsets) return call.refuse("an index is out of range");
    const auto inner = product(in.dims, depth, in.dims.size());
    CREASE_TRY(auto out, call.room(in.type, std::move(dims)));
    move_elements(in, out, [&](const auto& from, auto& to) {
        auto end = to.begin();
        for (auto offset : *offsets) end = std::copy_n(from.begin() + offset, inner, end);
    });
    return out;
}

Result<Array> scatter_nd(const Call& call) {
    const Array &in = call.input(0), &where = call.input(1), &updates = call.input(2);
    if (!names_parts(where, in) || call.node.string_attribute("reduction", "none") != "none" || updates.type != in.type)
        return call.refuse("the indices or the reduction do not fit");
    const auto offsets = tuple_offsets(where, in.dims);
    if (!offsets) return call.refuse("an index is out of range");
    if (std::unordered_set<std::int64_t>(offsets->begin(), offsets->end()).size() != offsets->size())
        return call.refuse("an element is written twice, in whatever order");
    const auto inner = product(in.dims, static_cast<std::size_t>(where.dims.back()), in.dims.size());
    if (updates.size() != inner * static_cast<std::int64_t>(offsets->size())) return call.refuse("the updates do not fit");
    Array out = in;
    move_elements(updates, out, [&](const auto& from, auto& to) {
        auto next = from.begin();
        for (auto offset : *offsets) {
            std::copy_n(next, inner, to.begin() + offset);
            next += inner;
        }
    });
    return out;
}

Result<Array> where(const Call& call) {
    const Array &condition = call.input(0), &yes = call.input(1), &no = call.input(2);
    auto dims = broadcast(condition.dims, yes.dims);
    if (dims) dims = broadcast(*dims, no.dims);
    if (!dims || yes.type != no.type || condition.is_real()) return call.refuse("the inputs do not fit each other");
    CREASE_TRY(auto out, call.room(yes.type, *dims));
    const auto& chosen = std::get<Integers>(condition.data);
    const std::vector<Strides> steps{broadcast_strides(condition.dims, *dims), broadcast_strides(yes.dims, *dims), broadcast_strides(no.dims, *dims)};
    move_elements(yes, out, [&](const auto& from, auto& to) {
        const auto& other = std::get<std::remove_cvref_t<decltype(from)>>(no.data);
        walk(*dims, steps, [&](const auto& at, std::int64_t flat) { to[flat] = chosen[at[0]] ? from[at[1]] : other[at[2]]; });
    });
    return out;
}

} // namespace crease::analysis::ops
