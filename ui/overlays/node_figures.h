#pragma once

#include "ui/graph/overlay.h"

#include <functional>

namespace crease::ui {

/// How an overlay paints its numbers.
struct FigureStyle {
    std::function<double(double)> heat;  ///< 0 (cold) to 1
    std::function<QString(double)> text; ///< with its unit
};

/// How the figures of the operators in one box become the box's own.
enum class Combine { sum, largest };

/// Puts a figure on each box of the picture: its own, or of a collapsed scope those of the operators in it.
void addNodeFigures(Overlay& overlay, const GraphPicture& picture, const std::unordered_map<NodeId, double>& figures, Combine combine,
                    const FigureStyle& style);

} // namespace crease::ui
