// Where exporters write a border in place, they leave the arithmetic of a slice assignment in the graph: Shape, Gather,
// Range, Expand, Concat and so on, a hundred nodes that say "rows 0 to 1 of every picture and channel". It is evaluated here
// with the batch size, and height and width where the file leaves them open, as unknowns, so that what is proven holds for every
// size. Numbers are linear in these; a Range over an unknown is not a list but a grid, start + step * index along each axis,
// which broadcasting and adding keep a grid.
//
// A comparison whose outcome depends on an unknown, and everything else that leaves this algebra, gives up.

#include "core/fold/transfer/extents.h"

#include <algorithm>

namespace crease::fold {
namespace {

using Integers = std::vector<std::int64_t>;

bool small(const Extent& e) {
    constexpr auto most = std::int64_t{1} << 31;
    const auto fits = [](std::int64_t number) { return number >= -most && number <= most; };
    return fits(e.fixed) && fits(e.per_batch) && std::all_of(e.per_axis.begin(), e.per_axis.end(), fits);
}

std::optional<Extent> plus(const Extent& a, const Extent& b) { return small(a) && small(b) ? std::optional(a + b) : std::nullopt; }

std::optional<Extent> times(const Extent& a, const Extent& b) {
    if (!small(a) || !small(b)) return {};
    if (a.known()) return b * a.fixed;
    return b.known() ? std::optional(a * b.fixed) : std::nullopt;
}

/// Whether a equals b for every size (1), for none (0), or for some, or it is not seen: nullopt.
std::optional<Extent> equals(const Extent& a, const Extent& b) {
    if (a == b) return Extent{1, 0};
    return (a - b).never_below(1) || (b - a).never_below(1) ? std::optional(Extent{0, 0}) : std::nullopt;
}

/// Elementwise on lists; one of them may have a single element.
template <class Op>
std::optional<Indices> each(const Indices& a, const Indices& b, Op op) {
    if (!a.items || !b.items || (a.items->size() != b.items->size() && a.items->size() != 1 && b.items->size() != 1)) return {};
    Indices out = a.items->size() >= b.items->size() ? a : b;
    for (std::size_t i = 0; i < out.items->size(); ++i) {
        const auto made = op((*a.items)[a.items->size() == 1 ? 0 : i], (*b.items)[b.items->size() == 1 ? 0 : i]);
        if (!made) return {};
        (*out.items)[i] = *made;
    }
    return out;
}

/// [start, end) of an axis, counted from its front.
std::optional<std::pair<Extent, Extent>> cut(const Extent& extent, std::int64_t start, std::int64_t end) {
    const auto place = [&](std::int64_t at) -> std::optional<Extent> {
        if (extent.known()) return Extent{std::clamp<std::int64_t>(at < 0 ? at + extent.fixed : at, 0, extent.fixed), 0};
        if (at >= (std::int64_t{1} << 31) - 1) return extent;
        if (!extent.never_below(at < 0 ? -at : at)) return {};
        return at < 0 ? extent + Extent{at} : Extent{at};
    };
    const auto first = place(start), last = place(end);
    if (!first || !last) return {};
    return std::pair{*first, *last};
}

} // namespace

Extent Extent::operator+(const Extent& o) const {
    Extent sum{fixed + o.fixed, per_batch + o.per_batch, per_axis};
    for (std::size_t i = 0; i < per_axis.size(); ++i) sum.per_axis[i] += o.per_axis[i];
    return sum;
}

Extent Extent::operator*(std::int64_t factor) const {
    Extent product{fixed * factor, per_batch * factor, per_axis};
    for (auto& per : product.per_axis) per *= factor;
    return product;
}

bool Extent::never_below(std::int64_t least) const {
    return fixed >= least && per_batch >= 0 && std::all_of(per_axis.begin(), per_axis.end(), [](std::int64_t per) { return per >= 0; });
}

Indices list_of(Extents items) {
    Indices out;
    out.dims = {{static_cast<std::int64_t>(items.size()), 0}};
    out.items = std::move(items);
    return out;
}

std::optional<Integers> numbers(const std::optional<Indices>& indices) {
    if (!indices || !indices->items) return {};
    Integers out;
    for (const auto& item : *indices->items) {
        if (!item.known()) return {};
        out.push_back(item.fixed);
    }
    return out;
}

std::optional<Extent> broadcast_extent(const Extent& a, const Extent& b) {
    if (a == b || b == Extent{1, 0}) return a;
    if (a == Extent{1, 0}) return b;
    if (a.known() == b.known() || !a.never_below(2) || !b.never_below(2)) return {};
    return a.known() ? b : a; // with any other size the file does not run
}

std::optional<Indices> broadcast_to(const Indices& grid, const Extents& target) {
    if (grid.items || grid.dims.size() > target.size()) return {};
    Indices out{target, {}, grid.start, Integers(target.size(), 0)};
    const auto shift = target.size() - grid.dims.size();
    for (std::size_t i = 0; i < grid.dims.size(); ++i) {
        const auto joined = broadcast_extent(grid.dims[i], target[shift + i]);
        if (!joined) return {};
        out.dims[shift + i] = *joined;
        if (grid.dims[i] != Extent{1, 0}) out.steps[shift + i] = grid.steps[i];
    }
    return out;
}

std::optional<Indices> sum(const Indices& a, const Indices& b) {
    if (a.items && b.items) return each(a, b, plus);
    if (a.items || b.items || !small(a.start) || !small(b.start)) return {};
    Extents dims = a.dims.size() > b.dims.size() ? a.dims : b.dims;
    const auto left = broadcast_to(a, dims);
    if (!left) return {};
    const auto right = broadcast_to(b, left->dims);
    if (!right) return {};
    const auto both = broadcast_to(*left, right->dims);
    if (!both) return {};
    Indices out = *both;
    out.start = out.start + right->start;
    for (std::size_t i = 0; i < out.steps.size(); ++i) out.steps[i] += right->steps[i];
    return out;
}

std::optional<Indices> reshaped(Indices value, const Extents& target) {
    Extents dims = target;
    const auto open = std::find(dims.begin(), dims.end(), Extent{-1, 0});
    if (value.items) {
        std::int64_t count = 1;
        for (const auto& dim : dims) {
            if (!dim.known()) return {};
            if (dim.fixed != -1) count *= dim.fixed;
        }
        const auto all = static_cast<std::int64_t>(value.items->size());
        if (open != dims.end()) *open = {count > 0 ? all / count : 0, 0};
        if (open == dims.end() ? count != all : (*open).fixed * count != all) return {};
        value.dims = dims;
        return value;
    }
    // of grids only axes of one element come and go
    Indices out{{}, {}, value.start, {}};
    std::size_t next = 0;
    const auto skip = [&] {
        while (next < value.dims.size() && value.dims[next] == Extent{1, 0}) ++next;
    };
    for (const auto& dim : dims) {
        const bool taken = dim != Extent{1, 0};
        if (taken) skip();
        if (dim == Extent{-1, 0} && next == value.dims.size()) {
            out.dims.push_back({1, 0}); // what remains is one element
            out.steps.push_back(0);
            continue;
        }
        if (taken && (next >= value.dims.size() || (dim != Extent{-1, 0} && dim != value.dims[next]))) return {};
        out.dims.push_back(taken ? value.dims[next] : dim);
        out.steps.push_back(taken ? value.steps[next++] : 0);
    }
    skip();
    return next == value.dims.size() ? std::optional(out) : std::nullopt;
}

std::optional<Indices> product(const Indices& a, const Indices& b) { return each(a, b, times); }

std::optional<Indices> equal(const Indices& a, const Indices& b) { return each(a, b, equals); }

std::optional<Extent> cut_extent(const Extent& extent, std::int64_t start, std::int64_t end) {
    const auto range = cut(extent, start, end);
    const auto left = range ? range->second - range->first : Extent{-1};
    return left.never_below(0) ? std::optional(left) : std::nullopt;
}

std::optional<Indices> sliced(const Indices& value, std::int64_t start, std::int64_t end) {
    if (value.dims.size() != 1) return {};
    const auto range = cut(value.dims[0], start, end);
    if (!range) return {};
    if (value.items) {
        const auto first = range->first.fixed, last = std::max(first, range->second.fixed);
        return list_of(Extents(value.items->begin() + first, value.items->begin() + last));
    }
    Indices out = value;
    out.start = out.start + range->first * out.steps[0];
    out.dims[0] = range->second - range->first;
    return out.dims[0].never_below(0) ? std::optional(out) : std::nullopt;
}

} // namespace crease::fold
