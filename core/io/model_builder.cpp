#include "core/io/model_builder.h"

#include "core/io/node_order.h"
#include "core/model/payload.h"
#include "core/model/rewriter.h"

#include <onnx/onnx_pb.h>

#include <algorithm>

namespace crease::io {
namespace {

std::string normalised_domain(const std::string& domain) { return domain == "ai.onnx" ? "" : domain; }

template <class Imports>
std::unordered_map<std::string, std::int64_t> opsets_of(const Imports& imports) {
    std::unordered_map<std::string, std::int64_t> opsets;
    for (const auto& import : imports) opsets[normalised_domain(import.domain())] = import.version();
    return opsets;
}

std::optional<ValueType> value_type_of(const onnx::ValueInfoProto& info) {
    if (!info.type().has_tensor_type()) return std::nullopt;
    const auto& tensor = info.type().tensor_type();
    ValueType type;
    type.type = static_cast<ElementType>(tensor.elem_type());
    if (!tensor.has_shape()) return type;
    type.shape.emplace();
    for (const auto& dim : tensor.shape().dim()) {
        type.shape->push_back(dim.has_dim_value() && dim.dim_value() >= 0 ? dim.dim_value() : -1);
        type.symbols.push_back(dim.dim_param());
    }
    return type;
}

class Builder {
public:
    Builder(onnx::ModelProto& proto, std::vector<ByteRange> payloads)
        : proto_(proto), payloads_(std::make_shared<std::vector<ByteRange>>(std::move(payloads))) {
        model_->payloads = payloads_;
    }

    Result<ModelPtr> run(std::string path) {
        model_->path = std::move(path);
        model_->ir_version = proto_.ir_version();
        auto graph = std::make_unique<onnx::GraphProto>(std::move(*proto_.mutable_graph()));
        auto functions = std::move(*proto_.mutable_functions());
        proto_.clear_graph();
        proto_.clear_functions();
        CREASE_CHECK(add_graph(std::move(graph), main_frame()));
        for (auto& function : functions) CREASE_CHECK(add_function(std::move(function)));
        model_->graphs.assign(graphs_.begin(), graphs_.end());
        model_->header = std::make_shared<onnx::ModelProto>(std::move(proto_));
        if (auto status = verify(*model_); !status) {
            status.error().code = ErrorCode::bad_input;
            return forward_error(std::move(status).error());
        }
        return model_;
    }

private:
    std::shared_ptr<Graph> new_graph(GraphKind kind) {
        auto graph = std::make_shared<Graph>();
        graph->id = GraphId(static_cast<std::uint32_t>(graphs_.size()));
        graph->kind = kind;
        graphs_.push_back(graph);
        return graph;
    }

    std::shared_ptr<Graph> main_frame() {
        auto graph = new_graph(GraphKind::main);
        graph->opsets = opsets_of(proto_.opset_import());
        return graph;
    }

    Status add_graph(std::unique_ptr<onnx::GraphProto> proto, const std::shared_ptr<Graph>& graph) {
        graph->name = proto->name();
        for (const auto& info : proto->input()) graph->inputs.push_back(declare(*graph, info));
        for (const auto& info : proto->output()) graph->outputs.push_back(declare(*graph, info));
        CREASE_CHECK(take_initializers(*proto, *graph));
        CREASE_CHECK(take_nodes(*proto->mutable_node(), *graph));
        for (const auto& info : proto->value_info())
            if (graph->value_ids.contains(info.name())) declare(*graph, info);
        graph->header = std::move(proto);
        return {};
    }

    static ValueId declare(Graph& graph, const onnx::ValueInfoProto& info) {
        const auto value = graph.intern(info.name());
        if (!value.valid()) return value;
        if (auto type = value_type_of(info)) graph.value_types.insert_or_assign(value, std::move(*type));
        return value;
    }

    Status take_initializers(onnx::GraphProto& proto, Graph& graph) {
        graph.initializers.reserve(static_cast<std::size_t>(proto.initializer_size()));
        for (auto& tensor : *proto.mutable_initializer()) {
            CREASE_TRY(auto taken, take_tensor(std::move(tensor)));
            CREASE_CHECK(add_initializer(graph, std::move(taken)));
        }
        proto.clear_initializer();
        for (const auto& sparse : proto.sparse_initializer()) {
            CREASE_TRY(auto taken, sparse_tensor(sparse));
            CREASE_CHECK(add_initializer(graph, std::move(taken)));
        }
        return {};
    }

