#pragma once

#include "tests/ui/support/window_fixture.h"
#include "ui/graph/graph_view.h"
#include "ui/panels/canvas_panel.h"

namespace crease::ui::test {

/// A window with a network in which one can get lost.
class NavigationTest : public WindowTest {
protected:
    void openNested();    ///< four stages of ten bottlenecks, as PyTorch names them: 400 operators
    void openBranching(); ///< an If, "gate", with a site "e" in its then branch

    GraphView& original() { return window_.canvas().originalView(); }
    GraphView& folded() { return window_.canvas().foldedView(); }
    const GraphPicture& picture() { return *original().picture(); }
    const Graph& graph() { return controller().document().original()->main(); }

    [[nodiscard]] std::uint32_t boxOf(const QString& scope) { return picture().groupIndex(scope); }
    [[nodiscard]] NodeId nodeNamed(const std::string& name);
    [[nodiscard]] bool isDrawnItself(NodeId id);
    QPoint pointOf(std::uint32_t node);
    void click(std::uint32_t node, Qt::KeyboardModifiers keys = {});
    void doubleClick(std::uint32_t node);

private:
    void openStill(const onnx::ModelProto& proto, const QString& name); ///< with nothing that moves
};

} // namespace crease::ui::test
