#pragma once

#include "core/model/tensor.h"

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
    void operatorWanted(const QString& op, const QString& domain, qint64 opset);
    void weightWanted(const crease::TensorPtr& weight);
    void refusalWanted(const QString& code); ///< what the manual says of it

private:
    void refresh();
    void showNode();
    void showHint();
    void present(QWidget* page);

    DocumentController& controller_;
    Appearance& appearance_;
};

} // namespace crease::ui
