#include "core/analysis/shapes.h"

namespace crease::analysis {

std::string shape_text(const std::vector<std::int64_t>& shape) {
    if (shape.empty()) return "scalar";
    std::string text;
    for (std::int64_t extent : shape) text += (text.empty() ? "" : "×") + (extent < 0 ? std::string("?") : std::to_string(extent));
    return text;
}

} // namespace crease::analysis
