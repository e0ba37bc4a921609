#include "core/diff/side.h"

#include "core/fold/mistakes/layers.h"

namespace crease::diff {
namespace {

bool is_layer(const Node& node) { return node.is("Conv") || node.is("ConvTranspose") || node.is("Gemm") || node.is("MatMul"); }

} // namespace

Result<Side> Side::of(const fold::Document& document, const JobControl& control) {
    Side side(document);
    const auto& scan = side.document_.scan();
    const auto& graph = side.facts().graph;
    for (const auto& site : scan.sites)
        if (site.worthwhile && site.graph == graph.id) side.sites_.push_back(&site);
    CREASE_TRY(const auto outlined, fold::outline(scan, side.sites_));
    side.outlined_ = std::make_shared<analysis::ModelFacts>(*outlined);
    side.flow_ = flow_of(side.folded());
    for (std::uint32_t step = 0; step < side.flow_.steps.size(); ++step) side.steps_[side.flow_.steps[step].node] = step;
    for (const auto* site : side.sites_)
        for (const auto& end : site->ends) side.place({end, site});
    CREASE_TRY(auto alone, fold::lone_layers(side.document_.original_facts()->model(), side.facts(), side.sites_, control));
    for (auto& end : alone) side.place({std::move(end), nullptr});
    return side;
}

// From the value that the end makes back to its operator: what carries it stands between, or the addition of its bias. Where the
// values of several ends meet, each has a new name.
void Side::place(Layer layer) {
    const auto& graph = folded().graph;
    const auto name = facts().graph.value_name(layer.end.output);
    auto value = layer.site && !layer.site->meeting.empty() ? graph.find_value(name + ".folded") : graph.find_value(name);
    if (!value.valid()) value = graph.find_value(name);
    for (int walked = 0; walked < 16 && value.valid(); ++walked) {
        const auto position = folded().index.producer(value);
        const auto step = position == GraphIndex::no_node ? steps_.end() : steps_.find(position);
        if (step == steps_.end()) return;
        part_of_layer_.insert(step->second);
        if (is_layer(*graph.nodes[position])) {
            layers_.emplace(step->second, std::move(layer));
            return;
        }
        value = graph.nodes[position]->input(0);
    }
}

const Layer* Side::layer(std::uint32_t step) const {
    const auto found = layers_.find(step);
    return found == layers_.end() ? nullptr : &found->second;
}

std::vector<NodeId> Side::origins(std::uint32_t step) const {
    if (const auto* found = layer(step); found && found->site) return found->site->nodes;
    const auto id = node(step).id;
    return id.value < document_.original()->next_node_id ? std::vector{id} : std::vector<NodeId>();
}

} // namespace crease::diff
