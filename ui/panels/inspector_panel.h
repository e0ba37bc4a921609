#pragma once

#include <QScrollArea>

namespace crease::ui {

class Appearance;
class DocumentController;
struct NodeFacts;

/// The right side: what is selected, explained.
class InspectorPanel : public QScrollArea {
    Q_OBJECT
public:
    InspectorPanel(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

signals:
    void lessonWanted(int step);

private:
    void refresh();
    void showNode();
    void showHint();
    void present(QWidget* page);

    DocumentController& controller_;
    Appearance& appearance_;
};

} // namespace crease::ui
