// Upwards: every layer whose value meets the others before it is scaled. A MaxPool or an activation whose slopes are fixed may stand
// between a layer and its scale where the scale is positive, which its numbers tell:
//
//     max(t * x + s) = t * max(x) + s        t * relu(x) = relu(t * x)        for t > 0
//
// One factor for all elements of a product of two values (attention's 1/sqrt(d)) goes into one of them: t * (q k) = (t * q) k.

#include "core/fold/select/group_search.h"

#include "core/fold/form/carried.h"

#include <algorithm>
#include <cmath>

namespace crease::fold {
namespace {

constexpr std::int64_t most_read = 1 << 13; ///< elements of one constant, while scanning

/// Every input is computed while the network runs.
bool of_values(const GroupSearch& search, const Node& node) {
    return node.inputs.size() > 1 && std::none_of(node.inputs.begin(), node.inputs.end(), [&](ValueId input) {
        return !input.valid() || search.constants.is_constant(input) || search.constants.is_overridable(input);
    });
}

bool meets(const GroupSearch& search, const Node& node) { return (node.is("Concat") || node.is("Add") || node.is("Sub") || node.is("Sum")) && of_values(search, node); }
bool multiplies_values(const GroupSearch& search, const Node& node) { return (node.is("MatMul") || node.is("Mul")) && of_values(search, node); }

/// What a scale and shift must be like to pass the node; nothing where none does.
std::optional<Signs> signs_to_pass(const Node& node) {
    if (node.has_reference_attribute()) return {};
    if (node.is("MaxPool") && node.outputs.size() == 1) return Signs{true, false};
    if (node.is("Relu") || node.is("LeakyRelu")) return Signs{true, true};
    return {};
}

class Parts {
public:
    Parts(const GroupSearch& search, const Scaled& scaled, bool passing)
        : search_(search), scaled_(scaled), passing_(passing), form_(scaled.form.form), channels_(form_.family == Family::any ? 0 : form_.out_channels),
          axis_(form_.family == Family::linear ? form_.value_rank - 1 : 1) {}

    std::optional<Group> run() {
        const auto above = search_.index.producer(scaled_.form.anchor);
        if (!form_.diagonal || !form_.pointwise() || axis_ < 1 || above == GraphIndex::no_node || search_.selection.absorbed[above]) return {};
        group_.scale = scaled_.nodes;
        group_.met = scaled_.form.anchor;
        group_.output = scaled_.value;
        if (!collect(above, {0, channels_, axis_, true, {}}, 0)) return {};
        group_.nodes.insert(group_.nodes.end(), scaled_.nodes.begin(), scaled_.nodes.end());
        group_.nodes.insert(group_.nodes.end(), group_.kept.begin(), group_.kept.end());
        sort_unique(group_.nodes);
        sort_unique(group_.kept);
        if (!search_.closed(group_.nodes, {scaled_.value}) || !search_.pays(group_)) return {};
        return std::move(group_);
    }

private:
    [[nodiscard]] const Node& node(std::uint32_t position) const { return *search_.graph.nodes[position]; }

    /// The ends above a node that stays: of all values that meet there, or of the one that it passes on.
    [[nodiscard]] bool collect(std::uint32_t position, const Landing& on, int depth) {
        if (depth > farthest_layer || search_.selection.absorbed[position]) return false;
        group_.kept.push_back(position);
        if (meets(search_, node(position))) return collect_met(position, on, depth);
        if (!passing_) return false;
        if (multiplies_values(search_, node(position))) return on.count == 0 && form_.zero_bias && collect_factor(position, on, depth);
        const auto signs = signs_to_pass(node(position));
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

    /// One factor for all elements of a product goes into one of its operands, whichever a layer makes.
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
        if (producer == GraphIndex::no_node || search_.needed_outside(value) || search_.index.uses(value).size() != 1 || group_.ends.size() >= most_ends) return false;
        auto end = part_end(value, on);
        if (!end) return collect(producer, on, depth + 1);
        auto nodes = region_nodes(*end->derivation);
        std::erase_if(nodes, [&](auto position) { return std::binary_search(scaled_.nodes.begin(), scaled_.nodes.end(), position); });
        group_.nodes.insert(group_.nodes.end(), nodes.begin(), nodes.end());
        group_.ends.push_back(std::move(*end));
        return true;
    }

