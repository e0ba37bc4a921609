#pragma once

class QMenu;

namespace crease::ui {

class CanvasPanel;
class DocumentController;
class GraphView;
struct CanvasTarget;

/// Fills the menu that opens on the canvas with what can be done to `target` and to the selection.
void fillCanvasMenu(QMenu& menu, CanvasPanel& panel, GraphView& view, DocumentController& controller, const CanvasTarget& target);

} // namespace crease::ui
