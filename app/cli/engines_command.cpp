#include "app/cli/engines_command.h"

#include "core/engine/registry.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace crease::cli {
namespace {

void print_json(const std::vector<engine::EngineInfo>& engines) {
    auto list = nlohmann::json::array();
    for (const auto& info : engines)
        list.push_back({{"id", info.id},
                        {"name", info.title},
                        {"version", info.available ? nlohmann::json(info.version) : nlohmann::json(nullptr)},
                        {"available", info.available},
                        {"reason", info.available ? nlohmann::json(nullptr) : nlohmann::json(info.reason)}});
    std::printf("%s\n", nlohmann::json{{"engines", list}}.dump(2).c_str());
}

void print_text(const std::vector<engine::EngineInfo>& engines) {
    bool first = true;
    for (const auto& info : engines) {
        const char* remark = info.available && first ? "  (used unless --engine says otherwise)" : "";
        if (info.available) first = false;
        std::printf("%-12s %-13s %s%s\n", info.id.c_str(), info.title.c_str(),
                    info.available ? info.version.c_str() : ("not available: " + info.reason).c_str(), remark);
    }
}

} // namespace

void add_engines(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("engines", "List the inference engines of this build, with versions");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON");
    command->callback([json, &outcome] {
        const auto engines = engine::known_engines();
        *json ? print_json(engines) : print_text(engines);
        outcome.exit_code = exit_good;
    });
}

} // namespace crease::cli
