#include "app/cli/shell/manual_text.h"

namespace crease::cli {
namespace {

/// Words in which Markdown must find no mark of its own, in a cell of a table.
std::string plain(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') out += ' ';
        else if (std::string_view("\\|*_<[`").find(c) != std::string_view::npos) out += std::string("\\") + c;
        else out += c;
    }
    return out;
}

std::string term(const OptionWords& option) {
    std::string text;
    for (const auto& name : option.names) text += (text.empty() ? "" : ", ") + name;
    return option.positional || option.value.empty() ? text : text + " " + option.value;
}

std::string synopsis(const CommandWords& command) {
    std::string text = command.name.empty() ? "crease" : "crease " + command.name;
    for (const auto& option : command.options)
        if (option.positional) text += " " + (option.required ? option.names[0] : "[" + option.names[0] + "]") + (option.repeated ? "..." : "");
    return text;
}

std::string section(const CommandWords& command) {
    std::string text = "## " + plain(synopsis(command)) + "\n\n" + plain(command.about) + "\n\n";
    if (command.options.empty()) return text;
    text += "| option | what it does |\n| --- | --- |\n";
    for (const auto& option : command.options) text += "| `" + plain(term(option)) + "` | " + plain(option.about) + " |\n";
    return text + "\n";
}

} // namespace

std::string manual_text(const std::vector<CommandWords>& tree, const std::string& exit_codes) {
    std::string text = "# The command line\n\n";
    for (const auto& command : tree) text += section(command);
    return text + "## Exit codes\n\n" + plain(exit_codes) + "\n";
}

} // namespace crease::cli
