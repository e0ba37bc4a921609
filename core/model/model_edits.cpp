// A body names values of the graph around it, so a new name is carried into bodies too, as far as none of them has a value of its own that
// is called like the old one. It may be the name of nothing else anywhere, or such a body would read its own value instead.

#include "core/model/model_edits.h"

#include "core/model/node_label.h"
#include "core/model/rewriter.h"

#include <onnx/onnx_pb.h>

#include <algorithm>

namespace crease {
namespace {

using Names = std::map<std::string, std::string>;

void rename(std::string& name, const Names& names) {
    if (const auto found = names.find(name); found != names.end()) name = found->second;
}

onnx::GraphProto renamed(onnx::GraphProto header, const Names& names) {
    for (auto* list : {header.mutable_input(), header.mutable_output(), header.mutable_value_info()})
        for (auto& info : *list) rename(*info.mutable_name(), names);
    for (auto& annotation : *header.mutable_quantization_annotation()) {
        rename(*annotation.mutable_tensor_name(), names);
        for (auto& entry : *annotation.mutable_quant_parameter_tensor_names()) rename(*entry.mutable_value(), names);
    }
    return header;
}

TensorPtr renamed(const TensorPtr& tensor, const Names& names) {
    if (tensor->is_sparse() || !names.contains(tensor->name())) return tensor;
    auto proto = std::make_shared<onnx::TensorProto>(*tensor->proto());
    proto->set_name(names.at(tensor->name()));
    return std::make_shared<const Tensor>(std::move(proto), tensor->raw());
}

NodePtr renamed(const NodePtr& node, const Names& names) {
    const auto& proto = *node->proto;
    const auto concerned = [&](const std::string& name) { return names.contains(name); };
    if (std::none_of(proto.input().begin(), proto.input().end(), concerned) && std::none_of(proto.output().begin(), proto.output().end(), concerned))
        return node;
    auto fresh_proto = std::make_shared<onnx::NodeProto>(proto);
    for (auto* list : {fresh_proto->mutable_input(), fresh_proto->mutable_output()})
        for (auto& name : *list) rename(name, names);
    auto fresh = std::make_shared<Node>(*node);
    fresh->proto = std::move(fresh_proto);
    return fresh;
}

NodePtr called(const NodePtr& node, const std::string& name) {
    auto proto = std::make_shared<onnx::NodeProto>(*node->proto);
    proto->set_name(name);
    auto fresh = std::make_shared<Node>(*node);
    fresh->name = name;
    fresh->proto = std::move(proto);
    return fresh;
}

/// Whether the graph itself makes, is fed or stores the value, rather than reading it from the graph around it.
bool owns(const Graph& graph, ValueId value) {
    if (std::find(graph.inputs.begin(), graph.inputs.end(), value) != graph.inputs.end()) return true;
    for (const auto& node : graph.nodes)
        if (std::find(node->outputs.begin(), node->outputs.end(), value) != node->outputs.end()) return true;
    return std::any_of(graph.initializers.begin(), graph.initializers.end(),
                       [&](const TensorPtr& tensor) { return tensor->name() == graph.value_name(value); });
}

bool is_taken(const Model& model, const std::string& name) {
    return std::any_of(model.graphs.begin(), model.graphs.end(),
                       [&](const GraphPtr& graph) { return graph->kind != GraphKind::function && graph->find_value(name).valid(); });
}

Status check_free(const Model& model, const std::string& name) {
    return is_taken(model, name) ? fail(ErrorCode::usage, "the name \"" + name + "\" is taken by another value of the model") : Status();
}

class Renaming {
public:
    explicit Renaming(Model& model) : model_(model) {}

    Status run(const Names& names) {
        for (const auto& [name, now] : names) CREASE_CHECK(check_free(model_, now));
        rename_in(model_.graphs.front(), names);
        return {};
    }

private:
    void rename_in(GraphPtr& place, const Names& names) {
        auto graph = std::make_shared<Graph>(*place);
        Names here;
        for (const auto& [name, now] : names)
            if (const auto value = graph->find_value(name); value.valid()) {
                here.emplace(name, now);
                graph->value_ids.erase(name);
                graph->value_ids.emplace(now, value);
                graph->value_names[value.value] = now;
            }
        for (auto& node : graph->nodes) node = renamed(node, here);
        for (auto& tensor : graph->initializers) tensor = renamed(tensor, here);
        graph->header = std::make_shared<const onnx::GraphProto>(renamed(*graph->header, here));
        for (const auto& node : graph->nodes)
            for (const auto& [attribute, body] : node->bodies) rename_in(model_.graphs[body.value], without_own(*model_.graphs[body.value], names));
        place = std::move(graph);
    }

    static Names without_own(const Graph& body, Names names) {
        std::erase_if(names, [&](const auto& one) {
            const auto value = body.find_value(one.first);
            return value.valid() && owns(body, value);
        });
        return names;
    }

