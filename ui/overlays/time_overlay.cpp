#include "ui/overlays/time_overlay.h"

#include "ui/kit/format.h"
#include "ui/overlays/heat_scale.h"
#include "ui/overlays/node_figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace crease::ui {

double longestTime(const compare::NodeTimes& times) {
    double longest = 0;
    for (const auto& [node, microseconds] : times.microseconds) longest = std::max(longest, microseconds);
    return longest;
}

Overlay timeOverlay(const GraphPicture& picture, const compare::NodeTimes& times, double longest) {
    const auto title = QCoreApplication::translate("crease::ui::Overlays", "Time per node, %1, runtime fusion off");
    Overlay overlay{title.arg(text(times.engine_title)), QStringLiteral("0"), duration(longest / 1000)};
    addNodeFigures(overlay, picture, times.microseconds, Combine::sum,
                   {[longest](double t) { return heatOfShare(t, longest); }, [](double t) { return duration(t / 1000); }});
    return overlay;
}

} // namespace crease::ui
