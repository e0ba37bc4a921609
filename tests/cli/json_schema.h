#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace crease::test {

/// Where `value` breaks `schema`, a sentence each; empty where it keeps it. Knows what resources/schemas use of JSON Schema: type, properties,
/// required, additionalProperties, items, const, enum, anyOf, and $ref into $defs; throws on any other word.
[[nodiscard]] std::vector<std::string> violations(const nlohmann::json& schema, const nlohmann::json& value);

} // namespace crease::test
