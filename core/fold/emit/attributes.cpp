#include "core/fold/emit/attributes.h"

#include <algorithm>

namespace crease::fold {
namespace {

onnx::AttributeProto& attribute(onnx::NodeProto& node, const std::string& name, onnx::AttributeProto::AttributeType type) {
    remove_attribute(node, name);
    auto& made = *node.add_attribute();
    made.set_name(name);
    made.set_type(type);
    return made;
}

} // namespace

void remove_attribute(onnx::NodeProto& node, const std::string& name) {
    auto& all = *node.mutable_attribute();
    all.erase(std::remove_if(all.begin(), all.end(), [&](const auto& one) { return one.name() == name; }), all.end());
}

void set_ints(onnx::NodeProto& node, const std::string& name, const std::vector<std::int64_t>& values) {
    auto& made = attribute(node, name, onnx::AttributeProto::INTS);
    for (auto value : values) made.add_ints(value);
}

void set_int(onnx::NodeProto& node, const std::string& name, std::int64_t value) { attribute(node, name, onnx::AttributeProto::INT).set_i(value); }

void set_text(onnx::NodeProto& node, const std::string& name, const std::string& value) {
    attribute(node, name, onnx::AttributeProto::STRING).set_s(value);
}

} // namespace crease::fold
