// What ONNX Runtime makes of a model when it loads it, as far as it concerns folds. Seen in the models that version 1.29 writes once it has
// optimised them for a CPU:
//
//     Conv, BatchNormalization / Mul / Add by constants; Pad before Conv; MatMul, BatchNormalization    one Conv, one Gemm
//     ConvTranspose or Gemm, BatchNormalization; BatchNormalization, Conv                               stay as they are
//     ReduceMean, Sub, Pow, ReduceMean, Add, Sqrt, Div, Mul (gamma), Add (beta)                         one LayerNormalization
//     the same without gamma and beta                                                                   stay as they are
//     x (1 + Erf(x / sqrt 2)) 0.5                                                                       one Gelu; without the 0.5 none
//
// So a fold that moves gamma and beta, or the 0.5, into the next layer takes away what the larger pattern is known by.

#include "core/fold/select/deployed.h"

#include "core/fold/form/derivation.h"

#include <algorithm>

namespace crease::fold {
namespace {

class Place {
public:
    Place(const analysis::GraphFacts& facts, const Site& site) : facts_(facts), site_(site) {}

    /// One operator behind another, each reading the one before it, as the runtime's own rules want them.
    [[nodiscard]] bool is_done_by_runtime() const {
        const Form& form = site_.ends.front().derivation->form;
        if (site_.ends.size() != 1 || form.kind.packed || form.kind.mean) return false; // it leaves integers packed
        std::size_t at = 0;
        if (is(at, "Pad")) ++at;
        const bool conv = is(at, "Conv"), product = is(at, "MatMul") && at == 0;
        if (!conv && !product) return false;
        if (product) return site_.nodes.size() == 2 && is(1, "BatchNormalization");
        for (++at; at < site_.nodes.size(); ++at)
            if (!is(at, "BatchNormalization") && !is(at, "Mul") && !is(at, "Add")) return false;
        return true;
    }

    /// x minus its mean by its deviation.
    [[nodiscard]] bool follows_normalization(ValueId anchor) const {
        const Node* quotient = producer(anchor);
        if (!quotient || !quotient->is("Div")) return false;
        const Node *above = producer(quotient->input(0)), *below = producer(quotient->input(1));
        return above && below && above->is("Sub") && mean(producer(above->input(1))) && (below->is("Sqrt") || below->is("Pow"));
    }

    /// x (1 + Erf(...)): a GELU but for its factor.
    [[nodiscard]] bool follows_gelu(ValueId anchor) const {
        const Node* product = producer(anchor);
        if (!product || !product->is("Mul")) return false;
        return std::any_of(product->inputs.begin(), product->inputs.end(), [&](ValueId input) {
            const Node* sum = producer(input);
            return sum && sum->is("Add") && (of_erf(sum->input(0)) || of_erf(sum->input(1)));
        });
    }

    [[nodiscard]] bool any_anchor(bool (Place::*follows)(ValueId) const) const {
        return std::any_of(site_.ends.begin(), site_.ends.end(), [&](const End& end) { return (this->*follows)(end.anchor); });
    }

private:
    [[nodiscard]] bool is(std::size_t at, std::string_view op) const {
        return at < site_.nodes.size() && facts_.graph.nodes[facts_.index.position(site_.nodes[at])]->is(op);
    }
    [[nodiscard]] const Node* producer(ValueId value) const {
        const auto position = value.valid() ? facts_.index.producer(value) : GraphIndex::no_node;
        return position == GraphIndex::no_node ? nullptr : facts_.graph.nodes[position].get();
    }
    [[nodiscard]] static bool mean(const Node* node) { return node && node->is("ReduceMean"); }
    [[nodiscard]] bool of_erf(ValueId value) const {
        const Node* node = producer(value);
        return node && node->is("Erf");
    }

    const analysis::GraphFacts& facts_;
    const Site& site_;
};

std::string apart(const std::string& what, const std::string& mark) {
    return "ONNX Runtime computes the " + what + " before it as one operator as long as " + mark + " behind it; once folded its nodes run one by one";
}

} // namespace

AsDeployed as_deployed(const analysis::ModelFacts& facts, const Site& site) {
    const Place place(facts.of(site.graph), site);
    if (place.any_anchor(&Place::follows_normalization)) return {Deployed::takes_apart, apart("LayerNormalization", "gamma and beta stand")};
    if (place.any_anchor(&Place::follows_gelu)) return {Deployed::takes_apart, apart("GELU", "its factor stands")};
    if (place.is_done_by_runtime()) return {Deployed::done_by_runtime, "ONNX Runtime does this one itself when it loads the model"};
    return {};
}

const char* name_of(Deployed effect) {
    switch (effect) {
    case Deployed::helps: return "helps";
    case Deployed::done_by_runtime: return "done_by_runtime";
    case Deployed::takes_apart: return "takes_apart";
    }
    return "";
}

} // namespace crease::fold
