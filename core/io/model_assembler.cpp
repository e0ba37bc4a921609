#include "core/io/model_assembler.h"

#include "core/model/payload.h"

#include <onnx/onnx_pb.h>

namespace crease::io {
namespace {

class Assembler {
public:
    explicit Assembler(const Model& model) : model_(model) {
        if (model.payloads) payloads_ = *model.payloads;
    }

    Assembled run() {
        auto proto = std::make_unique<onnx::ModelProto>(*model_.header);
        fill_graph(model_.main(), *proto->mutable_graph());
        for (const auto& graph : model_.graphs)
            if (graph->kind == GraphKind::function) fill_function(*graph, *proto->add_functions());
        for (const auto& [key, value] : model_.fold_notes) set_note(*proto, key, value);
        return {std::move(proto), std::move(payloads_)};
    }

private:
    void fill_graph(const Graph& graph, onnx::GraphProto& out) {
        out = *graph.header;
        out.mutable_node()->Reserve(static_cast<int>(graph.nodes.size()));
        for (const auto& node : graph.nodes) fill_node(*node, *out.add_node());
        for (const auto& tensor : graph.initializers)
            if (!tensor->is_sparse()) fill_tensor(*tensor, *out.add_initializer()); // sparse ones are in the header
    }

    void fill_function(const Graph& graph, onnx::FunctionProto& out) {
        out = *graph.function;
        for (const auto& node : graph.nodes) fill_node(*node, *out.add_node());
    }

    // Bodies were taken out in the order in which they are met here.
    void fill_node(const Node& node, onnx::NodeProto& out) {
        out = *node.proto;
        auto next = node.bodies.begin();
        if (next == node.bodies.end()) return;
        for (auto& attribute : *out.mutable_attribute()) {
            if (attribute.has_g()) fill_graph(*model_.graphs[(next++)->second.value], *attribute.mutable_g());
            for (auto& body : *attribute.mutable_graphs()) fill_graph(*model_.graphs[(next++)->second.value], body);
        }
    }

    void fill_tensor(const Tensor& tensor, onnx::TensorProto& out) {
        out = *tensor.proto();
        if (!tensor.raw()) return;
        if (tensor.raw()->length == 0) {
            out.set_raw_data("");
            return;
        }
        out.set_raw_data(make_payload_token(payloads_.size()));
        payloads_.push_back(*tensor.raw());
    }

    static void set_note(onnx::ModelProto& proto, const std::string& key, const std::string& value) {
        for (auto& entry : *proto.mutable_metadata_props())
            if (entry.key() == key) return entry.set_value(value);
        auto* entry = proto.add_metadata_props();
        entry->set_key(key);
        entry->set_value(value);
    }

    const Model& model_;
    std::vector<ByteRange> payloads_;
};

} // namespace

Assembled assemble_model(const Model& model) { return Assembler(model).run(); }

} // namespace crease::io
