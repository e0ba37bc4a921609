// The forward pass.
//
// Values are visited in topological order, and each keeps its forms, one per anchor it can be expressed in (and one seen through operators that moved
// its axes). A node with several inputs keeps only the anchors that all of them share. A value that somebody outside any site needs (a graph output,
// a nonlinearity, a subgraph) can start a site but never lie inside one, so what comes after it sees only the value itself. That keeps the lists
// short: in an ordinary network a value has two to five forms.

#include "core/fold/select/form_table.h"

#include "core/fold/rules/node_rules.h"
#include "core/fold/transfer/border_reader.h"
#include "core/fold/transfer/borders.h"
#include "core/fold/transfer/packed_weight.h"
#include "core/fold/transfer/written_blocks.h"

#include <algorithm>

namespace crease::fold {
namespace {

constexpr std::size_t most_anchors = 24; ///< per value; the middle of longer lists is dropped
constexpr int deepest = 200;             ///< transfers on one path; evaluation recurses along it

std::string reader_name(const Node& node) { return node.op_type + (node.name.empty() ? "" : " '" + node.name + "'"); }

} // namespace

std::optional<Reason> escape_reason(const Graph& graph, const GraphIndex& index, ValueId value) {
    const auto name = [&] { return "'" + graph.value_name(value) + "'"; }; // seldom needed
    if (index.is_graph_output(value)) return Reason{"value_is_graph_output", "the value between, " + name() + ", is an output of the graph"};
    if (index.is_captured(value))
        return Reason{"value_captured_by_subgraph", "the value between, " + name() + ", is also read inside the body of an If, Loop or Scan"};
    for (const auto& use : index.uses(value)) {
        const Node& reader = *graph.nodes[use.node];
        if ((find_transfer(reader) || reader.is("Shape")) && reader.bodies.empty()) continue; // a region must hold the Shape as well
        if (index.uses(value).size() > 1)
            return Reason{"value_read_elsewhere", "the value between, " + name() + ", is also read by " + reader_name(reader)};
        return Reason{"nonlinearity_between", reader_name(reader) + " stands between"};
    }
    return {};
}

FormTable::FormTable(const Model& model, const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
                     const analysis::Shapes& shapes, bool into_scales)
    : model_(model), graph_(graph), index_(index), constants_(constants), shapes_(shapes), into_scales_(into_scales),
      facts_(graph, constants, shapes), forms_(graph.value_names.size()), escapes_(graph.value_names.size()), failures_(graph.nodes.size()) {}

Status FormTable::fill(const JobControl& control) {
    for (std::uint32_t v = 0; v < forms_.size(); ++v) {
        const ValueId value{v};
        escapes_[v] = escape_reason(graph_, index_, value).has_value();
        if (index_.producer(value) == GraphIndex::no_node && !constants_.is_constant(value)) add_identity(value);
    }
    for (std::uint32_t position = 0; position < graph_.nodes.size(); ++position) {
        if (position % 64 == 0 && control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        visit(position);
    }
    return {};
}

void FormTable::add_identity(ValueId value) {
    AnchoredForm own{value, next_order_++, identity_form(facts_.rank(value), 0, facts_.type(value))};
    // its channels stay open, axis 1 or the last one: whoever binds it first decides
    own.form.derivation = std::make_shared<Derivation>(AnchorRule{}, std::vector<DerivationPtr>{}, Derivation::anchor_node, value, own.form);
    forms_[value.value].push_back(std::move(own));
}

void FormTable::note(std::uint32_t position, Reason reason, int weight) {
    auto& known = failures_[position];
    if (!known || weight > known->weight) known = Failure{std::move(reason), weight};
}

std::span<const AnchoredForm> FormTable::usable(ValueId value) const {
    const auto& all = forms_[value.value];
    return escapes_[value.value] && !all.empty() ? std::span(&all.back(), 1) : std::span(all);
}

int FormTable::weight_of(ValueId value) const {
    int weight = 0;
    for (const auto& one : forms_[value.value]) weight = std::max(weight, one.form.kind.has_kernel ? 2 : one.form.plan.depth > 0 ? 1 : 0);
    return weight;
}

bool FormTable::makes_constants(const Node& node) const {
    const auto made = [&](ValueId output) { return output.valid() && constants_.is_constant(output); };
    const auto open = [&](ValueId output) { return output.valid() && !constants_.is_constant(output); };
    return std::any_of(node.outputs.begin(), node.outputs.end(), made) && std::none_of(node.outputs.begin(), node.outputs.end(), open);
}

/// A node that no runtime would accept gives a value that nothing is known of.
bool FormTable::keeps_rules(std::uint32_t position) {
    auto broken = broken_rule({*graph_.nodes[position], graph_.opset(), constants_, shapes_});
    if (broken) note(position, std::move(*broken), 2);
    return !failures_[position];
}

void FormTable::visit(std::uint32_t position) {
    const Node& node = *graph_.nodes[position];
    std::vector<std::size_t> slots;
    if (makes_constants(node)) return;
    for (std::size_t i = 0; i < node.inputs.size(); ++i)
        if (node.inputs[i].valid() && !constants_.is_constant(node.inputs[i])) slots.push_back(i);
    const Transfer* transfer = node.bodies.empty() ? find_transfer(node) : nullptr;
    if (transfer && !transfer->apply) slots.resize(slots.empty() || slots[0] != 0 ? 0 : 1); // the rest only says where to
    const bool fixed = constants_.table().is_constant_node(position);
    if (transfer && !fixed && keeps_rules(position) && !slots.empty()) {
        pass(position, *transfer, slots);
        pass_blocks(position);
    }
    learn_shape(position);
    for (auto output : node.outputs)
        if (output.valid()) add_identity(output);
}

/// Shapes that inference does not reach (behind a border that is written in place, say) follow from the forms, or from an
/// activation's input.
void FormTable::learn_shape(std::uint32_t position) {
    const auto output = graph_.nodes[position]->output(), input = graph_.nodes[position]->input(0);
    if (!output.valid() || shapes_.contains(output)) return;
    for (const auto& one : forms_[output.value]) {
        if (one.form.carried || one.form.plan.depth == 0) continue;
        const auto dims = dims_of(context(position, one), one.form);
        if (!dims) continue;
        auto& shape = form_shapes_[output];
        for (const auto& extent : *dims) shape.push_back(extent.known() ? extent.fixed : -1);
        return;
    }
    if (const auto known = form_shapes_.find(input); known != form_shapes_.end() && ValueFacts::keeps_shape(*graph_.nodes[position])) {
        auto same = known->second; // the table may grow under it
        form_shapes_.emplace(output, std::move(same));
    }
}

/// Three nodes that are one operator: the last one stands for all of them.
void FormTable::pass_blocks(std::uint32_t position) {
    const auto blocks = written_blocks(graph_, index_, constants_, shapes_, position);
    if (!blocks) return;
    for (const auto& candidate : usable(blocks->input))
        if (!candidate.form.carried && !candidate.form.border && !candidate.form.kind.packed)
            keep(position, 0, candidate, blocks_stacked(context(position, candidate), candidate.form, *blocks), weight_of(blocks->input));
    auto& forms = forms_[graph_.nodes[position]->output().value];
    std::stable_sort(forms.begin(), forms.end(), [](const AnchoredForm& a, const AnchoredForm& b) { return a.order < b.order; });
}

void FormTable::pass(std::uint32_t position, const Transfer& transfer, const std::vector<std::size_t>& slots) {
    const Node& node = *graph_.nodes[position];
    int weight = 0;
    for (auto slot : slots) weight = std::max(weight, weight_of(node.inputs[slot]));
    for (auto slot : slots)
        if (constants_.is_overridable(node.inputs[slot]))
            return note(position,
                        {"overridable_constant",
                         "'" + graph_.value_name(node.inputs[slot]) + "' is an initializer that is also a graph input: a caller may override it"},
                        weight);
    if (transfer.around && look_around(position, transfer, slots)) return;
    bool met = !transfer.apply;
    for (auto output : node.outputs)
        if (output.valid()) forms_[output.value].reserve(usable(node.inputs[slots[0]]).size() + 1);
    for (const auto& candidate : usable(node.inputs[slots[0]])) {
        std::vector<const Form*> inputs(node.inputs.size(), nullptr);
        if (transfer.apply &&
            (slots.size() > 1 ? shared_forms(node, slots, candidate, inputs) : single_form(position, slots[0], transfer, candidate, inputs))) {
            met = true;
            apply(position, transfer, inputs, candidate);
        }
        if (transfer.carry && slots[0] == 0) carry(position, transfer, candidate);
    }
    if (met) return;
    // the weight of a Conv that is computed is no second branch, the transfer has its own word for it
    const AnchoredForm& first = forms_[node.inputs[slots[0]].value].back();
    std::vector<const Form*> apart(node.inputs.size(), nullptr);
    for (auto slot : slots) apart[slot] = &forms_[node.inputs[slot].value].back().form;
    if (const auto outcome = transfer.apply(context(position, first), apart, 0); !outcome) return note(position, outcome.error(), weight);
    if (auto needed_outside = escape_between(node, slots)) return note(position, std::move(*needed_outside), weight);
    note(position, {"anchors_differ", "two different inputs meet here, so it is not a map of one of them"}, weight);
}

/// True when some input's forms went through.
bool FormTable::look_around(std::uint32_t position, const Transfer& transfer, const std::vector<std::size_t>& slots) {
    const auto output = graph_.nodes[position]->output();
    if (!output.valid()) return false;
    for (auto slot : slots)
        for (const auto& candidate : usable(graph_.nodes[position]->inputs[slot])) {
            if (candidate.form.plan.depth == 0 || candidate.form.carried || candidate.form.kind.packed) continue;
            auto outcome = transfer.around(context(position, candidate), candidate.form, slot);
            if (!outcome && transfer.apply) continue; // it has reasons of its own
            keep(position, 0, candidate, std::move(outcome), 2);
        }
    return !forms_[output.value].empty();
}

bool FormTable::single_form(std::uint32_t position, std::size_t slot, const Transfer& transfer, const AnchoredForm& candidate,
                            std::vector<const Form*>& inputs) {
    if (candidate.form.border) {
        note(position, candidate.form.border->pending, 2);
        return false;
    }
    inputs[slot] = &candidate.form;
    return !candidate.form.carried || transfer.scales || transfer.kernel;
}

/// The forms of all inputs relative to the candidate's anchor; false when one has none, or none that was moved alike.
bool FormTable::shared_forms(const Node& node, const std::vector<std::size_t>& slots, const AnchoredForm& candidate,
                             std::vector<const Form*>& inputs) const {
    for (auto slot : slots) {
        const auto list = usable(node.inputs[slot]);
        auto found =
            std::lower_bound(list.begin(), list.end(), candidate.order, [](const AnchoredForm& f, std::uint32_t order) { return f.order < order; });
        while (found != list.end() && found->order == candidate.order && !moved_alike(found->form, candidate.form)) ++found;
        if (candidate.form.border || found == list.end() || found->order != candidate.order || found->form.border) return false;
        inputs[slot] = &found->form;
    }
    return true;
}

/// When the inputs do have an anchor in common, but one of them is needed outside: that is what a person has to know.
std::optional<Reason> FormTable::escape_between(const Node& node, const std::vector<std::size_t>& slots) const {
    for (const auto& candidate : forms_[node.inputs[slots[0]].value]) {
        const bool shared = std::all_of(slots.begin(), slots.end(), [&](std::size_t slot) {
            const auto& list = forms_[node.inputs[slot].value];
            return std::any_of(list.begin(), list.end(), [&](const AnchoredForm& f) { return f.order == candidate.order; });
        });
        for (auto slot : slots)
            if (shared && escapes_[node.inputs[slot].value] && node.inputs[slot] != candidate.anchor)
                return escape_reason(graph_, index_, node.inputs[slot]);
    }
    return {};
}

NodeContext FormTable::context(std::uint32_t position, const AnchoredForm& from) const {
    return {graph_,      index_,  constants_,   facts_,      *graph_.nodes[position], position, graph_.opset(), model_.ir_version, &from.form,
            from.anchor, shapes_, form_shapes_, into_scales_};
}

std::int64_t FormTable::extent(ValueId value, int axis) const {
    for (const auto* shapes : {&shapes_, &std::as_const(form_shapes_)})
        if (const auto found = shapes->find(value); found != shapes->end())
            return axis >= 0 && axis < static_cast<int>(found->second.size())
                       ? std::max<std::int64_t>(0, found->second[static_cast<std::size_t>(axis)])
                       : 0;
    return 0;
}

void FormTable::apply(std::uint32_t position, const Transfer& transfer, const std::vector<const Form*>& inputs, const AnchoredForm& from) {
    const Node& node = *graph_.nodes[position];
    const auto is_packed = [](const Form* form) { return form && form->kind.packed; };
    if (!transfer.scales && std::any_of(inputs.begin(), inputs.end(), is_packed)) return note(position, only_scales(), 2);
    int weight = 0;
    for (const Form* form : inputs)
        if (form) weight = std::max(weight, form->kind.has_kernel ? 2 : form->plan.depth > 0 ? 1 : 0);
    for (std::size_t output = 0; output < node.outputs.size(); ++output)
        if (node.outputs[output].valid()) keep(position, output, from, transfer.apply(context(position, from), inputs, output), weight);
}

void FormTable::carry(std::uint32_t position, const Transfer& transfer, const AnchoredForm& from) {
    const auto output = graph_.nodes[position]->output();
    if (!output.valid() || from.form.plan.depth == 0 || from.form.border) return;
    if (from.form.kind.packed) return note(position, only_scales(), 2);
    const auto& known = forms_[output.value];
    if (!known.empty() && known.back().order == from.order && known.back().form.carried) return; // one of a kind is enough
    auto outcome = carried_by(context(position, from), transfer, from.form);
    if (!outcome && transfer.apply) return; // it has reasons of its own
    keep(position, 0, from, std::move(outcome), from.form.kind.has_kernel ? 2 : 1);
}

void FormTable::keep(std::uint32_t position, std::size_t output, const AnchoredForm& from, OrReason<Form> outcome, int weight) {
    if (!outcome) return note(position, std::move(outcome).error(), weight);
    auto& form = *outcome;
    if (form.plan.depth > deepest || !within_limits(form)) return;
    auto& list = forms_[graph_.nodes[position]->outputs[output].value];
    list.push_back({from.anchor, from.order, std::move(form)});
    if (list.size() > most_anchors) list.erase(list.begin() + most_anchors / 2);
}

} // namespace crease::fold
