#include "core/fold/fold.h"
#include "core/fold/select/groups.h"
#include "core/fold/select/labels.h"
#include "core/fold/select/number_conditions.h"
#include "core/fold/select/places.h"
#include "core/fold/select/refusals.h"
#include "core/fold/select/sharing.h"
#include "core/fold/select/site_cost.h"
#include "core/fold/select/steps.h"
#include "core/fold/select/surroundings.h"

#include <algorithm>
#include <new>
#include <unordered_map>

namespace crease::fold {
namespace {

class GraphScan {
public:
    GraphScan(const Model& model, const analysis::ModelFactsPtr& facts, GraphId graph, bool into_scales)
        : model_(model), facts_(facts), scope_(facts->of(graph)), shapes_(scope_.constants.shapes()),
          table_(model, scope_.graph, scope_.index, scope_.constants, shapes_, into_scales) {}

    Status run(ScanResult& out, const JobControl& control) {
        CREASE_CHECK(table_.fill(control));
        auto selection = select_regions(scope_.graph, scope_.index, table_, scope_.constants);
        const auto groups = take_groups(scope_.graph, scope_.index, table_, scope_.constants, selection);
        const auto shared = shared_constants(scope_.graph, scope_.index, scope_.constants, selection);
        std::vector<Site> sites;
        sites.reserve(shared.size() + groups.size());
        for (std::size_t i = 0; i < shared.size(); ++i) sites.push_back(with_shared(site(selection.sites[i], true), shared[i]));
        for (const auto& group : groups) sites.push_back(site(group));
        const auto position = [&](const Site& site) { return scope_.index.position(site.nodes.back()); };
        const auto first_shared = static_cast<std::ptrdiff_t>(shared.size()); // those before it are in order already
        const auto before = [&](const Site& a, const Site& b) { return position(a) < position(b); };
        std::inplace_merge(sites.begin(), sites.begin() + first_shared, sites.end(), before);
        out.sites.insert(out.sites.end(), std::make_move_iterator(sites.begin()), std::make_move_iterator(sites.end()));
        for (const auto& region : selection.unworthy) unworthy_.push_back(site(region, false));
        auto refusals = explain_refusals(scope_.graph, scope_.index, table_, scope_.constants, selection);
        out.refusals.insert(out.refusals.end(), std::make_move_iterator(refusals.begin()), std::make_move_iterator(refusals.end()));
        return {};
    }

    std::vector<Site> take_unworthy() { return std::move(unworthy_); }

private:
    Site site(const Region& region, bool worthwhile) const {
        const Graph& graph = scope_.graph;
        const Form& form = region.form->form;
        Site site = site_of(region.nodes, {end_of(region.form->anchor, form.derivation)}, region.output);
        if (!worthwhile) site.id += "@" + graph.value_name(region.form->anchor);
        site.label = label_in_place(label_of(*form.derivation, graph), site, graph, scope_.index, scope_.constants);
        if (site.label.ends_with("+BN") && activated(region.output)) site.label += "+activation";
        site.before = cost_before(scope_, {form.derivation.get()}, region.before, static_cast<std::int64_t>(region.nodes.size()));
        site.after = cost_after(scope_, *form.derivation, region.form->anchor, emitted_nodes(form));
        site.worthwhile = worthwhile;
        if (!worthwhile) site.price = price_text(region.before, form.emitted());
        site.steps = LazySteps([facts = facts_, &scope = scope_, last = form.derivation] { return make_steps(scope.graph, scope.index, last); });
        return site;
    }

    Site site(const Group& group) const {
        const Graph& graph = scope_.graph;
        std::vector<End> ends;
        for (const auto& end : group.ends) ends.push_back(end_of(end.anchor, end.derivation));
        Site site = site_of(group.nodes, std::move(ends), group.output);
        site.label = label_in_place(label_of(group, graph), site, graph, scope_.index, scope_.constants);
        if (site.label.ends_with("+BN") && activated(group.output)) site.label += "+activation";
        site.after = {0, 0, 0, 0};
        for (auto position : group.kept) site.meeting.push_back(graph.nodes[position]->id);
        std::vector<const Derivation*> derivations;
        Price before;
        for (const auto& end : group.ends) {
            derivations.push_back(end.derivation.get());
            before += end.before;
            site.after = total(site.after, cost_after(scope_, *end.derivation, end.anchor, 0));
        }
        site.before = cost_before(scope_, derivations, before, static_cast<std::int64_t>(group.nodes.size()));
        site.after.nodes = emitted_nodes(group);
        site.steps = LazySteps([facts = facts_, &scope = scope_, group] { return make_steps(scope.graph, scope.index, group); });
        return site;
    }

    End end_of(ValueId anchor, const DerivationPtr& derivation) const {
        return {anchor, derivation->value, kernel_shape(derivation->form), derivation};
    }

    /// What all kinds of sites say alike.
    Site site_of(const std::vector<std::uint32_t>& nodes, std::vector<End> ends, ValueId output) const {
        Site site;
        site.graph = scope_.graph.id;
        site.id = scope_.graph.value_name(output);
        site.anchor = ends.back().anchor;
        site.output = output;
        site.kernel = ends.back().kernel;
        site.ends = std::move(ends);
        for (auto position : nodes) site.nodes.push_back(scope_.graph.nodes[position]->id);
        site.block = block_of(scope_.graph, nodes);
        for (const auto& end : site.ends) {
            auto found = number_conditions(scope_, *end.derivation, nodes);
            for (auto& condition : found)
                if (std::find(site.conditions.begin(), site.conditions.end(), condition) == site.conditions.end())
                    site.conditions.push_back(std::move(condition));
        }
        return site;
    }

