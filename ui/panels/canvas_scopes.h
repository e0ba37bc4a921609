#pragma once

#include "core/fold/document.h"
#include "ui/graph/scopes.h"

#include <map>

namespace crease::ui {

/// Which scopes are closed in which graph of the document: one state for both canvases, kept while graphs come and go.
/// What changes something says whether it did.
class CanvasScopes {
public:
    void forget();
    [[nodiscard]] bool knows(GraphId graph) const { return graphs_.contains(graph); }
    void learn(GraphId graph, ScopeTreePtr tree); ///< a graph seen for the first time is closed to something readable

    [[nodiscard]] ScopeTreePtr tree(GraphId graph) const;
    [[nodiscard]] Collapsed collapsed(GraphId graph) const;

    bool open(GraphId graph, const QString& scope);
    bool close(GraphId graph, const QString& scope);
    bool openAll(GraphId graph);
    bool closeAll(GraphId graph);
    bool reveal(GraphId graph, const std::vector<QString>& places);

private:
    struct State {
        ScopeTreePtr tree;
        Collapsed collapsed;
    };
    bool change(GraphId graph, Collapsed collapsed);
    std::map<GraphId, State> graphs_;
};

} // namespace crease::ui
