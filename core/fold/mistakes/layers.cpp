#include "core/fold/mistakes/layers.h"

#include "core/fold/numeric/row_terms.h"
#include "core/fold/select/regions.h"
#include "core/fold/select/steps.h"

#include <algorithm>
#include <set>

namespace crease::fold {
namespace {

bool is_layer(const Node& node) { return node.is("Conv") || node.is("ConvTranspose") || node.is("Gemm") || node.is("MatMul"); }

const Form* form_of(const FormTable& table, ValueId value, ValueId anchor) {
    for (const auto& one : table.forms(value))
        if (one.anchor == anchor && one.form.derivation && one.form.kind.has_kernel && emittable(*one.form.derivation)) return &one.form;
    return nullptr;
}

/// What a MatMul makes once the bias behind it is added, if one is; else what it makes.
ValueId with_bias(const analysis::GraphFacts& facts, const Node& node) {
    const auto value = node.output();
    const auto uses = facts.index.uses(value);
    if (!node.is("MatMul") || uses.size() != 1 || facts.index.is_graph_output(value)) return value;
    const Node& reader = *facts.graph.nodes[uses[0].node];
    return reader.is("Add") && facts.constants.is_constant(reader.input(1 - uses[0].slot)) ? reader.output() : value;
}

End end_of(const Form& form, ValueId anchor, ValueId output) { return {anchor, output, kernel_shape(form), form.derivation}; }

} // namespace

Result<std::vector<End>> lone_layers(const Model& model, const analysis::GraphFacts& facts, const std::vector<const Site*>& sites,
                                     const JobControl& control) {
    std::set<NodeId> taken;
    for (const auto* site : sites) taken.insert(site->nodes.begin(), site->nodes.end());
    FormTable table(model, facts.graph, facts.index, facts.constants, facts.constants.shapes());
    CREASE_CHECK(table.fill(control));
    std::vector<End> ends;
    for (const auto& node : facts.graph.nodes) {
        if (taken.contains(node->id) || !is_layer(*node)) continue;
        const auto value = with_bias(facts, *node);
        if (const auto* biased = form_of(table, value, node->input(0))) ends.push_back(end_of(*biased, node->input(0), value));
        else if (const auto* plain = form_of(table, node->output(), node->input(0))) ends.push_back(end_of(*plain, node->input(0), node->output()));
    }
    return ends;
}

bool same_geometry(const End& a, const End& b) {
    const Form &f = a.derivation->form, &g = b.derivation->form;
    if (f.family != g.family || f.in_channels != g.in_channels || f.out_channels != g.out_channels || f.groups != g.groups ||
        f.spatial_rank != g.spatial_rank || f.auto_pad != g.auto_pad || (f.family == Family::transposed && !(*f.transposed == *g.transposed)))
        return false;
    const auto x = emission_lattice(f), y = emission_lattice(g);
    for (int i = 0; i < f.spatial_rank; ++i)
        if (x.axes[i].low != y.axes[i].low || x.axes[i].high != y.axes[i].high || x.axes[i].dilation != y.axes[i].dilation ||
            f.axes[i].stride != g.axes[i].stride)
            return false;
    return true;
}

} // namespace crease::fold
