#include "app/cli/engines_command.h"

#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "core/engine/registry.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace crease::cli {
namespace {

nlohmann::json to_json(const std::vector<engine::EngineInfo>& engines) {
    auto list = nlohmann::json::array();
    for (const auto& info : engines)
        list.push_back({{"id", info.id},
                        {"name", info.title},
                        {"version", info.available ? nlohmann::json(info.version) : nlohmann::json(nullptr)},
                        {"available", info.available},
                        {"reason", info.available ? nlohmann::json(nullptr) : nlohmann::json(info.reason)}});
    return {{"engines", list}};
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string to_text(const std::vector<engine::EngineInfo>& engines) {
    std::string text;
    bool first = true;
    for (const auto& info : engines) {
        text += padded(info.id, 12) + ' ' + padded(info.title, 13) + ' ' +
                printable(info.available ? info.version : "not available: " + info.reason);
        if (info.available && first) text += "  (used unless --engine says otherwise)";
        first = first && !info.available;
        text += '\n';
    }
    return text;
}

} // namespace

void add_engines(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("engines", "List the inference engines of this build, with versions");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON");
    command->callback([json, &outcome] {
        const auto engines = engine::known_engines();
        *json ? print_json(to_json(engines)) : print_text(to_text(engines));
        outcome.exit_code = exit_good;
    });
}

} // namespace crease::cli
