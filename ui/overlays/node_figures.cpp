#include "ui/overlays/node_figures.h"

#include <algorithm>

namespace crease::ui {
namespace {

std::unordered_map<std::uint32_t, double> figuresOfGroups(const GraphPicture& picture, const std::unordered_map<NodeId, double>& figures,
                                                          Combine combine) {
    std::unordered_map<std::uint32_t, double> groups;
    for (const auto& [id, box] : picture.hidden) {
        const auto found = figures.find(id);
        if (found == figures.end()) continue;
        const auto [place, fresh] = groups.try_emplace(box, found->second);
        if (fresh) continue;
        place->second = combine == Combine::sum ? place->second + found->second : std::max(place->second, found->second);
    }
    return groups;
}

} // namespace

void addNodeFigures(Overlay& overlay, const GraphPicture& picture, const std::unordered_map<NodeId, double>& figures, Combine combine,
                    const FigureStyle& style) {
    const auto shown = [&](double figure) { return OverlayFigure{style.heat(figure), style.text(figure)}; };
    for (const auto& node : picture.nodes)
        if (const auto found = figures.find(node.id); node.id.valid() && found != figures.end()) overlay.nodes[node.id] = shown(found->second);
    for (const auto& [box, figure] : figuresOfGroups(picture, figures, combine)) overlay.groups[picture.nodes[box].group] = shown(figure);
}

} // namespace crease::ui
