// Downwards: every layer that reads what is scaled. A positive scale without a shift may pass an activation on its way there
// (passable.h), which then stays, and reads what is not scaled; so does a Shape.

#include "core/fold/select/passable.h"

#include <algorithm>
#include <map>

namespace crease::fold {
namespace {

Price operator-(const Price& a, const Price& b) { return {a.macs - b.macs, a.params - b.params}; }

/// The value as one operator of what is scaled, which takes in `site` whole and nothing of other sites.
const AnchoredForm* scaled_layer(const GroupSearch& search, const Scaled& scaled, ValueId value, const Region* site) {
    for (const auto& candidate : search.table.forms(value)) {
        if (candidate.order != scaled.form.order || !candidate.form.plan.whole_is_best || !emittable(*candidate.form.derivation)) continue;
        const auto nodes = region_nodes(*candidate.form.derivation);
        const bool own = std::all_of(nodes.begin(), nodes.end(),
                                     [&](auto node) { return !search.selection.absorbed[node] || (site && search.site_at(node) == site); });
        if (own && (!site || std::includes(nodes.begin(), nodes.end(), site->nodes.begin(), site->nodes.end()))) return &candidate;
    }
    return nullptr;
}

/// The operator that a reader becomes with the scale before it, and with as much of what follows it as goes into one.
std::optional<GroupEnd> reading_end(const GroupSearch& search, const Scaled& scaled, std::uint32_t position) {
    std::optional<GroupEnd> best;
    for (int steps = 0; steps < farthest_layer; ++steps) {
        const Region* site = search.site_at(position);
        const auto value = site ? site->output : search.graph.nodes[position]->output();
        if (search.grouped(position) || !value.valid()) return best;
        if (const auto* found = scaled_layer(search, scaled, value, site))
            best = GroupEnd{found->anchor, found->form.derivation, price_of(*found->form.derivation)};
        if (site || search.needed_outside(value) || search.index.uses(value).size() != 1 || !find_transfer(*search.graph.nodes[position]))
            return best;
        position = search.index.uses(value)[0].node;
    }
    return best;
}

/// What others read.
std::vector<ValueId> outputs_of(const Group& group) {
    std::vector<ValueId> outputs = group.unchanged;
    for (const auto& end : group.ends) outputs.push_back(end.derivation->value);
    return outputs;
}

/// Whether one end reads what another one makes.
bool chained(const GroupSearch& search, const Group& group) {
    return std::any_of(group.ends.begin(), group.ends.end(), [&](const GroupEnd& end) {
        const auto uses = search.index.uses(end.derivation->value);
        return std::any_of(uses.begin(), uses.end(),
                           [&](const Use& use) { return std::binary_search(group.nodes.begin(), group.nodes.end(), use.node); });
    });
}

/// The steps of a layer once more, with a scale in the place of what it reads.
DerivationPtr on_top(const Derivation& layer, const DerivationPtr& scale) {
    std::map<const Derivation*, DerivationPtr> made;
    for (const auto* step : derivation_order(layer)) {
        if (std::holds_alternative<AnchorRule>(step->rule)) {
            made.emplace(step, scale);
            continue;
        }
        std::vector<DerivationPtr> inputs;
        for (const auto& input : step->inputs) inputs.push_back(made.at(input.get()));
        auto copy = std::make_shared<Derivation>(step->rule, std::move(inputs), step->node, step->value, step->form);
        copy->own = step->own;
        made.emplace(step, std::move(copy));
    }
    return made.at(&layer);
}

/// Whether the channels that the layer reads are those that are scaled.
bool reads_scaled(const Form& layer, const Form& scale) {
    if (layer.partial() || layer.kind.packed || !layer.plan.whole_is_best || layer.auto_pad != AutoPad::none) return false;
    if (scale.family == Family::any) return true;
    const Family across = layer.family == Family::transposed ? Family::spatial : layer.family;
    return !layer.carried && across == scale.family && layer.in_channels == scale.out_channels;
}

class Readers {
public:
    Readers(const GroupSearch& search, const Scaled& scaled, bool passing) : search_(search), scaled_(scaled), passing_(passing) {}

