#pragma once

#include <string>
#include <string_view>

namespace crease {

/// The sentence with its extents written as in print: "3x3" becomes "3×3" (UTF-8), the end of a name such as conv1x1 stays. Takes text of any
/// length.
[[nodiscard]] std::string typeset(std::string_view sentence);

} // namespace crease
