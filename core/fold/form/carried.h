#pragma once

#include "core/fold/form/affine_form.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace crease::fold {

/// Where the axes of a value went after operators that only move or average its elements. Each axis of the value as it is
/// seen now lists the axes it was merged from, outermost first; an axis of one element lists none. The channels may be split into
/// parts that go different ways and come together again in another order (a channel shuffle).
class View {
public:
    using Extents = std::vector<std::int64_t>; ///< by axis; 0 where unknown

    /// A value of this rank whose channels lie on `channel_axis`; -1 when nothing has told channels apart yet. With
    /// `may_share` the channels are also followed onto an axis that a Flatten makes of them and the pixels.
    View(int rank, int channel_axis, std::int64_t channels, Extents extents = {}, bool may_share = false);

    [[nodiscard]] int rank() const { return static_cast<int>(axes_.size()); }
    [[nodiscard]] int channel_axis() const; ///< -1 when the channels share their axis with something else, or there are none
    [[nodiscard]] bool has_channels() const { return channel_ >= 0; }
    /// How many places on this axis tell channels apart, where nothing but channels, or a part of their number, lies on it: as many as
    /// there are channels, or fewer where each place is that of several (DepthToSpace). 0 where anything else lies there.
    [[nodiscard]] std::int64_t channels_on(int axis) const;
    /// By channel at the start: its place on such an axis now. Empty where that is its own number.
    [[nodiscard]] std::vector<std::int64_t> places_on(int axis) const;
    [[nodiscard]] bool split() const { return parts_.size() > 1; } ///< the channels are in parts, or in another order
    [[nodiscard]] bool channels_lead(int axis) const;              ///< that axis is made of the channels and, within each, other axes
    [[nodiscard]] bool channels_trail(int axis) const;             ///< or the other way round
    [[nodiscard]] bool natural() const;                            ///< the same shape and order as at the start
    [[nodiscard]] bool averaged() const { return averaged_; }
    /// Whether every element of values that began alike is now at the same place in both.
    [[nodiscard]] bool same_places(const View& other) const;

    // Each returns false, and leaves nothing usable, when the channels do not stay on an axis of their own.
    [[nodiscard]] bool transpose(const std::vector<std::int64_t>& permutation);
    [[nodiscard]] bool flatten(std::int64_t axis);
    /// ONNX's target: 0 copies, one -1 is what remains. With several, nothing is known of these extents.
    [[nodiscard]] bool reshape(const std::vector<std::int64_t>& target);
    [[nodiscard]] bool squeeze(const std::vector<std::int64_t>& axes);
    [[nodiscard]] bool unsqueeze(const std::vector<std::int64_t>& axes);
    /// Averages away whole axes, which then have one element or are gone.
    [[nodiscard]] bool average(const std::vector<std::int64_t>& axes, bool keep);
    /// Selects or averages some elements along axes: they are no longer what they were.
    [[nodiscard]] bool resize(const std::vector<std::int64_t>& axes);
    /// DepthToSpace of a value of rank 4: the channels' number is block, block, depth (`depth_last`) or depth, block, block.
    [[nodiscard]] bool depth_to_space(std::int64_t block, bool depth_last);
    void set_channels(std::int64_t count); ///< other ones, as many as said, in the place of those that are there, which are not split
    void restore();                        ///< back to the shape of the start; only where the order of elements still is the same
    [[nodiscard]] bool in_order() const;   ///< elements still in the order of the start, whatever the shape

private:
    using Axes = std::vector<int>;
    [[nodiscard]] std::int64_t extent(const Axes& merged) const; ///< 0 unknown
    [[nodiscard]] bool holds_channel(const Axes& merged) const;
    [[nodiscard]] bool channel_kept() const;
    [[nodiscard]] Axes fresh(std::int64_t extent);
    [[nodiscard]] bool is_part(int label) const;
    void split_channels(const std::vector<std::int64_t>& extents);
    [[nodiscard]] std::size_t targets_of_channels(const std::vector<std::int64_t>& target, std::size_t first, std::size_t last) const;
    void rejoin_channels();
    [[nodiscard]] bool take(std::size_t& first, std::size_t& last, bool from_back, std::int64_t want, Axes& taken) const;
    [[nodiscard]] bool in_range(std::vector<std::int64_t>& axes, int rank) const;

    std::vector<Axes> axes_;
    std::vector<std::int64_t> extents_; ///< by label
    Axes parts_;                        ///< what the channels are split into, outermost first; the channels themselves as long as they are not
    int start_rank_, channel_;
    bool averaged_ = false, may_share_;
};

/// A form whose value is seen through operators that commute with scaling and shifting channels. They are not folded:
/// the operator that the form is emitted as stands before (`after` it they follow) or behind (`before`) them.
struct Carried {
    View view;
    std::vector<std::uint32_t> before, after; ///< positions of the nodes, in order
};

[[nodiscard]] inline std::size_t carrier_count(const Form& form) {
    return form.carried ? form.carried->before.size() + form.carried->after.size() : 0;
}

/// The rank of the form's value, 0 if unknown.
[[nodiscard]] int rank_of(const Form& form);
/// Which of the value's axes carries the channels where nothing was moved.
[[nodiscard]] int channel_axis(const Form& form);
/// How many places on this axis of the value tell the form's channels apart; 0 where something else lies there.
[[nodiscard]] std::int64_t channels_on(const Form& form, int axis);

/// Whether two forms were moved alike, or neither was: only then do they add up.
[[nodiscard]] bool moved_alike(const Form& a, const Form& b);

/// What a kernel of this rank sees that reads `inputs` channels from `channel_axis`: the form as it is or, where operators
/// carried a scale (and shift), that with the operators before the kernel. Refuses where the channels do not lie there.
[[nodiscard]] OrReason<Form> kernel_input(const Form& form, int rank, int channel_axis, std::int64_t inputs);

/// Whether a matrix over the channels, seen on `channel_axis` of a value of this rank, may as well stand right behind the form's own
/// kernel: where nothing but the places of elements has changed since. It then mixes channels and nothing else.
[[nodiscard]] bool mixes_in_place(const Form& form, int rank, int channel_axis);

/// Makes what came of such an input end in a kernel: nothing has moved its axes since.
void end_in_kernel(Form& form, int rank, int channel_axis);

} // namespace crease::fold
