#include "core/base/typeset.h"

#include <algorithm>

namespace crease {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_part_of_word(char c) { return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Numbers with one 'x' between two of them each.
bool are_extents(std::string_view word) {
    if (word.empty() || !is_digit(word.front()) || !is_digit(word.back())) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (!is_digit(word[i]) && (word[i] != 'x' || !is_digit(word[i + 1]))) return false;
    return true;
}

} // namespace

std::string typeset(std::string_view sentence) {
    std::string out;
    for (auto at = sentence.begin(); at != sentence.end();) {
        const auto end = std::find_if_not(at, sentence.end(), is_part_of_word);
        const bool extents = are_extents({at, end});
        for (; at != end; ++at) out += extents && *at == 'x' ? "×" : std::string(1, *at);
        if (at != sentence.end()) out += *at++;
    }
    return out;
}

} // namespace crease
