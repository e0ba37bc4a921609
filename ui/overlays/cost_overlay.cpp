#include "ui/overlays/cost_overlay.h"

#include "ui/format.h"
#include "ui/overlays/heat_scale.h"

#include <QCoreApplication>

#include <algorithm>

namespace crease::ui {
namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::Overlays", source); }

Overlay overlayOf(const GraphPicture& picture, std::int64_t DrawnNode::*figure, const QString& title) {
    std::int64_t most = 0;
    for (const auto& node : picture.nodes) most = std::max(most, node.*figure);
    Overlay overlay{title, QStringLiteral("0"), quantity(static_cast<double>(most))};
    for (const auto& node : picture.nodes) {
        const auto count = static_cast<double>(node.*figure);
        if (count <= 0) continue;
        const OverlayFigure shown{heatOfShare(count, static_cast<double>(most)), quantity(count)};
        if (node.id.valid()) overlay.nodes[node.id] = shown;
        else if (!node.group.isEmpty()) overlay.groups[node.group] = shown;
    }
    return overlay;
}

} // namespace

Overlay macsOverlay(const GraphPicture& picture) { return overlayOf(picture, &DrawnNode::macs, tr("MACs")); }

Overlay paramsOverlay(const GraphPicture& picture) { return overlayOf(picture, &DrawnNode::params, tr("Parameters")); }

} // namespace crease::ui
