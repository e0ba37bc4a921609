// Scaling and shifting a channel commutes with whatever only moves the elements of a value, selects some of them, or
// averages some of them with weights that add up to one:
//
//     T(s * y + b) = s * T(y) + b        Transpose, Reshape, Flatten, Squeeze, spatial Slice, unpadded pooling by average
//
// as long as the scale still finds its channel. Extents cannot tell where the channels went (H may equal C), so the axes
// themselves are followed: every axis of the value is a list of the axes it was merged from, in row-major order. What
// a Reshape does to them stands in carried_reshape.cpp.

#include "core/fold/form/carried.h"

#include <algorithm>

namespace crease::fold {

View::View(int rank, int channel_axis, std::int64_t channels, Extents extents, bool may_share)
    : extents_(std::move(extents)), start_rank_(rank), channel_(channel_axis), may_share_(may_share) {
    extents_.resize(static_cast<std::size_t>(rank), 0);
    for (auto& extent : extents_) extent = std::max<std::int64_t>(0, extent);
    if (has_channels()) {
        extents_[static_cast<std::size_t>(channel_axis)] = channels;
        parts_ = {channel_axis};
    }
    for (int i = 0; i < rank; ++i) axes_.push_back({i});
}

bool View::is_part(int label) const { return std::find(parts_.begin(), parts_.end(), label) != parts_.end(); }

bool View::holds_channel(const Axes& merged) const {
    return std::any_of(merged.begin(), merged.end(), [&](int label) { return is_part(label); });
}

bool View::channels_lead(int axis) const {
    return has_channels() && !split() && !axes_[static_cast<std::size_t>(axis)].empty() && axes_[static_cast<std::size_t>(axis)].front() == channel_;
}
bool View::channels_trail(int axis) const {
    return has_channels() && !split() && !axes_[static_cast<std::size_t>(axis)].empty() && axes_[static_cast<std::size_t>(axis)].back() == channel_;
}

bool View::channel_kept() const {
    if (!has_channels() || channel_axis() >= 0) return true;
    if (split()) return true; // on their way; what needs the channels asks for their axis
    for (int axis = 0; may_share_ && axis < rank(); ++axis)
        if (channels_lead(axis) || channels_trail(axis)) return true;
    return false;
}

/// Axes of one element that share its axis do not hide the channels.
int View::channel_axis() const {
    for (std::size_t i = 0; i < axes_.size(); ++i)
        if (holds_channel(axes_[i])) {
            const auto parts = std::count_if(axes_[i].begin(), axes_[i].end(), [&](int label) { return is_part(label); });
            const bool alone = std::all_of(axes_[i].begin(), axes_[i].end(),
                                           [&](int label) { return is_part(label) || extents_[static_cast<std::size_t>(label)] == 1; });
            return alone && parts == static_cast<std::ptrdiff_t>(parts_.size()) ? static_cast<int>(i) : -1;
        }
    return -1;
}

std::int64_t View::channels_on(int axis) const {
    if (!has_channels() || axis < 0 || axis >= rank()) return 0;
    std::int64_t places = 1;
    for (int label : axes_[static_cast<std::size_t>(axis)]) {
        const auto extent = extents_[static_cast<std::size_t>(label)];
        if (!is_part(label) && extent != 1) return 0;
        places *= extent;
    }
    return split() || places == 1 || holds_channel(axes_[static_cast<std::size_t>(axis)]) ? places : 0;
}

std::vector<std::int64_t> View::places_on(int axis) const {
    if (!split() || channels_on(axis) == 0) return {};
    std::vector<std::int64_t> places(static_cast<std::size_t>(extents_[static_cast<std::size_t>(channel_)]));
    for (std::size_t c = 0; c < places.size(); ++c) {
        std::int64_t place = 0;
        for (int label : axes_[static_cast<std::size_t>(axis)]) {
            if (!is_part(label)) continue;
            auto inner = std::int64_t{1}; // elements of the parts inside this one
            for (auto part = parts_.rbegin(); *part != label; ++part) inner *= extents_[static_cast<std::size_t>(*part)];
            const auto extent = extents_[static_cast<std::size_t>(label)];
            place = place * extent + static_cast<std::int64_t>(c) / inner % extent;
        }
        places[c] = place;
    }
    return places;
}

bool View::same_places(const View& other) const {
    auto known = [&](const Axes& merged) { return std::all_of(merged.begin(), merged.end(), [&](int label) { return label < start_rank_; }); };
    return axes_ == other.axes_ && channel_ == other.channel_ && start_rank_ == other.start_rank_ && !averaged_ && !other.averaged_ &&
           std::all_of(axes_.begin(), axes_.end(), known);
}

bool View::in_order() const {
    int next = 0;
    for (const auto& merged : axes_)
        for (int label : merged)
            if (label != next++) return false;
    return next == start_rank_;
}

bool View::natural() const {
    return rank() == start_rank_ && in_order() && std::all_of(axes_.begin(), axes_.end(), [](const Axes& a) { return a.size() == 1; });
}

void View::set_channels(std::int64_t count) { extents_[static_cast<std::size_t>(channel_)] = count; }

void View::restore() {
    if (has_channels()) parts_ = {channel_};
    axes_.clear();
    for (int i = 0; i < start_rank_; ++i) axes_.push_back({i});
}

std::int64_t View::extent(const Axes& merged) const {
    std::int64_t product = 1;
    for (int label : merged) product *= extents_[static_cast<std::size_t>(label)];
    return product;
}

View::Axes View::fresh(std::int64_t extent) {
    if (extent == 1) return {};
    extents_.push_back(std::max<std::int64_t>(0, extent));
    return {static_cast<int>(extents_.size()) - 1};
}

bool View::in_range(std::vector<std::int64_t>& axes, int rank) const {
    for (auto& axis : axes) {
        if (axis < 0) axis += rank;
        if (axis < 0 || axis >= rank) return false;
    }
    std::sort(axes.begin(), axes.end());
    return std::adjacent_find(axes.begin(), axes.end()) == axes.end();
}

bool View::transpose(const std::vector<std::int64_t>& permutation) {
    auto sorted = permutation;
    if (static_cast<int>(permutation.size()) != rank() || !in_range(sorted, rank())) return false;
    std::vector<Axes> moved;
    for (auto from : permutation) moved.push_back(axes_[static_cast<std::size_t>(from)]);
    axes_ = std::move(moved);
    return channel_kept();
}

bool View::flatten(std::int64_t axis) {
    if (axis < 0) axis += rank();
    if (axis < 0 || axis > rank()) return false;
    std::vector<Axes> merged(2);
    for (int i = 0; i < rank(); ++i) {
        auto& group = merged[i < axis ? 0 : 1];
        group.insert(group.end(), axes_[i].begin(), axes_[i].end());
    }
    axes_ = std::move(merged);
    return channel_kept();
}

bool View::squeeze(const std::vector<std::int64_t>& axes) {
    auto gone = axes;
    if (gone.empty() || !in_range(gone, rank())) return false;
    for (auto axis = gone.rbegin(); axis != gone.rend(); ++axis) {
        if (holds_channel(axes_[static_cast<std::size_t>(*axis)])) return false;
        axes_.erase(axes_.begin() + *axis);
    }
    return channel_kept();
}

bool View::unsqueeze(const std::vector<std::int64_t>& axes) {
    auto fresh_axes = axes;
    if (!in_range(fresh_axes, rank() + static_cast<int>(axes.size()))) return false;
    for (auto axis : fresh_axes) axes_.insert(axes_.begin() + axis, Axes{});
    return channel_kept();
}

bool View::average(const std::vector<std::int64_t>& axes, bool keep) {
    auto gone = axes;
    if (!in_range(gone, rank())) return false;
    averaged_ = true;
    for (auto axis = gone.rbegin(); axis != gone.rend(); ++axis) {
        if (holds_channel(axes_[static_cast<std::size_t>(*axis)])) return false;
        if (keep) axes_[static_cast<std::size_t>(*axis)].clear();
        else axes_.erase(axes_.begin() + *axis);
    }
    return channel_kept();
}

bool View::resize(const std::vector<std::int64_t>& axes) {
    auto changed = axes;
    if (!in_range(changed, rank())) return false;
    averaged_ = true;
    for (auto axis : changed) {
        if (holds_channel(axes_[static_cast<std::size_t>(axis)])) return false;
        axes_[static_cast<std::size_t>(axis)] = fresh(0);
    }
    return channel_kept();
}

bool View::depth_to_space(std::int64_t block, bool depth_last) {
    if (rank() != 4 || block < 1 || split()) return false;
    Axes depth, row, column;
    if (has_channels()) {
        const auto channels = extents_[static_cast<std::size_t>(channel_)];
        if (axes_[1] != Axes{channel_} || channels < 1 || channels % (block * block) != 0) return false;
        if (block == 1) return true;
        parts_.clear();
        const auto part = [&](std::int64_t extent) {
            const auto label = fresh(extent);
            parts_.insert(parts_.end(), label.begin(), label.end());
            return label;
        };
        if (!depth_last) depth = part(channels / (block * block));
        row = part(block);
        column = part(block);
        if (depth_last) depth = part(channels / (block * block));
    } else {
        depth = fresh(0);
        row = fresh(block);
        column = fresh(block);
    }
    axes_[1] = depth;
    axes_[2].insert(axes_[2].end(), row.begin(), row.end());
    axes_[3].insert(axes_[3].end(), column.begin(), column.end());
    return true;
}

int rank_of(const Form& form) { return form.carried ? form.carried->view.rank() : form.value.rank; }

int channel_axis(const Form& form) { return form.family == Family::linear ? form.value.rank - 1 : 1; }

std::int64_t channels_on(const Form& form, int axis) {
    if (form.carried) return form.carried->view.channels_on(axis);
    return axis == channel_axis(form) ? form.out_channels : 0;
}

bool moved_alike(const Form& a, const Form& b) {
    if (!a.carried || !b.carried) return !a.carried && !b.carried;
    return a.carried->before == b.carried->before && a.carried->view.same_places(b.carried->view);
}

} // namespace crease::fold
