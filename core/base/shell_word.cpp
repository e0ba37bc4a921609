#include "core/base/shell_word.h"

#include "core/base/printable.h"

#include <cstdio>

namespace crease {
namespace {

/// For names that would otherwise carry control characters to whoever pastes the command.
std::string spelt(std::string_view word) {
    std::string text = "$'";
    for (const char byte : word) {
        const auto c = static_cast<unsigned char>(byte);
        char code[8];
        std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned>(c));
        if (c == '\\' || c == '\'') (text += '\\') += byte;
        else if (c >= 0x20 && c < 0x7f) text += byte;
        else text += code;
    }
    return text + "'";
}

} // namespace

std::string shell_word(std::string_view word) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=./:,+@%";
    if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) return std::string(word);
    if (printable(word) != word) return spelt(word);
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

} // namespace crease
