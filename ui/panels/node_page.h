#pragma once

#include "core/fold/site.h"
#include "ui/panels/node_facts.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace crease::ui {

class DocumentController;

/// A node explained: operator, place, the site it belongs to or the reason it does not fold, attributes, values.
class NodePage : public QWidget {
    Q_OBJECT
public:
    NodePage(DocumentController& controller, NodeId node, const NodeFacts& facts, QWidget* parent = nullptr);

signals:
    void lessonWanted();
    void operatorWanted(const QString& op, const QString& domain, qint64 opset); ///< what ONNX says of it
    void weightWanted(const crease::TensorPtr& weight);                          ///< its numbers
    void renameWanted();
    void refusalWanted(const QString& code); ///< what the manual says of it

private:
    void addFolding(NodeId node);
    void addDocs(const NodeFacts& facts);
    void addRefusal(const fold::Refusal& refusal);
    [[nodiscard]] QPushButton* wayOn(const QString& text, const QString& tip, std::function<void()> go); ///< a button, beside a refusal
    void addAttributes(const NodeFacts& facts);
    void addValues(const QString& heading, const std::vector<NodeFacts::Value>& values);

    DocumentController& controller_;
    QVBoxLayout* column_;
};

} // namespace crease::ui
