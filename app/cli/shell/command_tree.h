#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace crease::cli {

/// An option or positional of a command, as people type it.
struct OptionWords {
    std::vector<std::string> names; ///< with their dashes, short ones first; of a positional its one name
    std::string about, value;       ///< what it does; the placeholder of its value, empty for a flag
    bool positional = false, required = false, repeated = false;
};

struct CommandWords {
    std::string name, about; ///< an empty name: the program without a command
    std::vector<OptionWords> options;
};

/// What the parser knows, without what it hides: the program itself first, then its commands in their order. Completions and the
/// manual are written from this, so that neither can fall behind the parser.
[[nodiscard]] std::vector<CommandWords> command_tree(const CLI::App& app);

} // namespace crease::cli
