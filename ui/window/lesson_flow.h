#pragma once

#include "core/fold/site.h"
#include "ui/compare/comparison.h"

#include <QObject>

class QStackedWidget;

namespace crease::ui {

class Appearance;
class CanvasPanel;
class DocumentController;
class LessonStage;
class WindowActions;

/// Opens the lesson over the canvas and goes back to it; while it is open it follows the selection.
class LessonFlow : public QObject {
    Q_OBJECT
public:
    LessonFlow(DocumentController& controller, Appearance& appearance, QStackedWidget& pages, CanvasPanel& canvas, const WindowActions& actions,
               const std::function<Question()>& question, QObject* parent);

    void open(int step = 0); ///< of the selected site, or of the selected node that is refused; does nothing without one
    bool leave();            ///< false when it was not open
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] LessonStage& stage() { return *stage_; }

signals:
    void shown(bool shown); ///< the stage has taken the canvas's place, or given it back

private:
    void resume();
    void follow();

    DocumentController& controller_;
    QStackedWidget& pages_;
    CanvasPanel& canvas_;
    LessonStage* stage_;
};

/// Why the selected node does not fold; null where nothing says so.
[[nodiscard]] const fold::Refusal* selectedRefusal(const DocumentController& controller);

} // namespace crease::ui
