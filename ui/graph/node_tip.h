#pragma once

#include "ui/graph/overlay.h"
#include "ui/graph/picture.h"

namespace crease::ui {

[[nodiscard]] QString nodeTip(const GraphPicture& picture, std::uint32_t node); ///< rich text
[[nodiscard]] QString hullTip(const DrawnHull& hull);
[[nodiscard]] QString frameTip(const DrawnFrame& frame); ///< rich text

/// One line for those who hear the canvas: "Conv, layer1.0.conv1, 3x3, 64 to 64, in RepVGG block, can fold".
[[nodiscard]] QString spokenName(const GraphPicture& picture, std::uint32_t node);

/// What an overlay says of a node, for the same ears: "Activation size 3.21 MB"; empty where it says nothing.
[[nodiscard]] QString spokenFigure(const Overlay& overlay, const DrawnNode& node);

/// "1.52 G", "93.3 k": three digits that matter and a prefix.
[[nodiscard]] QString shortCount(std::int64_t count);

} // namespace crease::ui
