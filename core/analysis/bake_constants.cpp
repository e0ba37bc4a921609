// Which constants to store: those that somebody reads who does not only make constants. Walking from the last node to the
// first, a node that only makes constants goes when all that is needed of it can be stored; otherwise it stays, and what it reads
// is needed. Recipes then lose their last reader, and the sweep takes them.
//
// A file may compute much out of little on purpose (a mask out of three numbers). What a constant needs beyond the stored
// tensors that go with its recipe is how much larger it makes the file.

#include "core/analysis/bake_constants.h"

#include "core/model/store_constants.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace crease::analysis {
namespace {

std::string size_text(std::int64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

/// A stored tensor under another name, still reading its bytes where they lie.
TensorPtr named(const Tensor& tensor, const std::string& name) {
    auto proto = std::make_shared<onnx::TensorProto>(*tensor.proto());
    proto->set_name(name);
    return std::make_shared<const Tensor>(std::move(proto), tensor.raw());
}

class GraphBaking {
public:
    struct Plan {
        std::uint32_t position = 0;
        std::vector<ValueId> values;
    };

    GraphBaking(const GraphFacts& now, const GraphFacts& known, const BakeLimits& limits, std::int64_t& growth)
        : now_(now), known_(known), limits_(limits), growth_(growth), needed_(now.graph.value_names.size()), stays_(now.graph.nodes.size()) {}

    void choose() {
        for (auto output : now_.graph.outputs) need(output);
        for (std::uint32_t v = 0; v < needed_.size(); ++v)
            if (now_.index.is_captured(ValueId{v})) need(ValueId{v});
        for (auto position = static_cast<std::uint32_t>(now_.graph.nodes.size()); position-- > 0;) visit(position);
        std::reverse(plans_.begin(), plans_.end());
    }

    [[nodiscard]] Status prepare(std::stop_token stop) const {
        std::vector<ValueId> all;
        for (const auto& plan : plans_)
            for (auto value : plan.values)
                if (!now_.table().tensor(value)) all.push_back(value);
        return numbers().prepare(all, std::move(stop));
    }

    /// Errors: cancelled, changed, io. Whatever else keeps a constant from being computed is told.
    Status compute(std::vector<StoredNode>& stored, Baked& out, std::stop_token stop) {
        for (const auto& plan : plans_) {
            auto made = tensors(plan, stop);
            if (made) {
                out.values += made->size();
                stored.push_back({now_.graph.id, plan.position, *std::move(made)});
            } else if (const auto code = made.error().code; code == ErrorCode::cancelled || code == ErrorCode::io || code == ErrorCode::changed) {
                return forward_error(std::move(made).error());
            } else {
                left_.emplace(plan.position, LeftComputed{now_.graph.value_name(plan.values.front()), made.error().message});
            }
        }
        std::vector<std::uint32_t> order;
        for (const auto& [position, why] : left_) order.push_back(position);
        std::sort(order.begin(), order.end());
        for (auto position : order) out.left.push_back(left_.at(position));
        return {};
    }

private:
    void need(ValueId value) {
        if (value.valid()) needed_[value.value] = true;
    }

    [[nodiscard]] const ConstantValues& numbers() const { return known_.constants; }

    void visit(std::uint32_t position) {
        const Node& node = *now_.graph.nodes[position];
        Plan plan{position, {}};
        bool read = false, baked = now_.table().is_constant_node(position);
        for (auto output : node.outputs) {
            if (!output.valid()) continue;
            read = read || needed_[output.value] || !now_.index.uses(output).empty();
            if (needed_[output.value]) plan.values.push_back(output);
        }
        if (baked && read && plan.values.empty()) return; // part of a recipe that goes
        baked = baked && read && may_go(plan);
        stays_[position] = !baked;
        if (baked) plans_.push_back(std::move(plan));
        else
            for (auto input : node.inputs) need(input);
    }

    bool may_go(const Plan& plan) {
        std::int64_t growth = 0;
        for (auto value : plan.values) {
            if (now_.index.is_graph_output(value)) return false;
            const auto bytes = bytes_of(value, plan.position);
            if (!bytes) return false;
            growth += *bytes - ingredients(value, *bytes);
        }
        const Node& node = *now_.graph.nodes[plan.position];
        if (node.is("Constant")) return true; // it is stored already, in another place
        if (growth > limits_.each || growth > limits_.together - growth_) {
            leave(plan.position, plan.values.front(), "would make the file " + size_text(growth) + " larger");
            return false;
        }
        growth_ += std::max<std::int64_t>(growth, 0);
        return true;
    }

    void leave(std::uint32_t position, ValueId value, std::string why) {
        left_.emplace(position, LeftComputed{now_.graph.value_name(value), std::move(why)});
    }

    /// How many the value will take; nullopt where it cannot be stored.
    std::optional<std::int64_t> bytes_of(ValueId value, std::uint32_t position) {
        const Node& node = *now_.graph.nodes[position];
        const auto& stored = now_.table().stored(value);
        if (node.is("Constant") && (!stored || stored->is_sparse() || now_.graph.kind == GraphKind::function)) return {}; // as good as stored
        if (value.value >= known_.graph.value_names.size() || !numbers().is_constant(value)) {
            leave(position, value, "is made by " + node.op_type + ", which is not evaluated beforehand");
            return {};
        }
        const auto info = numbers().info(value);
        const auto count = info ? checked_element_count(info->dims) : std::nullopt;
        std::int64_t bytes = 0;
        if (count && element_size(info->type) > 0 && !__builtin_mul_overflow(*count, static_cast<std::int64_t>(element_size(info->type)), &bytes))
            return bytes;
        leave(position, value, "is of a size or type that is not known beforehand");
        return {};
    }

    /// Bytes of stored tensors that go with the value's recipe, up to `most`; each is counted once.
    std::int64_t ingredients(ValueId value, std::int64_t most) {
        std::int64_t sum = 0;
        std::vector<ValueId> open{value};
        std::unordered_set<ValueId> seen;
        while (!open.empty() && sum < most) {
            const auto at = open.back();
            open.pop_back();
            if (!at.valid() || !seen.insert(at).second) continue;
            const auto producer = now_.index.producer(at);
            if (producer == GraphIndex::no_node || now_.graph.nodes[producer]->is("Constant")) sum += spend(at, most - sum);
            else open.insert(open.end(), now_.graph.nodes[producer]->inputs.begin(), now_.graph.nodes[producer]->inputs.end());
        }
        return sum;
    }

    std::int64_t spend(ValueId leaf, std::int64_t most) {
        const bool here = now_.index.initializer(leaf) || now_.index.producer(leaf) != GraphIndex::no_node;
        const auto& tensor = now_.table().stored(leaf);
        if (!here || !tensor || now_.index.is_graph_output(leaf) || now_.index.is_captured(leaf)) return 0;
        const auto uses = now_.index.uses(leaf);
        const auto goes = [&](const Use& use) { return now_.table().is_constant_node(use.node) && !stays_[use.node]; };
        if (!std::all_of(uses.begin(), uses.end(), goes)) return 0;
        const auto [place, fresh] = unspent_.try_emplace(leaf, static_cast<std::int64_t>(tensor->byte_size()));
        const auto spent = std::min(place->second, most);
        place->second -= spent;
        return spent;
    }

    Result<std::vector<TensorPtr>> tensors(const Plan& plan, const std::stop_token& stop) const {
        std::vector<TensorPtr> made;
        for (auto value : plan.values) {
            const auto& name = now_.graph.value_name(value);
            if (const auto& stored = now_.table().stored(value); stored && !stored->is_sparse()) {
                made.push_back(named(*stored, name));
                continue;
            }
            CREASE_TRY(auto numbers, this->numbers().exact_tensor(value, stop));
            made.push_back(Tensor::make(name, numbers.type, std::move(numbers.shape), std::move(numbers.bytes)));
        }
        return made;
    }

    const GraphFacts& now_;
    const GraphFacts& known_;
    const BakeLimits& limits_;
    std::int64_t& growth_;     ///< of the file so far
    std::vector<bool> needed_; ///< by value: read by whoever stays
    std::vector<bool> stays_;  ///< by position, as far as it was visited
    std::vector<Plan> plans_;
    std::unordered_map<std::uint32_t, LeftComputed> left_; ///< by position
    std::unordered_map<ValueId, std::int64_t> unspent_;
};

/// Before IR 4 an initializer has to be an input, and the inputs of a body are those of its operator.
bool stores_constants(const Model& model, const Graph& graph) { return graph.kind != GraphKind::body || model.ir_version >= 4; }

} // namespace

Result<Baked> bake_constants(const Model& model, const ModelFacts& known, const JobControl& control, const BakeLimits& limits) {
    const ModelFacts now(model);
    Baked out;
    std::vector<StoredNode> stored;
    std::int64_t growth = 0;
    for (const auto& graph : model.graphs) {
        if (!stores_constants(model, *graph)) continue;
        control.progress(static_cast<double>(graph->id.value) / static_cast<double>(model.graphs.size()), "Computing constants");
        GraphBaking baking(now.of(graph->id), known.of(graph->id), limits, growth);
        baking.choose();
        CREASE_CHECK(baking.prepare(control.stop));
        CREASE_CHECK(baking.compute(stored, out, control.stop));
    }
    CREASE_TRY(out.model, store_constants(model, stored));
    return out;
}

} // namespace crease::analysis
