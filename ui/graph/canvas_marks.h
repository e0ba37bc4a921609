#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/overlay.h"

#include <QObject>

namespace crease::ui {

/// What is marked on one picture: found, traced, bookmarked, overlaid, gone or come. Kept by id, so that it outlives the
/// picture; painters read it by index.
class CanvasMarks : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setPicture(PicturePtr picture); ///< what was traced is forgotten
    void setBeside(PicturePtr other);    ///< the picture that stands beside; null: none

    void setMatches(std::vector<NodeId> matches); ///< of a search; others fade. Empty: no search
    void setBookmarks(std::vector<NodeId> nodes);
    void setOverlay(Overlay overlay); ///< an empty one: none
    [[nodiscard]] const Overlay& overlay() const { return overlay_; }
    void trace(std::uint32_t node, bool upstream); ///< lights all that it depends on, or all that depends on it
    void clearTrace();
    /// What nodes that the picture beside lacks are here; Change::none does not mark them.
    void setChange(Change change);
    /// The picture beside is of another file, in which the counterparts of these differ; not so: of the folded form of the same file.
    void setBesideFile(bool beside_file, std::vector<NodeId> differing = {});

    void writeTo(CanvasState& state) const;

signals:
    void changed();
    void overlayChanged();

private:
    [[nodiscard]] std::vector<bool> lacking() const;

    PicturePtr picture_, beside_;
    Overlay overlay_;
    std::vector<NodeId> matches_, bookmarks_, differing_;
    std::vector<bool> trace_;
    Change change_ = Change::none;
    bool beside_file_ = false;
};

} // namespace crease::ui
