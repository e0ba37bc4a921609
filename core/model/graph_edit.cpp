#include "core/model/graph_edit.h"

#include "core/model/payload.h"

#include <onnx/onnx_pb.h>

#include <algorithm>

namespace crease {

std::string PayloadList::add(ByteRange range) {
    if (!grown_) {
        grown_ = payloads_ ? std::make_shared<std::vector<ByteRange>>(*payloads_) : std::make_shared<std::vector<ByteRange>>();
        payloads_ = grown_;
    }
    grown_->push_back(std::move(range));
    return make_payload_token(grown_->size() - 1);
}

namespace {

// Before IR 4 every initializer had to be an input as well. In a body that cannot be done, its inputs are those of its
// operator; and functions have no initializers at all. There a weight becomes a Constant node.
bool weights_are_constants(const Model& model, const Graph& graph) {
    return graph.kind == GraphKind::function || (graph.kind == GraphKind::body && model.ir_version < 4);
}

onnx::TensorProto with_token(const Tensor& tensor, PayloadList& payloads) {
    onnx::TensorProto proto = *tensor.proto();
    if (tensor.raw()) proto.set_raw_data(payloads.add(*tensor.raw()));
    return proto;
}

onnx::NodeProto constant_node(const Tensor& tensor, PayloadList& payloads) {
    onnx::NodeProto node;
    node.set_op_type("Constant");
    node.add_output(tensor.name());
    auto* value = node.add_attribute();
    value->set_name("value");
    value->set_type(onnx::AttributeProto::TENSOR);
    *value->mutable_t() = with_token(tensor, payloads);
    return node;
}

// A new node may bring real bytes along; in a model in memory they lie with all the others.
void move_bytes_out(onnx::TensorProto& tensor, PayloadList& payloads) {
    if (tensor.raw_data().empty() || payload_index(tensor.raw_data())) return;
    const auto* bytes = reinterpret_cast<const std::byte*>(tensor.raw_data().data());
    tensor.set_raw_data(payloads.add(memory_range({bytes, bytes + tensor.raw_data().size()})));
}

ValueType type_of(const Tensor& tensor) { return {tensor.type(), tensor.dims(), std::vector<std::string>(tensor.dims().size())}; }

// In an outline weights have no bytes on either side: there the recipe alone tells.
bool same_bytes(const Tensor& a, const Tensor& b) {
    const auto left = a.bytes(), right = b.bytes();
    return left && right ? *left == *right : !left && !right;
}

bool same_weights(const Replacement& a, const Replacement& b) {
    return std::equal(a.weights.begin(), a.weights.end(), b.weights.begin(), b.weights.end(),
                      [](const TensorPtr& x, const TensorPtr& y) { return x->type() == y->type() && x->dims() == y->dims() && same_bytes(*x, *y); });
}

onnx::NodeProto reading_weights_of(const Replacement& first, const Replacement& second, onnx::NodeProto node) {
    for (auto& input : *node.mutable_input())
        for (std::size_t i = 0; i < second.weights.size(); ++i)
            if (input == second.weights[i]->name()) input = first.weights[i]->name();
    return node;
}

} // namespace

GraphEdit::GraphEdit(const Model& model, const Graph& original, PayloadList& payloads, std::uint32_t& next_node_id)
    : model_(model), original_(original), payloads_(payloads), next_node_id_(next_node_id), graph_(std::make_shared<Graph>(original)) {}

Status GraphEdit::replace(const Replacement& replacement, std::uint32_t last_position, const std::unordered_map<NodeId, std::uint32_t>& positions) {
    for (const auto id : replacement.removed) {
        const auto position = positions.at(id);
        const auto& node = *original_.nodes[position];
        if (!node.bodies.empty()) return fail(ErrorCode::internal, "a replacement takes out a node with a body");
        removed_.insert(position);
        for (const auto value : node.inputs)
            if (value.valid()) released_.push_back(value);
    }
    const auto place = [&](std::size_t i) { return i < replacement.places.size() ? positions.at(replacement.places[i]) : last_position; };
    auto first = last_position;
    for (std::size_t i = 0; i < replacement.added.size(); ++i) first = std::min(first, place(i));
    const auto* other = twin(replacement);
    for (const auto& weight : replacement.weights) {
        if (other) break;
        CREASE_CHECK(check_fresh(weight->name()));
        add_weight(weight, added_[first]);
    }
    for (std::size_t i = 0; i < replacement.added.size(); ++i)
        added_[place(i)].push_back(make_node(other ? reading_weights_of(*other, replacement, *replacement.added[i]) : *replacement.added[i]));
    return {};
}

// The replacement before this one whose weights it can read, or nullptr.
const Replacement* GraphEdit::twin(const Replacement& replacement) {
    if (replacement.recipe.empty()) return nullptr;
    const auto [place, fresh] = recipes_.try_emplace(replacement.recipe, &replacement);
    return !fresh && same_weights(*place->second, replacement) ? place->second : nullptr;
}

void GraphEdit::store(std::uint32_t position, const std::vector<TensorPtr>& made) {
    removed_.insert(position);
    for (const auto value : original_.nodes[position]->inputs)
        if (value.valid()) released_.push_back(value);
    for (const auto& tensor : made) add_weight(tensor, added_[position]);
}

// A weight must not be called like anything that is visible where it will stand.
Status GraphEdit::check_fresh(const std::string& name) const {
    const Graph* scope = graph_.get();
    while (scope && !scope->value_ids.contains(name)) scope = scope->kind == GraphKind::body ? model_.graphs[scope->parent.value].get() : nullptr;
    if (!scope && !name.empty()) return {};
    return fail(ErrorCode::internal, "the name \"" + name + "\" of a new weight is taken");
}

void GraphEdit::add_weight(const TensorPtr& weight, std::vector<NodePtr>& nodes) {
    if (weights_are_constants(model_, original_)) {
        nodes.push_back(make_node(constant_node(*weight, payloads_)));
        return;
    }
    graph_->intern(weight->name());
    graph_->initializers.push_back(weight);
    if (model_.ir_version < 4) add_as_input(weight);
}

void GraphEdit::add_as_input(const TensorPtr& weight) {
    if (!header_) header_ = std::make_shared<onnx::GraphProto>(*original_.header);
    auto* info = header_->add_input();
    info->set_name(weight->name());
    auto* type = info->mutable_type()->mutable_tensor_type();
    type->set_elem_type(static_cast<int>(weight->type()));
    type->mutable_shape(); // a scalar has a shape too
    for (const auto extent : weight->dims()) type->mutable_shape()->add_dim()->set_dim_value(extent);
    const auto value = graph_->find_value(weight->name());
    graph_->inputs.push_back(value);
    graph_->value_types.insert_or_assign(value, type_of(*weight));
}

NodePtr GraphEdit::make_node(onnx::NodeProto proto) {
    auto node = std::make_shared<Node>();
    node->id = NodeId(next_node_id_++);
    node->name = proto.name();
    node->op_type = proto.op_type();
    node->domain = proto.domain() == "ai.onnx" ? "" : proto.domain();
    for (const auto& name : proto.input()) node->inputs.push_back(graph_->intern(name));
    for (const auto& name : proto.output()) node->outputs.push_back(graph_->intern(name));
    for (auto& attribute : *proto.mutable_attribute())
        if (attribute.has_t()) move_bytes_out(*attribute.mutable_t(), payloads_);
    node->proto = std::make_shared<onnx::NodeProto>(std::move(proto));
    return node;
}

GraphPtr GraphEdit::finish() {
    graph_->nodes.clear();
    for (std::uint32_t position = 0; position < original_.nodes.size(); ++position) {
        if (const auto added = added_.find(position); added != added_.end())
            graph_->nodes.insert(graph_->nodes.end(), added->second.begin(), added->second.end());
        if (!removed_.contains(position)) graph_->nodes.push_back(original_.nodes[position]);
    }
    if (header_) graph_->header = header_;
    return graph_;
}

} // namespace crease
