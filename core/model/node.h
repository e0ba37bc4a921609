#pragma once

#include "core/base/ids.h"
#include "core/model/tensor.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onnx {
class NodeProto;
class AttributeProto;
} // namespace onnx

namespace crease {

enum class AttributeKind { integer, integers, number, numbers, text, other };

struct AttributeInfo {
    std::string name;
    AttributeKind kind = AttributeKind::other;
    bool reference = false; ///< to an attribute of the enclosing function: its value is not known here
};

/// One operator application: immutable, and shared by every snapshot that contains it.
struct Node {
    NodeId id;
    std::string name, op_type;
    std::string domain;                                  ///< "" is ONNX's own ("ai.onnx" is normalised to "")
    std::vector<ValueId> inputs;                         ///< an absent optional input is an invalid id
    std::vector<ValueId> outputs;                        ///< likewise for outputs nobody named
    std::vector<std::pair<std::string, GraphId>> bodies; ///< graph attributes by attribute name
    std::shared_ptr<const onnx::NodeProto> proto;        ///< everything else, bodies left out

    [[nodiscard]] const onnx::AttributeProto* attribute(std::string_view name) const;
    [[nodiscard]] std::int64_t int_attribute(std::string_view name, std::int64_t fallback) const;
    [[nodiscard]] float float_attribute(std::string_view name, float fallback) const;
    [[nodiscard]] std::string string_attribute(std::string_view name, std::string_view fallback) const;
    [[nodiscard]] std::vector<std::int64_t> ints_attribute(std::string_view name) const;
    [[nodiscard]] std::vector<float> floats_attribute(std::string_view name) const;
    [[nodiscard]] bool has_attribute(std::string_view name) const { return attribute(name) != nullptr; }
    [[nodiscard]] std::vector<AttributeInfo> attributes() const;
    [[nodiscard]] std::vector<std::string> stored_attributes() const; ///< each as the file spells it: equal for equal attributes
    [[nodiscard]] bool is(std::string_view op) const { return domain.empty() && op_type == op; }
    /// True when any attribute refers to an attribute of the enclosing function, so that its value is not known here.
    [[nodiscard]] bool has_reference_attribute() const;

    [[nodiscard]] ValueId input(std::size_t i) const { return i < inputs.size() ? inputs[i] : ValueId{}; }
    [[nodiscard]] ValueId output(std::size_t i = 0) const { return i < outputs.size() ? outputs[i] : ValueId{}; }
};

using NodePtr = std::shared_ptr<const Node>;

/// The attributes as name and readable value ("[3, 3]", "1e-05", "float tensor 64x3x7x7"), for people.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> describe_attributes(const Node& node);

} // namespace crease
