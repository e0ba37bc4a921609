#include "app/cli/shell/command_tree.h"

#include <CLI/CLI.hpp>

namespace crease::cli {
namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
    if (option.get_positional()) return {option.get_name(true)};
    std::vector<std::string> names;
    for (const auto& name : option.get_snames()) names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) names.push_back("--" + name);
    return names;
}

OptionWords words_of(const CLI::Option& option) {
    const bool valued = option.get_items_expected_max() > 0;
    return {names_of(option),        option.get_description(), valued ? option.get_type_name() : std::string(),
            option.get_positional(), option.get_required(),    valued && option.get_items_expected_max() > 1};
}

CommandWords words_of(const CLI::App& command) {
    CommandWords words{command.get_name(), command.get_description(), {}};
    for (const auto* option : command.get_options())
        if (!option->get_group().empty()) words.options.push_back(words_of(*option));
    return words;
}

} // namespace

std::vector<CommandWords> command_tree(const CLI::App& app) {
    std::vector<CommandWords> tree{words_of(app)};
    tree.front().name.clear();
    for (const auto* command : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); })) tree.push_back(words_of(*command));
    return tree;
}

} // namespace crease::cli
