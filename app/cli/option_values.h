#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace crease::cli {

/// "0.0039", "1/255".
[[nodiscard]] Result<double> parse_fraction(const std::string& text);

/// "A=B" each, taken apart at the first '='. Errors: `usage`.
[[nodiscard]] Result<std::map<std::string, std::string>> parse_map(const std::vector<std::string>& texts);

/// "NAME=1x3x224x224" taken apart; the name may hold '='. Errors: `usage`.
[[nodiscard]] Result<std::pair<std::string, std::vector<std::int64_t>>> parse_shape(const std::string& text);

/// "NAME=LOW:HIGH" taken apart. Errors: `usage`.
[[nodiscard]] Result<std::pair<std::string, std::pair<double, double>>> parse_range(const std::string& text);

} // namespace crease::cli
