#pragma once

#include "core/model/node.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace onnx {
class GraphProto;
class FunctionProto;
class ModelProto;
} // namespace onnx

namespace crease {

/// What the file says of a value's type. Dimensions: -1 where dynamic; symbolic names are kept beside.
struct ValueType {
    ElementType type = ElementType::undefined;
    std::optional<std::vector<std::int64_t>> shape; ///< absent: even the rank is unknown
    std::vector<std::string> symbols;               ///< one per dimension ("batch"), empty where none
};

enum class GraphKind { main, body, function };

/// An immutable snapshot of one graph: the main one, the body of an If/Loop/Scan, or of a local function.
struct Graph {
    GraphId id;
    GraphKind kind = GraphKind::main;
    std::string name;
    GraphId parent;              ///< body: the graph its owner stands in
    NodeId owner;                ///< body: the node that carries it
    std::string owner_attribute; ///< body: "then_branch", "body", ...; function: its domain

    std::vector<NodePtr> nodes; ///< in file order, which ONNX requires to be topological
    std::vector<ValueId> inputs, outputs;
    std::vector<TensorPtr> initializers;
    std::vector<std::string> value_names;                 ///< by ValueId
    std::unordered_map<std::string, ValueId> value_ids;   ///< the inverse
    std::unordered_map<ValueId, ValueType> value_types;   ///< from inputs, outputs, value_info
    std::unordered_map<std::string, std::int64_t> opsets; ///< by domain ("" = ai.onnx)
    std::shared_ptr<const onnx::GraphProto> header;       ///< all but nodes and dense initializers
    std::shared_ptr<const onnx::FunctionProto> function;  ///< kind == function: all but nodes

    [[nodiscard]] const std::string& value_name(ValueId id) const { return value_names[id.value]; }
    [[nodiscard]] ValueId find_value(const std::string& name) const;
    [[nodiscard]] std::vector<ValueId> initializer_values() const; ///< in their order
    [[nodiscard]] const ValueType* value_type(ValueId id) const;
    [[nodiscard]] std::int64_t opset() const; ///< of ONNX's own domain; 1 if the file names none
    ValueId intern(const std::string& value); ///< only while a graph is being built
};

using GraphPtr = std::shared_ptr<const Graph>;

/// An immutable snapshot of a whole model: all of its graphs, and what Crease only carries through.
struct Model {
    std::vector<GraphPtr> graphs;                           ///< by GraphId; [0] is the main graph
    std::shared_ptr<const onnx::ModelProto> header;         ///< all but the graph and the functions
    std::shared_ptr<const std::vector<ByteRange>> payloads; ///< raw bytes of tensors inside node attributes
    std::string path;                                       ///< the file it was read from, or empty
    std::int64_t ir_version = 0;
    std::uint32_t next_node_id = 0;
    std::vector<std::pair<std::string, std::string>> fold_notes; ///< written to metadata_props on save

    [[nodiscard]] const Graph& main() const { return *graphs.front(); }
    [[nodiscard]] std::size_t node_count() const; ///< over all graphs
};

using ModelPtr = std::shared_ptr<const Model>;

} // namespace crease
