#include "core/analysis/operator_docs.h"

#include <onnx/defs/schema.h>

#include <algorithm>

namespace crease::analysis {
namespace {

OperatorDocs::Part part_of(const onnx::OpSchema::FormalParameter& parameter) {
    return {parameter.GetName(), parameter.GetTypeStr(), parameter.GetDescription(), parameter.GetOption() == onnx::OpSchema::Optional};
}

std::string list_of(const auto& values) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : ", ") + std::to_string(value);
    return "[" + text + "]";
}

std::string default_of(const onnx::AttributeProto& attribute) {
    switch (attribute.type()) {
    case onnx::AttributeProto::INT: return std::to_string(attribute.i());
    case onnx::AttributeProto::FLOAT: return std::to_string(attribute.f());
    case onnx::AttributeProto::STRING: return attribute.s();
    case onnx::AttributeProto::INTS: return list_of(attribute.ints());
    case onnx::AttributeProto::FLOATS: return list_of(attribute.floats());
    default: return {};
    }
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

OperatorDocs::Part part_of(const onnx::OpSchema::Attribute& attribute) {
    auto type = lower(onnx::AttributeProto::AttributeType_Name(attribute.type));
    if (const auto fallback = default_of(attribute.default_value); !fallback.empty()) type += ", default " + fallback;
    return {attribute.name, type, attribute.description, !attribute.required};
}

std::vector<OperatorDocs::Change> history_of(const std::string& name, const std::string& domain) {
    std::vector<OperatorDocs::Change> history;
    const auto newest = onnx::OpSchemaRegistry::DomainToVersionRange::Instance().Map();
    const auto range = newest.find(domain);
    if (range == newest.end()) return history;
    for (int version = range->second.first; version <= range->second.second; ++version) {
        const auto* schema = onnx::OpSchemaRegistry::Schema(name, version, domain);
        if (schema && schema->SinceVersion() == version) history.push_back({version, schema->Deprecated()});
    }
    return history;
}

} // namespace

std::optional<OperatorDocs> operator_docs(const std::string& name, const std::string& domain, std::int64_t opset) {
    const auto* schema = onnx::OpSchemaRegistry::Schema(name, static_cast<int>(std::clamp<std::int64_t>(opset, 1, 10'000)), domain);
    if (!schema) return std::nullopt;
    OperatorDocs docs;
    docs.name = name;
    docs.domain = domain;
    docs.words = schema->doc() ? schema->doc() : "";
    docs.since = schema->SinceVersion();
    for (const auto& input : schema->inputs()) docs.inputs.push_back(part_of(input));
    for (const auto& output : schema->outputs()) docs.outputs.push_back(part_of(output));
    for (const auto& [attribute, described] : schema->attributes()) docs.attributes.push_back(part_of(described));
    docs.history = history_of(name, domain);
    return docs;
}

std::int64_t newest_documented_opset() { return onnx::OpSchemaRegistry::DomainToVersionRange::Instance().Map().at("").second; }

} // namespace crease::analysis
