#include "core/model/sweep.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <unordered_set>

namespace crease {
namespace {

/// One graph's values: who makes each, and how many read it, from this graph and from the bodies inside.
struct Table {
    static constexpr std::uint32_t nobody = 0xffffffffu;
    std::vector<std::uint32_t> producer, initializer, reads;
    std::vector<bool> input;

    explicit Table(const Graph& graph)
        : producer(graph.value_names.size(), nobody), initializer(producer), reads(producer.size(), 0), input(producer.size(), false) {
        for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
            for (const auto value : graph.nodes[i]->outputs)
                if (value.valid()) producer[value.value] = i;
        for (std::uint32_t i = 0; i < graph.initializers.size(); ++i)
            if (const auto value = graph.find_value(graph.initializers[i]->name()); value.valid()) initializer[value.value] = i;
        for (const auto value : graph.inputs)
            if (value.valid()) input[value.value] = true;
    }

    [[nodiscard]] bool defines(ValueId v) const { return input[v.value] || producer[v.value] != nobody || initializer[v.value] != nobody; }
};

class Sweep {
public:
    explicit Sweep(Model& model) : model_(model), dead_nodes_(model.graphs.size()), dead_tensors_(model.graphs.size()) {
        for (const auto& graph : model.graphs) tables_.emplace_back(*graph);
        for (const auto& graph : model.graphs) count_reads(*graph);
    }

    void run(std::vector<ValueIn> released) {
        while (!released.empty()) {
            const auto next = resolve(released.back());
            released.pop_back();
            if (next) release(*next, released);
        }
        for (std::size_t i = 0; i < model_.graphs.size(); ++i)
            if (!dead_nodes_[i].empty() || !dead_tensors_[i].empty()) rebuild(i);
    }

private:
    [[nodiscard]] Table& table(GraphId id) { return tables_[id.value]; }
    [[nodiscard]] const Graph& graph(GraphId id) const { return *model_.graphs[id.value]; }

    void count_reads(const Graph& graph) {
        const auto count = [&](ValueId value) {
            if (!value.valid()) return;
            if (const auto home = resolve({graph.id, value})) ++table(home->graph).reads[home->value.value];
        };
        for (const auto& node : graph.nodes) std::ranges::for_each(node->inputs, count);
        std::ranges::for_each(graph.outputs, count);
    }

    // Where a value is defined: here, or in a graph around this one. A graph between need not name it at all.
    std::optional<ValueIn> resolve(ValueIn at) {
        if (table(at.graph).defines(at.value)) return at;
        const auto& name = graph(at.graph).value_name(at.value);
        for (const auto* here = &graph(at.graph); here->kind == GraphKind::body;) {
            here = &graph(here->parent);
            if (const auto value = here->find_value(name); value.valid() && table(here->id).defines(value)) return ValueIn{here->id, value};
        }
        return std::nullopt;
    }

    void release(ValueIn at, std::vector<ValueIn>& released) {
        auto& here = table(at.graph);
        if (here.reads[at.value.value] > 0) return;
        if (const auto place = here.initializer[at.value.value]; place != Table::nobody) {
            const bool overridable = here.input[at.value.value] && model_.ir_version >= 4;
            if (!overridable) dead_tensors_[at.graph.value].insert(place);
        } else if (const auto position = here.producer[at.value.value]; position != Table::nobody) {
            release_node(at.graph, position, released);
        }
    }

    void release_node(GraphId id, std::uint32_t position, std::vector<ValueIn>& released) {
        const auto& node = *graph(id).nodes[position];
        const auto unread = [&](ValueId v) { return !v.valid() || table(id).reads[v.value] == 0; };
        if (!std::ranges::all_of(node.outputs, unread) || !makes_constants(id, position)) return;
        if (!dead_nodes_[id.value].insert(position).second) return;
        for (const auto value : node.inputs) {
            if (!value.valid()) continue;
            const auto home = resolve({id, value});
            if (!home) continue;
            --table(home->graph).reads[home->value.value];
            released.push_back(*home);
        }
    }

