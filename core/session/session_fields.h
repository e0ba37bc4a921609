#pragma once

#include "core/session/session.h"

#include <nlohmann/json.hpp>

#include <array>

namespace crease::session {

using nlohmann::json;

/// What cannot be read becomes this exception inside the room, and an Error at its edge.
struct Unreadable {
    std::string what;
};

constexpr std::size_t most_ids = 10'000'000;

/// A text; names of ONNX that are no UTF-8 as their bytes.
[[nodiscard]] json of(const std::string& text);
[[nodiscard]] json of(const std::optional<std::string>& text); ///< null without one
[[nodiscard]] json of(const std::vector<std::string>& texts);
/// A text as `of` writes it.
[[nodiscard]] std::string text_in(const json& value, const std::string& name);
/// The field of that name; null where there is none.
[[nodiscard]] const json* field(const json& object, const char* name);
/// An empty object where there is none.
[[nodiscard]] const json& object_in(const json& object, const char* name);

// What is missing leaves `into` as it is.
void read(const json& object, const char* name, std::string& into);
void read(const json& object, const char* name, bool& into);
void read(const json& object, const char* name, std::optional<std::string>& into);
void read(const json& object, const char* name, std::optional<std::int64_t>& into);
void read(const json& object, const char* name, std::optional<bool>& into);
void read(const json& object, const char* name, std::vector<std::string>& into);
[[nodiscard]] double number_in(const json& value, const char* name);
void read(const json& object, const char* name, std::optional<double>& into);
void read(const json& object, const char* name, std::optional<int>& into);
void read(const json& object, const char* name, std::optional<std::array<double, 3>>& into);

} // namespace crease::session