    /// The layer, or the site, that makes the value, with the scale behind it.
    [[nodiscard]] std::optional<GroupEnd> part_end(ValueId value, const Landing& on) const {
        const auto producer = search_.index.producer(value);
        const Region* site = search_.site_at(producer);
        if (search_.grouped[producer] || (site && site->output != value)) return {};
        for (const auto& candidate : search_.table.forms(value)) {
            const Form& form = candidate.form;
            if (site && &candidate != site->form) continue;
            if (!form.has_kernel || form.border || form.partial() || !form.whole_is_best || form.in_channels == 0) continue;
            if (on.count != 0 && channels_on(form) != on.count) continue;
            const auto nodes = region_nodes(*form.derivation);
            if (!site && (!search_.free(nodes) || open_reason(search_.graph, search_.index, nodes, value))) continue;
            auto derivation = landed(*form_.derivation, form, on);
            if (derivation && emittable(*derivation)) return GroupEnd{candidate.anchor, derivation, price_of(*derivation)};
        }
        return {};
    }

    // --- what stays

    [[nodiscard]] bool has(const Signs& signs) {
        if (!known_) known_ = read_signs();
        return known_->positive && (!signs.unshifted || known_->unshifted);
    }

    /// By the numbers of the scale, where they are small and stored as they are.
    [[nodiscard]] Signs read_signs() const {
        Signs found{true, true};
        for (const auto* step : derivation_order(*form_.derivation)) {
            if (step->node == Derivation::anchor_node) continue;
            const auto* rule = std::get_if<ScalingRule>(&step->rule);
            if (!rule || !stored_small(node(step->node))) return {};
            const auto scaling = row_scaling(*rule, search_.constants);
            if (!scaling) return {};
            found.positive = found.positive && std::all_of(scaling->scale.begin(), scaling->scale.end(), [](Quad t) { return t > 0; });
            found.unshifted = found.unshifted && std::all_of(scaling->shift.begin(), scaling->shift.end(), [](Quad s) { return s == 0; });
        }
        return found;
    }
    [[nodiscard]] bool stored_small(const Node& node) const {
        return std::all_of(node.inputs.begin(), node.inputs.end(), [&](ValueId input) {
            if (!input.valid() || !search_.constants.is_constant(input)) return true;
            const auto tensor = search_.constants.tensor(input);
            return tensor && tensor->element_count() <= most_read;
        });
    }

    // --- channels

    /// Along which axis a Concat puts values together; -1 where that is not known.
    [[nodiscard]] int concat_axis(const Node& node) const {
        const auto axis = node.int_attribute("axis", 1);
        return axis >= 0 ? static_cast<int>(axis) : form_.value_rank > 0 ? static_cast<int>(axis) + form_.value_rank : -1;
    }
    [[nodiscard]] std::int64_t channels_of(ValueId value) const {
        for (const auto& one : search_.table.forms(value))
            if (const auto count = channels_on(one.form); count > 0) return count;
        return search_.table.extent(value, axis_);
    }
    /// How many channels a form has on the axis that is scaled; 0 where that is not known, or something else lies there.
    [[nodiscard]] std::int64_t channels_on(const Form& form) const {
        if (form.carried) return form.carried->view.rank() == form_.value_rank ? form.carried->view.channels_on(axis_) : 0;
        const int axis = form.family == Family::linear ? form.value_rank - 1 : 1;
        return form.value_rank == form_.value_rank && axis == axis_ ? form.out_channels : 0;
    }

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

bool may_stay(const GroupSearch& search, std::uint32_t position, bool passing) {
    if (position == GraphIndex::no_node) return false;
    const Node& node = *search.graph.nodes[position];
    return meets(search, node) || (passing && (multiplies_values(search, node) || signs_to_pass(node)));
}

std::optional<Group> group_of_parts(const GroupSearch& search, const Scaled& scaled, bool passing) { return Parts(search, scaled, passing).run(); }

} // namespace crease::fold
