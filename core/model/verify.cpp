#include "core/model/node_label.h"
#include "core/model/rewriter.h"

#include <unordered_set>

namespace crease {

std::string node_label(const Graph& graph, const Node& node) {
    if (!node.name.empty()) return "the node \"" + node.name + "\" (" + node.op_type + ")";
    for (const auto value : node.outputs)
        if (value.valid()) return "the " + node.op_type + " that makes \"" + graph.value_name(value) + "\"";
    return "a " + node.op_type + " without a name";
}

namespace {

Status broken(std::string why) { return fail(ErrorCode::internal, std::move(why)); }

/// What is defined at one point of a graph; bodies see the scopes around them.
struct Scope {
    const Graph& graph;
    std::vector<bool> defined;
    const Scope* outer = nullptr;

    explicit Scope(const Graph& g, const Scope* around) : graph(g), defined(g.value_names.size()), outer(around) {}

    [[nodiscard]] bool knows(ValueId value) const {
        if (defined[value.value]) return true;
        return outer && outer->knows(graph.value_name(value));
    }
    [[nodiscard]] bool knows(const std::string& name) const {
        const auto value = graph.find_value(name);
        if (value.valid() && defined[value.value]) return true;
        return outer && outer->knows(name);
    }
};

class Verifier {
public:
    explicit Verifier(const Model& model) : model_(model) {}

    Status run() {
        for (const auto& graph : model_.graphs)
            if (graph->kind != GraphKind::body) CREASE_CHECK(check_graph(*graph, nullptr));
        return {};
    }

private:
    Status check_graph(const Graph& graph, const Scope* outer) {
        Scope scope(graph, outer);
        CREASE_CHECK(define_inputs(graph, scope));
        CREASE_CHECK(define_initializers(graph, scope));
        for (const auto& node : graph.nodes) CREASE_CHECK(check_node(*node, scope));
        for (const auto value : graph.outputs)
            if (value.valid() && !scope.knows(value)) return broken("the graph's output \"" + graph.value_name(value) + "\" is made by nothing");
        return {};
    }

    static Status define_inputs(const Graph& graph, Scope& scope) {
        for (const auto value : graph.inputs) {
            if (!value.valid()) continue;
            if (scope.defined[value.value]) return broken("the graph has two inputs called \"" + graph.value_name(value) + "\"");
            scope.defined[value.value] = true;
        }
        return {};
    }

    static Status define_initializers(const Graph& graph, Scope& scope) {
        std::unordered_set<std::string_view> names;
        for (const auto& tensor : graph.initializers) {
            if (!names.insert(tensor->name()).second) return broken("the graph has two initializers called \"" + tensor->name() + "\"");
            if (const auto value = graph.find_value(tensor->name()); value.valid()) scope.defined[value.value] = true;
        }
        return {};
    }

    Status check_node(const Node& node, Scope& scope) {
        const auto& graph = scope.graph;
        if (!ids_.insert(node.id).second) return broken(node_label(graph, node) + " stands twice in the model");
        for (const auto value : node.inputs)
            if (value.valid() && !scope.knows(value)) return undefined_input(node, value, graph);
        for (const auto& [attribute, body] : node.bodies) CREASE_CHECK(check_graph(*model_.graphs[body.value], &scope));
        for (const auto value : node.outputs) {
            if (!value.valid()) continue;
            if (scope.defined[value.value])
                return broken(node_label(graph, node) + " makes \"" + graph.value_name(value) + "\", which exists already");
            scope.defined[value.value] = true;
        }
        return {};
    }

    static Status undefined_input(const Node& node, ValueId value, const Graph& graph) {
        const auto reads = node_label(graph, node) + " reads \"" + graph.value_name(value) + "\", ";
        for (const auto& other : graph.nodes)
            for (const auto made : other->outputs)
                if (made == value) return broken(reads + "which is made only later");
        return broken(reads + "which nothing makes");
    }

    const Model& model_;
    std::unordered_set<NodeId> ids_;
};

} // namespace

Status verify(const Model& model) { return Verifier(model).run(); }

} // namespace crease
