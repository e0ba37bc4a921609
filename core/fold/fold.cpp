#include "core/fold/fold.h"

#include "core/fold/check/check.h"
#include "core/fold/emit/packed_scales.h"
#include "core/fold/numeric/weights.h"
#include "core/fold/select/regions.h"
#include "core/fold/select/steps.h"
#include "core/fold/transfer/packed_weight.h"

#include <algorithm>

namespace crease::fold {
using analysis::ModelFacts;
namespace {

Error located(Error error, const std::string& where) {
    if (error.context.empty()) error.context = where;
    else if (error.context.find(where) == std::string::npos) error.context = where + ", " + error.context;
    return error;
}

/// What folding the derivation makes, once it has passed the check. What folding had to keep at hand is gone by then.
Result<FoldedWeights> derived_weights(const analysis::GraphFacts& facts, const Derivation& derivation, const JobControl& control,
                                      const FoldOptions& options) {
    if (derivation.form.kind.mean) return FoldedWeights{{}, {}, {}, derivation.form.value.type}; // an AveragePool has none
    const auto fold = [&] {
        WeightShelf shelf(facts.constants, derivation, derivation.form.in_channels, options.reading);
        return fold_weights(derivation, shelf, control);
    };
    CREASE_TRY(auto weights, fold());
    if (options.check) CREASE_CHECK(check::check_fold(derivation, weights, facts.graph, facts.constants));
    return weights;
}

/// In float32 what the short type of the form cannot hold.
Result<FoldedWeights> widened_weights(const analysis::GraphFacts& facts, const Derivation& derivation, const JobControl& control,
                                      const FoldOptions& options) {
    Derivation wide = derivation;
    wide.form.value.type = ElementType::float32;
    return derived_weights(facts, wide, control, options);
}

Result<FoldedWeights> checked_weights(const analysis::GraphFacts& facts, const Derivation& derivation, const JobControl& control,
                                      const FoldOptions& options) {
    if (!derivation.form.kind.packed) {
        auto weights = derived_weights(facts, derivation, control, options);
        const bool widen = !weights && options.widen && weights.error().code == ErrorCode::bad_input && element_size(derivation.form.value.type) == 2;
        return widen ? widened_weights(facts, derivation, control, options) : std::move(weights);
    }
    CREASE_TRY(auto scales, derived_weights(facts, *scales_of(derivation, facts.graph, facts.index, facts.constants), control, options));
    return positive_scales(std::move(scales), derivation.form.value.type);
}

void note(Replacement& replacement, const Graph& graph, const Site& site, ValueId output, const std::string& made) {
    replacement.note_key = "crease.fold." + graph.value_name(output);
    replacement.note_value = site.label + ": " + std::to_string(replacement.removed.size()) + " nodes into " + made;
}

Result<FoldedWeights> site_weights(const ModelFacts& facts, const Site& site, const Derivation& derivation, const JobControl& control,
                                   const FoldOptions& options) {
    auto weights = checked_weights(facts.of(site.graph), derivation, control, options);
    return weights ? std::move(weights) : forward_error(located(std::move(weights).error(), "site '" + site.id + "'"));
}

bool stands_alone(const Derivation& step) { return emittable(step) && shrinks(step, region_nodes(step)); }

/// The step that derives the value of that name, and the end that it is a step of. A value may be seen in two ways (as it is, and
/// moved or scaled); one that is an operator of its own comes first.
std::pair<const Derivation*, const End*> find_step(const Site& site, const Graph& graph, const std::string& id) {
    std::pair<const Derivation*, const End*> found{};
    for (const auto& end : site.ends) {
        const auto pieces = pieces_of(*end.derivation);
        for (const auto* step : derivation_order(*end.derivation)) {
            if (step->node == Derivation::anchor_node || pieces.contains(step) || graph.value_name(step->value) != id) continue;
            if (!found.first || (!stands_alone(*found.first) && stands_alone(*step))) found = {step, &end};
        }
    }
    return found;
}

tl::unexpected<Error> no_such_step(const Site& site, const std::string& id) {
    return fail(ErrorCode::usage, "there is no step '" + id + "'", "site '" + site.id + "'");
}

} // namespace

Status prepare_constants(const analysis::GraphFacts& facts, const std::vector<NodeId>& nodes, const JobControl& control) {
    std::vector<ValueId> read;
    for (auto id : nodes) {
        const auto& inputs = facts.graph.nodes[facts.index.position(id)]->inputs;
        read.insert(read.end(), inputs.begin(), inputs.end());
    }
    return facts.constants.prepare(read, control.stop);
}

Result<Replacement> fold_site(const ModelFacts& facts, const Site& site, const JobControl& control, const FoldOptions& options) {
    CREASE_CHECK(prepare_constants(facts.of(site.graph), site.nodes, control));
    std::vector<FoldedWeights> weights;
    for (const auto& end : site.ends) {
        CREASE_TRY(auto made, site_weights(facts, site, *end.derivation, control, options));
        weights.push_back(std::move(made));
    }
    auto out = emit(facts, site, std::move(weights));
    note(out, facts.of(site.graph).graph, site, site.output, site.made_text());
    return out;
}

Result<Replacement> fold_step(const ModelFacts& facts, const Site& site, const std::string& step_id, const JobControl& control,
                              const FoldOptions& options) {
    const auto& [graph, index, constants] = facts.of(site.graph);
    const auto [step, end] = find_step(site, graph, step_id);
    if (!step) return no_such_step(site, step_id);
    const auto nodes = region_nodes(*step);
    if (auto open = open_reason(graph, index, nodes, step->value))
        return fail(ErrorCode::unsupported, open->text, "step '" + step_id + "'", "fold the whole site instead");
    if (!stands_alone(*step))
        return fail(ErrorCode::unsupported, "this step alone is not an operator of its own", "step '" + step_id + "'", "fold the whole site instead");
    CREASE_CHECK(prepare_constants(facts.of(site.graph), site.nodes, control));
    CREASE_TRY(auto weights, site_weights(facts, site, *step, control, options));
    std::vector<FoldedEnd> ends;
    ends.push_back({step, end->anchor, std::move(weights)});
    auto out = emit(facts, graph, std::move(ends), {}, nodes);
    note(out, graph, site, step->value, kernel_shape(step->form).text());
    return out;
}

} // namespace crease::fold
