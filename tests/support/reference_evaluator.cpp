// The reference against which folds are judged. It shares nothing with the algebra: it walks the serialised model in
// file order and computes every operator as its specification words it. Only clarity and coverage count here.

#include "core/io/io.h"
#include "tests/support/reference_evaluator_ops.h"

#include <cmath>

namespace crease::reference {

const Array& Call::input(std::size_t i) const {
    const auto* array = optional_input(i);
    require(array != nullptr, "a required input is absent");
    return *array;
}

const onnx::AttributeProto* Call::attribute(const std::string& name) const {
    const auto find = [](const onnx::NodeProto& in, const std::string& wanted) -> const onnx::AttributeProto* {
        for (const auto& attribute : in.attribute())
            if (attribute.name() == wanted) return &attribute;
        return nullptr;
    };
    const auto* found = find(node, name);
    if (!found || found->ref_attr_name().empty()) return found;
    return function_call ? find(*function_call, found->ref_attr_name()) : nullptr;
}

std::int64_t Call::integer(const std::string& name, std::int64_t fallback) const {
    const auto* a = attribute(name);
    return a ? a->i() : fallback;
}

double Call::number(const std::string& name, double fallback) const {
    const auto* a = attribute(name);
    return a ? static_cast<double>(a->f()) : fallback;
}

std::string Call::text(const std::string& name, const std::string& fallback) const {
    const auto* a = attribute(name);
    return a ? a->s() : fallback;
}

std::optional<Shape> Call::integers(const std::string& name) const {
    const auto* a = attribute(name);
    if (!a) return std::nullopt;
    return Shape(a->ints().begin(), a->ints().end());
}

std::optional<Shape> Call::integers(const std::string& name, std::size_t index) const {
    if (const auto* array = optional_input(index)) return to_integers(*array);
    return integers(name);
}

namespace {

const OperatorTable& operators() {
    static const OperatorTable table = [] {
        OperatorTable t;
        add_window_operators(t);
        add_elementwise_operators(t);
        add_layout_operators(t);
        add_indexing_operators(t);
        add_linear_operators(t);
        add_resize_operators(t);
        return t;
    }();
    return table;
}

bool is_own_domain(const std::string& domain) { return domain.empty() || domain == "ai.onnx"; }

/// Names in scope: a body sees those of the graph around it.
struct Scope {
    const Scope* outer = nullptr;
    const onnx::NodeProto* function_call = nullptr;
    std::int64_t opset = 1;
    std::map<std::string, Array> values;

    [[nodiscard]] const Array* find(const std::string& name) const {
        for (const auto* scope = this; scope; scope = scope->outer)
            if (const auto it = scope->values.find(name); it != scope->values.end()) return &it->second;
        return nullptr;
    }
};

class Walker {
public:
    Walker(const onnx::ModelProto& model, const Options& options) : model_(model), options_(options) {}

    Values run(const Values& inputs) {
        Scope scope{nullptr, nullptr, own_opset(model_.opset_import())};
        load_constants(model_.graph(), scope);
        for (const auto& [name, array] : inputs) {
            scope.values[name] = array;
            scope.values[name].constant = false;
            if (options_.magnitude && is_real(array.type))
                for (auto& v : scope.values[name].data) v = std::abs(v);
        }
        run_nodes(model_.graph().node(), scope);
        if (options_.every_value) return std::move(scope.values);
        Values out;
        for (const auto& output : model_.graph().output()) out[output.name()] = need(scope, output.name());
        return out;
    }

private:
    template <class Imports>
    static std::int64_t own_opset(const Imports& imports) {
        for (const auto& import : imports)
            if (is_own_domain(import.domain())) return import.version();
        return 1;
    }

    static const Array& need(const Scope& scope, const std::string& name) {
        const auto* found = scope.find(name);
        if (!found) throw EvaluationError(ErrorCode::bad_input, "no value named " + name);
        return *found;
    }

    static void load_constants(const onnx::GraphProto& graph, Scope& scope) {
        for (const auto& tensor : graph.initializer()) scope.values[tensor.name()] = decode(tensor);
        for (const auto& sparse : graph.sparse_initializer()) scope.values[sparse.values().name()] = decode_sparse(sparse);
    }

    template <class Nodes>
    void run_nodes(const Nodes& nodes, Scope& scope) {
        for (const auto& node : nodes) run_node(node, scope);
    }

