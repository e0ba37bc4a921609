#pragma once

#include "core/model/node.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace crease::analysis {

/// Where an operator is told integers: by an attribute before opset `since`, by input `slot` from then on.
struct Operand {
    std::string_view attribute; ///< empty: before `since` there was no such thing
    std::size_t slot = 0;
    std::int64_t since = 1;
};

/// What it is told: empty where that is left out, absent where `read`, which is asked for the elements of an input, does not
/// know them.
template <class Read>
[[nodiscard]] std::optional<std::vector<std::int64_t>> operand(const Node& node, std::int64_t opset, const Operand& which, const Read& read) {
    using Integers = std::vector<std::int64_t>;
    if (opset < which.since) return which.attribute.empty() ? Integers{} : node.ints_attribute(which.attribute);
    const auto value = node.input(which.slot);
    return value.valid() ? std::optional<Integers>(read(value)) : std::optional(Integers{});
}

} // namespace crease::analysis
