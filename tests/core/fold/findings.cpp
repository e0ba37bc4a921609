#include "tests/core/fold/findings.h"

#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"
#include "core/fold/transfer/transfer.h"
#include "tests/support/model_text.h"

#include <onnx/shape_inference/implementation.h>

#include <algorithm>
#include <set>

namespace crease::fold {
namespace {

void clear_value_info(onnx::GraphProto& graph) {
    graph.clear_value_info();
    for (auto& node : *graph.mutable_node())
        for (auto& attribute : *node.mutable_attribute())
            if (attribute.has_g()) clear_value_info(*attribute.mutable_g());
}

void make_stale(onnx::GraphProto& graph) {
    for (auto& info : *graph.mutable_value_info()) {
        auto& shape = *info.mutable_type()->mutable_tensor_type()->mutable_shape();
        for (int axis = 0; axis < shape.dim_size() && shape.dim_size() > 3; ++axis)
            if (axis != 1 && shape.dim(axis).has_dim_value()) shape.mutable_dim(axis)->set_dim_value(shape.dim(axis).dim_value() + 1);
    }
    for (auto& node : *graph.mutable_node())
        for (auto& attribute : *node.mutable_attribute())
            if (attribute.has_g()) make_stale(*attribute.mutable_g());
}

/// Without the refusals: shapes that nothing but the file tells may change why something is refused.
std::string sites_of(const std::string& findings) { return findings.substr(0, findings.find("\n  refused")); }

class Silence {
public:
    Silence(const analysis::GraphFacts& scope, const std::set<NodeId>& told) : scope_(scope), told_(told) {}

    [[nodiscard]] std::string nodes() const {
        std::string text;
        for (const auto& node : scope_.graph.nodes)
            if (!told_.contains(node->id) && scales_or_shifts(*node) && !written_out_bias(*node) && beside_layer(*node))
                text += "\n  " + node->op_type + " '" + node->name + "' that makes " +
                        (node->output().valid() ? scope_.graph.value_name(node->output()) : "nothing");
        return text;
    }

private:
    [[nodiscard]] bool computed(ValueId value) const { return value.valid() && !scope_.constants.is_constant(value); }

    [[nodiscard]] bool scales_or_shifts(const Node& node) const {
        if (node.output().valid() && !computed(node.output())) return false;
        if (node.is("BatchNormalization")) return true;
        if (!node.is("Mul") && !node.is("Div") && !node.is("Add") && !node.is("Sub")) return false;
        return node.inputs.size() == 2 && computed(node.inputs[0]) != computed(node.inputs[1]);
    }

    /// A linear layer's bias, where the layer is written as MatMul and Add, is no shift beside it.
    [[nodiscard]] bool written_out_bias(const Node& node) const {
        if (!node.is("Add")) return false;
        const auto producer = scope_.index.producer(node.inputs[computed(node.inputs[0]) ? 0 : 1]);
        return producer != GraphIndex::no_node && scope_.graph.nodes[producer]->is("MatMul") && !computed(scope_.graph.nodes[producer]->input(1));
    }

    [[nodiscard]] bool beside_layer(const Node& node) const {
        for (auto input : node.inputs)
            if (computed(input))
                if (const auto producer = scope_.index.producer(input);
                    producer != GraphIndex::no_node && is_kernel_operator(*scope_.graph.nodes[producer]))
                    return true;
        if (!node.output().valid()) return false;
        const auto uses = scope_.index.uses(node.output());
        return std::any_of(uses.begin(), uses.end(), [&](const Use& use) { return is_kernel_operator(*scope_.graph.nodes[use.node]); });
    }

