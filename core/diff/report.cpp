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

/// "kernel and bias"
std::string what_differs(const Pair& pair) {
    std::string text;
    for (const auto& one : pair.numbers) text += (text.empty() ? "" : " and ") + one.what;
    return text;
}

std::string where(const Pair& pair) {
    if (!pair.block.empty()) return "Block " + pair.block + " (" + pair.label + ")";
    if (!pair.label.empty()) return pair.label + " that makes \"" + pair.a.value + "\"";
    return pair.a.op + (pair.a.name.empty() ? " that makes \"" + pair.a.value + "\"" : " \"" + pair.a.name + "\"");
}

std::string size_of(const Numbers& numbers) {
    char text[96];
    std::snprintf(text, sizeof text, "%.2g off, %.2g of the largest value", numbers.max_abs, numbers.relative);
    return text;
}

} // namespace

std::string sentence(const Pair& pair) {
    if (pair.mistake)
        return where(pair) + ": B's " + what_differs(pair) + (pair.numbers.size() > 1 ? " are" : " is") + " what one gets when " +
               pair.mistake->clause + ".";
    std::string text = where(pair) + ": B's ";
    for (const auto& one : pair.numbers)
        text += (text.ends_with("B's ") ? "" : ", its ") + one.what + " differs in " + std::to_string(one.channels.size()) + " of " +
                std::to_string(one.of_channels) + (one.what.starts_with("constant") ? " elements (" : " channels (") + size_of(one) + ")";
    return text + ".";
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
