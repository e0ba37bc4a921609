// Upwards: every layer whose value meets the others before it is scaled. A MaxPool or an activation whose slopes are fixed may stand
// between a layer and its scale where the scale is positive, which its numbers tell (passable.h).
//
// One factor for all elements of a product of two values (attention's 1/sqrt(d)) goes into one of them: t * (q k) = (t * q) k. It also
// passes whatever only moves elements. What is taken out of a value (Split, Gather, Slice) is some rows of the layer behind it; these
// alone are scaled, and by the scales of the other parts as well.

#include "core/fold/select/passable.h"
#include "core/fold/select/picked.h"

#include "core/fold/form/carried.h"

#include <algorithm>

namespace crease::fold {
namespace {

class Parts {
public:
    Parts(const GroupSearch& search, const Scaled& scaled, bool passing)
        : search_(search), scaled_(scaled), passing_(passing), form_(scaled.form.form),
          channels_(form_.family == Family::any ? 0 : form_.out_channels), axis_(channel_axis(form_)) {}

    std::optional<Group> run() {
        const auto above = search_.index.producer(scaled_.form.anchor);
        if (!form_.diagonal || !form_.pointwise() || axis_ < 1 || above == GraphIndex::no_node || search_.selection.absorbed[above]) return {};
        group_.scale = scaled_.nodes;
        group_.scaled = {scaled_.value};
        group_.output = scaled_.value;
        keep_shapes(scaled_.form.anchor);
        if (!collect(scaled_.form.anchor, {0, channels_, axis_, true, {}}, 0)) return {};
        take_in_groups();
        for (const auto* list : {&group_.scale, &group_.kept}) group_.nodes.insert(group_.nodes.end(), list->begin(), list->end());
        for (auto* list : {&group_.scale, &group_.kept, &group_.nodes}) sort_unique(*list);
        if (!search_.closed(group_.nodes, outputs()) || !search_.pays(group_)) return {};
        return std::move(group_);
    }

private:
    [[nodiscard]] const Node& node(std::uint32_t position) const { return *search_.graph.nodes[position]; }

    /// What others read: what is scaled, and what stays as it was.
    [[nodiscard]] std::vector<ValueId> outputs() const {
        auto all = group_.unchanged;
        all.insert(all.end(), group_.scaled.begin(), group_.scaled.end());
        return all;
    }

    /// The ends above a node that stays: of all values that meet there, or of the one that it passes on.
    [[nodiscard]] bool collect(ValueId value, const Landing& on, int depth) {
        const auto position = search_.index.producer(value);
        if (depth > farthest_layer || search_.selection.absorbed[position]) return false;
        group_.kept.push_back(position);
        if (meets(search_, node(position))) return collect_met(position, on, depth);
        if (!passing_) return false;
        if (picks(node(position))) return collect_picked(value, on);
        if (only_moves(node(position))) return on.count == 0 && collect_part(node(position).input(0), on, depth);
        if (multiplies_values(search_, node(position))) return scales_a_factor(node(position), on) && collect_factor(position, on, depth);
        const auto signs = signs_to_pass(search_, node(position));
        if (!signs || !has(*signs)) return false;
        Landing past = on;
        past.signs.positive = true;
        past.signs.unshifted = past.signs.unshifted || signs->unshifted;
        return collect_part(node(position).input(0), past, depth);
    }

    [[nodiscard]] bool collect_met(std::uint32_t position, const Landing& on, int depth) {
        const Node& meeting = node(position);
        const bool concat = meeting.is("Concat");
        const int along = concat ? concat_axis(meeting) : -1;
        if (concat && on.count != 0 && along < 0) return false;
        const bool side_by_side = concat && on.count != 0 && along == axis_;
        auto next = on.first;
        for (std::size_t i = 0; i < meeting.inputs.size(); ++i) {
            Landing part = on;
            if (side_by_side) {
                part.first = next;
                part.count = channels_of(meeting.inputs[i]);
                if (part.count < 1) return false;
                next += part.count;
            }
            part.shifts = on.shifts && (concat || i == 0);
            if (!collect_part(meeting.inputs[i], part, depth)) return false;
        }
        return !side_by_side || next == on.first + on.count;
    }

    /// Not where it is added to, and along an axis that the product leaves alone: those that a MatMul only repeats itself along.
    [[nodiscard]] bool scales_a_factor(const Node& product, const Landing& on) const {
        const bool left_alone = product.is("Mul") || axis_ < form_.value.rank - 2;
        return form_.zero_bias && (on.count == 0 || (on.rows.empty() && left_alone));
    }

    /// What is one factor for all elements of a product, or for such a place, goes into one of its operands, whichever a layer makes.
    [[nodiscard]] bool collect_factor(std::uint32_t position, const Landing& on, int depth) {
        const Group before = group_;
        for (auto operand : node(position).inputs) {
            if (collect_part(operand, on, depth)) return true;
            group_ = before;
        }
        return false;
    }

