#include "core/diff/model_diff.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>

namespace crease::diff {
namespace {

using nlohmann::json;

json number(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }
json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json to_json(const Extent& extent) { return {{"nodes", extent.nodes}, {"sites", extent.sites}, {"operators_folded", extent.operators}}; }

json to_json(const Place& place) { return {{"op", place.op}, {"node", text_or_null(place.name)}, {"value", place.value}, {"kind", place.kind}}; }

json to_json(const Numbers& numbers) {
    return {{"what", numbers.what},
            {"max_abs", number(numbers.max_abs)},
            {"relative", number(numbers.relative)},
            {"channels", numbers.channels},
            {"of_channels", numbers.of_channels}};
}

json to_json(const Pair& pair) {
    json out{
        {"a", to_json(pair.a)}, {"b", to_json(pair.b)}, {"changed", pair.changed}, {"site", text_or_null(pair.site)}, {"numbers", json::array()}};
    for (const auto& one : pair.numbers) out["numbers"].push_back(to_json(one));
    out["mistake"] = pair.mistake ? json{{"code", pair.mistake->code}, {"sentence", sentence(pair)}} : json(nullptr);
    return out;
}

json places(const std::vector<Place>& all) {
    auto out = json::array();
    for (const auto& place : all) out.push_back(to_json(place));
    return out;
}

std::string where(const Pair& pair) {
    if (!pair.block.empty()) return "Block " + pair.block + " (" + pair.label + ")";
    if (!pair.label.empty()) return pair.label + " that makes \"" + pair.a.value + "\"";
    if (pair.a.name.empty()) return pair.a.op + " that makes \"" + pair.a.value + "\"";
    return pair.a.op + " \"" + pair.a.name + "\"";
}

std::string digits(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2g", value);
    return text;
}

std::string size_of(const Numbers& numbers) { return digits(numbers.max_abs) + " off, " + digits(numbers.relative) + " of the largest value"; }

std::string extent_of(const Numbers& numbers) {
    const auto count = std::to_string(numbers.channels.size()), all = std::to_string(numbers.of_channels);
    if (numbers.what.starts_with("constant")) return count + " of " + all + " elements (" + size_of(numbers) + ")";
    return count + " of " + all + " channels (" + size_of(numbers) + ")";
}

/// Each number of parts has a sentence of its own, because other languages join them in other ways.
std::string mistake_sentence(const Pair& pair) {
    const auto& clause = pair.mistake->clause;
    if (pair.numbers.size() < 2) return where(pair) + ": B's " + pair.numbers.front().what + " is what one gets when " + clause + ".";
    return where(pair) + ": B's " + pair.numbers[0].what + " and " + pair.numbers[1].what + " are what one gets when " + clause + ".";
}

} // namespace

std::string sentence(const Pair& pair) {
    if (pair.mistake && !pair.numbers.empty()) return mistake_sentence(pair);
    if (pair.numbers.empty()) return where(pair) + ".";
    const auto& first = pair.numbers.front();
    if (pair.numbers.size() == 1) return where(pair) + ": B's " + first.what + " differs in " + extent_of(first) + ".";
    const auto& second = pair.numbers[1];
    if (pair.numbers.size() == 2)
        return where(pair) + ": B's " + first.what + " differs in " + extent_of(first) + ", its " + second.what + " in " + extent_of(second) + ".";
    return where(pair) + ": B's " + first.what + " differs in " + extent_of(first) + ", its " + second.what + " in " + extent_of(second) +
           ", and more of its constants differ.";
}

json to_json(const ModelDiff& diff) {
    json out{{"version", 1},
             {"a", to_json(diff.a)},
             {"b", to_json(diff.b)},
             {"same_structure", diff.same_structure()},
             {"same", diff.same()},
             {"numbers_compared", diff.numbers_compared},
             {"only_a", places(diff.only_a)},
             {"only_b", places(diff.only_b)},
             {"pairs", json::array()},
             {"differing", json::array()}};
    for (const auto& pair : diff.pairs) {
        out["pairs"].push_back({pair.a.value, pair.b.value});
        if (pair.differs()) out["differing"].push_back(to_json(pair));
    }
    return out;
}

} // namespace crease::diff
