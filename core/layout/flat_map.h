#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace crease::layout::detail {

/// A hash map from 64-bit keys to 32-bit values that only grows: open addressing in one block of memory. The layout
/// puts several entries per edge into such maps, where node-based ones cost more than the rest of a stage.
class FlatMap {
public:
    static constexpr std::uint32_t absent = std::numeric_limits<std::uint32_t>::max();

    explicit FlatMap(std::size_t expected = 0) { reserve(expected); }

    /// The value at `key`, which is `absent` when it is new. Valid until the next call.
    [[nodiscard]] std::uint32_t& at(std::uint64_t key) {
        if (2 * (used_ + 1) > slots_.size()) reserve(slots_.size());
        Slot& slot = slots_[place(key)];
        if (!slot.taken) slot = {key, absent, true}, ++used_;
        return slot.value;
    }

    /// The value at `key`, or `absent`.
    [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
        const Slot& slot = slots_[place(key)];
        return slot.taken ? slot.value : absent;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t value = absent;
        bool taken = false;
    };

    std::size_t place(std::uint64_t key) const {
        std::uint64_t mixed = (key ^ key >> 32) * 0x9E3779B97F4A7C15u;
        std::size_t i = static_cast<std::size_t>(mixed >> shift_);
        while (slots_[i].taken && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
        return i;
    }

    void reserve(std::size_t expected) {
        std::size_t size = 16;
        shift_ = 60;
        while (size < 2 * (expected + 1)) size *= 2, --shift_;
        std::vector<Slot> old(size);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.taken) slots_[place(slot.key)] = slot;
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    int shift_ = 60;
};

} // namespace crease::layout::detail
