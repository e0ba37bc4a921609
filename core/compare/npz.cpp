// A zip's members are listed at its end: a record of 22 bytes ("PK\5\6") says where the list begins, whose entries ("PK\1\2") say how
// each member is packed and where its own header ("PK\3\4") stands. Only members of less than 4 GB, and no encryption.

#include "core/compare/array_file.h"
#include "core/compare/npy.h"

#include <zlib.h>

#include <cstring>
#include <string_view>

namespace crease::compare {
namespace {

constexpr std::uint64_t largest_member = 2ull << 30;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

bool has(std::string_view bytes, std::size_t at, std::string_view mark) { return at <= bytes.size() && bytes.substr(at).starts_with(mark); }

tl::unexpected<Error> broken() { return fail(ErrorCode::bad_input, "this is not a readable .npz archive"); }

struct Member {
    std::string name;
    std::uint64_t method = 0, packed = 0, size = 0, header = 0;
};

Result<std::string> inflated(std::string_view packed, std::uint64_t size) {
    std::string bytes(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return broken();
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // only read
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(size);
    const int end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (end != Z_STREAM_END || stream.avail_out != 0) return broken();
    return bytes;
}

Result<std::string> content(std::string_view archive, const Member& member) {
    if (!has(archive, member.header, "PK\3\4") || member.size > largest_member) return broken();
    const auto begin = member.header + 30 + number(archive, member.header + 26, 2) + number(archive, member.header + 28, 2);
    if (begin > archive.size() || member.packed > archive.size() - begin) return broken();
    const auto packed = archive.substr(begin, member.packed);
    if (member.method == 0) return member.size == member.packed ? Result<std::string>(std::string(packed)) : broken();
    if (member.method != 8 || member.size / 1100 > member.packed) return broken(); // deflate packs no tighter than 1:1032
    return inflated(packed, member.size);
}

Result<std::vector<Member>> members(std::string_view archive) {
    const auto end = archive.rfind("PK\5\6");
    if (end == std::string_view::npos || archive.size() - end < 22) return broken();
    const auto count = number(archive, end + 10, 2);
    std::uint64_t at = number(archive, end + 16, 4);
    std::vector<Member> list;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (!has(archive, at, "PK\1\2") || archive.size() - at < 46) return broken();
        const auto name = number(archive, at + 28, 2);
        list.push_back({std::string(archive.substr(at + 46, name)), number(archive, at + 10, 2), number(archive, at + 20, 4),
                        number(archive, at + 24, 4), number(archive, at + 42, 4)});
        at += 46 + name + number(archive, at + 30, 2) + number(archive, at + 32, 2);
    }
    return list;
}

} // namespace

Result<NamedArrays> parse_npz(const std::string& bytes) {
    CREASE_TRY(const auto list, members(bytes));
    NamedArrays arrays;
    for (const auto& member : list) {
        if (!member.name.ends_with(".npy")) continue;
        CREASE_TRY(const auto file, content(bytes, member));
        CREASE_TRY(auto array, parse_npy(file));
        arrays.insert_or_assign(member.name.substr(0, member.name.size() - 4), std::move(array));
    }
    if (arrays.empty()) return fail(ErrorCode::bad_input, "there are no arrays in this archive");
    return arrays;
}

} // namespace crease::compare
