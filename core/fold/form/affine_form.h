#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/element_type.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace crease::fold {

struct Derivation;
struct Carried;
struct Border;

/// Why a transfer does not apply: a stable code and a sentence for a person.
struct Reason {
    std::string code;
    std::string text;
};

/// A T, or why there is none.
template <class T>
class OrReason : public tl::expected<T, Reason> {
public:
    using tl::expected<T, Reason>::expected;
    OrReason(Reason reason) : tl::expected<T, Reason>(tl::unexpect, std::move(reason)) {}
};

} // namespace crease::fold

namespace crease {

/// So that CREASE_TRY and CREASE_CHECK return a reason as they return an error.
[[nodiscard]] inline tl::unexpected<fold::Reason> forward_error(fold::Reason reason) { return tl::make_unexpected(std::move(reason)); }

} // namespace crease

namespace crease::fold {

/// One spatial axis of a form. Output position p reads the anchor at stride*p + o, o in {low, low+dilation, ..., high};
/// the output has floor((n + length - 1) / stride) + 1 positions on an anchor of n (fold-rules: `c`).
struct Axis {
    std::int64_t low = 0, high = 0;
    std::int64_t dilation = 1; ///< 1 when there is a single tap
    std::int64_t stride = 1;
    std::int64_t length = 0;
    std::int64_t slack = 0; ///< for every size that the file runs with, a length that is less by up to this gives as many positions

    [[nodiscard]] std::int64_t taps() const { return (high - low) / dilation + 1; }
    [[nodiscard]] bool pointwise() const { return low == 0 && high == 0 && stride == 1 && length == 0; }
    bool operator==(const Axis&) const = default;
};

/// Which axis carries the channels, hence which operator a form is emitted as.
enum class Family {
    any,        ///< scalar multiples of the anchor, so far: fits each of the others
    spatial,    ///< channels at axis 1, spatial axes after it: Conv
    linear,     ///< channels at the last axis: Gemm, MatMul
    transposed, ///< scale on the output side: ConvTranspose
};

/// A padding rule whose amounts depend on a size that is not known; the operator has to keep it.
enum class AutoPad { none, same_upper, same_lower };

/// What a ConvTranspose looks like; forms only add up when these agree.
struct TransposedShape {
    std::array<std::int64_t, 3> kernel{1, 1, 1}, stride{1, 1, 1}, dilation{1, 1, 1}, pad_begin{}, pad_end{}, output_padding{};
    std::array<std::int64_t, 3> output{}; ///< what output_shape asks for: the padding follows from it and the input's size; 0: not asked
    bool operator==(const TransposedShape&) const = default;
};

/// Costs for one position of the anchor; sums over the nodes of a region.
struct Price {
    double macs = 0;
    std::int64_t params = 0;
    Price& operator+=(const Price& o) {
        constexpr auto most = std::int64_t{1} << 55; // sums over shared branches may double at every step
        macs += o.macs;
        params = std::min(params + o.params, most);
        return *this;
    }
};

/// What one Conv-like operator does with positions and channels. Zero channels mean "not known yet": what came from the anchor through
/// scalars, pads or pools alone maps each channel to itself, however many there are.
struct Window {
    int spatial_rank = 0; ///< axes in use; 0 for linear, and for what is pointwise on a value of unknown rank
    std::array<Axis, 3> axes{};
    std::int64_t in_channels = 0, out_channels = 0;
    std::int64_t groups = 1;          ///< of the kernel; a channel-to-channel form has groups == channels
    bool diagonal = false;            ///< each output channel reads the input channel of its own number only
    AutoPad auto_pad = AutoPad::none; ///< of a form: it is one Conv of the anchor whose place is not known, and only scaling may follow
};

/// Which of the anchor's channels are read (channel_window.h).
struct ChannelRange {
    std::int64_t first = 0; ///< in_channels count from here
    std::int64_t of = 0;    ///< how many the anchor has, set where only some of them are read
};

/// What is known of the value y itself.
struct ValueTraits {
    int rank = 0; ///< 0 if unknown
    ElementType type = ElementType::undefined;
    bool moved = false; ///< somewhere on the way its axes were moved (and perhaps moved back)
};

/// What took part, and hence what the one operator may be.
struct Kind {
    bool has_kernel = false;       ///< a Conv, ConvTranspose, Gemm or MatMul
    bool packed = false;           ///< one kernel whose weight is stored as integers: only scaling may follow, and goes into their scales
    bool mean = false;             ///< nothing but padding and an average over windows, which counts the padding in: an AveragePool needs no weight
    bool transposed_input = false; ///< Gemm's transA: the anchor's rows and columns change places first
};

/// What is best done with all that stands between the anchor and y.
struct Plan {
    Price kept;                 ///< of the cheapest plan found
    bool whole_is_best = false; ///< one operator costs no more than any plan that keeps some of them apart
    std::int32_t depth = 0;     ///< number of transfers on the longest path
};

/// y = K * x + b, relative to one anchor x; geometry only, no numbers.
struct Form : Window {
    Form() { diagonal = true; } ///< of the anchor itself

    Family family = Family::any;
    bool zero_bias = true;
    bool size_locked = false; ///< exact only for the static size that the file states
    ChannelRange read;
    ValueTraits value;
    Kind kind;
    Plan plan;
    std::shared_ptr<const TransposedShape> transposed; ///< of a ConvTranspose; few forms are one, and forms are many
    std::shared_ptr<const Carried> carried;            ///< null, unless operators that move the axes stand before or behind (carried.h)
    std::shared_ptr<const Border> border;              ///< set: padded with zeros where the bias should stand, until that is written (borders.h)
    std::shared_ptr<const Derivation> derivation;

    [[nodiscard]] bool pointwise() const;
    [[nodiscard]] bool partial() const { return read.of != 0; }
    [[nodiscard]] std::int64_t taps() const;
    /// Anchor positions per output position: product of the strides (and its inverse for ConvTranspose).
    [[nodiscard]] double pixels() const;
    /// Price of the one operator that the form would be emitted as.
    [[nodiscard]] Price emitted() const;
};

/// The identity form of a value of the given rank (0 unknown), channels (0 unknown) and type.
[[nodiscard]] Form identity_form(int value_rank, std::int64_t channels, ElementType type);

/// `window` applied to a value of form `inner` (Conv after an affine value). Refuses with padding_over_shift where the
/// window's padding would need the inner value to be zero outside, and it is not.
[[nodiscard]] OrReason<Form> compose(const Form& inner, const Window& window);

/// Where two values meet: a sum may broadcast one of them, a Concat takes only values of one size.
enum class Meeting { sum, concat };

/// Sum of two forms of the same anchor: union of the taps on the common lattice. `extents` are the anchor's static
/// spatial sizes where known: with them, lengths may differ as long as the sizes agree. Likewise where a Concat would not run otherwise.
[[nodiscard]] OrReason<Form> add(const Form& a, const Form& b, const std::array<std::int64_t, 3>* extents = nullptr, Meeting meeting = Meeting::sum);

/// `form` as channel-wise map of `channels` channels at axis 1 (BatchNormalization, per-channel constants).
[[nodiscard]] OrReason<Form> bind_channels(const Form& form, std::int64_t channels, std::string_view who);

/// False for geometry beyond any real network (a hostile file): the arithmetic on it could overflow.
[[nodiscard]] bool within_limits(const Form& form);

/// True when the value is zero wherever its window lies outside the anchor, on this axis, for every size.
[[nodiscard]] bool zero_extended(const Form& form, int axis);

} // namespace crease::fold
