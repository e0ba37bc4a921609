#include "core/compare/input_text.h"

#include <charconv>
#include <cmath>

namespace crease::compare {
namespace {

template <class T>
std::optional<T> number_of(std::string_view text) {
    T value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

std::optional<std::vector<std::int64_t>> extents_of(std::string_view text) {
    std::vector<std::int64_t> extents;
    for (bool more = true; more;) {
        const auto x = text.find('x');
        const auto extent = number_of<std::int64_t>(text.substr(0, x));
        if (!extent || *extent < 1) return std::nullopt;
        extents.push_back(*extent);
        more = x != std::string_view::npos;
        if (more) text.remove_prefix(x + 1);
    }
    return extents;
}

std::optional<std::pair<double, double>> range_of(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto low = number_of<double>(text.substr(0, colon)), high = number_of<double>(text.substr(colon + 1));
    if (!low || !high || !std::isfinite(*low) || !std::isfinite(*high) || *low > *high) return std::nullopt;
    return std::pair(*low, *high);
}

} // namespace crease::compare
