#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/hit.h"

#include <QObject>

namespace crease::ui {

/// What is selected on one picture: a node, a site, or several nodes of which the last one leads. Kept by names, so that it
/// outlives the picture.
class CanvasSelection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setPicture(PicturePtr picture); ///< null: nothing is selected

    void select(const Hit& hit);             ///< its node and its site
    void selectSite(const QString& site_id); ///< empty: nothing
    void selectNode(NodeId id);
    void selectNodes(const std::vector<NodeId>& ids); ///< the last one leads
    void selectAllAt(const Hit& hit);                 ///< what a closed scope or a frame holds
    void toggle(const Hit& hit);                      ///< takes what is there in, or out if all of it is in
    void addWithin(const QRectF& scene);
    void mirror(const CanvasSelection& leader); ///< of another picture

    [[nodiscard]] QString site() const;
    [[nodiscard]] NodeId node() const;
    [[nodiscard]] std::uint32_t nodeIndex() const { return node_; } ///< in the picture, of what leads: pills and closed scopes too
    [[nodiscard]] std::uint32_t hullIndex() const { return hull_; }
    [[nodiscard]] Hit lead() const { return {node_, hull_}; }
    [[nodiscard]] const std::vector<NodeId>& several() const { return several_; } ///< operators; empty unless there are several, or a closed scope
    [[nodiscard]] bool isOne() const;                                             ///< a node, a site or a closed scope
    [[nodiscard]] std::vector<NodeId> nodes() const;                              ///< operators; those of selected closed scopes included
    [[nodiscard]] QString group() const;                                          ///< the closed scope that leads
    [[nodiscard]] QString scope() const;                                          ///< the innermost open scope around what leads

    void writeTo(CanvasState& state) const;

signals:
    void changed();

private:
    void set(std::uint32_t node, std::uint32_t hull, std::vector<NodeId> several = {});
    void take(std::vector<NodeId> ids);

    PicturePtr picture_;
    std::uint32_t node_ = no_index, hull_ = no_index;
    std::vector<NodeId> several_;
};

} // namespace crease::ui
