#pragma once

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
    LessonFlow(DocumentController& controller, Appearance& appearance, QStackedWidget& pages, CanvasPanel& canvas, const WindowActions& actions, QObject* parent);

    void open(int step = 0); ///< of the selected site; does nothing without one
    bool leave();            ///< false when it was not open
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] LessonStage& stage() { return *stage_; }

private:
    void follow();

    DocumentController& controller_;
    QStackedWidget& pages_;
    CanvasPanel& canvas_;
    LessonStage* stage_;
};

} // namespace crease::ui
