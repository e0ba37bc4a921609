#pragma once

#include <QObject>

namespace crease::ui {

class Appearance;
class DocumentController;
class WindowActions;

/// Folding, unfolding, undo and the way from site to site: wires the actions and keeps them in step with what is possible.
class FoldFlow : public QObject {
    Q_OBJECT
public:
    FoldFlow(DocumentController& controller, Appearance& appearance, const WindowActions& actions, QObject* parent);

private:
    void wire();
    void update();
    void updateUndo();

    DocumentController& controller_;
    const WindowActions& actions_;
};

} // namespace crease::ui
