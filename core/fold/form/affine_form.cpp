// The geometry of the algebra, without a single weight.
//
// A value has the form y = K * x + b relative to an anchor x. Along one spatial axis, y at position p reads x at
// s*p + o for the offsets o of an integer lattice {low, low+d, ..., high}; outside its extent x reads 0. The number of
// positions is floor((n + length - 1) / s) + 1, so two forms of one anchor have the same size for EVERY n exactly when
// stride and length agree: no shape inference is needed. Then
//
//   composition   offsets  o1 + s1*o2        stride s1*s2        length c1 + s1*c2        groups gcd(g1, g2)
//   sum           the union of the offsets on the common lattice; groups gcd(g1, g2)
//
// A composition is exact at the border when the outer window pads nothing, or when the inner value really is zero out
// there: its bias is zero, and every window that starts outside its extent lies outside the anchor as well.

#include "core/fold/form/affine_form.h"

#include "core/fold/form/channel_window.h"
#include "core/fold/form/lattice.h"

#include <numeric>

namespace crease::fold {
namespace {

std::string axis_name(int axis, int rank) {
    static constexpr const char* names[3][3] = {{"width", "", ""}, {"height", "width", ""}, {"depth", "height", "width"}};
    return names[rank - 1][axis];
}

Axis compose_axis(const Axis& inner, const Axis& outer) {
    Axis axis;
    axis.low = inner.low + inner.stride * outer.low;
    axis.high = inner.high + inner.stride * outer.high;
    std::int64_t lattice = 0;
    if (inner.taps() > 1) lattice = inner.dilation;
    if (outer.taps() > 1) lattice = std::gcd(lattice, inner.stride * outer.dilation);
    axis.dilation = lattice == 0 ? 1 : lattice;
    axis.stride = inner.stride * outer.stride;
    axis.length = inner.length + inner.stride * outer.length;
    axis.slack = inner.slack + inner.stride * outer.slack;
    return axis;
}

std::int64_t reach_beyond(const Axis& window) { return std::max(-window.low, window.length - window.slack + window.high); }

OrReason<std::int64_t> joined_channels(std::int64_t have, std::int64_t want, std::string_view who) {
    if (have == 0 || have == want) return want;
    return Reason{"channels_differ", std::string(who) + " expects " + std::to_string(want) + " channels, the value has " + std::to_string(have)};
}

/// A copy of `form` that is spatial of this rank with this many channels.
OrReason<Form> as_spatial(const Form& form, int rank, std::int64_t channels, std::string_view who) {
    if (form.family == Family::linear || form.family == Family::transposed)
        return Reason{"unsupported_chain", std::string(who) + " follows an operator of another family"};
    Form out = form;
    out.family = Family::spatial;
    if (out.spatial_rank != 0 && rank != 0 && out.spatial_rank != rank) return Reason{"unknown_rank", "the ranks of the operators do not agree"};
    out.spatial_rank = std::max(out.spatial_rank, rank);
    if (channels == 0) return out;
    CREASE_CHECK(joined_channels(out.out_channels, channels, who));
    if (out.out_channels == 0) out.in_channels = out.out_channels = out.groups = channels;
    return out;
}

Reason unknown_place() { return {"auto_pad_unknown_size", "auto_pad SAME pads by amounts that depend on a size the file does not state"}; }

std::int64_t joined_groups(const Form& a, const Form& b) {
    if (a.diagonal) return b.groups;
    return b.diagonal ? a.groups : std::gcd(a.groups, b.groups);
}

/// Whether floor gives both lengths the same size for this one anchor extent.
bool same_size(const Axis& a, const Axis& b, std::int64_t extent) {
    return extent > 0 && floor_div(extent + a.length - 1, a.stride) == floor_div(extent + b.length - 1, b.stride);
}

std::optional<Reason> add_axis(Axis& sum, const Axis& other, std::int64_t extent, Meeting meeting, bool& locked) {
    if (sum.stride != other.stride)
        return Reason{"strides_differ", "the branches have strides " + std::to_string(sum.stride) + " and " + std::to_string(other.stride)};
    if (meeting == Meeting::concat && std::abs(sum.length - other.length) < sum.stride) {
        const auto least = std::min(sum.length - sum.slack, other.length - other.slack);
        sum.length = std::max(sum.length, other.length);
        sum.slack = sum.length - least;
    } else if (sum.length != other.length) {
        if (!same_size(sum, other, extent))
            return Reason{"sizes_differ", "the branches do not have the same size for every input (their sizes differ by " +
                                              std::to_string(std::abs(sum.length - other.length)) + " before striding)"};
        locked = true;
    }
    sum = lattice_union(sum, other);
    return {};
}

/// Of counts. A hostile file's may be beyond all numbers; so many that some of them can still be added count as that many.
std::int64_t product(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t countless = std::int64_t{1} << 52;
    std::int64_t out = 0;
    return __builtin_mul_overflow(a, b, &out) || out > countless ? countless : out;
}

} // namespace

bool Form::pointwise() const {
    for (int i = 0; i < spatial_rank; ++i)
        if (!axes[i].pointwise()) return false;
    return family != Family::transposed;
}

std::int64_t Form::taps() const {
    std::int64_t count = 1;
    for (int i = 0; i < spatial_rank; ++i) count = product(count, family == Family::transposed ? transposed->kernel[i] : axes[i].taps());
    return count;
}

double Form::pixels() const {
    double ratio = 1;
    for (int i = 0; i < spatial_rank; ++i) ratio *= family == Family::transposed ? 1.0 : static_cast<double>(axes[i].stride);
    return ratio;
}

Price Form::emitted() const {
    if (out_channels == 0 || groups == 0) return {};
    std::int64_t per_output = in_channels / groups;
    for (int i = 0; i < spatial_rank; ++i)
        per_output = product(per_output, family == Family::transposed ? transposed->kernel[i] : emission_axis(axes[i]).taps());
    Price price;
    price.params = kind.mean ? 0 : product(out_channels, per_output) + (zero_bias ? 0 : product(out_channels, 1));
    price.macs = static_cast<double>(out_channels) * static_cast<double>(per_output) / pixels();
    return price;
}

bool within_limits(const Form& form) {
    constexpr std::int64_t reach = std::int64_t{1} << 24, most_taps = 1 << 20, most_channels = std::int64_t{1} << 31;
    std::int64_t taps = 1;
    for (int i = 0; i < form.spatial_rank; ++i) {
        const Axis& a = form.axes[i];
        if (std::max({std::abs(a.low), std::abs(a.high), a.stride, a.dilation, std::abs(a.length)}) > reach) return false;
        taps *= emission_axis(a).taps();
        if (taps > most_taps || (form.transposed && form.transposed->kernel[i] > 1024)) return false;
    }
    return form.in_channels < most_channels && form.out_channels < most_channels;
}

Form identity_form(int value_rank, std::int64_t channels, ElementType type) {
    Form form;
    form.value.rank = value_rank;
    form.in_channels = form.out_channels = form.groups = channels;
    form.value.type = type;
    return form;
}

bool zero_extended(const Form& form, int axis) {
    if (!form.zero_bias || form.family == Family::transposed) return false;
    const Axis& a = form.axes[axis];
    // the position before the first reads up to -stride + high; the one after the last reads from at least n + length + low
    return a.high < a.stride && a.length + a.low >= 0;
}

OrReason<Form> compose(const Form& inner, const Window& window) {
    CREASE_TRY(Form form, as_spatial(inner, window.spatial_rank, window.in_channels, "the operator"));
    if (form.auto_pad != AutoPad::none || (window.auto_pad != AutoPad::none && !(form.pointwise() && form.zero_bias))) return unknown_place();
    form.auto_pad = window.auto_pad;
    for (int i = 0; i < window.spatial_rank; ++i) {
        const auto reach = reach_beyond(window.axes[i]);
        if (reach > 0 && !zero_extended(form, i))
            return Reason{"padding_over_shift", "exact inside, wrong in the outer " + std::to_string(reach) + " px of the " +
                                                    axis_name(i, window.spatial_rank) + ": the padding is 0, but the value before it would not be"};
    }
    for (int i = 0; i < window.spatial_rank; ++i) form.axes[i] = compose_axis(form.axes[i], window.axes[i]);
    if (!window.diagonal) {
        form.groups = form.diagonal ? window.groups : std::gcd(form.groups, window.groups);
        form.diagonal = form.diagonal && window.groups == window.in_channels && window.in_channels == window.out_channels;
        form.out_channels = window.out_channels;
    }
    form.value.rank = window.spatial_rank + 2;
    return form;
}

OrReason<Form> add(const Form& a, const Form& b, const std::array<std::int64_t, 3>* extents, Meeting meeting) {
    if (a.family == Family::any && b.family != Family::any) return add(b, a, extents, meeting);
    Form sum = a;
    Form other = b;
    if (a.family != b.family) {
        if (b.family != Family::any) return Reason{"unsupported_chain", "the branches are of different operator families"};
        if (a.family == Family::transposed) return Reason{"sizes_differ", "one branch is the input itself, the other a ConvTranspose of it"};
        other.family = a.family;
    }
    if (a.kind.packed || b.kind.packed)
        return Reason{"quantized", "one branch has a weight that is stored as integers, and the sum would have to unpack it"};
    if (a.kind.transposed_input != b.kind.transposed_input) return Reason{"sizes_differ", "one branch reads the input transposed"};
    if (a.family == Family::transposed && !(*a.transposed == *b.transposed && a.groups == b.groups))
        return Reason{"sizes_differ", "transposed convolutions of different geometry"};
    if (other.out_channels == 0) other.in_channels = other.out_channels = other.groups = sum.partial() ? sum.read.of : sum.in_channels;
    if (sum.out_channels == 0) sum.in_channels = sum.out_channels = sum.groups = other.partial() ? other.read.of : other.in_channels;
    if (sum.out_channels != other.out_channels || (!sum.partial() && !other.partial() && sum.in_channels != other.in_channels))
        return Reason{"channels_differ",
                      "the branches have " + std::to_string(sum.out_channels) + " and " + std::to_string(other.out_channels) + " channels"};
    sum.spatial_rank = other.spatial_rank = std::max(a.spatial_rank, b.spatial_rank);
    if ((a.auto_pad != AutoPad::none || b.auto_pad != AutoPad::none) && (a.auto_pad != b.auto_pad || a.axes != b.axes)) return unknown_place();
    for (int i = 0; i < sum.spatial_rank && sum.family == Family::spatial; ++i)
        if (auto reason = add_axis(sum.axes[i], other.axes[i], extents ? (*extents)[i] : 0, meeting, sum.size_locked)) return *reason;
    share_window(sum, other);
    sum.groups = sum.diagonal && other.diagonal ? sum.out_channels : joined_groups(sum, other);
    sum.diagonal = sum.diagonal && other.diagonal;
    sum.zero_bias = a.zero_bias && b.zero_bias;
    sum.size_locked = sum.size_locked || a.size_locked || b.size_locked;
    sum.kind.has_kernel = a.kind.has_kernel || b.kind.has_kernel;
    sum.value.moved = a.value.moved || b.value.moved;
    sum.value.rank = std::max(a.value.rank, b.value.rank);
    sum.plan.depth = std::max(a.plan.depth, b.plan.depth);
    return sum;
}

OrReason<Form> bind_channels(const Form& form, std::int64_t channels, std::string_view who) {
    CREASE_CHECK(joined_channels(form.out_channels, channels, who));
    Form out = form;
    if (out.family == Family::any) out.family = out.value.rank == 2 ? Family::linear : Family::spatial;
    if (out.out_channels == 0) out.in_channels = out.out_channels = out.groups = channels;
    return out;
}

} // namespace crease::fold