    const analysis::GraphFacts& scope_;
    const std::set<NodeId>& told_;
};

} // namespace

std::string findings(const ScanResult& scanned) {
    std::string text;
    for (const auto& s : scanned.sites)
        text += "\n  site " + s.id + " '" + s.label + "' " + s.kernel.text() + ", " + std::to_string(s.nodes.size()) + " nodes" +
                (s.worthwhile ? "" : ", not worthwhile: " + s.price);
    for (const auto& r : scanned.refusals) text += "\n  refused " + r.op + " " + r.output + ": " + r.code + ": " + r.reason;
    return text;
}

std::string scan_findings(const onnx::ModelProto& proto) {
    const auto scanned = scan(*test::to_model(proto));
    return scanned ? findings(*scanned) : scanned.error().sentence();
}

std::string hanging_on_declared_shapes(const onnx::ModelProto& proto) {
    const auto bare = scan_findings(without_value_info(proto)), stated = scan_findings(proto),
               declared = scan_findings(with_inferred_value_info(proto)), stale = scan_findings(with_stale_value_info(proto));
    if (stated != bare) return "as it is:" + stated + "\nwithout:" + bare;
    if (const auto other = other_shapes(*test::to_model(without_value_info(proto)), with_inferred_value_info(proto)); !other.empty()) return other;
    if (sites_of(stale) != sites_of(bare)) return "stale:" + stale + "\nwithout:" + bare;
    return declared != bare ? "inferred:" + declared + "\nwithout:" + bare : "";
}

std::string other_shapes(const Model& bare, const onnx::ModelProto& declared) {
    std::string text;
    const analysis::ModelFacts facts(bare);
    const auto& scope = facts.of(bare.graphs.front()->id);
    for (const auto& info : declared.graph().value_info()) {
        const auto value = scope.graph.find_value(info.name());
        const auto* ours = value.valid() ? scope.shape(value) : nullptr;
        if (!ours || !info.type().tensor_type().has_shape()) continue;
        const auto& theirs = info.type().tensor_type().shape().dim();
        bool same = static_cast<int>(ours->size()) == theirs.size();
        for (int i = 0; same && i < theirs.size(); ++i)
            same = !theirs[i].has_dim_value() || (*ours)[static_cast<std::size_t>(i)] < 0 ||
                   theirs[i].dim_value() == (*ours)[static_cast<std::size_t>(i)];
        if (!same) text += "\n  " + info.name() + ": " + analysis::shape_text(*ours) + ", in ONNX " + info.type().tensor_type().ShortDebugString();
    }
    return text;
}

onnx::ModelProto without_value_info(onnx::ModelProto proto) {
    clear_value_info(*proto.mutable_graph());
    return proto;
}

onnx::ModelProto with_inferred_value_info(onnx::ModelProto proto) {
    proto = without_value_info(std::move(proto));
    try {
        onnx::shape_inference::InferShapes(proto, onnx::OpSchemaRegistry::Instance(), {false, 0, true});
    } catch (const std::exception&) {
        // an operator or a version that the library does not know: what it had found by then stays
    }
    return proto;
}

onnx::ModelProto with_stale_value_info(onnx::ModelProto proto) {
    proto = with_inferred_value_info(std::move(proto));
    make_stale(*proto.mutable_graph());
    return proto;
}

std::string silent_nodes(const Model& model, const ScanResult& scanned) {
    std::set<NodeId> told;
    for (const auto& site : scanned.sites) told.insert(site.nodes.begin(), site.nodes.end());
    for (const auto& refusal : scanned.refusals) told.insert(refusal.node);
    std::string text;
    const analysis::ModelFacts facts(model);
    for (const auto& graph : model.graphs) text += Silence(facts.of(graph->id), told).nodes();
    return text;
}

namespace {

std::string totals_text(const Model& model) {
    const auto totals = analysis::totals(analysis::ModelFacts(model));
    return std::to_string(totals.nodes) + " nodes, " + std::to_string(totals.params) + " weights, " + std::to_string(totals.macs) + " MACs, " +
           std::to_string(totals.conv_nodes) + " Conv";
}

} // namespace

std::string broken_promise(const ScanResult& scanned, const std::set<std::string>& ids, const Model& folded) {
    std::vector<const Site*> sites;
    for (const auto& site : scanned.sites)
        if (ids.contains(site.id)) sites.push_back(&site);
    const auto promised = outline(scanned, sites);
    if (!promised) return promised.error().sentence();
    const auto said = totals_text(**promised), done = totals_text(folded);
    return said == done ? "" : "announced " + said + ", folded " + done;
}

} // namespace crease::fold
