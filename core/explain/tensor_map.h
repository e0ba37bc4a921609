#pragma once

#include "core/model/host_tensor.h"

#include <vector>

namespace crease::explain {

[[nodiscard]] bool is_float(ElementType type);
/// A number of a floating point type, in the file's own bytes.
[[nodiscard]] double decoded(ElementType type, const std::byte* at);
/// The number as a weight of that type is stored.
[[nodiscard]] double stored(ElementType type, double value);

/// A tensor seen as channels over places: [N, C, places...], or [rows..., C] where the channels are last.
class Map {
public:
    using Place = std::vector<std::int64_t>;
    Map(const HostTensor& tensor, bool channels_last) : tensor_(tensor), last_(channels_last) {
        if (last_) places_ = {tensor.element_count() / channels()};
        else places_.assign(tensor.shape.begin() + 2, tensor.shape.end());
    }
    [[nodiscard]] std::int64_t channels() const { return last_ ? tensor_.shape.back() : tensor_.shape[1]; }
    [[nodiscard]] const Place& places() const { return places_; }
    [[nodiscard]] bool holds(const Place& place) const {
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (place[i] < 0 || place[i] >= places_[i]) return false;
        return true;
    }
    /// In the first picture; the place has to be one that it holds.
    [[nodiscard]] double at(std::int64_t channel, const Place& place) const {
        std::int64_t index = last_ ? place[0] * channels() + channel : channel;
        for (std::size_t i = 0; i < places_.size() && !last_; ++i) index = index * places_[i] + place[i];
        return decoded(tensor_.type, tensor_.bytes.data() + static_cast<std::size_t>(index) * element_size(tensor_.type));
    }

private:
    const HostTensor& tensor_;
    bool last_;
    Place places_;
};

} // namespace crease::explain
