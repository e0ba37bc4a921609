#include "app/cli/option_values.h"

#include "core/compare/input_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace crease::cli {
namespace {

/// "NAME=VALUE" taken apart at the last '='; the name is not empty.
std::optional<std::pair<std::string, std::string>> named(const std::string& text) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0) return std::nullopt;
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

} // namespace

Result<double> parse_fraction(const std::string& text) {
    const auto slash = text.find('/');
    double above = 0, below = 1;
    const auto number = [&](std::size_t from, std::size_t to, double& value) {
        const auto [end, code] = std::from_chars(text.data() + from, text.data() + to, value);
        return code == std::errc() && end == text.data() + to;
    };
    const auto middle = std::min(slash, text.size());
    const bool read = number(0, middle, above) && (slash == std::string::npos || number(slash + 1, text.size(), below));
    if (!read || below == 0 || above == 0) return fail(ErrorCode::usage, "takes a number such as 0.0039 or 1/255, not \"" + text + "\"", "--scale");
    return above / below;
}

Result<std::map<std::string, std::string>> parse_map(const std::vector<std::string>& texts) {
    std::map<std::string, std::string> map;
    for (const auto& text : texts) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
            return fail(ErrorCode::usage, "takes A=B, not \"" + text + "\"", "--map");
        map.insert_or_assign(text.substr(0, equals), text.substr(equals + 1));
    }
    return map;
}

Result<std::pair<std::string, std::vector<std::int64_t>>> parse_shape(const std::string& text) {
    const auto given = named(text);
    const auto extents = given ? compare::extents_of(given->second) : std::nullopt;
    if (!extents) return fail(ErrorCode::usage, "takes NAME=1x3x224x224, not \"" + text + "\"", "--shape");
    return std::pair(given->first, *extents);
}

Result<std::pair<std::string, std::pair<double, double>>> parse_range(const std::string& text) {
    const auto given = named(text);
    const auto range = given ? compare::range_of(given->second) : std::nullopt;
    if (!range) return fail(ErrorCode::usage, "takes NAME=LOW:HIGH, such as ids=0:30000, not \"" + text + "\"", "--random-range");
    return std::pair(given->first, *range);
}

} // namespace crease::cli
