#include "ui/graph/canvas_link.h"

namespace crease::ui {

CanvasLink::CanvasLink(End one, End other) : one_(one), other_(other) {
    one_.camera.setBeside(&other_.camera);
    other_.camera.setBeside(&one_.camera);
    connectOneWay(one_, other_, to_other_);
    connectOneWay(other_, one_, to_one_);
    refresh();
}

CanvasLink::~CanvasLink() {
    for (const End& end : {one_, other_}) {
        end.camera.setBeside(nullptr);
        end.marks.setBeside(nullptr);
    }
}

void CanvasLink::refresh() {
    const auto &one = one_.camera.picture(), &other = other_.camera.picture();
    one_.marks.setBeside(other);
    other_.marks.setBeside(one);
    if (!one || !other) return;
    to_other_ = Correspondence(*one, *other);
    to_one_ = Correspondence(*other, *one);
}

void CanvasLink::connectOneWay(const End& leader, const End& follower, const Correspondence& to_follower) {
    const auto unless_leading = [this](auto act) {
        return [this, act] {
            if (std::exchange(leading_, true)) return;
            act();
            leading_ = false;
        };
    };
    connect(&leader.camera, &Camera::led, this, unless_leading([this, leader, follower, &to_follower] { lead(leader, follower, to_follower); }));
    connect(&leader.camera, &Camera::stanceTaken, this, unless_leading([leader, follower] { follower.camera.takeStance(leader.camera); }));
    connect(&leader.selection, &CanvasSelection::changed, this, unless_leading([leader, follower] { follower.selection.mirror(leader.selection); }));
}

void CanvasLink::lead(const End& leader, const End& follower, const Correspondence& to_follower) {
    if (leader.camera.ready()) follower.camera.follow(leader.camera, to_follower.map(leader.camera.centre()));
}

bool CanvasLink::catchUp(const Camera& late) {
    const bool is_one = &late == &one_.camera;
    const End &leader = is_one ? other_ : one_, &follower = is_one ? one_ : other_;
    if (!leader.camera.ready() || !leader.camera.hasStarted() || !late.ready()) return false;
    lead(leader, follower, is_one ? to_one_ : to_other_);
    return true;
}

} // namespace crease::ui
