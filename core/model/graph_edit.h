#pragma once

#include "core/model/rewriter.h"

#include <map>
#include <set>
#include <unordered_map>

namespace crease {

/// Model::payloads while it grows.
class PayloadList {
public:
    explicit PayloadList(const Model& model) : payloads_(model.payloads) {}
    [[nodiscard]] std::string add(ByteRange range); ///< the token that stands for it
    [[nodiscard]] std::shared_ptr<const std::vector<ByteRange>> take() { return std::move(payloads_); }

private:
    std::shared_ptr<const std::vector<ByteRange>> payloads_;
    std::shared_ptr<std::vector<ByteRange>> grown_; ///< the same once it differs from the model's
};

/// The new snapshot of one graph, while its replacements are carried out in order of position.
class GraphEdit {
public:
    GraphEdit(const Model& model, const Graph& original, PayloadList& payloads, std::uint32_t& next_node_id);

    [[nodiscard]] Status replace(const Replacement& replacement, std::uint32_t last_position,
                                 const std::unordered_map<NodeId, std::uint32_t>& positions);
    /// The node at `position` goes; `made`, called like the outputs that anybody reads, are stored in the file instead.
    void store(std::uint32_t position, const std::vector<TensorPtr>& made);
    /// Values that removed nodes read: constants among them may have lost their last reader.
    [[nodiscard]] const std::vector<ValueId>& released() const { return released_; }
    [[nodiscard]] GraphPtr finish();

private:
    [[nodiscard]] Status check_fresh(const std::string& name) const;
    [[nodiscard]] const Replacement* twin(const Replacement& replacement);
    void add_weight(const TensorPtr& weight, std::vector<NodePtr>& nodes);
    void add_as_input(const TensorPtr& weight);
    [[nodiscard]] NodePtr make_node(onnx::NodeProto proto);

    const Model& model_;
    const Graph& original_;
    PayloadList& payloads_;
    std::uint32_t& next_node_id_;
    std::shared_ptr<Graph> graph_;
    std::shared_ptr<onnx::GraphProto> header_;            ///< a copy, once inputs were added
    std::set<std::uint32_t> removed_;                     ///< positions
    std::map<std::uint32_t, std::vector<NodePtr>> added_; ///< by the position that they take
    std::vector<ValueId> released_;
    std::map<std::string, const Replacement*> recipes_; ///< the first replacement of each
};

} // namespace crease
