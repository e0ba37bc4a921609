#include "core/fold/emit/emit.h"
#include "core/fold/fold.h"
#include "core/fold/select/recipe.h"
#include "core/fold/select/regions.h"

namespace crease::fold {
namespace {

Replacement outlined(const analysis::ModelFacts& facts, const Site& site) {
    const auto& scope = facts.of(site.graph);
    auto out = emit(facts, scope.graph, *site.derivation, site.anchor, {weight_dims(site.derivation->form), {}, {}}, region_nodes(*site.derivation));
    out.recipe = recipe_of(scope.graph, scope.constants, *site.derivation);
    return out;
}

} // namespace

Result<ModelPtr> outline(const ScanResult& scan, const std::vector<const Site*>& sites) {
    std::vector<Replacement> replacements;
    for (const auto* site : sites) replacements.push_back(outlined(*scan.facts, *site));
    std::vector<const Replacement*> all;
    for (const auto& one : replacements) all.push_back(&one);
    return rewrite(scan.facts->model(), all);
}

} // namespace crease::fold
