// A Reshape keeps the axes in front and at the back whose extents do not change, and merges what lies between. One that splits the
// channels into groups leaves several axes in their place; once a later one has put these together again, in whatever order,
// they are the channels in another order.

#include "core/fold/form/carried.h"

#include <algorithm>

namespace crease::fold {

/// How many of the last targets of the open part [first, last) the channels' axis alone fills.
std::size_t View::targets_of_channels(const std::vector<std::int64_t>& target, std::size_t first, std::size_t last) const {
    const auto channels = extents_[static_cast<std::size_t>(channel_)];
    std::int64_t product = 1;
    std::size_t count = 0;
    while (first + count < last && product < channels) {
        const auto want = target[last - 1 - count];
        if (want < 2 || channels % (product * want) != 0) return 0;
        product *= want;
        ++count;
    }
    return product == channels && count > 1 ? count : 0;
}

void View::split_channels(const std::vector<std::int64_t>& extents) {
    parts_.clear();
    for (auto extent : extents) parts_.push_back(fresh(extent).front());
}

/// Parts that stand beside each other in their own order are the channels again.
void View::rejoin_channels() {
    for (auto& merged : axes_) {
        const auto at = split() ? std::search(merged.begin(), merged.end(), parts_.begin(), parts_.end()) : merged.end();
        if (at == merged.end()) continue;
        *at = channel_;
        merged.erase(at + 1, at + static_cast<std::ptrdiff_t>(parts_.size()));
        parts_ = {channel_};
        return;
    }
}

/// Takes axes from one end of the open part [first, last) until they have `want` elements; false, and nothing taken, when
/// their extents are unknown or do not fit. An axis of one element may stand anywhere.
bool View::take(std::size_t& first, std::size_t& last, bool from_back, std::int64_t want, Axes& taken) const {
    std::size_t begin = first, end = last;
    std::int64_t product = 1;
    taken.clear();
    while (begin < end && (product < want || (want == 1 && begin == first && end == last))) {
        const Axes& next = axes_[from_back ? end - 1 : begin];
        const auto count = extent(next);
        if (want == 1 && count != 1) break;
        if (count == 0) return false;
        product *= count;
        from_back ? --end : ++begin;
        taken.insert(from_back ? taken.begin() : taken.end(), next.begin(), next.end());
    }
    if (product != want) return false;
    first = begin;
    last = end;
    return true;
}

bool View::reshape(const std::vector<std::int64_t>& target) {
    std::size_t first = 0, last = axes_.size(), open_first = 0, open_last = target.size();
    std::vector<Axes> front, back;
    Axes taken;
    for (; open_first < open_last; ++open_first) {
        const auto want = target[open_first];
        if (want == 0 && first == open_first && first < last) front.push_back(axes_[first++]);
        else if (want > 0 && take(first, last, false, want, taken)) front.push_back(taken);
        else break;
    }
    for (; open_first < open_last && target[open_last - 1] > 0; --open_last) {
        if (take(first, last, true, target[open_last - 1], taken)) {
            back.push_back(taken);
            continue;
        }
        auto end = last; // behind the channels there may be axes of one element
        while (first < end && axes_[end - 1] != Axes{channel_} && extent(axes_[end - 1]) == 1) --end;
        const bool channels = has_channels() && !split() && first < end && axes_[end - 1] == Axes{channel_};
        const auto count = channels ? targets_of_channels(target, open_first, open_last) : 0;
        if (count == 0) break;
        last = end;
        split_channels({target.begin() + static_cast<std::ptrdiff_t>(open_last - count), target.begin() + static_cast<std::ptrdiff_t>(open_last)});
        for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) back.push_back({*part});
        open_last -= count - 1;
        --last;
    }
    Axes between;
    for (std::size_t i = first; i < last; ++i) between.insert(between.end(), axes_[i].begin(), axes_[i].end());
    if (open_last - open_first == 1) front.push_back(between);
    else
        for (; open_first < open_last; ++open_first) front.push_back(fresh(target[open_first]));
    front.insert(front.end(), back.rbegin(), back.rend());
    const bool spelt_out = in_order() && std::equal(target.begin(), target.end(), extents_.begin(), extents_.begin() + start_rank_);
    axes_ = std::move(front);
    rejoin_channels();
    if (spelt_out) restore(); // in numbers, the very shape of the start
    return channel_kept();
}

} // namespace crease::fold
