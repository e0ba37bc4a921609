#pragma once

#include "ui/graph/node_painter.h"
#include "ui/graph/picture.h"
#include "ui/graph/view_transform.h"

namespace crease::ui {

/// What is under a point of the canvas, by index into the picture.
struct Hit {
    std::uint32_t node = no_index, hull = no_index;
    std::uint32_t frame = no_index; ///< its title is
    bool button = false;            ///< the one in that title
    [[nodiscard]] bool empty() const { return node == no_index && hull == no_index && frame == no_index; }
    bool operator==(const Hit&) const = default;
};

/// The same by names that mean something outside of the picture; all empty for bare paper.
struct CanvasTarget {
    NodeId node;
    ValueId value;
    QString site;
    QString group; ///< the closed scope that stands here
    QString scope; ///< the innermost open scope around it
    [[nodiscard]] bool isPaper() const { return !node.valid() && site.isEmpty() && group.isEmpty(); }
};

/// A node before the hull around it, a hull before the title of a frame.
[[nodiscard]] Hit hitAt(const GraphPicture& picture, const ViewTransform& transform, const CanvasFonts& fonts, QPointF widget);

/// The site that is hit, or that the node is in; no_index without one.
[[nodiscard]] std::uint32_t siteOf(const GraphPicture& picture, const Hit& hit);

[[nodiscard]] CanvasTarget targetOf(const GraphPicture& picture, const Hit& hit);

/// All that stand or hide there.
[[nodiscard]] std::vector<NodeId> operatorsAt(const GraphPicture& picture, const Hit& hit);

} // namespace crease::ui
