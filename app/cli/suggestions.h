#pragma once

#include <string>
#include <vector>

namespace crease::cli {

/// The `most` candidates that are nearest to what was typed, nearest first; candidates that share nothing with it are
/// left out.
[[nodiscard]] std::vector<std::string> nearest(const std::string& typed, const std::vector<std::string>& candidates, std::size_t most = 3);

/// "Did you mean "a", "b" or "c"?", or nothing for no suggestions.
[[nodiscard]] std::string did_you_mean(const std::vector<std::string>& suggestions);

} // namespace crease::cli
