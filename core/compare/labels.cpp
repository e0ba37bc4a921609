#include "core/compare/labels.h"

#include "core/compare/class_names.h"
#include "core/io/whole_file.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <sstream>

namespace crease::compare {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_list = 64u << 20;

std::string trimmed(const std::string& text) {
    constexpr const char* blanks = " \t\r\n\"";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool parse_class(const std::string& text, std::int64_t& value) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && end == text.data() + text.size() && value >= 0;
}

// "file,class" or "file class"; the class is what stands last, so that file names may hold blanks.
bool parse_line(const std::string& line, std::string& file, std::int64_t& value) {
    const auto split = line.find_last_of(", \t;");
    if (split == std::string::npos) return false;
    file = trimmed(line.substr(0, split));
    if (!file.empty() && (file.back() == ',' || file.back() == ';')) file = trimmed(file.substr(0, file.size() - 1));
    return !file.empty() && parse_class(trimmed(line.substr(split + 1)), value);
}

Result<Labels> read_lines(const std::string& text, const fs::path& path) {
    std::istringstream input(text);
    Labels labels;
    int number = 0;
    for (std::string line, file; std::getline(input, line);) {
        ++number;
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        std::int64_t value = 0;
        if (parse_line(line, file, value)) labels[fs::path(file).filename().string()] = value;
        else if (number > 1) // the first may be a heading
            return fail(ErrorCode::bad_input, "line " + std::to_string(number) + " is not \"file,class\"", path.string());
    }
    return labels;
}

Result<Labels> read_json(const std::string& text, const fs::path& path) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return fail(ErrorCode::bad_input, "this is not an object of file names and classes", path.string());
    Labels labels;
    for (const auto& [file, value] : json.items()) {
        if (!value.is_number_integer()) return fail(ErrorCode::bad_input, "the class of \"" + file + "\" is not a whole number", path.string());
        labels[fs::path(file).filename().string()] = value.get<std::int64_t>();
    }
    return labels;
}

std::optional<fs::path> find_beside(const fs::path& image, std::initializer_list<const char*> names) {
    std::error_code code;
    const auto folder = fs::absolute(image, code).parent_path();
    for (const auto& place : {folder, folder.parent_path()})
        for (const char* name : names)
            if (fs::is_regular_file(place / name, code)) return place / name;
    return std::nullopt;
}

} // namespace

Result<Labels> read_labels(const fs::path& path) {
    CREASE_TRY(const auto text, io::read_whole_file(path.string(), largest_list));
    auto labels = path.extension() == ".json" ? read_json(text, path) : read_lines(text, path);
    if (labels && labels->empty()) return fail(ErrorCode::bad_input, "there are no labels in this file", path.string());
    return labels;
}

std::optional<fs::path> find_labels(const fs::path& image) { return find_beside(image, {"labels.csv", "labels.txt", "labels.json"}); }

std::optional<fs::path> find_class_names(const fs::path& image) { return find_beside(image, {"classes.txt", "names.txt", "classes.json"}); }

Result<std::vector<std::string>> read_class_names(const fs::path& path) {
    CREASE_TRY(const auto text, io::read_whole_file(path.string(), largest_list));
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (text[first] == '{' || text[first] == '[')) return parse_class_names(text);
    std::istringstream input(text);
    std::vector<std::string> names;
    for (std::string line; std::getline(input, line);) names.push_back(trimmed(line));
    return names;
}

} // namespace crease::compare
