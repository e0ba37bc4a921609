#include "core/analysis/cost.h"
#include "core/analysis/summary.h"
#include "ui/graph/names.h"
#include "ui/graph/picture_builder.h"
#include "ui/language/language.h"

#include <algorithm>
#include <set>

namespace crease::ui {

/// Constants are part of their consumer (also those of the graphs around a body), except where the graph itself gives one out.
bool PictureBuilder::isDrawn(std::size_t position) const {
    if (!constants_.is_constant_node(position)) return true;
    const auto& outputs = graph_.nodes[position]->outputs;
    return std::any_of(outputs.begin(), outputs.end(), [&](ValueId value) {
        return value.valid() && std::find(graph_.outputs.begin(), graph_.outputs.end(), value) != graph_.outputs.end();
    });
}

void PictureBuilder::addOperators() {
    for (std::size_t i = 0; i < graph_.nodes.size() && !control_.cancelled(); ++i)
        if (isDrawn(i)) addOperator(i);
}

void PictureBuilder::addOperator(std::size_t position) {
    const Node& node = *graph_.nodes[position];
    const auto summary = analysis::summarize(node, constants_);
    DrawnNode drawn;
    drawn.id = node.id;
    drawn.value = node.output();
    drawn.family = node.domain.empty() ? familyOf(node.op_type) : Family::other;
    drawn.title = readable(summary.title);
    drawn.detail = readable(summary.detail);
    drawn.name = readable(node.name);
    drawn.place = readable(analysis::block_name(graph_, node));
    drawn.macs = analysis::node_macs(node, facts_);
    drawn.params = analysis::node_params(node, constants_);
    const QString place = scopes_->placeOf(graph_, node);
    drawn.scope = scopes_->boxAround(place);
    drawn.opens = opensGraph(node);
    const std::uint32_t group = groupOf(place);
    if (request_.show_names && !node.name.empty()) drawn.detail = drawn.name;
    else if (drawn.detail.isEmpty()) drawn.detail = shortPlace(drawn.place);
    const auto index = group == no_index ? static_cast<std::uint32_t>(picture_->nodes.size()) : group;
    for (ValueId output : node.outputs)
        if (output.valid()) producer_[output.value] = index;
    if (group != no_index) return hide(drawn, group);
    drawn_.emplace(node.id, index);
    positions_.resize(picture_->nodes.size(), no_index);
    positions_.push_back(static_cast<std::uint32_t>(position));
    picture_->nodes.push_back(std::move(drawn));
}

QString PictureBuilder::shapeOf(ValueId value) const {
    const auto* shape = facts_.shape(value);
    return shape ? readable(names_.text(value, *shape)) : QString();
}

std::int64_t PictureBuilder::bytesOf(ValueId value) const {
    const auto elements = analysis::elements_per_sample(facts_, value);
    const auto size = static_cast<std::int64_t>(element_size(facts_.type(value)));
    if (elements < 0 || size == 0) return -1;
    std::int64_t bytes = 0;
    return __builtin_mul_overflow(elements, size, &bytes) ? -1 : bytes;
}

/// Of a place the last parts, which tell neighbours apart.
QString PictureBuilder::shortPlace(QString place) {
    while (place.size() > 20 && place.contains(QLatin1Char('.'))) place = place.section(QLatin1Char('.'), 1);
    return place;
}

std::uint32_t PictureBuilder::pill(ValueId value, const QString& fallback) {
    DrawnNode drawn;
    drawn.value = value;
    drawn.family = Family::io;
    drawn.title = readable(graph_.value_name(value));
    drawn.name = drawn.title;
    drawn.detail = shapeOf(value);
    if (drawn.detail.isEmpty()) drawn.detail = fallback;
    picture_->nodes.push_back(std::move(drawn));
    return static_cast<std::uint32_t>(picture_->nodes.size() - 1);
}

/// Part of its consumer: a constant, or the default of an input.
bool PictureBuilder::isWeight(ValueId value) const { return constants_.is_constant(value) || constants_.tensor(value); }

void PictureBuilder::addInputs() {
    for (ValueId input : graph_.inputs)
        if (input.valid() && !isWeight(input)) producer_[input.value] = pill(input, {});
}

void PictureBuilder::addOutputs() {
    for (ValueId output : graph_.outputs) {
        if (!output.valid()) continue;
        const std::uint32_t to = pill(output, {});
        addEdge(output, to);
    }
}

void PictureBuilder::addEdge(ValueId value, std::uint32_t to) {
    if (!value.valid() || (isWeight(value) && producer_[value.value] == no_index)) return;
    if (producer_[value.value] == to && !picture_->nodes[to].group.isEmpty()) return; // inside a collapsed scope
    if (producer_[value.value] == no_index) producer_[value.value] = pill(value, QStringLiteral("…"));
    const bool collapsed = !picture_->nodes[to].group.isEmpty() || !picture_->nodes[producer_[value.value]].group.isEmpty();
    if (collapsed && !group_edges_.insert({producer_[value.value], to, value.value}).second) return;
    DrawnEdge edge;
    edge.from = producer_[value.value];
    edge.to = to;
    edge.value = value;
    edge.name = readable(graph_.value_name(value));
    edge.shape = shapeOf(value);
    edge.bytes = bytesOf(value);
    picture_->edges.push_back(std::move(edge));
}

void PictureBuilder::addEdges() {
    for (const auto& node : graph_.nodes) {
        const auto found = drawn_.find(node->id);
        const auto hidden = hidden_.find(node->id);
        if (found == drawn_.end() && hidden == hidden_.end()) continue;
        const std::uint32_t to = found == drawn_.end() ? hidden->second : found->second;
        for (ValueId input : node->inputs) addEdge(input, to);
        for (ValueId value : captured(*node)) addEdge(value, to);
    }
}

/// Values of this graph that the bodies of an If, Loop or Scan read by name.
std::vector<ValueId> PictureBuilder::captured(const Node& node) const {
    std::vector<ValueId> found;
    std::vector<GraphId> open;
    std::set<ValueId> seen;
    for (const auto& [name, body] : node.bodies) open.push_back(body);
    while (!open.empty()) {
        const Graph& body = *model_.graphs[open.back().value];
        open.pop_back();
        std::set<ValueId> own(body.inputs.begin(), body.inputs.end());
        for (const auto& tensor : body.initializers) own.insert(body.find_value(tensor->name()));
        const auto read = [&](ValueId value) {
            if (!value.valid() || own.contains(value)) return;
            const ValueId outer = graph_.find_value(body.value_name(value));
            if (outer.valid() && seen.insert(outer).second) found.push_back(outer);
        };
        for (const auto& inner : body.nodes) {
            for (ValueId input : inner->inputs) read(input);
            for (ValueId output : inner->outputs) own.insert(output);
            for (const auto& [name, deeper] : inner->bodies) open.push_back(deeper);
        }
        for (ValueId output : body.outputs) read(output);
    }
    return found;
}

const Node* PictureBuilder::nodeOf(std::uint32_t drawn) const {
    const bool pill = drawn >= positions_.size() || positions_[drawn] == no_index;
    return pill ? nullptr : graph_.nodes[positions_[drawn]].get();
}

void PictureBuilder::markRefusals() {
    if (!request_.scan) return;
    for (const auto& refusal : request_.scan->refusals) {
        const auto found = drawn_.find(refusal.node);
        if (refusal.graph != request_.graph || markHidden({refusal.node}, Mark::cannot) || found == drawn_.end()) continue;
        if (picture_->nodes[found->second].site != no_index) continue; // it folds after all, in a larger site
        DrawnNode& node = picture_->nodes[found->second];
        node.mark = Mark::cannot;
        node.reason = said(refusal.reason);
    }
}

} // namespace crease::ui
