#pragma once

#include <QString>

#include <string_view>

namespace crease::ui {

/// Operator families: the coloured edge of a node.
enum class Family { conv, norm, activation, elementwise, pool, shape, io, other };
constexpr int family_count = 8;

[[nodiscard]] Family familyOf(std::string_view op_type);
[[nodiscard]] QString familyWord(Family family); ///< "convolution", "normalisation", ... translated

} // namespace crease::ui