    std::optional<Group> run() {
        group_.scale = scaled_.nodes;
        if (!collect(scaled_.value, nullptr, 0)) return {};
        std::sort(group_.ends.begin(), group_.ends.end(),
                  [](const GroupEnd& a, const GroupEnd& b) { return a.derivation->node < b.derivation->node; });
        for (const auto& end : group_.ends) {
            const auto nodes = region_nodes(*end.derivation);
            group_.nodes.insert(group_.nodes.end(), nodes.begin(), nodes.end());
        }
        sort_unique(group_.nodes);
        drop_kept_inside_ends();
        if (group_.ends.empty() || group_.ends.size() + group_.kept.size() < 2) return {};
        group_.nodes.insert(group_.nodes.end(), group_.kept.begin(), group_.kept.end());
        sort_unique(group_.kept);
        sort_unique(group_.nodes);
        const auto shared = price_of(*scaled_.form.form.derivation); // is there once
        for (std::size_t i = 1; i < group_.ends.size(); ++i) group_.ends[i].before = group_.ends[i].before - shared;
        if (chained(search_, group_) || !search_.closed(group_.nodes, outputs_of(group_)) || !search_.pays(group_)) return {};
        group_.output = group_.ends.back().derivation->value;
        return std::move(group_);
    }

private:
    /// Every reader of the value; `scale` is the scale itself, put onto what an activation makes of the unscaled value.
    [[nodiscard]] bool collect(ValueId value, const DerivationPtr& scale, int depth) {
        const auto uses = search_.index.uses(value);
        if (search_.needed_outside(value) || uses.empty() || uses.size() > most_ends || depth > farthest_layer) return false;
        return std::all_of(uses.begin(), uses.end(),
                           [&](const Use& use) { return keep_shape(value, use) || pass(use, depth) || add_end(value, scale, use); });
    }

    /// The Shape of what is scaled is that of what is not.
    [[nodiscard]] bool keep_shape(ValueId value, const Use& use) {
        const Node& reader = *search_.graph.nodes[use.node];
        const Form& scale = scaled_.form.form;
        if (!reader.is("Shape") || value != scaled_.value || !scale.pointwise() || !scale.diagonal || search_.selection.absorbed[use.node])
            return false;
        group_.kept.push_back(use.node);
        group_.unchanged.push_back(reader.output());
        return true;
    }

    /// A Shape that only tells a Reshape where to, which goes with it, goes too. `nodes` are still those of the ends.
    void drop_kept_inside_ends() {
        std::erase_if(group_.kept, [&](std::uint32_t position) {
            const bool inside = std::binary_search(group_.nodes.begin(), group_.nodes.end(), position);
            if (inside) std::erase(group_.unchanged, search_.graph.nodes[position]->output());
            return inside;
        });
    }

    /// An activation on the way, and whatever reads that.
    [[nodiscard]] bool pass(const Use& use, int depth) {
        const Node& reader = *search_.graph.nodes[use.node];
        const auto wanted = passing_ && use.slot == 0 && !search_.selection.absorbed[use.node] ? signs_to_pass(search_, reader) : std::nullopt;
        if (!wanted || !allow_all()) return false;
        const auto& identity = search_.table.forms(reader.output()).back();
        Form form = identity.form;
        if (scaled_.form.form.family != Family::any) form.in_channels = form.out_channels = form.groups = scaled_.form.form.out_channels;
        const auto scale = landed(*scaled_.form.form.derivation, form, {0, 0, 1, true, {true, true}});
        group_.kept.push_back(use.node);
        return scale && collect(reader.output(), scale, depth + 1);
    }

    [[nodiscard]] bool allow_all() {
        if (!known_) known_ = read_signs(search_, *scaled_.form.form.derivation);
        return allow(*known_, {true, true});
    }

    [[nodiscard]] bool add_end(ValueId value, const DerivationPtr& scale, const Use& use) {
        auto end = scale ? end_past(value, scale, use.node) : reading_end(search_, scaled_, use.node);
        if (!end) return false;
        const auto same = [&](const GroupEnd& known) { return known.derivation->value == end->derivation->value; };
        if (std::none_of(group_.ends.begin(), group_.ends.end(), same)) group_.ends.push_back(std::move(*end));
        return true;
    }

    /// The layer, or the site, that reads what an activation makes.
    [[nodiscard]] std::optional<GroupEnd> end_past(ValueId value, const DerivationPtr& scale, std::uint32_t position) const {
        const Region* site = search_.site_at(position);
        const auto made = site ? site->output : search_.graph.nodes[position]->output();
        if (search_.grouped(position) || !made.valid()) return {};
        for (const auto& candidate : search_.table.forms(made)) {
            if (candidate.anchor != value || (site && &candidate != site->form) || !emittable(*candidate.form.derivation) ||
                !reads_scaled(candidate.form, scaled_.form.form))
                continue;
            if (!site && !search_.free(region_nodes(*candidate.form.derivation))) continue;
            auto derivation = on_top(*candidate.form.derivation, scale);
            return GroupEnd{candidate.anchor, derivation, price_of(*derivation)};
        }
        return {};
    }

    const GroupSearch& search_;
    const Scaled& scaled_;
    bool passing_;
    Group group_;
    std::optional<Signs> known_;
};

} // namespace

std::optional<Group> group_of_readers(const GroupSearch& search, const Scaled& scaled, bool passing) {
    return Readers(search, scaled, passing).run();
}

} // namespace crease::fold
