#pragma once

#include <QObject>

class QTabWidget;

namespace crease::ui {

class CanvasPanel;
class CompareDock;
class DifferencesPanel;
class DocumentController;

/// Where two models differ: the list beside the model's other lists as long as there is a file beside it, and the way to the first place.
class DifferenceFlow : public QObject {
    Q_OBJECT
public:
    /// All of them outlive the flow.
    DifferenceFlow(DocumentController& controller, CompareDock& compare, CanvasPanel& canvas, QTabWidget& tabs, QObject* parent);

private:
    void showFirst();
    void showList();

    DocumentController& controller_;
    CompareDock& compare_;
    CanvasPanel& canvas_;
    QTabWidget& tabs_;
    DifferencesPanel* list_;
};

} // namespace crease::ui
