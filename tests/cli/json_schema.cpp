#include "tests/cli/json_schema.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace crease::test {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    throw std::runtime_error("unknown type " + type);
}

class Validator {
public:
    explicit Validator(const json& root) : root_(root) {}

    void check(const json& schema, const json& value, const std::string& path) {
        know_all_words(schema);
        if (const auto ref = schema.find("$ref"); ref != schema.end())
            return check(root_.at("$defs").at(ref->get<std::string>().substr(8)), value, path);
        if (schema.contains("anyOf")) return any_of(schema.at("anyOf"), value, path);
        if (schema.contains("const") && schema.at("const") != value) complain(path, "is not " + schema.at("const").dump());
        if (schema.contains("enum") && std::count(schema.at("enum").begin(), schema.at("enum").end(), value) == 0)
            complain(path, "is " + value.dump());
        if (schema.contains("type") && !of_type(schema.at("type"), value)) return complain(path, "is no " + schema.at("type").dump());
        if (value.is_object()) object(schema, value, path);
        if (value.is_array() && schema.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i) check(schema.at("items"), value[i], path + "/" + std::to_string(i));
    }
    std::vector<std::string> found;

private:
    static void know_all_words(const json& schema) {
        static const std::set<std::string> words{"$schema",    "title",    "description",          "$defs", "$ref",  "type",
                                                 "properties", "required", "additionalProperties", "items", "const", "enum",
                                                 "anyOf"};
        for (const auto& [word, meaning] : schema.items())
            if (!words.contains(word)) throw std::runtime_error("unknown word " + word);
    }
    static bool of_type(const json& types, const json& value) {
        if (types.is_string()) return has_type(value, types);
        return std::any_of(types.begin(), types.end(), [&](const json& type) { return has_type(value, type); });
    }
    void any_of(const json& choices, const json& value, const std::string& path) {
        std::string why;
        for (const auto& choice : choices) {
            Validator one(root_);
            one.check(choice, value, path);
            if (one.found.empty()) return;
            why += "; " + one.found.front();
        }
        complain(path, "fits none" + why);
    }
    void object(const json& schema, const json& value, const std::string& path) {
        const auto properties = schema.value("properties", json::object());
        for (const auto& name : schema.value("required", json::array()))
            if (!value.contains(name.get<std::string>())) complain(path, "lacks " + name.dump());
        const auto more = schema.value("additionalProperties", json(true));
        for (const auto& [name, member] : value.items()) {
            if (properties.contains(name)) check(properties.at(name), member, path + "/" + name);
            else if (more.is_object()) check(more, member, path + "/" + name);
            else if (more == json(false)) complain(path, "has " + name + ", of which the schema says nothing");
        }
    }
    void complain(const std::string& path, const std::string& what) { found.push_back(path + " " + what); }

    const json& root_;
};

} // namespace

std::vector<std::string> violations(const json& schema, const json& value) {
    Validator validator(schema);
    validator.check(schema, value, "");
    return validator.found;
}

} // namespace crease::test
