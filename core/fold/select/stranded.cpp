// A scale or a shift has a form wherever it stands, but folds only into a layer before it or behind it. Where it went into none
// and a layer is near, something stands in the way, and that is looked for here: first upwards along the one computed
// value that it comes from, then downwards along what reads it. Both ways end at a layer, at an operator that is not
// passed, or where several ways part.

#include "core/fold/select/stranded.h"

#include "core/fold/select/refusals.h"

#include <algorithm>

namespace crease::fold {
namespace {

constexpr int farthest = 6; ///< nodes between a scale and the layer that it is explained with

bool is_one_of(const Node& node, std::initializer_list<std::string_view> names) {
    return node.domain.empty() && std::find(names.begin(), names.end(), node.op_type) != names.end();
}

/// Linear operators that nothing passes, though something might.
bool moves_elements(const Node& node) {
    return is_one_of(node, {"DepthToSpace", "SpaceToDepth", "Gather", "Expand", "Tile", "Cast", "GatherElements", "ReverseSequence", "Where"});
}

class Search {
public:
    /// `far`: what stands farther away counts as well, a nonlinearity between included.
    explicit Search(const Scene& scene, bool far = false) : scene_(scene), far_(far) {}

    [[nodiscard]] std::optional<Reason> run(std::uint32_t position) const {
        const Node& node = at(position);
        if (const auto& failure = scene_.table.failure(position); failure && near_layer(node)) return failure->reason;
        auto reason = before(node);
        if (!reason) reason = after(node, 0);
        return reason;
    }

    /// The one computed value that a node reads; none where several are.
    [[nodiscard]] ValueId only_input(const Node& node) const {
        if (carries_only(node)) return node.input(0); // the rest says where to
        ValueId only;
        for (auto input : node.inputs) {
            if (!input.valid() || scene_.constants.is_constant(input) || scene_.constants.is_overridable(input)) continue;
            if (only.valid()) return {};
            only = input;
        }
        return only;
    }

private:
    [[nodiscard]] const Node& at(std::uint32_t position) const { return *scene_.graph.nodes[position]; }
    [[nodiscard]] std::uint32_t producer(ValueId value) const { return value.valid() ? scene_.index.producer(value) : GraphIndex::no_node; }
    [[nodiscard]] std::span<const Use> readers(const Node& node) const {
        return node.output().valid() ? scene_.index.uses(node.output()) : std::span<const Use>{};
    }

    // --- upwards

    [[nodiscard]] std::optional<Reason> before(const Node& node) const {
        const auto value = node.is("BatchNormalization") ? node.input(0) : only_input(node);
        const auto position = producer(value);
        if (position == GraphIndex::no_node) return {};
        const Node& above = at(position);
        if (!above.domain.empty() && far_) return Reason{"custom_domain", described(above) + " of the domain '" + above.domain + "' is not known"};
        if (quantized(above) && far_) return Reason{"quantized", described(above) + " works on integers: quantized models do not fold"};
        if (find_transfer(above))
            if (auto reason = passed(value, position)) return reason;
        return above_or_obstacle(position);
    }

    /// Why nothing of the operator right before is combined with what comes after it.
    [[nodiscard]] std::optional<Reason> passed(ValueId value, std::uint32_t position) const {
        const Node& above = at(position);
        if (auto escaped = escape_reason(scene_.graph, scene_.index, value); escaped && layer_above(position)) return escaped;
        const auto& failure = scene_.table.failure(position);
        if (above.is("Concat")) {
            if (const auto parts = parts_of(above); parts > 0)
                return Reason{"several_parts", described(above) + " before it puts " + std::to_string(above.inputs.size()) +
                                                   " values together, and a scale or shift would have to go into what makes each of them"};
        } else if (failure && (is_kernel_operator(above) || (far_ && failure->weight == 2 && failure->reason.code != "unsupported_chain"))) {
            return Reason{failure->reason.code, described(above) + " before it: " + failure->reason.text};
        }
        if (is_one_of(above, {"Add", "Sub", "Sum"}) && !only_input(above).valid())
            if (const auto parts = parts_of(above); parts > 0)
                return Reason{"several_parts",
                              described(above) +
                                  " before it adds up values of different inputs, and a scale would have to go into what makes each of them"};
        return {};
    }

    /// How many of a node's inputs come out of a layer.
    [[nodiscard]] std::size_t parts_of(const Node& node) const {
        return static_cast<std::size_t>(std::count_if(node.inputs.begin(), node.inputs.end(), [&](ValueId input) {
            const auto position = producer(input);
            return position != GraphIndex::no_node && layer_above(position);
        }));
    }

    /// The nearest layer at or above `position` along one computed value, past operators that have transfers.
    [[nodiscard]] const Node* layer_above(std::uint32_t position) const {
        for (int steps = 0; steps < farthest && position != GraphIndex::no_node; ++steps) {
            const Node& node = at(position);
            if (is_kernel_operator(node)) return &node;
            if (!find_transfer(node)) return nullptr;
            position = producer(only_input(node));
        }
        return nullptr;
    }

    /// What stands between and the layer whose value reaches `position` through operators of one input.
    [[nodiscard]] std::optional<Reason> above_or_obstacle(std::uint32_t position) const {
        const Node* obstacle = nullptr;
        std::optional<Reason> lost; // where the channels' way ended
        for (int steps = 0; steps < farthest && position != GraphIndex::no_node; ++steps) {
            const Node& node = at(position);
            if (is_kernel_operator(node)) {
                const bool told = obstacle && (far_ || moves_elements(*obstacle));
                if (told || lost) return told ? std::optional(stands_between(*obstacle, node)) : lost;
                return unknown_weight(position);
            }
            if (!obstacle && !find_transfer(node)) obstacle = &node;
            if (const auto& failure = scene_.table.failure(position); far_ && failure && carries_only(node))
                lost = Reason{failure->reason.code, described(node) + " before it: " + failure->reason.text};
            position = producer(only_input(node));
        }
        return {};
    }

