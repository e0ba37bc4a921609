// Names come from files that strangers wrote. A terminal acts on control characters (it moves the cursor, renames the
// window, even types), a line break forges a line of output, and a mark of direction shows letters in another order than
// they stand. None of them is a letter of any language, so they are spelt out instead.

#include "core/base/printable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace crease {
namespace {

struct Range {
    std::uint32_t first, last;
};

// Controls of ASCII and of Latin-1, Unicode's marks of direction, separators of lines and characters without a shape, and
// what is no character (XML, and so SVG, has none of these).
constexpr std::array spelt_out{Range{0x00, 0x1f},     Range{0x7f, 0x9f},     Range{0x61c, 0x61c},    Range{0x200b, 0x200b},
                               Range{0x200e, 0x200f}, Range{0x2028, 0x202e}, Range{0x2060, 0x206f},  Range{0xfeff, 0xfeff},
                               Range{0xfff9, 0xfffb}, Range{0xfffe, 0xffff}, Range{0xe0000, 0xe007f}};

/// One character of UTF-8 and how many bytes it takes; no bytes where none begins here.
struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 0;
};

Character first_of(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return {};
    std::uint32_t code = lead & (0x7f >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xc0) != 0x80) return {};
        code = code << 6 | (next & 0x3f);
    }
    static constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000}; // anything less is written too long
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return code < least[bytes] || code > 0x10ffff || surrogate ? Character{} : Character{code, bytes};
}

std::string escaped(std::uint32_t code) {
    if (code == '\n') return "\\n";
    if (code == '\t') return "\\t";
    if (code == '\r') return "\\r";
    char text[16];
    std::snprintf(text, sizeof text, code < 0x80 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x", code);
    return text;
}

std::string escaped_byte(char byte) {
    char text[8];
    std::snprintf(text, sizeof text, "\\x%02x", static_cast<unsigned char>(byte));
    return text;
}

bool must_be_spelt_out(std::uint32_t code) {
    return std::any_of(spelt_out.begin(), spelt_out.end(), [code](Range r) { return code >= r.first && code <= r.last; });
}

std::string printable(std::string_view text, bool keep_lines) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto next = first_of(text);
        if (next.bytes == 0) out += escaped_byte(text[0]);
        else if (must_be_spelt_out(next.code) && !(keep_lines && next.code == '\n')) out += escaped(next.code);
        else out += text.substr(0, next.bytes);
        text.remove_prefix(std::max<std::size_t>(next.bytes, 1));
    }
    return out;
}

} // namespace

std::string printable(std::string_view text) { return printable(text, false); }

std::string printable_lines(std::string_view text) { return printable(text, true); }

} // namespace crease
