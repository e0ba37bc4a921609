#pragma once

#include "core/fold/site.h"
#include "ui/panels/node_facts.h"

#include <QWidget>

#include <functional>

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

private:
    void addFolding(NodeId node);
    void addRefusal(const fold::Refusal& refusal);
    void addWay(const QString& text, const QString& tip, std::function<void()> go); ///< a button on, beside a refusal
    void addAttributes(const NodeFacts& facts);
    void addValues(const QString& heading, const std::vector<NodeFacts::Value>& values);

    DocumentController& controller_;
    QVBoxLayout* column_;
};

} // namespace crease::ui
