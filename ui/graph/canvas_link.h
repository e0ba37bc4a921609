#pragma once

#include "ui/graph/camera.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/correspondence.h"

namespace crease::ui {

/// Holds two canvases together: the same place, the same zoom, the same selection in both, and what one lacks of the other
/// marked. Who moves by itself leads. Lives no longer than either of them.
class CanvasLink : public QObject {
    Q_OBJECT
public:
    struct End {
        Camera& camera;
        CanvasSelection& selection;
        CanvasMarks& marks;
    };
    CanvasLink(End one, End other);
    ~CanvasLink() override;

    void refresh();                   ///< one of the pictures is another one
    bool catchUp(const Camera& late); ///< shows in it what the other shows, if that has been looked at

private:
    void lead(const End& leader, const End& follower, const Correspondence& to_follower);
    void connectOneWay(const End& leader, const End& follower, const Correspondence& to_follower);

    End one_, other_;
    Correspondence to_other_, to_one_;
    bool leading_ = false; ///< what moves now follows
};

} // namespace crease::ui
