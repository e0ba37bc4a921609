#include "core/compare/class_names.h"

#include <nlohmann/json.hpp>
#include <onnx/onnx_pb.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

namespace crease::compare {
namespace {

constexpr std::size_t most_classes = 100'000;

std::optional<std::size_t> index_in(const std::string& text) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc() && end == text.data() + text.size() && index < most_classes ? std::optional(index) : std::nullopt;
}

void put(std::vector<std::string>& names, std::size_t index, const std::string& name) {
    if (names.size() <= index) names.resize(index + 1);
    names[index] = name;
}

std::vector<std::string> from_json(const nlohmann::json& json) {
    std::vector<std::string> names;
    if (json.is_array())
        for (const auto& name : json) names.push_back(name.is_string() ? name.get<std::string>() : name.dump());
    if (!json.is_object()) return names;
    for (const auto& [key, value] : json.items()) {
        if (const auto index = index_in(key); index && value.is_string()) put(names, *index, value.get<std::string>());
        else if (value.is_number_unsigned() && value.get<std::size_t>() < most_classes) put(names, value.get<std::size_t>(), key);
    }
    return names;
}

/// Python's way of writing a dictionary or a list is not JSON: its keys are numbers, and its quotes single where they can be.
std::string as_json(const std::string& text) {
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0 && c == '\\' && i + 1 < text.size()) {
            if (text[i + 1] != '\'') out += c;
            out += text[++i];
        } else if (quote != 0) {
            if (c == quote) quote = 0;
            out += c == '"' && quote != 0 ? "\\\"" : quote == 0 ? std::string("\"") : std::string(1, c);
        } else if (c == '\'' || c == '"') {
            quote = c;
            out += '"';
        } else if (std::isdigit(static_cast<unsigned char>(c)) && (out.ends_with('{') || out.ends_with(',') || out.ends_with(' '))) {
            std::string number;
            while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]))) number += text[i++];
            --i;
            const auto next = text.find_first_not_of(' ', i + 1);
            out += next != std::string::npos && text[next] == ':' ? '"' + number + '"' : number;
        } else {
            out += c;
        }
    }
    return out;
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream input(text);
    for (std::string part; std::getline(input, part, at);) {
        const auto first = part.find_first_not_of(" \t\r"), last = part.find_last_not_of(" \t\r");
        parts.push_back(first == std::string::npos ? "" : part.substr(first, last - first + 1));
    }
    return parts;
}

} // namespace

std::vector<std::string> parse_class_names(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    if (text[first] == '{' || text[first] == '[') return from_json(nlohmann::json::parse(as_json(text), nullptr, false));
    if (text.find('\n') != std::string::npos) return split(text, '\n');
    return text.find(',') != std::string::npos ? split(text, ',') : std::vector<std::string>();
}

std::vector<std::string> class_names_of(const Model& model) {
    if (!model.header) return {};
    const auto& metadata = model.header->metadata_props();
    for (const char* key : {"names", "classes", "class_names", "labels", "id2label"}) {
        const auto found = std::find_if(metadata.begin(), metadata.end(), [&](const auto& entry) { return entry.key() == key; });
        if (found == metadata.end()) continue;
        if (auto names = parse_class_names(found->value()); names.size() > 1) return names;
    }
    return {};
}

} // namespace crease::compare
