#include "app/cli/shell/completion.h"

namespace crease::cli {
namespace {

/// In single quotes, as every shell takes them.
std::string quoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') out += "'\\''";
        else out += c == '\n' ? ' ' : c;
    }
    return "'" + out + "'";
}

/// What zsh reads as part of a specification, as text.
std::string without_meaning(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':') out += '\\';
        out += c;
    }
    return out;
}

/// What a value may be, where the parser has a list: "TEXT:{all,none}".
std::vector<std::string> choices(const OptionWords& option) {
    const auto open = option.value.find('{'), close = option.value.rfind('}');
    if (open == std::string::npos || close == std::string::npos || close < open) return {};
    std::vector<std::string> found{""};
    for (const char c : option.value.substr(open + 1, close - open - 1)) {
        if (c == ',') found.emplace_back();
        else found.back() += c;
    }
    return found;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string option_names(const CommandWords& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options)
        if (!option.positional) names.insert(names.end(), option.names.begin(), option.names.end());
    return joined(names);
}

std::string command_names(const std::vector<CommandWords>& tree) {
    std::vector<std::string> names;
    for (const auto& command : tree)
        if (!command.name.empty()) names.push_back(command.name);
    return joined(names);
}

/// "compare:--engine) words=...;;" wherever the parser lists the values; a first positional comes right behind its command.
std::string bash_values(const CommandWords& command) {
    std::string text;
    for (const auto& option : command.options) {
        if (choices(option).empty()) continue;
        for (const auto& name : option.positional ? std::vector{command.name} : option.names)
            text += "        " + command.name + ":" + name + ") words=" + quoted(joined(choices(option))) + " ;;\n";
    }
    return text;
}

std::string zsh_option(const OptionWords& option) {
    const auto values = choices(option);
    const auto value = option.value.empty() ? "" : values.empty() ? ":file:_files" : ":value:(" + joined(values) + ")";
    std::string text;
    for (const auto& name : option.names) {
        const bool valued = !option.value.empty() && name.starts_with("--");
        text += " \\\n            " + quoted("*" + name + (valued ? "=" : "") + "[" + without_meaning(option.about) + "]" + value);
    }
    return text;
}

} // namespace

std::string bash_completion(const std::vector<CommandWords>& tree) {
    std::string options, values;
    for (const auto& command : tree) {
        if (!command.name.empty()) options += "        " + command.name + ") words=" + quoted(option_names(command)) + " ;;\n";
        values += bash_values(command);
    }
    return "# Completion of crease for bash.\n"
           "_crease() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words=\n"
           "    if [ \"$COMP_CWORD\" = 1 ]; then\n"
           "        words=" +
           quoted(command_names(tree) + " " + option_names(tree.front())) +
           "\n"
           "    elif [[ $current == -* ]]; then\n"
           "        case $command in\n" +
           options +
           "        esac\n"
           "    else\n"
           "        case $command:$previous in\n" +
           values +
           "        esac\n"
           "    fi\n"
           "    local IFS=$' \\t\\n'\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "    IFS=$'\\n'\n"
           "    if [[ $current != -* && ( -z $words || $COMP_CWORD == 1 ) ]]; then COMPREPLY+=($(compgen -f -- \"$current\")); fi\n"
           "}\n"
           "complete -o filenames -F _crease crease\n";
}

std::string zsh_completion(const std::vector<CommandWords>& tree) {
    std::string commands, cases;
    for (const auto& command : tree) {
        if (command.name.empty()) continue;
        commands += "        " + quoted(command.name + ":" + command.about) + "\n";
        std::string options, rest = "'*:file:_files'";
        for (const auto& option : command.options) {
            if (!option.positional) options += zsh_option(option);
            else if (!choices(option).empty()) rest = quoted("1:value:(" + joined(choices(option)) + ")");
        }
        cases += "        " + command.name + ") _arguments" + options + " \\\n            " + rest + " ;;\n";
    }
    return "#compdef crease\n"
           "# Completion of crease for zsh.\n"
           "_crease() {\n"
           "    local -a commands=(\n" +
           commands +
           "    )\n"
           "    if (( CURRENT == 2 )); then\n"
           "        _describe command commands\n"
           "        _files -g '*.onnx'\n"
           "        return\n"
           "    fi\n"
           "    local command=$words[2]\n"
           "    shift words; (( CURRENT-- ))\n"
           "    case $command in\n" +
           cases +
           "    esac\n"
           "}\n"
           "if [ \"$funcstack[1]\" = _crease ]; then _crease \"$@\"; else compdef _crease crease; fi\n";
}

std::string fish_completion(const std::vector<CommandWords>& tree) {
    std::string text = "# Completion of crease for fish.\n";
    for (const auto& command : tree) {
        const auto when = command.name.empty() ? std::string("__fish_use_subcommand") : "__fish_seen_subcommand_from " + command.name;
        if (!command.name.empty()) text += "complete -c crease -n __fish_use_subcommand -a " + command.name + " -d " + quoted(command.about) + "\n";
        for (const auto& option : command.options) {
            const auto values = choices(option);
            if (option.positional && values.empty()) continue;
            text += "complete -c crease -n " + quoted(when);
            if (option.positional) text += " -f -a " + quoted(joined(values));
            else
                for (const auto& name : option.names) text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (!option.positional && !option.value.empty()) text += values.empty() ? " -r" : " -x -a " + quoted(joined(values));
            text += " -d " + quoted(option.about) + "\n";
        }
    }
    return text;
}

} // namespace crease::cli
