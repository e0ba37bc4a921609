#include "app/cli/scan_report.h"

#include "app/cli/model_options.h"
#include "app/cli/site_json.h"
#include "core/analysis/summary.h"
#include "core/base/printable.h"
#include "core/fold/fold.h"
#include "core/fold/select/deployed.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace crease::cli {
namespace {

using nlohmann::json;

/// The model as it is, and as it would be with every worthwhile site folded; MACs of those sites alone.
struct Totals {
    std::int64_t sites = 0, costly = 0;
    std::int64_t nodes_before = 0, nodes_after = -1;
    std::int64_t constant_nodes_before = 0, constant_nodes_after = -1; ///< of those, the ones that only make constants
    std::int64_t params_before = 0, params_after = -1;                 ///< -1 where it cannot be told
    std::int64_t macs_before = 0, macs_after = 0;                      ///< -1 where sizes are unknown
};

void add(std::int64_t& sum, std::int64_t macs) { sum = sum < 0 || macs < 0 ? -1 : sum + macs; }

Totals totals_of(const fold::ScanResult& scan) {
    const auto whole = analysis::totals(*scan.facts);
    Totals totals;
    totals.nodes_before = static_cast<std::int64_t>(whole.nodes);
    totals.constant_nodes_before = static_cast<std::int64_t>(whole.constant_nodes);
    totals.params_before = whole.params;
    std::vector<const fold::Site*> folding;
    for (const auto& site : scan.sites) {
        ++(site.worthwhile ? totals.sites : totals.costly);
        if (!site.worthwhile) continue;
        folding.push_back(&site);
        add(totals.macs_before, site.before.macs);
        add(totals.macs_after, site.after.macs);
    }
    if (const auto folded = fold::outline(scan, folding)) {
        const auto after = analysis::totals(analysis::ModelFacts(**folded));
        totals.nodes_after = static_cast<std::int64_t>(after.nodes);
        totals.constant_nodes_after = static_cast<std::int64_t>(after.constant_nodes);
        totals.params_after = after.params;
    }
    return totals;
}

json count_or_null(std::int64_t count) { return count < 0 ? json(nullptr) : json(count); }

std::size_t widest(const std::vector<fold::Site>& sites, std::size_t (*width)(const fold::Site&)) {
    std::size_t most = 0;
    for (const auto& site : sites) most = std::max(most, width(site));
    return std::min<std::size_t>(most, 40);
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.resize(width, ' ');
    return text;
}

std::string site_lines(const fold::ScanResult& scan) {
    const auto label_width = widest(scan.sites, [](const fold::Site& site) { return site.label.size(); });
    const auto id_width = widest(scan.sites, [](const fold::Site& site) { return printable(site.id).size(); });
    std::string text;
    for (const auto& site : scan.sites) {
        text += "  " + padded(site.label, label_width) + "  " + padded(printable(site.id), id_width) + "  " + std::to_string(site.nodes.size()) +
                " -> " + site.made_text();
        if (!site.worthwhile) text += "\n      possible, not worth it: " + site.price;
        if (const auto deployed = fold::as_deployed(*scan.facts, site); deployed.effect == fold::Deployed::takes_apart)
            text += "\n      as deployed: " + deployed.sentence;
        if (site.staying_params > site.after.params / 8)
            text += "\n      '" + printable(site.staying_weight) +
                    "' stays in the file, because others read it too: " + short_count(static_cast<double>(site.after.params)) + " weights are added";
        text += '\n';
    }
    return text;
}

std::string name_of(const fold::Refusal& refusal) {
    if (!refusal.node_name.empty()) return refusal.node_name;
    return refusal.output.empty() ? "without a name" : refusal.output;
}

std::string refusal_lines(const fold::ScanResult& scan) {
    std::string text;
    for (const auto& refusal : scan.refusals) text += printable("  " + name_of(refusal) + " (" + refusal.op + "): " + refusal.reason) + "\n";
    return text;
}

std::string change(const char* what, std::int64_t before, std::int64_t after) {
    if (before < 0 || after < 0) return {};
    const auto text = [](std::int64_t count) { return short_count(static_cast<double>(count)); };
    return std::string(what) + " " + text(before) + (after == before ? "" : " -> " + text(after));
}

std::string constants_change(const Totals& totals) {
    const auto before = totals.constant_nodes_before, after = totals.constant_nodes_after;
    if (before == 0) return {};
    const bool same = after < 0 || after == before;
    return " (" + std::to_string(before) + (same ? "" : " -> " + std::to_string(after)) +
           (same && before == 1 ? " of them computes" : " of them compute") + " constants)";
}

std::string totals_line(const Totals& totals) {
    const auto macs = change("MACs of these sites", totals.macs_before, totals.macs_after);
    return change("Nodes", totals.nodes_before, totals.nodes_after) + constants_change(totals) + ", " +
           change("weights", totals.params_before, totals.params_after) +
           (totals.sites == 0 ? ".\n"
            : macs.empty()    ? ". MACs of these sites are not known: the file leaves sizes open.\n"
                              : ", " + macs + ".\n");
}

/// What the runtime does anyhow, in one line: in many networks that is every site.
std::string deployed_line(const fold::ScanResult& scan) {
    std::size_t worthwhile = 0, done = 0;
    for (const auto& site : scan.sites) {
        worthwhile += site.worthwhile ? 1 : 0;
        done += site.worthwhile && fold::as_deployed(*scan.facts, site).effect == fold::Deployed::done_by_runtime ? 1 : 0;
    }
    if (done == 0) return "";
    const std::string which = done < worthwhile ? std::to_string(done) + " of these" : done == 1 ? "this one" : "all of these";
    return "\nAs deployed: ONNX Runtime does " + which + " itself when it loads the model (--json says which).\n";
}

/// A scan reads no more than a few small constants; where a fold hangs on numbers, that is said.
std::string conditions_text(const fold::ScanResult& scan) {
    std::string lines;
    for (const auto& site : scan.sites)
        for (const auto& condition : site.conditions) lines += "  " + site.id + ": " + condition + "\n";
    return lines.empty() ? lines : "\nWhat these folds ask of the numbers, looked at when folding:\n" + lines;
}

std::string heading(const Totals& totals) {
    if (totals.sites + totals.costly == 0) return "Nothing folds.\n";
    std::string text = std::to_string(totals.sites) + (totals.sites == 1 ? " site folds" : " sites fold");
    if (totals.costly > 0) text += ", " + std::to_string(totals.costly) + " more would, but cost more than they save";
    return text + ":\n";
}

} // namespace