    // Iterative: a recipe of constants may be a long chain.
    bool makes_constants(GraphId id, std::uint32_t position) {
        std::vector<std::pair<GraphId, std::uint32_t>> open{{id, position}};
        std::unordered_set<std::uint64_t> seen;
        while (!open.empty()) {
            const auto [where, at] = open.back();
            open.pop_back();
            if (!seen.insert(static_cast<std::uint64_t>(where.value) << 32 | at).second) continue;
            const auto& node = *graph(where).nodes[at];
            if (node.is("Shape") || node.is("Size")) continue; // nobody wants to know any more
            if (!node.bodies.empty() || (node.inputs.empty() && !node.is("Constant"))) return false;
            for (const auto value : node.inputs) {
                if (!value.valid()) continue;
                const auto home = resolve({where, value});
                if (!home) return false;
                const auto& there = table(home->graph);
                if (there.initializer[home->value.value] != Table::nobody) continue;
                if (there.producer[home->value.value] == Table::nobody) return false;
                open.emplace_back(home->graph, there.producer[home->value.value]);
            }
        }
        return true;
    }

    void rebuild(std::size_t i) {
        auto fresh = std::make_shared<Graph>(*model_.graphs[i]);
        drop(fresh->nodes, dead_nodes_[i]);
        drop_inputs(*fresh, dead_tensors_[i]);
        drop(fresh->initializers, dead_tensors_[i]);
        model_.graphs[i] = std::move(fresh);
    }

    template <class Item>
    static void drop(std::vector<Item>& items, const std::unordered_set<std::uint32_t>& dead) {
        std::uint32_t position = 0;
        std::erase_if(items, [&](const Item&) { return dead.contains(position++); });
    }

    static void drop_inputs(Graph& graph, const std::unordered_set<std::uint32_t>& dead) {
        std::unordered_set<ValueId> gone;
        for (const auto place : dead) gone.insert(graph.find_value(graph.initializers[place]->name()));
        std::erase_if(graph.inputs, [&](ValueId value) { return gone.contains(value); });
    }

    Model& model_;
    std::vector<Table> tables_;
    std::vector<std::unordered_set<std::uint32_t>> dead_nodes_, dead_tensors_;
};

template <class List, class Keep>
void keep_if(List& list, const Keep& keep) {
    List kept;
    for (auto& item : list)
        if (keep(item)) *kept.Add() = std::move(item);
    list.Swap(&kept);
}

// The header describes values by name; those that vanished are described no longer.
void drop_descriptions(const Graph& before, Graph& after) {
    const Table then(before), now(after);
    const auto vanished = [&](const std::string& name) {
        const auto value = before.find_value(name);
        return value.valid() && then.defines(value) && !now.defines(value);
    };
    for (std::uint32_t i = 0; i < before.value_names.size(); ++i)
        if (vanished(before.value_names[i])) after.value_types.erase(ValueId(i));
    if (!after.header) return;
    auto header = std::make_shared<onnx::GraphProto>(*after.header);
    const auto stays = [&](const auto& item) { return !vanished(item.name()); };
    keep_if(*header->mutable_value_info(), stays);
    keep_if(*header->mutable_input(), stays);
    keep_if(*header->mutable_sparse_initializer(), [&](const auto& item) { return !vanished(item.values().name()); });
    keep_if(*header->mutable_quantization_annotation(), [&](const auto& item) { return !vanished(item.tensor_name()); });
    after.header = std::move(header);
}

} // namespace

void sweep_constants(const Model& original, Model& model, std::vector<ValueIn> released) {
    Sweep(model).run(std::move(released));
    for (std::size_t i = 0; i < model.graphs.size(); ++i) {
        if (model.graphs[i] == original.graphs[i]) continue;
        auto fresh = std::make_shared<Graph>(*model.graphs[i]);
        drop_descriptions(*original.graphs[i], *fresh);
        model.graphs[i] = std::move(fresh);
    }
}

} // namespace crease
