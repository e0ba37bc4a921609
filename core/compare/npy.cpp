#include "core/compare/npy.h"

#include "core/compare/numbers.h"
#include "core/io/whole_file.h"

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

std::optional<ElementType> type_of(std::string_view descr) {
    static constexpr std::pair<std::string_view, ElementType> types[] = {
        {"'<f4'", ElementType::float32}, {"'<f8'", ElementType::float64}, {"'<f2'", ElementType::float16},
        {"'|u1'", ElementType::uint8},   {"'|i1'", ElementType::int8},    {"'<i4'", ElementType::int32},
        {"'<i8'", ElementType::int64},   {"'|b1'", ElementType::boolean}};
    for (const auto& [name, type] : types)
        if (descr.starts_with(name)) return type;
    return std::nullopt;
}

std::optional<std::vector<std::int64_t>> parse_tuple(std::string_view text) {
    const auto close = text.find(')');
    if (!text.starts_with('(') || close == std::string_view::npos) return std::nullopt;
    std::vector<std::int64_t> shape;
    std::istringstream items{std::string(text.substr(1, close - 1))};
    for (std::string item; std::getline(items, item, ',');) {
        const auto first = item.find_first_not_of(' ');
        if (first == std::string::npos) continue;
        if (item.size() - first > 18 || item.find_first_not_of("0123456789", first) != std::string::npos)
            return std::nullopt;
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
    if (!order->starts_with("False")) return fail(ErrorCode::unsupported, "arrays in Fortran order are not read");
    const auto type = type_of(*descr);
    if (!type) return fail(ErrorCode::unsupported, "arrays of this type are not read");
    const auto shape = parse_tuple(*tuple);
    if (!shape) return broken();
    CREASE_TRY(const auto count, element_count(*shape));
    const auto size = bytes.size() - header->data;
    if (static_cast<std::uint64_t>(count) != size / element_size(*type) || size % element_size(*type) != 0)
        return fail(ErrorCode::bad_input, "the .npy file's size does not fit its shape");
    HostTensor tensor{*type, *shape};
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data() + header->data);
    tensor.bytes.assign(begin, begin + size);
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
