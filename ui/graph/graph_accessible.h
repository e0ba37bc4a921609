#pragma once

#include <cstdint>

namespace crease::ui {

class GraphView;

/// Teaches Qt how a GraphView looks to a screen reader: a diagram whose children are its nodes. Idempotent.
void installGraphAccessibility();

/// Tells assistive technology that the keyboard has come to this node.
void announceNode(GraphView& view, std::uint32_t node);

} // namespace crease::ui