    [[nodiscard]] Site with_shared(Site site, const SharedConstants& shared) const {
        site.before.params -= shared.counted_again;
        site.staying_params = shared.staying;
        if (shared.largest_staying.valid()) site.staying_weight = scope_.graph.value_name(shared.largest_staying);
        return site;
    }

    /// Conv+BN and its like are named with the activation that alone reads them; blocks have names of their own.
    bool activated(ValueId output) const {
        static constexpr std::string_view activations[] = {"Relu", "LeakyRelu", "PRelu", "Sigmoid", "HardSigmoid", "HardSwish", "Clip",
                                                           "Tanh", "Elu",       "Selu",  "Gelu",    "Mish",        "Softplus"};
        const auto uses = scope_.index.uses(output);
        if (uses.size() != 1 || scope_.index.is_graph_output(output)) return false;
        const Node& reader = *scope_.graph.nodes[uses[0].node];
        return reader.domain.empty() && std::find(std::begin(activations), std::end(activations), reader.op_type) != std::end(activations);
    }

    const Model& model_;
    const analysis::ModelFactsPtr& facts_;
    const analysis::GraphFacts& scope_;
    const analysis::Shapes& shapes_;
    FormTable table_;
    std::vector<Site> unworthy_;
};

std::string owner_name(const Model& model, const Graph& graph) {
    if (graph.kind == GraphKind::function) return graph.name;
    for (const auto& node : model.graphs[graph.parent.value]->nodes)
        if (node->id == graph.owner) return (node->name.empty() ? node->op_type : node->name) + "/" + graph.owner_attribute;
    return graph.owner_attribute;
}

/// What the whole file should be known for.
std::vector<std::string> remarks_on(const Model& model, const analysis::ConstantTable& constants) {
    if (model.ir_version < 4 && !model.main().initializers.empty())
        return {"The file is of IR version " + std::to_string(model.ir_version) +
                ", which lists every weight as an input as well; they are treated as constants."};
    const auto& inputs = model.main().inputs;
    const auto listed = std::count_if(inputs.begin(), inputs.end(), [&](ValueId input) { return input.valid() && constants.is_overridable(input); });
    if (listed == 0) return {};
    return {(listed == 1 ? "1 weight is also an input, so that a caller may override it"
                         : std::to_string(listed) + " weights are also inputs, so that a caller may override them") +
            ", and what reads such a weight does not fold. Taken for constants they fold, and a model that is saved has no such inputs any more."};
}

/// A value name may occur in several bodies; ids must not.
void make_ids_unique(const Model& model, std::vector<Site>& sites) {
    std::unordered_map<std::string, int> count;
    for (const auto& site : sites) ++count[site.id];
    std::unordered_map<std::string, int> taken;
    for (auto& site : sites) {
        if (count[site.id] > 1 && site.graph.value != 0) site.id = owner_name(model, *model.graphs[site.graph.value]) + ":" + site.id;
        if (const int again = taken[site.id]++; again > 0) site.id += "#" + std::to_string(again + 1);
    }
}

} // namespace

const Site* ScanResult::find(const std::string& id) const {
    for (const auto& site : sites)
        if (site.id == id) return &site;
    return nullptr;
}

namespace {

const Step* foldable_step(const Step& root, const std::string& id) {
    for (const Step* step : step_order(root))
        if (step->id == id && step->foldable_alone) return step;
    return nullptr;
}

} // namespace

std::pair<const Site*, const Step*> ScanResult::find_step(const std::string& id) const {
    for (const auto& site : sites)
        if (const Step* step = site.steps() ? foldable_step(*site.steps(), id) : nullptr) return {&site, step};
    return {};
}

Result<ScanResult> scan(const Model& model, const JobControl& control, const ScanOptions& options) try {
    ScanResult out;
    std::vector<Site> unworthy;
    out.facts = std::make_shared<const analysis::ModelFacts>(model, options.engine);
    for (std::size_t i = 0; i < model.graphs.size(); ++i) {
        control.progress(static_cast<double>(i) / static_cast<double>(model.graphs.size()), "Finding what folds");
        GraphScan scan(model, out.facts, model.graphs[i]->id, options.into_scales);
        CREASE_CHECK(scan.run(out, control));
        for (auto& site : scan.take_unworthy()) unworthy.push_back(std::move(site));
    }
    out.sites.insert(out.sites.end(), std::make_move_iterator(unworthy.begin()), std::make_move_iterator(unworthy.end()));
    make_ids_unique(model, out.sites);
    tell_blocks_apart(*out.facts, out.sites);
    out.remarks = remarks_on(model, out.facts->main().table());
    control.progress(1, "Finding what folds");
    return out;
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::unsupported, "the model is too large for the memory that is left", model.path);
} catch (const std::exception& error) {
    return fail(ErrorCode::internal, error.what(), "looking for what folds");
}

} // namespace crease::fold