    static Status add_initializer(Graph& graph, TensorPtr tensor) {
        if (auto status = tensor->check_size(); !status) {
            auto& error = status.error();
            return fail(error.code, "the initializer \"" + tensor->name() + "\" " + error.message);
        }
        graph.intern(tensor->name());
        graph.initializers.push_back(std::move(tensor));
        return {};
    }

    Result<TensorPtr> take_tensor(onnx::TensorProto&& proto) {
        std::optional<ByteRange> raw;
        if (proto.has_raw_data()) {
            const auto index = payload_index(proto.raw_data());
            if (!index && !proto.raw_data().empty()) return fail(ErrorCode::internal, "a tensor was read without a token");
            raw = index ? (*payloads_)[*index] : memory_range({});
            proto.clear_raw_data();
        }
        return std::make_shared<const Tensor>(std::make_shared<onnx::TensorProto>(std::move(proto)), std::move(raw));
    }

    Result<TensorPtr> sparse_tensor(const onnx::SparseTensorProto& proto) {
        CREASE_TRY(auto values, take_tensor(onnx::TensorProto(proto.values())));
        CREASE_TRY(auto indices, take_tensor(onnx::TensorProto(proto.indices())));
        CREASE_CHECK(values->check_size());
        CREASE_CHECK(indices->check_size());
        const auto name = values->name();
        return Tensor::make_sparse(name, std::move(values), std::move(indices), {proto.dims().begin(), proto.dims().end()});
    }

    template <class Nodes>
    Status take_nodes(Nodes& nodes, Graph& graph) {
        graph.nodes.reserve(static_cast<std::size_t>(nodes.size()));
        for (auto& node : nodes) CREASE_CHECK(add_node(std::move(node), graph));
        nodes.Clear();
        return sort_nodes(graph, graphs_);
    }

    Status add_node(onnx::NodeProto&& proto, Graph& graph) {
        auto node = std::make_shared<Node>();
        node->id = NodeId(model_->next_node_id++);
        node->name = proto.name();
        node->op_type = proto.op_type();
        node->domain = normalised_domain(proto.domain());
        for (const auto& name : proto.input()) node->inputs.push_back(graph.intern(name));
        for (const auto& name : proto.output()) node->outputs.push_back(graph.intern(name));
        graph.nodes.push_back(node);
        for (auto& attribute : *proto.mutable_attribute()) CREASE_CHECK(take_bodies(attribute, *node, graph));
        node->proto = std::make_shared<onnx::NodeProto>(std::move(proto));
        return {};
    }

    Status take_bodies(onnx::AttributeProto& attribute, Node& node, const Graph& graph) {
        if (attribute.has_g()) CREASE_CHECK(take_body(*attribute.mutable_g(), attribute.name(), node, graph));
        for (auto& body : *attribute.mutable_graphs()) CREASE_CHECK(take_body(body, attribute.name(), node, graph));
        return {};
    }

    Status take_body(onnx::GraphProto& body, const std::string& attribute, Node& node, const Graph& graph) {
        auto frame = new_graph(GraphKind::body);
        frame->parent = graph.id;
        frame->owner = node.id;
        frame->owner_attribute = attribute;
        frame->opsets = graph.opsets;
        node.bodies.emplace_back(attribute, frame->id);
        auto proto = std::make_unique<onnx::GraphProto>(std::move(body));
        body.Clear();
        return add_graph(std::move(proto), frame);
    }

    Status add_function(onnx::FunctionProto&& proto) {
        auto graph = new_graph(GraphKind::function);
        graph->name = proto.name();
        graph->owner_attribute = proto.domain();
        graph->opsets = opsets_of(proto.opset_import());
        for (const auto& name : proto.input()) graph->inputs.push_back(graph->intern(name));
        for (const auto& name : proto.output()) graph->outputs.push_back(graph->intern(name));
        CREASE_CHECK(take_nodes(*proto.mutable_node(), *graph));
        graph->function = std::make_shared<onnx::FunctionProto>(std::move(proto));
        return {};
    }

    onnx::ModelProto& proto_;
    std::shared_ptr<std::vector<ByteRange>> payloads_;
    std::shared_ptr<Model> model_ = std::make_shared<Model>();
    std::vector<std::shared_ptr<Graph>> graphs_;
};

} // namespace

Result<ModelPtr> build_model(std::unique_ptr<onnx::ModelProto> proto, std::vector<ByteRange> payloads, std::string path) {
    return Builder(*proto, std::move(payloads)).run(std::move(path));
}

} // namespace crease::io
