// What is typed is held against one kind of name after the other, the surest first. A name that several bear is refused, not looked for
// among the next kind: somebody would get another site than was meant.

#include "app/cli/named.h"

#include "app/cli/suggestions.h"
#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace crease::cli {
namespace {

using Names = std::vector<std::string>;

template <class One>
struct Naming {
    std::vector<std::function<Names(const One&)>> kinds; ///< of names that something may bear
    std::string One::*unique;                            ///< by which those that are called alike are told apart
    const char *none, *several;                          ///< what is said: "there is no site"
};

const Node& node_of(const fold::ScanResult& scan, GraphId graph, NodeId node) {
    const auto& facts = scan.facts->of(graph);
    return *facts.graph.nodes[facts.index.position(node)];
}

Names node_names(const fold::ScanResult& scan, const fold::Site& site) {
    Names names;
    for (const auto node : site.nodes) names.push_back(node_of(scan, site.graph, node).name);
    return names;
}

bool bears(const Names& names, const std::string& name) { return !name.empty() && std::find(names.begin(), names.end(), name) != names.end(); }

template <class One>
Names all_names(const std::vector<One>& all, const Naming<One>& naming) {
    Names names;
    for (const auto& kind : naming.kinds)
        for (const auto& one : all)
            for (auto& name : kind(one)) names.push_back(std::move(name));
    return names;
}

template <class One>
Result<const One*> named(const std::vector<One>& all, const Naming<One>& naming, const std::string& name) {
    for (const auto& kind : naming.kinds) {
        std::vector<const One*> found;
        for (const auto& one : all)
            if (bears(kind(one), name)) found.push_back(&one);
        if (found.size() == 1) return found.front();
        if (found.empty()) continue;
        Names apart;
        for (const auto* one : found) apart.push_back(one->*naming.unique);
        return fail(ErrorCode::usage, std::string(naming.several) + " \"" + name + "\"", {}, did_you_mean(apart));
    }
    const auto near = nearest(name, all_names(all, naming));
    return fail(ErrorCode::usage, std::string(naming.none) + " \"" + name + "\"", {}, near.empty() ? "crease scan lists them" : did_you_mean(near));
}

} // namespace

Result<const fold::Site*> named_site(const fold::ScanResult& scan, const std::string& name) {
    using fold::Site;
    if (scan.sites.empty())
        return fail(ErrorCode::usage, "nothing folds in this model", {}, "crease scan says why; crease explain MODEL --refusal NODE explains it");
    return named<Site>(scan.sites,
                       {{[](const Site& site) { return Names{site.id}; }, [](const Site& site) { return Names{site.block}; },
                         [&](const Site& site) { return node_names(scan, site); }},
                        &Site::id,
                        "there is no site",
                        "several sites are called"},
                       name);
}

Result<const fold::Refusal*> named_refusal(const fold::ScanResult& scan, const std::string& name) {
    using fold::Refusal;
    const auto place = [&](const Refusal& refusal) {
        return Names{analysis::block_name(scan.facts->of(refusal.graph).graph, node_of(scan, refusal.graph, refusal.node))};
    };
    return named<Refusal>(
        scan.refusals,
        {{[](const Refusal& refusal) { return Names{refusal.node_name}; }, [](const Refusal& refusal) { return Names{refusal.output}; }, place},
         &Refusal::output,
         "no refusal is about",
         "several refusals are about"},
        name);
}

} // namespace crease::cli
