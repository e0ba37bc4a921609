#include "app/cli/engines_command.h"

#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "core/engine/engine_host.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace crease::cli {
namespace {

/// What an engine's process says of itself: their libraries are opened there and nowhere else.
struct Answer {
    std::vector<engine::EngineInfo> engines;
    engine::Protections protections;
    engine::HostLimits limits;
    std::vector<std::string> attempts;
};

Result<Answer> ask() {
    CREASE_TRY(auto host, engine::EngineHost::start({}));
    Answer answer;
    CREASE_TRY(answer.limits, engine::in_force({}));
    CREASE_TRY(answer.engines, host.engines());
    CREASE_TRY(answer.protections, host.protections());
    answer.attempts = host.attempts();
    return answer;
}

nlohmann::json to_json(const Answer& answer) {
    auto list = nlohmann::json::array();
    for (const auto& info : answer.engines)
        list.push_back({{"id", info.id},
                        {"name", info.title},
                        {"version", info.available ? nlohmann::json(info.version) : nlohmann::json(nullptr)},
                        {"available", info.available},
                        {"reason", info.available ? nlohmann::json(nullptr) : nlohmann::json(info.reason)}});
    const auto& held = answer.protections;
    const nlohmann::json held_back{{"network", held.network}, {"programs", held.programs}, {"files", held.files}};
    const auto& most = answer.limits;
    const nlohmann::json limits{{"memory_bytes", most.memory_bytes},
                                {"file_bytes", most.file_bytes},
                                {"load_seconds", most.load_time.count() / 1000},
                                {"run_seconds", most.run_time.count() / 1000}};
    return {{"version", 1}, {"engines", list}, {"held_back", held_back}, {"limits", limits}, {"attempts", answer.attempts}};
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string to_text(const Answer& answer) {
    std::string text;
    bool first = true;
    for (const auto& info : answer.engines) {
        text += padded(info.id, 12) + ' ' + padded(info.title, 13) + ' ' + printable(info.available ? info.version : "not available: " + info.reason);
        if (info.available && first) text += "  (used unless --engine says otherwise)";
        first = first && !info.available;
        text += '\n';
    }
    text += engine::describe(answer.protections) + '\n' + engine::describe(answer.limits) + '\n';
    for (const auto& attempt : answer.attempts) text += "One of them tried " + printable(attempt) + ", and was kept from it.\n";
    return text;
}

int run(bool json) {
    const auto answer = ask();
    if (!answer) return report_error(answer.error());
    json ? print_json(to_json(*answer)) : print_text(to_text(*answer));
    return exit_good;
}

} // namespace

void add_engines(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("engines", "List the inference engines of this build, with versions");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON");
    command->callback([json, &outcome] { outcome.exit_code = run(*json); });
}

} // namespace crease::cli
