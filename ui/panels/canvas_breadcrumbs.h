#pragma once

#include "core/model/graph.h"

#include <QWidget>

class QHBoxLayout;

namespace crease::ui {

class DocumentController;
struct Crumb;

/// The way from the main graph into the body or function that is shown; hidden in the main graph. Every step is a button,
/// and the graphs beside the last one (the other branch of an If) stand next to it.
class CanvasBreadcrumbs : public QWidget {
    Q_OBJECT
public:
    explicit CanvasBreadcrumbs(DocumentController& controller, QWidget* parent = nullptr);
    void refresh();

private:
    void addStep(const QString& words, const QString& tip, GraphId graph, bool last);
    void addSiblings(const Crumb& crumb, const Node& owner);
    [[nodiscard]] const Node* ownerOf(std::size_t step) const;

    DocumentController& controller_;
    QHBoxLayout* row_;
};

} // namespace crease::ui