std::string short_count(double count) {
    constexpr std::array units{"", " k", " M", " G", " T", " P"};
    std::size_t unit = 0;
    while (count >= 999.5 && unit + 1 < units.size()) {
        count /= 1000;
        ++unit;
    }
    char buffer[32];
    const int decimals = unit == 0 || count >= 99.95 ? 0 : count >= 9.995 ? 1 : 2;
    std::snprintf(buffer, sizeof buffer, "%.*f%s", decimals, count, units[unit]);
    return buffer;
}

std::string nodes_text(const analysis::Totals& totals) {
    const auto verb = totals.constant_nodes == 1 ? " of them computes constants" : " of them compute constants";
    return std::to_string(totals.nodes) + (totals.nodes == 1 ? " node" : " nodes") +
           (totals.constant_nodes > 0 ? ", " + std::to_string(totals.constant_nodes) + verb : "");
}

json scan_json(const Model& model, const fold::ScanResult& scan) {
    auto sites = json::array(), refusals = json::array();
    for (const auto& site : scan.sites) sites.push_back(to_json(*scan.facts, site));
    for (const auto& refusal : scan.refusals) refusals.push_back(to_json(refusal));
    const auto totals = totals_of(scan);
    return {{"version", 1},
            {"model", model.path},
            {"sites", std::move(sites)},
            {"refusals", std::move(refusals)},
            {"remarks", scan.remarks},
            {"totals",
             {{"sites", totals.sites},
              {"sites_not_worthwhile", totals.costly},
              {"refusals", scan.refusals.size()},
              {"nodes_before", totals.nodes_before},
              {"nodes_after", count_or_null(totals.nodes_after)},
              {"constant_nodes_before", totals.constant_nodes_before},
              {"constant_nodes_after", count_or_null(totals.constant_nodes_after)},
              {"params_before", totals.params_before},
              {"params_after", count_or_null(totals.params_after)},
              {"macs_before", count_or_null(totals.macs_before)},
              {"macs_after", count_or_null(totals.macs_after)}}}};
}

std::string scan_text(const Model& model, const fold::ScanResult& scan) {
    const auto totals = totals_of(scan);
    std::string text = heading(totals) + site_lines(scan);
    text += deployed_line(scan) + conditions_text(scan);
    if (!scan.refusals.empty()) text += "\nWhat does not fold:\n" + refusal_lines(scan);
    text += "\n" + totals_line(totals);
    for (const auto& remark : scan.remarks) text += printable(remark) + "\n";
    return text + constant_inputs_hint(model);
}

} // namespace crease::cli
