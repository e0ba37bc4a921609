#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace crease {

/// An index that cannot be mixed up with an index of another kind. Default-constructed ids are invalid.
template <class Tag>
struct Id {
    static constexpr std::uint32_t invalid = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value = invalid;

    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t v) : value(v) {}
    [[nodiscard]] constexpr bool valid() const { return value != invalid; }
    constexpr auto operator<=>(const Id&) const = default;
};

using NodeId = Id<struct NodeTag>;   ///< a node of a model; stable across folds and undo, never reused
using ValueId = Id<struct ValueTag>; ///< a named value of one graph
using GraphId = Id<struct GraphTag>; ///< the main graph (0), a subgraph body, or a function body

} // namespace crease

template <class Tag>
struct std::hash<crease::Id<Tag>> {
    std::size_t operator()(crease::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
