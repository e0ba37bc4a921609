#pragma once

#include "app/cli/shell/command_tree.h"

namespace crease::cli {

/// The command line as a page of the window's manual, in Markdown: what crease(1) says, from the same parser.
[[nodiscard]] std::string manual_text(const std::vector<CommandWords>& tree, const std::string& exit_codes);

} // namespace crease::cli
