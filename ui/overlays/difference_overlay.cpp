#include "ui/overlays/difference_overlay.h"

#include "ui/kit/format.h"
#include "ui/overlays/heat_scale.h"
#include "ui/overlays/node_figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

QString differenceText(double relative) {
    return std::isinf(relative) ? QCoreApplication::translate("crease::ui::Overlays", "cannot be compared") : difference(relative);
}

std::unordered_map<ValueId, double> byValue(const Graph& graph, const compare::DriftReport& report, bool of_b) {
    std::unordered_map<ValueId, double> figures;
    for (const auto& drift : report.values)
        if (const auto value = graph.find_value(of_b ? drift.value_b : drift.value); value.valid()) figures[value] = drift.relative;
    return figures;
}

/// Of several outputs the worst.
std::unordered_map<NodeId, double> byNode(const Graph& graph, const std::unordered_map<ValueId, double>& values) {
    std::unordered_map<NodeId, double> figures;
    for (const auto& node : graph.nodes)
        for (const auto output : node->outputs)
            if (const auto found = values.find(output); found != values.end()) {
                const auto [place, fresh] = figures.try_emplace(node->id, found->second);
                if (!fresh) place->second = std::max(place->second, found->second);
            }
    return figures;
}

QString titleOf(const compare::DriftReport& report) {
    const auto inputs = static_cast<int>(report.inputs);
    if (inputs < 2) return QCoreApplication::translate("crease::ui::Overlays", "Relative difference, %1").arg(text(report.engine_title));
    return QCoreApplication::translate("crease::ui::Overlays", "Largest relative difference of %1 inputs, %2")
        .arg(inputs)
        .arg(text(report.engine_title));
}

} // namespace

Overlay differenceOverlay(const GraphPicture& picture, const Graph& graph, const compare::DriftReport& report, bool of_b) {
    const auto values = byValue(graph, report, of_b);
    Overlay overlay{titleOf(report), QStringLiteral("≤ 10⁻⁷"), QStringLiteral("≥ 10⁻²")};
    addNodeFigures(overlay, picture, byNode(graph, values), Combine::largest, {heatOfDifference, differenceText});
    for (const auto& [value, relative] : values) overlay.edges[value] = {heatOfDifference(relative), differenceText(relative)};
    return overlay;
}

} // namespace crease::ui
