#include "core/fold/emit/renamed.h"

#include <algorithm>

namespace crease::fold {
namespace {

bool contains(const std::vector<ValueId>& values, ValueId value) { return std::find(values.begin(), values.end(), value) != values.end(); }

} // namespace

RenamedValues::RenamedValues(const analysis::GraphFacts& facts, const std::vector<std::uint32_t>& region, const std::vector<std::uint32_t>& kept,
                             std::vector<ValueId> ends, std::vector<ValueId> anchors, Fresh fresh)
    : facts_(facts), region_(region), kept_(kept), ends_(std::move(ends)), anchors_(std::move(anchors)), fresh_(std::move(fresh)) {}

const std::string& RenamedValues::of(ValueId value) {
    if (const auto known = names_.find(value); known != names_.end()) return known->second;
    auto name = found(value);
    return names_.emplace(value, std::move(name)).first->second;
}

std::string RenamedValues::found(ValueId value) {
    const std::string& own = facts_.graph.value_name(value);
    if (!made_inside(value) || read_outside(value)) return own;
    const bool made = contains(ends_, value) || stays(facts_.index.producer(value));
    if (!made) return of(unscaled(value));
    if (kept_.empty() || is_shape(value)) return own; // an extent is not scaled
    const auto scaled = contains(anchors_, value) ? ValueId{} : scaled_behind(value);
    return scaled.valid() ? facts_.graph.value_name(scaled) : fresh_(own + ".folded");
}

bool RenamedValues::made_inside(ValueId value) const {
    const auto producer = facts_.index.producer(value);
    return producer != GraphIndex::no_node && std::binary_search(region_.begin(), region_.end(), producer);
}

bool RenamedValues::is_shape(ValueId value) const { return facts_.graph.nodes[facts_.index.producer(value)]->is("Shape"); }

bool RenamedValues::stays(std::uint32_t node) const { return std::binary_search(kept_.begin(), kept_.end(), node); }

bool RenamedValues::read_outside(ValueId value) const {
    const auto uses = facts_.index.uses(value);
    return facts_.index.is_graph_output(value) || facts_.index.is_captured(value) ||
           std::any_of(uses.begin(), uses.end(), [&](const Use& use) { return !std::binary_search(region_.begin(), region_.end(), use.node); });
}

/// Behind what a kept node makes there is either another node that stays, or nothing but a scale; and perhaps what asks for its shape.
ValueId RenamedValues::scaled_behind(ValueId value) const {
    while (!read_outside(value)) {
        const auto uses = facts_.index.uses(value);
        const auto next = std::find_if(uses.begin(), uses.end(), [&](const Use& use) { return !facts_.graph.nodes[use.node]->is("Shape"); });
        if (next == uses.end() || stays(next->node)) return {};
        value = facts_.graph.nodes[next->node]->output();
    }
    return value;
}

/// The one computed value that a scale reads.
ValueId RenamedValues::unscaled(ValueId value) const {
    const auto& inputs = facts_.graph.nodes[facts_.index.producer(value)]->inputs;
    const auto found =
        std::find_if(inputs.begin(), inputs.end(), [&](ValueId input) { return input.valid() && !facts_.constants.is_constant(input); });
    return *found;
}

} // namespace crease::fold
