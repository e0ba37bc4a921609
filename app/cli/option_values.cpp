#include "app/cli/option_values.h"

#include <algorithm>
#include <charconv>

namespace crease::cli {

bool parse_extents(std::string_view text, std::vector<std::int64_t>& extents) {
    for (bool more = true; more;) {
        const auto x = text.find('x');
        const auto part = text.substr(0, x);
        std::int64_t value = 0;
        const auto [end, code] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (code != std::errc() || end != part.data() + part.size() || value < 1) return false;
        extents.push_back(value);
        more = x != std::string_view::npos;
        if (more) text.remove_prefix(x + 1);
    }
    return true;
}

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
    const auto equals = text.rfind('=');
    std::vector<std::int64_t> extents;
    if (equals == std::string::npos || equals == 0 || !parse_extents(std::string_view(text).substr(equals + 1), extents))
        return fail(ErrorCode::usage, "takes NAME=1x3x224x224, not \"" + text + "\"", "--shape");
    return std::pair(text.substr(0, equals), extents);
}

Result<std::pair<std::string, std::pair<double, double>>> parse_range(const std::string& text) {
    const auto equals = text.rfind('='), colon = text.rfind(':');
    const auto number = [](std::string_view word, double& value) {
        const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), value);
        return code == std::errc() && end == word.data() + word.size();
    };
    double low = 0, high = 0;
    const bool whole = equals != std::string::npos && equals != 0 && colon != std::string::npos && colon > equals;
    if (!whole || !number(std::string_view(text).substr(equals + 1, colon - equals - 1), low) ||
        !number(std::string_view(text).substr(colon + 1), high) || !(low <= high))
        return fail(ErrorCode::usage, "takes NAME=LOW:HIGH, such as ids=0:30000, not \"" + text + "\"", "--random-range");
    return std::pair(text.substr(0, equals), std::pair(low, high));
}

} // namespace crease::cli
