#include "app/cli/suggestions.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace crease::cli {
namespace {

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

// Levenshtein's distance, one row at a time.
std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

// A part of a long name is as good as the whole name mistyped.
std::size_t distance(const std::string& typed, const std::string& candidate) {
    if (candidate.find(typed) != std::string::npos) return 0;
    return edit_distance(typed, candidate);
}

} // namespace

std::vector<std::string> nearest(const std::string& typed, const std::vector<std::string>& candidates, std::size_t most) {
    constexpr std::size_t longest = 200; // names beyond that are not typed, and the distance costs their product
    if (typed.empty() || typed.size() > longest) return {};
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& candidate : candidates) {
        if (candidate.size() > longest) continue;
        const auto far = distance(lowered(typed), lowered(candidate));
        if (far <= std::max(typed.size(), candidate.size()) / 2) ranked.emplace_back(far, candidate);
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < ranked.size() && i < most; ++i) names.push_back(ranked[i].second);
    return names;
}

std::string did_you_mean(const std::vector<std::string>& suggestions) {
    if (suggestions.empty()) return {};
    std::string text = "Did you mean ";
    for (std::size_t i = 0; i < suggestions.size(); ++i) {
        if (i > 0) text += i + 1 == suggestions.size() ? " or " : ", ";
        text += '"' + suggestions[i] + '"';
    }
    return text + "?";
}

} // namespace crease::cli
