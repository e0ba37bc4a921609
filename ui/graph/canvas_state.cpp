#include "ui/graph/canvas_state.h"

#include <algorithm>

namespace crease::ui {

bool CanvasState::anyDifference() const {
    const auto any = [](const std::vector<bool>& flags) { return std::find(flags.begin(), flags.end(), true) != flags.end(); };
    return any(changed) || any(differing);
}

std::vector<bool> flagsOf(const GraphPicture& picture, const std::vector<NodeId>& ids) {
    std::vector<bool> flags(ids.empty() ? 0 : picture.nodes.size(), false);
    for (NodeId id : ids)
        if (const auto i = picture.nodeIndex(id); i != no_index) flags[i] = true;
    return flags;
}

} // namespace crease::ui
