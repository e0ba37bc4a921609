#include "ui/overlays/cost_overlay.h"

#include "ui/kit/format.h"
#include "ui/overlays/heat_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace crease::ui {
namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::Overlays", source); }

template <class Item>
std::int64_t mostOf(const BothPictures& both, std::vector<Item> GraphPicture::*items, std::int64_t Item::*figure) {
    std::int64_t most = 0;
    for (const auto& picture : {both.original, both.folded}) {
        if (!picture) continue;
        for (const auto& item : (*picture).*items) most = std::max(most, item.*figure);
    }
    return most;
}

void put(Overlay& overlay, const DrawnNode& node, const OverlayFigure& figure) {
    if (node.id.valid()) overlay.nodes[node.id] = figure;
    else if (!node.group.isEmpty()) overlay.groups[node.group] = figure;
}

Overlay nodeOverlay(const GraphPicture& picture, const BothPictures& scale, std::int64_t DrawnNode::*figure, const QString& title) {
    const auto most = static_cast<double>(mostOf(scale, &GraphPicture::nodes, figure));
    Overlay overlay{title, QStringLiteral("0"), quantity(most)};
    for (const auto& node : picture.nodes)
        if (const auto count = static_cast<double>(node.*figure); count > 0) put(overlay, node, {heatOfShare(count, most), quantity(count)});
    return overlay;
}

QString bytesText(double bytes) { return quantity(bytes) + (bytes < 999.5 ? QStringLiteral(" B") : QStringLiteral("B")); }

/// Of all values that leave a node, each once.
double bytesOut(const GraphPicture& picture, std::uint32_t node) {
    std::unordered_set<std::uint32_t> seen;
    double bytes = 0;
    for (std::uint32_t i : picture.edgesOut(node))
        if (picture.edges[i].bytes > 0 && seen.insert(picture.edges[i].value.value).second) bytes += static_cast<double>(picture.edges[i].bytes);
    return bytes;
}

} // namespace

Overlay macsOverlay(const GraphPicture& picture, const BothPictures& scale) { return nodeOverlay(picture, scale, &DrawnNode::macs, tr("MACs")); }

Overlay paramsOverlay(const GraphPicture& picture, const BothPictures& scale) {
    return nodeOverlay(picture, scale, &DrawnNode::params, tr("Parameters"));
}

Overlay activationOverlay(const GraphPicture& picture, const BothPictures& scale) {
    const auto most = static_cast<double>(mostOf(scale, &GraphPicture::edges, &DrawnEdge::bytes));
    Overlay overlay{tr("Activation size"), QStringLiteral("0"), bytesText(most)};
    for (const auto& edge : picture.edges)
        if (const auto bytes = static_cast<double>(edge.bytes); bytes > 0) overlay.edges[edge.value] = {heatOfShare(bytes, most), bytesText(bytes)};
    for (std::uint32_t i = 0; i < picture.nodes.size(); ++i)
        if (const double bytes = bytesOut(picture, i); bytes > 0) put(overlay, picture.nodes[i], {heatOfShare(bytes, most), bytesText(bytes)});
    return overlay;
}

Overlay costOverlay(OverlayKind kind, const GraphPicture& picture, const BothPictures& scale) {
    switch (kind) {
    case OverlayKind::macs: return macsOverlay(picture, scale);
    case OverlayKind::params: return paramsOverlay(picture, scale);
    case OverlayKind::activation: return activationOverlay(picture, scale);
    case OverlayKind::none:
    case OverlayKind::time:
    case OverlayKind::difference: break;
    }
    return {};
}

} // namespace crease::ui
