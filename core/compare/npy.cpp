#include "core/compare/npy.h"

#include "core/compare/numbers.h"
#include "core/io/whole_file.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <sstream>
#include <string_view>

namespace crease::compare {
namespace {

// The file: "\x93NUMPY", version (2 bytes), header length (2 bytes, from version 2 on 4), a Python dict literal such as
// {'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }, then the elements.

constexpr std::uint64_t largest_file = 4ull << 30;

tl::unexpected<Error> broken() { return fail(ErrorCode::bad_input, "this is not a readable .npy file"); }

/// What stands behind 'key': in the dict.
std::optional<std::string_view> value_of(std::string_view dict, std::string_view key) {
    const auto at = dict.find("'" + std::string(key) + "'");
    if (at == std::string_view::npos) return std::nullopt;
    const auto colon = dict.find(':', at);
    if (colon == std::string_view::npos) return std::nullopt;
    const auto start = dict.find_first_not_of(' ', colon + 1);
    return start == std::string_view::npos ? std::nullopt : std::optional(dict.substr(start));
}

struct Elements {
    ElementType type = ElementType::undefined;
    bool swapped = false; ///< most significant byte first
};

/// '<f4': byte order ('|' where there is none to speak of, '=' the writer's), kind, bytes.
std::optional<Elements> elements_of(std::string_view descr) {
    static constexpr std::pair<std::string_view, ElementType> types[] = {
        {"f4'", ElementType::float32}, {"f8'", ElementType::float64}, {"f2'", ElementType::float16}, {"u1'", ElementType::uint8},
        {"i1'", ElementType::int8},    {"u2'", ElementType::uint16},  {"i2'", ElementType::int16},   {"u4'", ElementType::uint32},
        {"i4'", ElementType::int32},   {"u8'", ElementType::uint64},  {"i8'", ElementType::int64},   {"b1'", ElementType::boolean}};
    if (descr.size() < 2 || descr[0] != '\'' || std::string_view("<>|=").find(descr[1]) == std::string_view::npos) return std::nullopt;
    for (const auto& [name, type] : types)
        if (descr.substr(2).starts_with(name)) return Elements{type, descr[1] == '>' && element_size(type) > 1};
    return std::nullopt;
}

void swap_bytes(std::vector<std::byte>& bytes, std::size_t size) {
    for (auto at = bytes.begin(); at != bytes.end(); at += static_cast<std::ptrdiff_t>(size))
        std::reverse(at, at + static_cast<std::ptrdiff_t>(size));
}

/// The same elements with the last axis running fastest; in Fortran's order the first does.
std::vector<std::byte> row_major(const std::vector<std::byte>& bytes, const std::vector<std::int64_t>& shape, std::size_t size) {
    std::vector<std::byte> result(bytes.size());
    std::vector<std::int64_t> at(shape.size(), 0);
    for (std::size_t to = 0; to < result.size(); to += size) {
        std::size_t from = 0;
        for (std::size_t axis = shape.size(); axis-- > 0;) from = from * static_cast<std::size_t>(shape[axis]) + static_cast<std::size_t>(at[axis]);
        std::memcpy(result.data() + to, bytes.data() + from * size, size);
        for (std::size_t axis = shape.size(); axis-- > 0 && ++at[axis] == shape[axis];) at[axis] = 0;
    }
    return result;
}

std::optional<std::vector<std::int64_t>> parse_tuple(std::string_view text) {
    const auto close = text.find(')');
    if (!text.starts_with('(') || close == std::string_view::npos) return std::nullopt;
    std::vector<std::int64_t> shape;
    std::istringstream items{std::string(text.substr(1, close - 1))};
    for (std::string item; std::getline(items, item, ',');) {
        const auto first = item.find_first_not_of(' ');
        if (first == std::string::npos) continue;
        if (item.size() - first > 18 || item.find_first_not_of("0123456789", first) != std::string::npos) return std::nullopt;
        shape.push_back(std::stoll(item.substr(first)));
    }
    return shape;
}

struct Header {
    std::string_view dict;
    std::size_t data = 0; ///< where the elements begin
};

std::optional<Header> find_header(std::string_view bytes) {
    if (bytes.size() < 12 || !bytes.starts_with("\x93NUMPY")) return std::nullopt;
    const int version = bytes[6];
    const std::size_t start = version == 1 ? 10 : 12;
    std::uint32_t length = 0;
    std::memcpy(&length, bytes.data() + 8, start - 8);
    if (version < 1 || version > 3 || length > bytes.size() - start) return std::nullopt;
    return Header{bytes.substr(start, length), start + length};
}

} // namespace

Result<HostTensor> parse_npy(const std::string& bytes) {
    const auto header = find_header(bytes);
    if (!header) return broken();
    const auto descr = value_of(header->dict, "descr");
    const auto order = value_of(header->dict, "fortran_order");
    const auto tuple = value_of(header->dict, "shape");
    if (!descr || !order || !tuple) return broken();
    const auto elements = elements_of(*descr);
    if (!elements) return fail(ErrorCode::unsupported, "arrays of the type " + std::string(descr->substr(0, descr->find(','))) + " are not read");
    const auto size_of_one = element_size(elements->type);
    const auto shape = parse_tuple(*tuple);
    if (!shape) return broken();
    CREASE_TRY(const auto count, element_count(*shape));
    const auto size = bytes.size() - header->data;
    if (static_cast<std::uint64_t>(count) != size / size_of_one || size % size_of_one != 0)
        return fail(ErrorCode::bad_input, "the .npy file's size does not fit its shape");
    HostTensor tensor{elements->type, *shape};
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data() + header->data);
    tensor.bytes.assign(begin, begin + size);
    if (elements->swapped) swap_bytes(tensor.bytes, size_of_one);
    if (order->starts_with("True")) tensor.bytes = row_major(tensor.bytes, *shape, size_of_one);
    return tensor;
}

Result<HostTensor> read_npy(const std::filesystem::path& path) {
    CREASE_TRY(const auto bytes, io::read_whole_file(path.string(), largest_file));
    auto tensor = parse_npy(bytes);
    if (tensor) return tensor;
    auto error = tensor.error();
    error.context = path.string();
    return forward_error(std::move(error));
}

} // namespace crease::compare
