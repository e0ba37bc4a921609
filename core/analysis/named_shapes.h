#pragma once

#include "core/model/graph.h"

#include <string>
#include <vector>

namespace crease::analysis {

/// Writes shapes with the names that the file gives to extents it leaves open: "N×64×56×56". The graph must outlive it.
class NamedShapes {
public:
    explicit NamedShapes(const Graph& graph);
    /// `shape` is that of `value`, -1 where unknown; an extent that nobody named is "?".
    [[nodiscard]] std::string text(ValueId value, const std::vector<std::int64_t>& shape) const;

private:
    const Graph& graph_;
    std::string batch_; ///< what the file calls an unknown first extent: "N", "batch"
};

} // namespace crease::analysis
