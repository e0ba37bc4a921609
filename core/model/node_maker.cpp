#include "core/model/node_maker.h"

#include <onnx/onnx_pb.h>

#include <algorithm>

namespace crease {
namespace {

onnx::AttributeProto& new_attribute(onnx::NodeProto& node, const std::string& name, onnx::AttributeProto::AttributeType type) {
    auto& made = *node.add_attribute();
    made.set_name(name);
    made.set_type(type);
    return made;
}

} // namespace

NodeMaker::NodeMaker(const std::string& op, const std::string& name, const std::vector<std::string>& inputs, const std::string& output)
    : proto_(std::make_shared<onnx::NodeProto>()) {
    proto_->set_op_type(op);
    if (!name.empty()) proto_->set_name(name);
    for (const auto& input : inputs) proto_->add_input(input);
    proto_->add_output(output);
}

NodeMaker::NodeMaker(const Node& node) : proto_(std::make_shared<onnx::NodeProto>(*node.proto)) {}

NodeMaker& NodeMaker::set_name(const std::string& name) {
    if (name.empty()) proto_->clear_name();
    else proto_->set_name(name);
    return *this;
}

NodeMaker& NodeMaker::set_input(int slot, const std::string& value) {
    proto_->set_input(slot, value);
    return *this;
}

NodeMaker& NodeMaker::set_output(int slot, const std::string& value) {
    proto_->set_output(slot, value);
    return *this;
}

NodeMaker& NodeMaker::set_ints(const std::string& name, const std::vector<std::int64_t>& values) {
    remove_attribute(name);
    auto& made = new_attribute(*proto_, name, onnx::AttributeProto::INTS);
    for (auto value : values) made.add_ints(value);
    return *this;
}

NodeMaker& NodeMaker::set_int(const std::string& name, std::int64_t value) {
    remove_attribute(name);
    new_attribute(*proto_, name, onnx::AttributeProto::INT).set_i(value);
    return *this;
}

NodeMaker& NodeMaker::set_text(const std::string& name, const std::string& value) {
    remove_attribute(name);
    new_attribute(*proto_, name, onnx::AttributeProto::STRING).set_s(value);
    return *this;
}

NodeMaker& NodeMaker::remove_attribute(const std::string& name) {
    auto& all = *proto_->mutable_attribute();
    all.erase(std::remove_if(all.begin(), all.end(), [&](const auto& one) { return one.name() == name; }), all.end());
    return *this;
}

} // namespace crease
