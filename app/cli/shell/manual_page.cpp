#include "app/cli/shell/manual_page.h"

namespace crease::cli {
namespace {

/// Text as roff shows it: a hyphen that may be copied, a backslash, and no line that is taken for a request.
std::string roff(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool begins = out.empty() || out.back() == '\n';
        if (c == '\\') out += "\\e";
        else if (c == '-') out += "\\-";
        else if (begins && (c == '.' || c == '\'')) out += std::string("\\&") + c;
        else if (c == ' ' && begins) continue;
        else out += c;
    }
    return out;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string term(const OptionWords& option) {
    std::string text;
    for (const auto& name : option.names) text += (text.empty() ? "" : ", ") + (option.positional ? italic(name) : bold(name));
    return option.positional || option.value.empty() ? text : text + " " + italic(option.value);
}

std::string synopsis(const CommandWords& command) {
    std::string text = bold(command.name.empty() ? "crease" : "crease " + command.name);
    if (!command.name.empty()) text += " [" + italic("OPTIONS") + "]";
    for (const auto& option : command.options)
        if (option.positional)
            text += " " + (option.required ? italic(option.names[0]) : "[" + italic(option.names[0]) + "]") + (option.repeated ? "..." : "");
    return text;
}

std::string options_of(const CommandWords& command) {
    std::string text;
    for (const auto& option : command.options) text += ".TP\n" + term(option) + "\n" + roff(option.about) + ".\n";
    return text;
}

} // namespace

std::string manual_page(const std::vector<CommandWords>& tree, const std::string& version, const std::string& exit_codes) {
    const auto& program = tree.front();
    std::string text = ".TH CREASE 1 \"\" \"crease " + version +
                       "\" \"User Commands\"\n.SH NAME\ncrease \\- see where a neural network folds, and fold it\n.SH SYNOPSIS\n";
    for (const auto& command : tree) text += synopsis(command) + "\n.br\n";
    text += ".SH DESCRIPTION\n" + roff(program.about) + "\n.SH OPTIONS\n" + options_of(program) + ".SH COMMANDS\n";
    for (const auto& command : tree)
        if (!command.name.empty()) text += ".SS " + synopsis(command) + "\n" + roff(command.about) + ".\n" + options_of(command);
    text += ".SH EXIT STATUS\n" + roff(exit_codes) + "\n";
    text += ".SH ENVIRONMENT\n.TP\n" + bold("CREASE_ONNXRUNTIME") + "\nThe ONNX Runtime library to use, and no other.\n";
    text += ".TP\n" + bold("CREASE_ENGINE_MEMORY") + ", " + bold("CREASE_ENGINE_FILE") +
            "\nThe most memory of an engine's process, and the most that a file it writes may hold: 4G, 100M.\n";
    text += ".TP\n" + bold("CREASE_ENGINE_TIME") + "\nThe most time of one step of an engine, in seconds or minutes: 90, 5m.\n";
    return text;
}

} // namespace crease::cli