    Model& model_;
};

void name_nodes(Model& model, const Names& names) {
    auto graph = std::make_shared<Graph>(model.main());
    for (auto& node : graph->nodes)
        if (const auto found = names.find(edit_key(*graph, *node)); found != names.end()) node = called(node, found->second);
    model.graphs.front() = std::move(graph);
}

void set_metadata(onnx::ModelProto& header, const std::string& key, const std::optional<std::string>& value) {
    auto& entries = *header.mutable_metadata_props();
    const auto same = [&](const auto& entry) { return entry.key() == key; };
    const auto found = std::find_if(entries.begin(), entries.end(), same);
    if (!value) entries.erase(std::remove_if(entries.begin(), entries.end(), same), entries.end());
    else if (found != entries.end()) found->set_value(*value);
    else {
        auto* entry = header.add_metadata_props();
        entry->set_key(key);
        entry->set_value(*value);
    }
}

void tell(Model& model, const ModelEdits& edits) {
    auto header = std::make_shared<onnx::ModelProto>(*model.header);
    if (edits.producer) header->set_producer_name(*edits.producer);
    if (edits.producer_version) header->set_producer_version(*edits.producer_version);
    if (edits.domain) header->set_domain(*edits.domain);
    if (edits.description) header->set_doc_string(*edits.description);
    if (edits.model_version) header->set_model_version(*edits.model_version);
    for (const auto& [key, value] : edits.metadata) set_metadata(*header, key, value);
    model.header = std::move(header);
    if (!edits.graph_name) return;
    auto graph = std::make_shared<Graph>(model.main());
    auto graph_header = std::make_shared<onnx::GraphProto>(*graph->header);
    graph_header->set_name(*edits.graph_name);
    graph->name = *edits.graph_name;
    graph->header = std::move(graph_header);
    model.graphs.front() = std::move(graph);
}

Status check_name(const Names& edits, const std::string& key, const std::string& name) {
    if (name.empty()) return fail(ErrorCode::usage, "a name must not be empty");
    for (const auto& [other, given] : edits)
        if (given == name && other != key) return fail(ErrorCode::usage, "the name \"" + name + "\" has just been given to another");
    return {};
}

void keep_name(Names& edits, const std::string& key, const std::string& own, const std::string& name) {
    if (name == own) edits.erase(key);
    else edits[key] = name;
}

bool has_sparse(const Graph& graph, const std::string& name) {
    return std::any_of(graph.initializers.begin(), graph.initializers.end(),
                       [&](const TensorPtr& tensor) { return tensor->is_sparse() && tensor->name() == name; });
}

} // namespace

const std::string& ModelEdits::name_of(const std::string& value) const {
    const auto found = values.find(value);
    return found == values.end() ? value : found->second;
}

ModelEdits said_by(const Model& model) {
    const auto& header = *model.header;
    ModelEdits said;
    said.producer = header.producer_name();
    said.producer_version = header.producer_version();
    said.domain = header.domain();
    said.description = header.doc_string();
    said.model_version = header.model_version();
    said.graph_name = model.main().name;
    for (const auto& entry : header.metadata_props()) said.metadata[entry.key()] = entry.value();
    return said;
}

ModelEdits saying(ModelEdits edits, const Model& model, const ModelEdits& wanted) {
    const auto own = said_by(model);
    const auto take = [&](auto field) {
        edits.*field = wanted.*field;
        if (edits.*field == own.*field) edits.*field = std::nullopt;
    };
    for (const auto field :
         {&ModelEdits::producer, &ModelEdits::producer_version, &ModelEdits::domain, &ModelEdits::description, &ModelEdits::graph_name})
        take(field);
    take(&ModelEdits::model_version);
    edits.metadata.clear();
    for (const auto& [key, value] : own.metadata)
        if (!wanted.metadata.contains(key)) edits.metadata[key] = std::nullopt;
    for (const auto& [key, value] : wanted.metadata)
        if (const auto found = own.metadata.find(key); found == own.metadata.end() || found->second != value) edits.metadata[key] = value;
    return edits;
}

std::string edit_key(const Graph& graph, const Node& node) {
    for (const auto value : node.outputs)
        if (value.valid()) return graph.value_name(value);
    return {};
}

Status rename_value(ModelEdits& edits, const Model& model, const std::string& value, const std::string& name) {
    const auto& graph = model.main();
    if (const auto known = graph.find_value(value); !known.valid() || !owns(graph, known))
        return fail(ErrorCode::usage, "the model has no value \"" + value + "\"", model.path);
    if (has_sparse(graph, value)) return fail(ErrorCode::unsupported, "\"" + value + "\" is a sparse weight, which keeps its name");
    if (model.header->training_info_size() > 0)
        return fail(ErrorCode::unsupported, "the file holds training information, which names values too; they keep their names", model.path);
    CREASE_CHECK(check_name(edits.values, value, name));
    if (name != value) CREASE_CHECK(check_free(model, name));
    keep_name(edits.values, value, value, name);
    return {};
}

Status rename_node(ModelEdits& edits, const Model& model, const std::string& first_output, const std::string& name) {
    const auto& nodes = model.main().nodes;
    const auto at = std::find_if(nodes.begin(), nodes.end(), [&](const NodePtr& node) { return edit_key(model.main(), *node) == first_output; });
    if (first_output.empty() || at == nodes.end()) return fail(ErrorCode::usage, "the model has no node that makes \"" + first_output + "\"");
    CREASE_CHECK(check_name(edits.nodes, first_output, name));
    for (const auto& node : nodes)
        if (node->name == name && node != *at) return fail(ErrorCode::usage, "the name \"" + name + "\" is taken by another node of the model");
    keep_name(edits.nodes, first_output, (*at)->name, name);
    return {};
}

Result<ModelPtr> with_edits(const ModelPtr& model, const ModelEdits& edits) {
    if (edits.empty()) return model;
    auto fresh = std::make_shared<Model>(*model);
    if (!edits.nodes.empty()) name_nodes(*fresh, edits.nodes);
    Names names;
    for (const auto& [value, name] : edits.values)
        if (model->main().find_value(value).valid()) names.emplace(value, name);
    if (!names.empty()) CREASE_CHECK(Renaming(*fresh).run(names));
    tell(*fresh, edits);
    CREASE_CHECK(verify(*fresh));
    return fresh;
}

} // namespace crease
