#pragma once

#include "core/fold/document.h"
#include "core/io/io.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace crease::cli {

/// What `crease fold` did: the sites that were folded, those that were left as they were, and the model before and after.
[[nodiscard]] nlohmann::json fold_json(const fold::Document& document, const std::string& output, const io::Written& written,
                                       const std::vector<fold::LeftOut>& left_out);
[[nodiscard]] std::string fold_text(const fold::Document& document, const std::string& output, const io::Written& written,
                                    const std::vector<fold::LeftOut>& left_out);

} // namespace crease::cli
