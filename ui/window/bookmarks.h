#pragma once

#include "core/model/graph.h"

#include <QObject>

#include <vector>

class QAction;
class QMenu;

namespace crease::ui {

class DocumentController;
class Settings;

/// The places in a model that somebody wants to find again: kept per file, by the name of the value that the node makes, so
/// that they outlive a fold, a reload and a new start. Fills its menu.
class Bookmarks : public QObject {
    Q_OBJECT
public:
    Bookmarks(DocumentController& controller, Settings& settings, QMenu& menu, QAction& clear_action, QObject* parent);

    void toggle();            ///< at the selection
    void step(int direction); ///< to the next (+1) or previous (-1) one in the order of the model, around the end
    void clear();
    [[nodiscard]] bool isEmpty() const { return places_.empty(); }
    [[nodiscard]] bool isHere() const;               ///< the selected node has one
    [[nodiscard]] std::vector<NodeId> nodes() const; ///< of the graph that is shown, in both versions

signals:
    void changed();
    void chosen(crease::NodeId node); ///< its graph is shown already

private:
    struct Place {
        GraphId graph;
        QString value; ///< of several, the first output's name
        bool operator==(const Place&) const = default;
    };
    void load();
    void save();
    void fillMenu();
    void goTo(const Place& place);
    [[nodiscard]] std::vector<Place> selected() const;
    [[nodiscard]] const Node* nodeAt(const Model& model, const Place& place) const;
    [[nodiscard]] std::size_t orderOf(const Place& place) const;
    [[nodiscard]] QString key() const;

    DocumentController& controller_;
    Settings& settings_;
    QMenu& menu_;
    QAction& clear_action_;
    std::vector<Place> places_; ///< in the order of the model
};

} // namespace crease::ui
