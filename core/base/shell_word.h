#pragma once

#include <string>
#include <string_view>

namespace crease {

/// A name as one word of a shell's command line: as it is where that can be, else quoted; with control characters as bash's $'...'.
[[nodiscard]] std::string shell_word(std::string_view word);

} // namespace crease