    /// Why the layer is none that anything folds into, whatever stands behind it.
    [[nodiscard]] std::optional<Reason> unknown_weight(std::uint32_t layer) const {
        const auto& failure = scene_.table.failure(layer);
        if (!failure || (failure->reason.code != "not_constant" && failure->reason.code != "function_argument")) return {};
        return Reason{failure->reason.code, described(at(layer)) + " before it: " + failure->reason.text};
    }

    [[nodiscard]] static Reason stands_between(const Node& obstacle, const Node& layer) {
        if (obstacle.op_type == "MaxPool")
            return {"nonlinearity_between", "MaxPool stands between, and whether a factor may pass a maximum depends on its sign"};
        if (!moves_elements(obstacle)) return {"nonlinearity_between", described(obstacle) + " stands between it and " + described(layer)};
        return {"operator_between",
                described(obstacle) + " stands between it and " + described(layer) + ", and scales and shifts are not taken past it"};
    }

    // --- downwards

    [[nodiscard]] std::optional<Reason> after(const Node& node, int steps) const {
        const auto uses = readers(node);
        if (uses.empty() || steps >= farthest) return {};
        if (scene_.index.is_graph_output(node.output()) || scene_.index.is_captured(node.output()))
            return any_layer_below(uses) ? escape_reason(scene_.graph, scene_.index, node.output()) : std::nullopt;
        return uses.size() > 1 ? after_several(uses) : through(uses[0], steps);
    }

    [[nodiscard]] std::optional<Reason> through(const Use& use, int steps) const {
        const Node& reader = at(use.node);
        const auto& failure = scene_.table.failure(use.node);
        if (failure && (is_kernel_operator(reader) || find_transfer(reader)) && layer_below(reader, use, farthest))
            return Reason{failure->reason.code, described(reader) + " after it: " + failure->reason.text};
        if (is_kernel_operator(reader)) return at_layer(reader, use);
        if (find_transfer(reader)) return after(reader, steps + 1);
        const Node* layer = layer_below(reader, use, farthest);
        return layer && moves_elements(reader) ? std::optional(stands_between(reader, *layer)) : std::nullopt;
    }

    /// The layer took it, but not for good.
    [[nodiscard]] std::optional<Reason> at_layer(const Node& layer, const Use& use) const {
        if (use.slot != 0 && !scene_.constants.is_constant(layer.input(0)))
            return Reason{"not_constant", described(layer) + " after it reads it as its weight, which is computed while the network runs"};
        if (const auto& blocked = scene_.selection.blocked[use.node]) return Reason{blocked->code, described(layer) + " after it: " + blocked->text};
        for (const auto& region : scene_.selection.unworthy)
            if (std::binary_search(region.nodes.begin(), region.nodes.end(), use.node))
                return Reason{"costs_more", described(layer) + " after it: " + price_text(region.before, region.form->form.emitted())};
        return {};
    }

    [[nodiscard]] bool near_layer(const Node& node) const {
        if (const auto position = producer(node.is("BatchNormalization") ? node.input(0) : only_input(node));
            position != GraphIndex::no_node && layer_above(position))
            return true;
        return any_layer_below(readers(node)) != nullptr;
    }

    [[nodiscard]] std::optional<Reason> after_several(std::span<const Use> uses) const {
        const Node* layer = any_layer_below(uses);
        if (!layer) return {};
        return Reason{"several_readers", "its value is read " + std::to_string(uses.size()) + " times, so it would have to go into " +
                                             described(*layer) + " and into every other reader at once"};
    }

    [[nodiscard]] const Node* any_layer_below(std::span<const Use> uses) const {
        for (const auto& use : uses)
            if (const Node* layer = layer_below(at(use.node), use, farthest)) return layer;
        return nullptr;
    }

    /// The layer that a value read by `reader` ends in, past operators of one reader that pass something.
    [[nodiscard]] const Node* layer_below(const Node& reader, const Use& use, int steps) const {
        if (is_kernel_operator(reader)) return use.slot < 2 ? &reader : nullptr;
        if (steps == 0 || (!find_transfer(reader) && !moves_elements(reader))) return nullptr;
        const auto uses = readers(reader);
        return uses.size() == 1 ? layer_below(at(uses[0].node), uses[0], steps - 1) : nullptr;
    }

    const Scene& scene_;
    bool far_;
};

} // namespace

std::string described(const Node& node) { return node.op_type + (node.name.empty() ? "" : " '" + node.name + "'"); }

bool quantized(const Node& node) {
    return node.op_type.starts_with("QLinear") || node.op_type == "QuantizeLinear" || node.op_type == "DequantizeLinear" ||
           node.op_type.ends_with("Integer");
}

bool carries_only(const Node& node) {
    const Transfer* transfer = find_transfer(node);
    return transfer && !transfer->apply;
}

bool scales_or_shifts(const Scene& scene, const Node& node) {
    if (node.is("BatchNormalization")) return true;
    const bool elementwise = is_one_of(node, {"Mul", "Div", "Add", "Sub", "Sum"});
    return elementwise && node.inputs.size() > 1 && Search(scene).only_input(node).valid();
}

std::optional<Reason> stranded_reason(const Scene& scene, std::uint32_t position) {
    return Search(scene, scene.graph.nodes[position]->is("BatchNormalization")).run(position);
}

} // namespace crease::fold
