#include "app/cli/completion_command.h"

#include "app/cli/shell/completion.h"
#include "app/cli/shell/manual_page.h"
#include "app/cli/terminal.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace crease::cli {

void add_completion(CLI::App& app, Outcome& outcome, const std::string& version) {
    using Writer = std::string (*)(const std::vector<CommandWords>&);
    static const std::map<std::string, Writer> writers = {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

    auto* completion =
        app.add_subcommand("completion", "Print a script that completes commands and options in a shell: source <(crease completion bash)");
    const auto shell = std::make_shared<std::string>();
    completion->add_option("SHELL", *shell, "The shell")->required()->check(CLI::IsMember(std::set<std::string>{"bash", "zsh", "fish"}));
    completion->callback([&app, &outcome, shell] {
        print_text(writers.at(*shell)(command_tree(app)));
        outcome.exit_code = exit_good;
    });

    auto* manual = app.add_subcommand("manual-page", "Print the manual page, in roff")->group("");
    manual->callback([&app, &outcome, version] {
        print_text(manual_page(command_tree(app), version, app.get_footer()));
        outcome.exit_code = exit_good;
    });
}

} // namespace crease::cli
