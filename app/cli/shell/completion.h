#pragma once

#include "app/cli/shell/command_tree.h"

namespace crease::cli {

/// Scripts that complete commands, options and names of files, to be sourced by the shell of that name.
[[nodiscard]] std::string bash_completion(const std::vector<CommandWords>& tree);
[[nodiscard]] std::string zsh_completion(const std::vector<CommandWords>& tree);
[[nodiscard]] std::string fish_completion(const std::vector<CommandWords>& tree);

} // namespace crease::cli
