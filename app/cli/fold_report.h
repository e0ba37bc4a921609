#pragma once

#include "core/fold/document.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace crease::cli {

/// What `crease fold` did: the sites that were folded, and the model before and after.
[[nodiscard]] nlohmann::json fold_json(const fold::Document& document, const std::string& output);
[[nodiscard]] std::string fold_text(const fold::Document& document, const std::string& output);

} // namespace crease::cli
