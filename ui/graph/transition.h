#pragma once

#include "ui/graph/picture.h"

namespace crease::ui {

/// The way from one picture to the next: what both have glides, a folded site's hull shrinks onto its new node.
class Transition {
public:
    Transition(PicturePtr from, PicturePtr to);

    /// Larger pictures change at once: an animation that stutters explains nothing.
    [[nodiscard]] static bool isWorthwhile(const GraphPicture& from, const GraphPicture& to);
    /// The picture at `progress` from 0 to 1, to be painted and thrown away.
    [[nodiscard]] GraphPicture frame(double progress) const;

private:
    [[nodiscard]] QRectF startOf(const DrawnNode& node) const;
    [[nodiscard]] QRectF startOf(const DrawnFrame& frame) const;
    void startGroups();

    PicturePtr from_, to_;
    std::vector<QRectF> node_starts_, hull_starts_, frame_starts_;
};

} // namespace crease::ui
