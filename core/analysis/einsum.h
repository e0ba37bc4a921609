#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crease::analysis {

/// An Einsum's equation, "ij,jk->ik": one letter per axis. Without an arrow the letters that occur once, in order.
struct Equation {
    std::vector<std::string> terms;
    std::string result;
};

/// Spaces are dropped; `inputs` is how many terms there should be (fewer come back if the text has fewer).
[[nodiscard]] Equation parse_equation(std::string text, std::size_t inputs);

/// The extent of each letter; nullopt when the shapes contradict the equation (an ellipsis is not understood).
[[nodiscard]] std::optional<std::map<char, std::int64_t>> label_extents(const Equation& equation,
                                                                        const std::vector<std::vector<std::int64_t>>& shapes);

} // namespace crease::analysis
