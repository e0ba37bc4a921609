// Three containers, one block of EXIF in them. A JPEG is a row of segments, FF and a marker, most with a length that counts itself
// (ITU T.81, annex B); after a start of scan come coded bytes, in which FF is followed by 00 or a restart marker. PNG and WebP (RIFF)
// are rows of chunks with a name and a length. EXIF is a small TIFF: byte order, then a directory of twelve-byte entries.

#include "core/engine/image_file.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace crease::engine {
namespace {

using Bytes = std::span<const std::byte>;

std::uint8_t at(Bytes bytes, std::size_t index) { return index < bytes.size() ? std::to_integer<std::uint8_t>(bytes[index]) : 0; }

std::uint32_t number(Bytes bytes, std::size_t index, int size, bool big_endian) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) {
        const auto byte = at(bytes, index + static_cast<std::size_t>(big_endian ? i : size - 1 - i));
        value = value << 8 | byte;
    }
    return value;
}

bool starts_with(Bytes bytes, std::string_view text, std::size_t from = 0) {
    return from <= bytes.size() && bytes.size() - from >= text.size() && std::memcmp(bytes.data() + from, text.data(), text.size()) == 0;
}

Bytes part(Bytes bytes, std::size_t from, std::size_t size) {
    from = std::min(from, bytes.size());
    return bytes.subspan(from, std::min(size, bytes.size() - from));
}

namespace jpeg {

constexpr std::string_view start = "\xff\xd8\xff";
constexpr std::uint8_t end_of_image = 0xd9, start_of_scan = 0xda, application_1 = 0xe1;

bool stands_alone(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8); }

struct Segment {
    std::uint8_t marker = 0;
    Bytes content;
};

/// The segment that begins at or after `position`, which then is where it ends; nothing at the end of the file.
std::optional<Segment> next(Bytes file, std::size_t& position) {
    for (; position + 1 < file.size(); ++position) {
        const auto marker = at(file, position + 1);
        if (at(file, position) != 0xff || marker == 0x00 || marker == 0xff || stands_alone(marker)) continue;
        position += 2;
        if (marker == end_of_image) return Segment{marker, {}};
        const auto length = number(file, position, 2, true);
        if (length < 2 || position + length > file.size()) return std::nullopt;
        const Segment segment{marker, part(file, position + 2, length - 2)};
        position += length;
        return segment;
    }
    return std::nullopt;
}

Bytes exif(Bytes file) {
    constexpr std::string_view name("Exif\0\0", 6);
    std::size_t position = 2;
    while (const auto segment = next(file, position)) {
        if (segment->marker == start_of_scan || segment->marker == end_of_image) break;
        if (segment->marker == application_1 && starts_with(segment->content, name)) return segment->content.subspan(name.size());
    }
    return {};
}

} // namespace jpeg

/// The content of the first chunk of that name. In a PNG the length stands first and a checksum follows; in RIFF the name stands
/// first, and odd lengths are padded.
Bytes chunk(Bytes file, std::size_t from, std::string_view name, bool png) {
    for (std::uint64_t position = from; position + 8 <= file.size();) {
        const auto begin = static_cast<std::size_t>(position);
        const std::uint64_t length = number(file, begin + (png ? 0 : 4), 4, png);
        if (starts_with(file, name, begin + (png ? 4 : 0))) return part(file, begin + 8, length);
        position += 8 + length + (png ? 4 : length % 2);
    }
    return {};
}

Bytes find_exif(Bytes file) {
    if (starts_with(file, jpeg::start)) return jpeg::exif(file);
    if (starts_with(file, "\x89PNG\r\n\x1a\n")) return chunk(file, 8, "eXIf", true);
    if (!starts_with(file, "RIFF") || !starts_with(file, "WEBP", 8)) return {};
    const auto exif = chunk(file, 12, "EXIF", false);
    constexpr std::string_view prefix("Exif\0\0", 6); // which some writers keep
    return starts_with(exif, prefix) ? exif.subspan(prefix.size()) : exif;
}

} // namespace

bool is_cut_jpeg(Bytes file) {
    if (!starts_with(file, jpeg::start)) return false;
    std::size_t position = 2;
    while (const auto segment = jpeg::next(file, position))
        if (segment->marker == jpeg::end_of_image) return false;
    return true;
}

int jpeg_bits(Bytes file) {
    constexpr std::uint8_t first_frame = 0xc0, last_frame = 0xcf, tables[] = {0xc4, 0xc8, 0xcc}; // between frames: Huffman, reserved, arithmetic
    if (!starts_with(file, jpeg::start)) return 0;
    std::size_t position = 2;
    while (const auto segment = jpeg::next(file, position)) {
        const bool frame = segment->marker >= first_frame && segment->marker <= last_frame &&
                           std::find(std::begin(tables), std::end(tables), segment->marker) == std::end(tables);
        if (frame) return at(segment->content, 0);
    }
    return 0;
}

bool is_animated_webp(Bytes file) {
    constexpr std::uint8_t animation = 0x02; // of the flags that VP8X begins with
    if (!starts_with(file, "RIFF") || !starts_with(file, "WEBP", 8)) return false;
    return (at(chunk(file, 12, "VP8X", false), 0) & animation) != 0;
}

bool is_gif(Bytes file) { return starts_with(file, "GIF87a") || starts_with(file, "GIF89a"); }

int exif_orientation(Bytes file) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    const Bytes exif = find_exif(file);
    const bool big_endian = starts_with(exif, "MM");
    if (!big_endian && !starts_with(exif, "II")) return 1;
    const std::size_t directory = number(exif, 4, 4, big_endian);
    const auto entries = number(exif, directory, 2, big_endian);
    for (std::size_t i = 0; i < entries && directory + 2 + 12 * i < exif.size(); ++i) {
        const auto entry = directory + 2 + 12 * i;
        if (number(exif, entry, 2, big_endian) != orientation_tag) continue;
        const auto value = static_cast<int>(number(exif, entry + 8, 2, big_endian));
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

} // namespace crease::engine
