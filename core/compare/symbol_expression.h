#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crease::compare {

/// What exporters write for an extent that follows from others: "past_length + length", "2*height", "floor(samples/4)". Names, whole
/// numbers, + - * / //, brackets and floor(); every division is rounded down.
[[nodiscard]] std::optional<std::int64_t> evaluate_symbol(const std::string& text, const std::map<std::string, std::int64_t>& known);

/// The names in it.
[[nodiscard]] std::vector<std::string> names_in_symbol(const std::string& text);

/// Whether it is more than a name.
[[nodiscard]] bool is_expression(const std::string& text);

} // namespace crease::compare
