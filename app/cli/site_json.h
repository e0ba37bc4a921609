#pragma once

#include "core/fold/site.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace crease::cli {

/// A site in the form of `crease scan --json`. MACs are null where sizes are unknown.
[[nodiscard]] nlohmann::json to_json(const analysis::ModelFacts& facts, const fold::Site& site);
[[nodiscard]] nlohmann::json to_json(const fold::Refusal& refusal);
[[nodiscard]] nlohmann::json to_json(const fold::KernelShape& kernel);

/// A node's name, or else the name of what it makes: exporters leave nodes without names.
[[nodiscard]] std::string display_name(const Graph& graph, const Node& node);

} // namespace crease::cli
