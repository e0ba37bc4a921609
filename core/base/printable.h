#pragma once

#include <string>
#include <string_view>

namespace crease {

/// A file's words on one line, safe for a terminal: control characters, line breaks, marks that turn the direction of
/// writing or take no room, and bytes that are not UTF-8 become "\n", "\x1b", "\u202e", "\xff". All else stays as it is.
[[nodiscard]] std::string printable(std::string_view text);

/// The same for a text of our own lines; line feeds stay.
[[nodiscard]] std::string printable_lines(std::string_view text);

} // namespace crease
