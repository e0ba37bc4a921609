#include "app/cli/check_command.h"
#include "app/cli/compare_command.h"
#include "app/cli/completion_command.h"
#include "app/cli/diff_command.h"
#include "app/cli/edit_command.h"
#include "app/cli/engines_command.h"
#include "app/cli/explain_command.h"
#include "app/cli/extract_command.h"
#include "app/cli/fold_command.h"
#include "app/cli/info_command.h"
#include "app/cli/ladder_command.h"
#include "app/cli/main_job_command.h"
#include "app/cli/render_command.h"
#include "app/cli/scan_command.h"
#include "app/cli/shell/manual_text.h"
#include "app/cli/suggestions.h"
#include "app/cli/terminal.h"
#include "app/cli/weight_command.h"
#include "app/window.h"
#include "core/base/printable.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <new>
#include <optional>
#include <sstream>

namespace {

using namespace crease::cli;

void add_commands(CLI::App& app, Outcome& outcome) {
    add_scan(app, outcome);
    add_fold(app, outcome);
    add_explain(app, outcome);
    add_compare(app, outcome);
    add_diff(app, outcome);
    add_diagnose(app, outcome);
    add_ladder(app, outcome);
    add_check(app, outcome);
    add_info(app, outcome);
    add_extract(app, outcome);
    add_edit(app, outcome);
    add_weight(app, outcome);
    add_render(app, outcome);
    add_main_job(app, outcome);
    add_engines(app, outcome);
    add_completion(app, outcome, CREASE_VERSION);
}

// A mistyped subcommand looks like the name of a model; only what cannot be one is worth a guess.
bool mistyped_command(const CLI::App& app, const std::string& word) {
    if (word.find_first_of("./") != std::string::npos || std::filesystem::exists(word)) return false;
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!command->get_group().empty()) names.push_back(command->get_name());
    const auto near = nearest(word, names, 1);
    const auto advice = near.empty() ? std::string("crease --help lists them.") : did_you_mean(near);
    print_message("there is no command \"" + word + "\". " + advice);
    return true;
}

int open_window(int argc, char** argv, const std::optional<std::string>& model, bool until_shown, const CLI::App& app) {
    using crease::app::Stay;
    return crease::app::run_window(argc, argv, model, until_shown ? Stay::until_shown : Stay::until_closed,
                                   manual_text(command_tree(app), app.get_footer()));
}

// CLI11 has exit codes of its own; to callers there is only "asked for help" and "wrong usage".
int usage_exit(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream help, complaint;
    const int code = app.exit(error, help, complaint);
    print_text(help.str());
    std::fputs(crease::printable_lines(complaint.str()).c_str(), stderr);
    return code == 0 ? exit_good : exit_usage;
}

int run(int argc, char** argv) {
    CLI::App app{"Crease shows where a neural network folds, folds it, and proves that nothing changed but the speed.\n"
                 "Without a command it opens its window."};
    app.name("crease");
    app.set_version_flag("--version", "crease " CREASE_VERSION);
    app.require_subcommand(0, 1);
    app.footer("Exit codes: 0 good, 1 the answer is no, 2 wrong usage, 3 bad input, 4 the engine failed, 5 the inputs\n"
               "cannot tell, 6 inputs or outputs do not match, 70 a defect of Crease, 71 not enough memory, 130 stopped.");
    std::optional<std::string> model;
    app.add_option("MODEL", model, "An ONNX file to open in the window");
    bool until_shown = false;
    app.add_flag("--until-shown", until_shown)->group(""); // for tests/bench/startup
    Outcome outcome;
    add_commands(app, outcome);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usage_exit(app, error);
    }
    if (!app.get_subcommands().empty()) return outcome.exit_code;
    if (model && mistyped_command(app, *model)) return exit_usage;
    return open_window(argc, argv, model, until_shown, app);
}

} // namespace

// Errors are values; what is still thrown is memory that ran out, or a defect. Neither may end in an abort.
int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow any more is an error of writing, not the end
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("crease: there is not enough memory for this.\n", stderr);
        return exit_memory;
    } catch (const std::exception& error) {
        print_message(std::string("this should not have happened: ") + error.what());
        return exit_internal;
    }
}
