#pragma once

#include "app/cli/shell/command_tree.h"

namespace crease::cli {

/// crease(1) in man's own language, section 1. `exit_codes`: the paragraph that `crease --help` ends with.
[[nodiscard]] std::string manual_page(const std::vector<CommandWords>& tree, const std::string& version, const std::string& exit_codes);

} // namespace crease::cli