    void run_node(const onnx::NodeProto& node, Scope& scope) {
        std::vector<const Array*> inputs;
        bool constant = true;
        for (const auto& name : node.input()) {
            inputs.push_back(name.empty() ? nullptr : &need(scope, name));
            if (inputs.back()) constant = constant && inputs.back()->constant;
        }
        auto outputs = compute(node, scope, inputs, constant);
        for (int i = 0; i < node.output_size() && i < static_cast<int>(outputs.size()); ++i) {
            outputs[static_cast<std::size_t>(i)].constant = constant;
            if (!node.output(i).empty()) scope.values[node.output(i)] = std::move(outputs[static_cast<std::size_t>(i)]);
        }
    }

    std::vector<Array> compute(const onnx::NodeProto& node, const Scope& scope, std::vector<const Array*> inputs, bool constant) {
        const bool magnitude = options_.magnitude && !constant;
        std::vector<Array> absolute(inputs.size());
        if (magnitude && node.op_type() != "BatchNormalization") take_magnitudes(inputs, absolute);
        if (const auto* function = find_function(node)) return run_function(*function, node, inputs);
        const auto entry = operators().find(node.op_type());
        if (!is_own_domain(node.domain()) || entry == operators().end()) unsupported("operator " + node.op_type());
        Call call{node, scope.opset, magnitude, std::move(inputs), scope.function_call, {}};
        call.run_body = [&](const onnx::GraphProto& body, const std::vector<Array>& arguments) { return run_body(body, arguments, scope); };
        try {
            return entry->second(call);
        } catch (const EvaluationError& e) {
            throw EvaluationError(e.code, node.op_type() + " making " + (node.output_size() ? node.output(0) : "nothing") + ": " + e.what());
        }
    }

    void take_magnitudes(std::vector<const Array*>& inputs, std::vector<Array>& absolute) const {
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (!inputs[i] || !inputs[i]->constant || !is_real(inputs[i]->type)) continue;
            absolute[i] = *inputs[i];
            for (auto& v : absolute[i].data) v = std::abs(v) + options_.smallest;
            inputs[i] = &absolute[i];
        }
    }

    std::vector<Array> run_body(const onnx::GraphProto& body, const std::vector<Array>& arguments, const Scope& outer) {
        Scope scope{&outer, outer.function_call, outer.opset};
        load_constants(body, scope);
        for (int i = 0; i < body.input_size(); ++i) scope.values[body.input(i).name()] = arguments.at(static_cast<std::size_t>(i));
        run_nodes(body.node(), scope);
        std::vector<Array> outputs;
        for (const auto& output : body.output()) outputs.push_back(need(scope, output.name()));
        return outputs;
    }

    const onnx::FunctionProto* find_function(const onnx::NodeProto& node) const {
        for (const auto& function : model_.functions())
            if (function.name() == node.op_type() && function.domain() == node.domain()) return &function;
        return nullptr;
    }

    std::vector<Array> run_function(const onnx::FunctionProto& function, const onnx::NodeProto& node, const std::vector<const Array*>& inputs) {
        Scope scope{nullptr, &node, own_opset(function.opset_import())};
        for (int i = 0; i < function.input_size() && i < static_cast<int>(inputs.size()); ++i)
            if (inputs[static_cast<std::size_t>(i)]) scope.values[function.input(i)] = *inputs[static_cast<std::size_t>(i)];
        run_nodes(function.node(), scope);
        std::vector<Array> outputs;
        for (const auto& name : function.output()) outputs.push_back(need(scope, name));
        return outputs;
    }

    const onnx::ModelProto& model_;
    const Options& options_;
};

} // namespace

Result<Values> evaluate(const onnx::ModelProto& model, const Values& inputs, const Options& options) {
    try {
        return Walker(model, options).run(inputs);
    } catch (const EvaluationError& e) {
        return fail(e.code, e.what());
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

Result<onnx::ModelProto> to_proto(const Model& model) {
    CREASE_TRY(const auto bytes, io::model_bytes(model));
    onnx::ModelProto proto;
    if (!proto.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(ErrorCode::bad_input, "the saved model is not a protobuf message");
    return proto;
}

Result<Values> evaluate(const Model& model, const Values& inputs, const Options& options) {
    CREASE_TRY(const auto proto, to_proto(model));
    return evaluate(proto, inputs, options);
}

} // namespace crease::reference