    [[nodiscard]] bool collect_part(ValueId value, const Landing& on, int depth) {
        const auto producer = search_.index.producer(value);
        if (producer == GraphIndex::no_node || search_.needed_outside(value) || !read_once(value) || group_.ends.size() >= most_ends) return false;
        auto end = part_end(value, on);
        if (!end) return collect(value, on, depth + 1);
        take(std::move(*end));
        return true;
    }

    /// By one node; a Shape may read the value as well.
    [[nodiscard]] bool read_once(ValueId value) {
        keep_shapes(value);
        const auto uses = search_.index.uses(value);
        return std::count_if(uses.begin(), uses.end(), [&](const Use& use) { return !asks_shape(use); }) == 1;
    }

    /// Scaling does not change what a Shape says, so it stays.
    void keep_shapes(ValueId value) {
        for (const auto& use : search_.index.uses(value)) {
            if (!asks_shape(use)) continue;
            group_.kept.push_back(use.node);
            group_.unchanged.push_back(node(use.node).output());
        }
    }
    [[nodiscard]] bool asks_shape(const Use& use) const { return node(use.node).is("Shape") && !search_.selection.absorbed[use.node]; }

    void take(GroupEnd end) {
        const auto nodes = region_nodes(*end.derivation);
        group_.nodes.insert(group_.nodes.end(), nodes.begin(), nodes.end());
        group_.ends.push_back(std::move(end));
    }

    /// The layer, the site or the end of an earlier group that makes the value, with the scale behind it.
    [[nodiscard]] std::optional<GroupEnd> part_end(ValueId value, const Landing& on) {
        const auto producer = search_.index.producer(value);
        if (search_.grouped(producer)) return end_of_group(search_.group_of[producer], value, on);
        const Region* site = search_.site_at(producer);
        if (site && site->output != value) return {};
        for (const auto& candidate : search_.table.forms(value)) {
            const Form& form = candidate.form;
            if ((site && &candidate != site->form) || !takes(form, on)) continue;
            const auto nodes = region_nodes(*form.derivation);
            if (!site && (!search_.takes_whole_sites(nodes) || open_reason(search_.graph, search_.index, nodes, value))) continue;
            if (auto end = scaled_end({candidate.anchor, form.derivation, price_of(*form.derivation)}, form_, on)) return end;
        }
        return {};
    }

    [[nodiscard]] bool takes(const Form& form, const Landing& on) const {
        if (!form.kind.has_kernel || form.kind.packed || form.border || form.partial() || !form.plan.whole_is_best || form.in_channels == 0)
            return false;
        return on.rows.empty() ? on.count == 0 || channels_scaled(form) == on.count : static_cast<std::int64_t>(on.rows.size()) == form.out_channels;
    }

    /// The end with a scale behind it; nothing where that is no operator.
    [[nodiscard]] static std::optional<GroupEnd> scaled_end(GroupEnd end, const Form& scale, const Landing& on) {
        Form form = end.derivation->form;
        form.derivation = end.derivation;
        auto derivation = landed(*scale.derivation, form, on);
        if (!derivation || !emittable(*derivation)) return {};
        const auto before = price_of(*end.derivation), after = price_of(*derivation);
        end.before += {after.macs - before.macs, after.params - before.params};
        end.derivation = std::move(derivation);
        return end;
    }

    // --- an earlier group

    [[nodiscard]] std::optional<GroupEnd> end_of_group(std::size_t index, ValueId value, const Landing& on) {
        const Group& group = search_.groups[index];
        const bool twice = std::find(group_.takes_in.begin(), group_.takes_in.end(), index) != group_.takes_in.end();
        for (const auto& end : group.ends) {
            if (twice || end.derivation->value != value || !takes(end.derivation->form, on)) continue;
            auto scaled = scaled_end(end, form_, on);
            if (scaled) group_.takes_in.push_back(index);
            return scaled;
        }
        return {};
    }

    /// Whatever else these groups have.
    void take_in_groups() {
        for (auto index : group_.takes_in) {
            const Group& earlier = search_.groups[index];
            for (const auto& end : earlier.ends) {
                const auto same = [&](const GroupEnd& one) { return one.derivation->value == end.derivation->value; };
                if (std::any_of(group_.ends.begin(), group_.ends.end(), same)) continue;
                if (earlier.scaled.empty()) group_.unchanged.push_back(end.derivation->value);
                group_.ends.push_back(end);
            }
            const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
            append(group_.kept, earlier.kept);
            append(group_.scaled, earlier.scaled);
            append(group_.unchanged, earlier.unchanged);
            append(group_.scale, earlier.scale);
            append(group_.nodes, earlier.nodes);
        }
        std::sort(group_.ends.begin(), group_.ends.end(), [&](const GroupEnd& a, const GroupEnd& b) { return place(a) < place(b); });
    }
    [[nodiscard]] std::uint32_t place(const GroupEnd& end) const { return search_.index.producer(end.derivation->value); }

