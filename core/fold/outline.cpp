#include "core/fold/emit/emit.h"
#include "core/fold/fold.h"

namespace crease::fold {
namespace {

Replacement outlined(const analysis::ModelFacts& facts, const Site& site) {
    std::vector<FoldedWeights> weights;
    for (const auto& end : site.ends) {
        const Form& form = end.derivation->form;
        weights.push_back({form.kind.packed ? std::vector{form.out_channels} : weight_dims(form), {}, {}, form.value.type, form.kind.packed});
    }
    return emit(facts, site, std::move(weights));
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
