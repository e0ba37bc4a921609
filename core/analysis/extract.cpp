// Walks back from the values that are asked for: a node on the way belongs to the part, with all that it and its bodies read; the
// walk ends at the new inputs, at weights, and at inputs of the whole model.

#include "core/analysis/extract.h"

#include "core/analysis/between.h"
#include "core/model/rewriter.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <set>

namespace crease::analysis {
namespace {

class Part {
public:
    explicit Part(const ModelFacts& facts) : model_(facts.model()), facts_(facts.main()), graph_(facts_.graph) {}

    Result<Extract> cut(const std::vector<std::string>& from, const std::vector<std::string>& to) {
        CREASE_TRY(begin_, values_of(from));
        CREASE_TRY(end_, values_of(to));
        for (const auto value : begin_)
            if (facts_.table().is_constant(value))
                return fail(ErrorCode::usage, "\"" + graph_.value_name(value) + "\" is a constant; a part begins at what is computed");
        walk();
        for (const auto value : begin_)
            if (!reached_.contains(value)) return fail(ErrorCode::usage, "\"" + graph_.value_name(value) + "\" does not lead to what was asked for");
        return made();
    }

private:
    Result<std::vector<ValueId>> values_of(const std::vector<std::string>& names) const {
        std::vector<ValueId> values;
        for (const auto& name : names) {
            const auto value = graph_.find_value(name);
            const bool known = value.valid() && (facts_.index.producer(value) != GraphIndex::no_node || facts_.index.is_graph_input(value) ||
                                                 facts_.index.initializer(value));
            if (!known) return fail(ErrorCode::usage, "the model has no value \"" + name + "\"", model_.path, "crease render --names draws them");
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
        }
        return values;
    }

    void walk() {
        std::vector<ValueId> open = end_;
        while (!open.empty()) {
            const auto value = open.back();
            open.pop_back();
            if (!reached_.insert(value).second || std::find(begin_.begin(), begin_.end(), value) != begin_.end()) continue;
            const auto position = facts_.index.producer(value);
            if (position == GraphIndex::no_node || !kept_.insert(position).second) continue;
            const auto read = readings(model_, graph_, *graph_.nodes[position]); // more than it reads does no harm, for it is only looked up
            open.insert(open.end(), read.begin(), read.end());
        }
    }

    Result<Extract> made() const {
        auto graph = std::make_shared<Graph>(graph_);
        graph->nodes.clear();
        for (const auto position : kept_) graph->nodes.push_back(graph_.nodes[position]);
        std::erase_if(graph->initializers, [&](const TensorPtr& weight) { return !reached_.contains(graph_.find_value(weight->name())); });
        Extract out;
        graph->inputs = begin_;
        for (const auto value : graph_.inputs) {
            if (!value.valid() || !reached_.contains(value) || std::find(begin_.begin(), begin_.end(), value) != begin_.end()) continue;
            graph->inputs.push_back(value);
            if (!facts_.index.initializer(value)) out.added_inputs.push_back(graph_.value_name(value));
        }
        graph->outputs = end_;
        graph->header = header_of(*graph);
        auto model = std::make_shared<Model>(model_);
        model->graphs.front() = std::move(graph);
        CREASE_CHECK(verify(*model));
        out.model = std::move(model);
        return out;
    }

    std::shared_ptr<const onnx::GraphProto> header_of(const Graph& graph) const {
        auto header = std::make_shared<onnx::GraphProto>(*graph_.header);
        const auto drop_unread = [&](auto& list, const auto& name_of) {
            list.erase(std::remove_if(list.begin(), list.end(), [&](const auto& one) { return !reached_.contains(graph_.find_value(name_of(one))); }),
                       list.end());
        };
        drop_unread(*header->mutable_value_info(), [](const auto& one) -> const std::string& { return one.name(); });
        drop_unread(*header->mutable_sparse_initializer(), [](const auto& one) -> const std::string& { return one.values().name(); });
        drop_unread(*header->mutable_quantization_annotation(), [](const auto& one) -> const std::string& { return one.tensor_name(); });
        header->clear_input();
        header->clear_output();
        for (const auto value : graph.inputs) *header->add_input() = described(value);
        for (const auto value : graph.outputs) *header->add_output() = described(value);
        return header;
    }

    /// As the file describes it; of a value between, what is known of it.
    [[nodiscard]] onnx::ValueInfoProto described(ValueId value) const {
        const auto& name = graph_.value_name(value);
        for (const auto* list : {&graph_.header->input(), &graph_.header->output(), &graph_.header->value_info()})
            for (const auto& info : *list)
                if (info.name() == name) return info;
        onnx::ValueInfoProto info;
        info.set_name(name);
        if (facts_.type(value) == ElementType::undefined) return info;
        auto* tensor = info.mutable_type()->mutable_tensor_type();
        tensor->set_elem_type(static_cast<int>(facts_.type(value)));
        if (const auto* shape = facts_.shape(value)) {
            auto* dims = tensor->mutable_shape();
            for (const auto extent : *shape) {
                auto* dim = dims->add_dim();
                if (extent >= 0) dim->set_dim_value(extent);
            }
        }
        return info;
    }

    const Model& model_;
    const GraphFacts& facts_;
    const Graph& graph_;
    std::vector<ValueId> begin_, end_;
    std::set<ValueId> reached_;
    std::set<std::uint32_t> kept_; ///< positions, in order
};

} // namespace

Result<Extract> extract(const ModelFacts& facts, const std::vector<std::string>& from, const std::vector<std::string>& to) {
    if (to.empty()) return fail(ErrorCode::usage, "a part needs at least one value that it makes");
    return Part(facts).cut(from, to);
}

} // namespace crease::analysis
