#include "core/fold/mistakes/kernel_mistakes.h"

#include "core/fold/form/lattice.h"

#include <algorithm>
#include <numeric>

namespace crease::fold {
namespace {

using Offset = std::array<std::int64_t, 3>; ///< of a tap by its number along each axis, from 0

class Grid {
public:
    explicit Grid(const Form& emitted) : rank_(emitted.spatial_rank) {
        const auto lattice = emission_lattice(emitted);
        for (int i = 0; i < 3; ++i) {
            size_[i] = lattice.axes[i].taps();
            low_[i] = lattice.axes[i].low;
            dilation_[i] = lattice.axes[i].dilation;
        }
    }
    [[nodiscard]] int rank() const { return rank_; }
    [[nodiscard]] std::int64_t taps() const { return size_[0] * size_[1] * size_[2]; }
    [[nodiscard]] std::int64_t size(int axis) const { return size_[axis]; }

    template <class Source>
    [[nodiscard]] std::vector<std::int64_t> map(const Source& source) const {
        std::vector<std::int64_t> from;
        for (std::int64_t t = 0; t < taps(); ++t) from.push_back(index(source(place(t))));
        return from;
    }
    /// The first tap and the extents of a branch's taps in this grid.
    [[nodiscard]] std::pair<Offset, Offset> window(const Form& branch) const {
        Offset first{}, extents{1, 1, 1};
        for (int i = 0; i < rank_; ++i) {
            const auto& axis = branch.spatial_rank > i ? branch.axes[i] : Axis{};
            first[i] = (axis.low - low_[i]) / dilation_[i];
            extents[i] = (axis.high - axis.low) / dilation_[i] + 1;
        }
        return {first, extents};
    }

private:
    [[nodiscard]] Offset place(std::int64_t tap) const {
        Offset at{};
        for (int i = 3; i-- > 0; tap /= size_[i]) at[i] = tap % size_[i];
        return at;
    }
    [[nodiscard]] std::int64_t index(const Offset& at) const {
        std::int64_t tap = 0;
        for (int i = 0; i < 3; ++i) {
            if (at[i] < 0 || at[i] >= size_[i]) return -1;
            tap = tap * size_[i] + at[i];
        }
        return tap;
    }

    int rank_;
    Offset size_{1, 1, 1}, low_{}, dilation_{1, 1, 1};
};

class Search {
public:
    explicit Search(const Form& emitted) : grid_(emitted) {}

    void moves_of(const Summand* branch, const std::string& what) {
        if (grid_.rank() < 1 || grid_.taps() == 1) return;
        const auto flip = [&](unsigned axes) {
            return grid_.map([&](Offset at) {
                for (int i = 0; i < grid_.rank(); ++i)
                    if (axes >> i & 1U) at[i] = grid_.size(i) - 1 - at[i];
                return at;
            });
        };
        add("kernel_flipped", what + " is flipped", branch, flip(7));
        if (grid_.rank() < 2) return;
        for (int i = 0; i < grid_.rank(); ++i) add("kernel_flipped", what + " is flipped along axis " + std::to_string(i + 2), branch, flip(1U << i));
        const int y = grid_.rank() - 2, x = grid_.rank() - 1;
        if (grid_.size(y) == grid_.size(x))
            add("kernel_transposed", what + " is transposed (height and width exchanged)", branch, grid_.map([&](Offset at) {
                std::swap(at[y], at[x]);
                return at;
            }));
    }

    /// A branch's window laid at other places than its own: all of them where there are few, else the corners.
    void places_of(const Summand& branch) {
        const auto [first, extents] = grid_.window(branch.root().form);
        Offset last{};
        std::int64_t places = 1;
        for (int i = 0; i < 3; ++i) {
            last[i] = grid_.size(i) - extents[i];
            places *= last[i] + 1;
        }
        if (places <= 1) return;
        for (std::int64_t z = 0; z <= last[0]; ++z)
            for (std::int64_t y = 0; y <= last[1]; ++y)
                for (std::int64_t x = 0; x <= last[2]; ++x) {
                    const bool corner = (z == 0 || z == last[0]) && (y == 0 || y == last[1]) && (x == 0 || x == last[2]);
                    if (places > 25 && !corner) continue;
                    const Offset moved{z - first[0], y - first[1], x - first[2]};
                    add("off_centre", "the kernel of the " + branch.name + " is put off centre", &branch, grid_.map([&](const Offset& at) {
                        return Offset{at[0] - moved[0], at[1] - moved[1], at[2] - moved[2]};
                    }));
                }
    }

    std::vector<TapMistake> take() { return std::move(found_); }

private:
    void add(std::string code, std::string clause, const Summand* branch, std::vector<std::int64_t> from) {
        bool moves = false;
        for (std::size_t t = 0; t < from.size(); ++t) moves = moves || from[t] != static_cast<std::int64_t>(t);
        if (moves) found_.push_back({{std::move(code), std::move(clause)}, branch, std::move(from)});
    }

    Grid grid_;
    std::vector<TapMistake> found_;
};

} // namespace

std::vector<TapMistake> tap_mistakes(const Form& emitted, const std::vector<Summand>& branches) {
    Search search(emitted);
    search.moves_of(nullptr, "the kernel");
    for (const auto& branch : branches) {
        search.moves_of(&branch, "the kernel of the " + branch.name);
        search.places_of(branch);
    }
    return search.take();
}

PlainRow with_taps_moved(PlainRow row, const PlainRow& part, const std::vector<std::int64_t>& from) {
    const auto taps = from.size();
    for (std::size_t i = 0; i < row.weights.size(); ++i) {
        const auto source = from[i % taps];
        const auto at = i - i % taps + static_cast<std::size_t>(std::max<std::int64_t>(source, 0));
        row.weights[i] += (source < 0 ? 0 : part.weights[at]) - part.weights[i];
        row.sizes[i] += source < 0 ? 0 : part.sizes[at];
    }
    return row;
}

PlainRow with_groups_taken_wrongly(PlainRow row, const PlainRow& part, std::int64_t channel, const Form& emitted) {
    const auto inputs = static_cast<std::int64_t>(emitted.in_channels / emitted.groups);
    const auto taps = static_cast<std::int64_t>(part.weights.size()) / inputs;
    const auto own = channel % inputs, other = channel / inputs % inputs;
    for (std::int64_t t = 0; t < taps; ++t) {
        const auto from = static_cast<std::size_t>(own * taps + t), to = static_cast<std::size_t>(other * taps + t);
        row.weights[from] -= part.weights[from];
        row.weights[to] += part.weights[from];
        row.sizes[to] += part.sizes[from];
    }
    return row;
}

} // namespace crease::fold
