#include "app/cli/fold_report.h"

#include "app/cli/model_options.h"
#include "app/cli/scan_report.h"
#include "app/cli/site_json.h"
#include "core/analysis/summary.h"
#include "core/base/printable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace crease::cli {
namespace {

using nlohmann::json;

std::vector<std::string> folded_steps(const fold::Document& document) {
    std::vector<std::string> ids;
    for (const auto& id : document.folded())
        if (!document.scan().find(id)) ids.push_back(id);
    return ids;
}

std::vector<const fold::Site*> folded_sites(const fold::Document& document) {
    std::vector<const fold::Site*> sites;
    for (const auto& site : document.scan().sites)
        if (document.is_folded(site.id)) sites.push_back(&site);
    return sites;
}

json totals_json(const analysis::ModelFacts& facts, const std::string& path) {
    const auto totals = analysis::totals(facts);
    std::error_code code;
    const auto bytes = std::filesystem::file_size(path, code);
    return {{"nodes", totals.nodes},
            {"constant_nodes", totals.constant_nodes},
            {"conv_nodes", totals.conv_nodes},
            {"batchnorm_nodes", totals.batchnorm_nodes},
            {"params", totals.params},
            {"macs", totals.macs < 0 ? json(nullptr) : json(totals.macs)},
            {"bytes", code ? json(nullptr) : json(bytes)}};
}

std::string counts(const analysis::ModelFacts& facts) {
    const auto totals = analysis::totals(facts);
    std::string text = nodes_text(totals) + " (" + std::to_string(totals.conv_nodes) + " Conv, " + std::to_string(totals.batchnorm_nodes) +
                       " BatchNormalization), " + short_count(static_cast<double>(totals.params)) + " weights";
    if (totals.macs >= 0) text += ", " + short_count(static_cast<double>(totals.macs)) + " MACs";
    return text;
}

std::string by_label(const std::vector<const fold::Site*>& sites) {
    std::map<std::string, int> counts;
    for (const auto* site : sites) ++counts[site->label];
    std::string text;
    for (const auto& [label, count] : counts) text += "  " + std::to_string(count) + " x " + label + "\n";
    return text;
}

json constants_json(const fold::Document& document) {
    if (!document.bakes_constants()) return nullptr;
    auto left = json::array();
    for (const auto& one : document.left_computed()) left.push_back({{"value", one.value}, {"reason", one.reason}});
    return {{"stored", document.baked_constants()}, {"left", std::move(left)}};
}

std::string constants_text(const fold::Document& document) {
    if (!document.bakes_constants()) return {};
    constexpr std::size_t most_told = 10;
    const auto& left = document.left_computed();
    const auto stored = document.baked_constants();
    std::string text = stored == 0 ? "No constant is stored that was computed before.\n"
                                   : std::to_string(stored) + (stored == 1 ? " constant is" : " constants are") +
                                         " stored that the file computed before or held in a node.\n";
    for (std::size_t i = 0; i < std::min(left.size(), most_told); ++i)
        text += printable("  still computed: '" + left[i].value + "' " + left[i].reason) + "\n";
    if (left.size() > most_told) text += "  and " + std::to_string(left.size() - most_told) + " more\n";
    return text;
}

std::string left_as_they_were(std::size_t count) {
    return count == 1 ? "1 site was left as it was.\n" : std::to_string(count) + " sites were left as they were.\n";
}

} // namespace

json fold_json(const fold::Document& document, const std::string& output, const io::Written& written, const std::vector<fold::LeftOut>& left_out) {
    auto left = json::array();
    for (const auto& one : left_out) left.push_back({{"site", one.id}, {"reason", one.error.sentence()}});
    auto folded = json::array();
    for (const auto* site : folded_sites(document)) folded.push_back(to_json(*document.scan().facts, *site));
    return {{"version", 1},
            {"model", document.original()->path},
            {"output", output},
            {"data_file", written.data_file.empty() ? json(nullptr) : json(written.data_file)},
            {"folded", std::move(folded)},
            {"left_out", std::move(left)},
            {"folded_steps", folded_steps(document)},
            {"remarks", document.scan().remarks},
            {"constants", constants_json(document)},
            {"before", totals_json(*document.original_facts(), document.original()->path)},
            {"after", totals_json(*document.facts(), output)}};
}

std::string fold_text(const fold::Document& document, const std::string& output, const io::Written& written,
                      const std::vector<fold::LeftOut>& left_out) {
    const auto sites = folded_sites(document);
    std::string text = "Folded " + std::to_string(sites.size()) + (sites.size() == 1 ? " site" : " sites");
    const auto steps = folded_steps(document);
    if (sites.empty() && !steps.empty()) text = "Folded";
    else if (sites.empty() && document.bakes_constants()) text.clear();
    else text += !sites.empty() ? ":\n" + by_label(sites) : left_out.empty() ? ": nothing in this model folds.\n" : ".\n";
    if (!steps.empty()) text += (sites.empty() ? " " : "and ") + std::to_string(steps.size()) + (steps.size() == 1 ? " step" : " steps") + " alone\n";
    if (!left_out.empty()) text += left_as_they_were(left_out.size());
    text += constants_text(document);
    text += "before  " + counts(*document.original_facts()) + "\n";
    text += "after   " + counts(*document.facts()) + "\n";
    for (const auto& remark : document.scan().remarks) text += printable(remark) + "\n";
    return text + constant_inputs_hint(*document.original()) + "Wrote " + printable(output) + "\n" +
           (written.data_file.empty() ? "" : printable(written.sentence()) + "\n");
}

} // namespace crease::cli
