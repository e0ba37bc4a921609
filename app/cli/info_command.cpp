#include "app/cli/info_command.h"

#include "app/cli/model_options.h"
#include "app/cli/scan_report.h"
#include "app/cli/terminal.h"
#include "core/analysis/model_info.h"
#include "core/base/printable.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace crease::cli {
namespace {

using nlohmann::json;

json value_json(const analysis::DeclaredValue& value) {
    auto shape = json::array();
    if (value.extents)
        for (const auto& extent : *value.extents) {
            const bool digits = extent.find_first_not_of("0123456789") == std::string::npos;
            shape.push_back(digits ? json(std::stoll(extent)) : json(extent));
        }
    return {{"name", value.name}, {"type", element_name(value.type)}, {"shape", value.extents ? shape : json(nullptr)}};
}

json values_json(const std::vector<analysis::DeclaredValue>& values) {
    auto list = json::array();
    for (const auto& value : values) list.push_back(value_json(value));
    return list;
}

json operators_json(const analysis::ModelInfo& info) {
    auto list = json::array();
    for (const auto& [name, share] : info.operators)
        list.push_back({{"operator", name},
                        {"nodes", share.nodes},
                        {"params", share.params},
                        {"bytes", share.bytes},
                        {"macs", share.unknown_macs > 0 ? json(nullptr) : json(share.macs)}});
    return list;
}

json info_json(const analysis::ModelInfo& info, const std::string& path) {
    const auto& totals = info.totals;
    json metadata = json::object(), opsets = json::object();
    for (const auto& [key, value] : info.metadata) metadata[key] = value;
    for (const auto& [domain, version] : info.opsets) opsets[domain.empty() ? "ai.onnx" : domain] = version;
    return {{"version", 1},
            {"model", path},
            {"producer", {{"name", info.producer}, {"version", info.producer_version}}},
            {"ir_version", info.ir_version},
            {"model_version", info.model_version},
            {"domain", info.domain},
            {"description", info.description},
            {"opsets", opsets},
            {"metadata", metadata},
            {"inputs", values_json(info.inputs)},
            {"outputs", values_json(info.outputs)},
            {"totals",
             {{"nodes", totals.nodes},
              {"constant_nodes", totals.constant_nodes},
              {"conv_nodes", totals.conv_nodes},
              {"batchnorm_nodes", totals.batchnorm_nodes},
              {"params", totals.params},
              {"macs", totals.macs < 0 ? json(nullptr) : json(totals.macs)}}},
            {"operators", operators_json(info)}};
}

std::string value_text(const analysis::DeclaredValue& value) {
    std::string extents;
    if (value.extents)
        for (const auto& extent : *value.extents) extents += (extents.empty() ? " " : "x") + extent;
    return "  " +
           printable(value.name + "  " + std::string(element_name(value.type)) +
                     (value.extents ? extents.empty() ? " scalar" : extents : " of any shape")) +
           "\n";
}

std::string bytes_text(std::uint64_t bytes) { return bytes == 0 ? "-" : short_count(static_cast<double>(bytes)) + "B"; }

/// Those with the most work or weights first.
std::string operators_text(const analysis::ModelInfo& info) {
    using Row = std::pair<std::string, analysis::OperatorShare>;
    std::vector<Row> rows(info.operators.begin(), info.operators.end());
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tuple(a.second.macs, a.second.bytes, a.second.nodes) > std::tuple(b.second.macs, b.second.bytes, b.second.nodes);
    });
    char line[256];
    std::snprintf(line, sizeof line, "%-28s %7s %10s %10s %10s\n", "operator", "nodes", "weights", "size", "MACs");
    std::string text = line;
    for (const auto& [name, share] : rows) {
        const auto count = [](std::int64_t number) { return number == 0 ? std::string("-") : short_count(static_cast<double>(number)); };
        std::snprintf(line, sizeof line, "%-28s %7lld %10s %10s %10s\n", printable(name).substr(0, 100).c_str(), static_cast<long long>(share.nodes),
                      count(share.params).c_str(), bytes_text(share.bytes).c_str(), share.unknown_macs > 0 ? "?" : count(share.macs).c_str());
        text += line;
    }
    return text;
}

std::string info_text(const analysis::ModelInfo& info, const std::string& path) {
    const auto& totals = info.totals;
    std::string text = printable(path) + "\n";
    if (!info.producer.empty()) text += printable("made by " + info.producer + " " + info.producer_version) + "\n";
    text += "ONNX IR version " + std::to_string(info.ir_version);
    for (const auto& [domain, version] : info.opsets) text += ", " + printable(domain.empty() ? "ai.onnx" : domain) + " " + std::to_string(version);
    text += "\ninputs\n";
    for (const auto& value : info.inputs) text += value_text(value);
    text += "outputs\n";
    for (const auto& value : info.outputs) text += value_text(value);
    text += nodes_text(totals) + ", " + short_count(static_cast<double>(totals.params)) + " weights";
    if (totals.macs >= 0) text += ", " + short_count(static_cast<double>(totals.macs)) + " MACs";
    text += "\n" + operators_text(info);
    for (const auto& [key, value] : info.metadata) text += printable(key + ": " + value).substr(0, 300) + "\n";
    return text;
}

struct InfoOptions {
    std::string path;
    bool json = false;
};

int run_info(const InfoOptions& options) {
    const auto model = read_named(options.path);
    if (!model) return report_error(model.error());
    const auto info = analysis::model_info(analysis::ModelFacts(**model));
    if (options.json) print_json(info_json(info, options.path));
    else print_text(info_text(info, options.path));
    return exit_good;
}

} // namespace

void add_info(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("info", "Show what stands in a model: inputs, outputs, operators, sizes");
    const auto options = std::make_shared<InfoOptions>();
    command->add_option("MODEL", options->path, "An ONNX file; - is standard input")->required();
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &outcome] { outcome.exit_code = run_info(*options); });
}

} // namespace crease::cli