    // --- some rows of a layer

    [[nodiscard]] bool collect_picked(ValueId part, const Landing& on) {
        const ValueId whole = node(search_.index.producer(part)).input(0);
        if (!whole.valid()) return false; // a hostile file's Split of nothing
        const Group before = group_;
        for (const auto& candidate : search_.table.forms(whole)) {
            const auto layer = layer_behind(candidate.form);
            if (layer && collect_rows(part, whole, *layer, on)) return true;
            group_ = before;
        }
        return false;
    }

    [[nodiscard]] bool collect_rows(ValueId part, ValueId whole, const MovedLayer& layer, Landing on) {
        const auto own = picked(search_, part, *layer.form);
        if (!own || (on.count != 0 && (own->axis != axis_ || on.count != static_cast<std::int64_t>(own->places.size())))) return false;
        on.rows = landing_rows(*layer.form, *own, on);
        const auto others = other_parts(whole, part);
        if (!others || !std::all_of(others->begin(), others->end(), [&](ValueId other) { return apart(search_, other, *layer.form, on.rows); }))
            return false;
        group_.kept.insert(group_.kept.end(), layer.movers.begin(), layer.movers.end());
        auto end = part_end(layer.made, on);
        if (!end) return false;
        for (auto other : *others)
            if (!take_scale_behind(other, *others, *layer.form, *end)) group_.unchanged.push_back(other);
        take(std::move(*end));
        return true;
    }

    /// What else is taken out of the value. Nothing where something else reads it.
    [[nodiscard]] std::optional<std::vector<ValueId>> other_parts(ValueId whole, ValueId part) {
        std::vector<ValueId> others;
        keep_shapes(whole);
        for (const auto& use : search_.index.uses(whole)) {
            if (asks_shape(use)) continue;
            if (use.slot != 0 || !picks(node(use.node)) || search_.selection.absorbed[use.node]) return {};
            group_.kept.push_back(use.node);
            for (auto output : node(use.node).outputs)
                if (output.valid() && output != part) others.push_back(output);
        }
        return others;
    }

    /// Another part may have a scale of its own right behind it, where no third part holds any of its rows.
    [[nodiscard]] bool take_scale_behind(ValueId part, const std::vector<ValueId>& others, const Form& layer, GroupEnd& end) {
        const AnchoredForm* scale = longest_scale(search_, part);
        const auto own = scale ? picked(search_, part, layer) : std::nullopt;
        if (!own) return false;
        const Form& form = scale->form;
        Landing on{0, form.family == Family::any ? 0 : form.out_channels, channel_axis(form), true, {}};
        if (on.count != 0 && (own->axis != on.axis || on.count != static_cast<std::int64_t>(own->places.size()))) return false;
        on.rows = landing_rows(layer, *own, on);
        if (!std::all_of(others.begin(), others.end(), [&](ValueId other) { return other == part || apart(search_, other, layer, on.rows); }))
            return false;
        auto scaled = scaled_end(end, form, on);
        if (!scaled) return false;
        end = std::move(*scaled);
        group_.scaled.push_back(form.derivation->value);
        for (auto position : region_nodes(*form.derivation)) group_.scale.push_back(position);
        return true;
    }

    [[nodiscard]] bool has(const Signs& wanted) {
        if (!known_) known_ = read_signs(search_, *form_.derivation);
        return allow(*known_, wanted);
    }

    /// Along which axis a Concat puts values together; -1 where that is not known.
    [[nodiscard]] int concat_axis(const Node& node) const {
        const auto axis = node.int_attribute("axis", 1);
        return axis >= 0 ? static_cast<int>(axis) : form_.value.rank > 0 ? static_cast<int>(axis) + form_.value.rank : -1;
    }
    [[nodiscard]] std::int64_t channels_of(ValueId value) const {
        for (const auto& one : search_.table.forms(value))
            if (const auto count = channels_scaled(one.form); count > 0) return count;
        return search_.table.extent(value, axis_);
    }
    /// How many channels a form has on the axis that is scaled; 0 where that is not known, or something else lies there.
    [[nodiscard]] std::int64_t channels_scaled(const Form& form) const { return rank_of(form) == form_.value.rank ? channels_on(form, axis_) : 0; }

    const GroupSearch& search_;
    const Scaled& scaled_;
    bool passing_;
    const Form& form_;
    std::int64_t channels_; ///< of the whole; 0: the scaling is the same for all
    int axis_;
    Group group_;
    std::optional<Signs> known_;
};

} // namespace

std::optional<Group> group_of_parts(const GroupSearch& search, const Scaled& scaled, bool passing) { return Parts(search, scaled, passing).run(); }

} // namespace crease::fold
