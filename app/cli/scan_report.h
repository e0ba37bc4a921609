#pragma once

#include "core/analysis/summary.h"
#include "core/fold/site.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace crease::cli {

/// The whole answer of `crease scan --json`.
[[nodiscard]] nlohmann::json scan_json(const Model& model, const fold::ScanResult& scan);

/// The same for people: sites, refusals, totals.
[[nodiscard]] std::string scan_text(const Model& model, const fold::ScanResult& scan);

/// "7 nodes, 5 of them compute constants".
[[nodiscard]] std::string nodes_text(const analysis::Totals& totals);

/// "1.2 G", "340 k": three digits with a unit of thousands.
[[nodiscard]] std::string short_count(double count);

} // namespace crease::cli
