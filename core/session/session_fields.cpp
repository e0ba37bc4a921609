#include "core/session/session_fields.h"

#include <cmath>

namespace crease::session {
namespace {

constexpr int largest_extent = 1 << 16;

bool is_utf8(const std::string& text) {
    try {
        return !json(text).dump().empty();
    } catch (const json::exception&) {
        return false;
    }
}

} // namespace

json of(const std::string& text) {
    if (is_utf8(text)) return text;
    auto bytes = json::array();
    for (const char c : text) bytes.push_back(static_cast<unsigned char>(c));
    return bytes;
}

json of(const std::optional<std::string>& text) { return text ? of(*text) : json(nullptr); }

json of(const std::vector<std::string>& texts) {
    auto list = json::array();
    for (const auto& text : texts) list.push_back(of(text));
    return list;
}

std::string text_in(const json& value, const std::string& name) {
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) throw Unreadable{"\"" + name + "\" is not a text"};
    std::string text;
    for (const auto& byte : value) {
        if (!byte.is_number_integer() || byte < 0 || byte > 255) throw Unreadable{"\"" + name + "\" is not a text"};
        text.push_back(static_cast<char>(byte.get<int>()));
    }
    return text;
}

const json* field(const json& object, const char* name) {
    const auto at = object.find(name);
    return at == object.end() || at->is_null() ? nullptr : &*at;
}

const json& object_in(const json& object, const char* name) {
    static const json empty = json::object();
    const auto* value = field(object, name);
    if (value && !value->is_object()) throw Unreadable{std::string("\"") + name + "\" is not an object"};
    return value ? *value : empty;
}

void read(const json& object, const char* name, std::string& into) {
    if (const auto* value = field(object, name)) into = text_in(*value, name);
}

void read(const json& object, const char* name, bool& into) {
    const auto* value = field(object, name);
    if (!value) return;
    if (!value->is_boolean()) throw Unreadable{std::string("\"") + name + "\" is neither true nor false"};
    into = value->get<bool>();
}

void read(const json& object, const char* name, std::optional<std::string>& into) {
    if (field(object, name)) read(object, name, into.emplace());
}

void read(const json& object, const char* name, std::optional<std::int64_t>& into) {
    const auto* value = field(object, name);
    if (!value) return;
    if (!value->is_number_integer()) throw Unreadable{std::string("\"") + name + "\" is not a whole number"};
    into = value->get<std::int64_t>();
}

void read(const json& object, const char* name, std::optional<bool>& into) {
    if (!field(object, name)) return;
    read(object, name, into.emplace());
}

void read(const json& object, const char* name, std::vector<std::string>& into) {
    const auto* value = field(object, name);
    if (!value) return;
    if (!value->is_array() || value->size() > most_ids) throw Unreadable{std::string("\"") + name + "\" is not a list"};
    for (const auto& one : *value) into.push_back(text_in(one, name));
}

double number_in(const json& value, const char* name) {
    if (!value.is_number() || !std::isfinite(value.get<double>())) throw Unreadable{std::string("\"") + name + "\" is not a number"};
    return value.get<double>();
}

void read(const json& object, const char* name, std::optional<double>& into) {
    if (const auto* value = field(object, name)) into = number_in(*value, name);
}

void read(const json& object, const char* name, std::optional<int>& into) {
    const auto* value = field(object, name);
    if (!value) return;
    const double number = number_in(*value, name);
    if (number < 1 || number > largest_extent || number != std::floor(number)) throw Unreadable{std::string("\"") + name + "\" is not an extent"};
    into = static_cast<int>(number);
}

void read(const json& object, const char* name, std::optional<std::array<double, 3>>& into) {
    const auto* value = field(object, name);
    if (!value) return;
    if (!value->is_array() || value->size() != 3) throw Unreadable{std::string("\"") + name + "\" is not a list of three numbers"};
    into.emplace();
    for (std::size_t i = 0; i < 3; ++i) (*into)[i] = number_in((*value)[i], name);
}

} // namespace crease::session
