#include "app/cli/engines_command.h"

#include "core/engine/engine_host.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace crease::cli {
namespace {

/// What an engine's process says of itself: their libraries are opened there and nowhere else.
struct Answer {
    std::vector<engine::EngineInfo> engines;
    engine::Protections protections;
    std::vector<std::string> attempts;
};

Result<Answer> ask() {
    CREASE_TRY(auto host, engine::EngineHost::start({}));
    Answer answer;
    CREASE_TRY(answer.engines, host.engines());
    CREASE_TRY(answer.protections, host.protections());
    answer.attempts = host.attempts();
    return answer;
}

void print_json(const Answer& answer) {
    auto list = nlohmann::json::array();
    for (const auto& info : answer.engines)
        list.push_back({{"id", info.id},
                        {"name", info.title},
                        {"version", info.available ? nlohmann::json(info.version) : nlohmann::json(nullptr)},
                        {"available", info.available},
                        {"reason", info.available ? nlohmann::json(nullptr) : nlohmann::json(info.reason)}});
    const auto& held = answer.protections;
    const nlohmann::json held_back{{"network", held.network}, {"programs", held.programs}, {"files", held.files}};
    std::printf("%s\n", nlohmann::json{{"engines", list}, {"held_back", held_back}, {"attempts", answer.attempts}}.dump(2).c_str());
}

void print_text(const Answer& answer) {
    bool first = true;
    for (const auto& info : answer.engines) {
        const char* remark = info.available && first ? "  (used unless --engine says otherwise)" : "";
        if (info.available) first = false;
        std::printf("%-12s %-13s %s%s\n", info.id.c_str(), info.title.c_str(),
                    info.available ? info.version.c_str() : ("not available: " + info.reason).c_str(), remark);
    }
    std::printf("%s\n", engine::describe(answer.protections).c_str());
    for (const auto& attempt : answer.attempts) std::printf("One of them tried %s, and was kept from it.\n", attempt.c_str());
}

int run(bool json) {
    const auto answer = ask();
    if (!answer) return report_error(answer.error());
    json ? print_json(*answer) : print_text(*answer);
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
