#pragma once

#include "core/model/graph.h"
#include "core/model/host_tensor.h"

#include <memory>

namespace onnx {
class ModelProto;
}

namespace crease::analysis {

/// A small model without inputs: the nodes that make some constants, and the stored tensors that they start from.
class RecipeModel {
public:
    /// Of nodes of `graph`; both must outlive this.
    RecipeModel(const Model& model, const Graph& graph);
    ~RecipeModel();

    void add_stored(ValueId value, const HostTensor& tensor);
    /// Errors: those of reading a tensor that stands in an attribute.
    [[nodiscard]] Status add_node(const Node& node);
    void add_output(ValueId value);
    /// Serialized. Errors: unsupported, when it is too large for one message.
    [[nodiscard]] Result<std::vector<std::byte>> bytes() const;

private:
    const Model& model_;
    std::unique_ptr<onnx::ModelProto> proto_;
};

} // namespace crease::analysis
