#include "ui/graph/overlay.h"

#include <algorithm>

namespace crease::ui {
namespace {

template <class Map, class Key>
const OverlayFigure* find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

void put(const OverlayFigure* figure, float& heat, QString& text) {
    if (!figure) return;
    heat = static_cast<float>(std::clamp(figure->heat, 0.0, 1.0));
    text = figure->text;
}

void applyToNodes(const Overlay& overlay, const GraphPicture& picture, CanvasState& state) {
    state.heat.assign(picture.nodes.size(), -1);
    state.figures.assign(picture.nodes.size(), {});
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) put(figureOf(overlay, picture.nodes[i]), state.heat[i], state.figures[i]);
}

void applyToEdges(const Overlay& overlay, const GraphPicture& picture, CanvasState& state) {
    state.edge_heat.assign(picture.edges.size(), -1);
    state.edge_figures.assign(picture.edges.size(), {});
    for (std::size_t i = 0; i < picture.edges.size(); ++i)
        put(find(overlay.edges, picture.edges[i].value), state.edge_heat[i], state.edge_figures[i]);
}

} // namespace

const OverlayFigure* figureOf(const Overlay& overlay, const DrawnNode& node) {
    if (!node.group.isEmpty()) return find(overlay.groups, node.group);
    return node.id.valid() ? find(overlay.nodes, node.id) : nullptr;
}

void applyOverlay(const Overlay& overlay, const GraphPicture* picture, CanvasState& state) {
    state.heat.clear();
    state.figures.clear();
    state.edge_heat.clear();
    state.edge_figures.clear();
    if (!picture || !overlay.hasFigures()) return;
    applyToNodes(overlay, *picture, state);
    if (!overlay.edges.empty()) applyToEdges(overlay, *picture, state);
}

} // namespace crease::ui
