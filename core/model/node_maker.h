#pragma once

#include "core/model/node.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace crease {

/// The stored form of a node in the making: a new one, or a copy of one that there is. Attributes that it has already are replaced.
class NodeMaker {
public:
    /// Of ONNX's own domain; an empty name is left out.
    NodeMaker(const std::string& op, const std::string& name, const std::vector<std::string>& inputs, const std::string& output);
    explicit NodeMaker(const Node& node);

    NodeMaker& set_name(const std::string& name);
    NodeMaker& set_input(int slot, const std::string& value);
    NodeMaker& set_output(int slot, const std::string& value);
    NodeMaker& set_ints(const std::string& name, const std::vector<std::int64_t>& values);
    NodeMaker& set_int(const std::string& name, std::int64_t value);
    NodeMaker& set_text(const std::string& name, const std::string& value);
    NodeMaker& remove_attribute(const std::string& name);
    [[nodiscard]] std::shared_ptr<const onnx::NodeProto> take() { return std::move(proto_); }

private:
    std::shared_ptr<onnx::NodeProto> proto_;
};

} // namespace crease
