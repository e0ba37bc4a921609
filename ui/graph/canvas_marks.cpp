#include "ui/graph/canvas_marks.h"

#include "ui/graph/walk.h"

namespace crease::ui {

void CanvasMarks::setPicture(PicturePtr picture) {
    picture_ = std::move(picture);
    trace_.clear();
}

void CanvasMarks::setBeside(PicturePtr other) {
    beside_ = std::move(other);
    emit changed();
}

void CanvasMarks::setMatches(std::vector<NodeId> matches) {
    matches_ = std::move(matches);
    emit changed();
}

void CanvasMarks::setBookmarks(std::vector<NodeId> nodes) {
    bookmarks_ = std::move(nodes);
    emit changed();
}

void CanvasMarks::setOverlay(Overlay overlay) {
    overlay_ = std::move(overlay);
    emit changed();
    emit overlayChanged();
}

void CanvasMarks::trace(std::uint32_t node, bool upstream) {
    if (!picture_ || node == no_index) return;
    trace_ = reachable(*picture_, node, upstream);
    emit changed();
}

void CanvasMarks::clearTrace() {
    trace_.clear();
    emit changed();
}

void CanvasMarks::setChange(Change change) {
    change_ = change;
    emit changed();
}

void CanvasMarks::setBesideFile(bool beside_file, std::vector<NodeId> differing) {
    beside_file_ = beside_file;
    differing_ = std::move(differing);
    emit changed();
}

/// Only what both pictures draw by itself can be missed: what a closed scope hides is there all the same.
std::vector<bool> CanvasMarks::lacking() const {
    std::vector<bool> lacks;
    if (!beside_ || change_ == Change::none || beside_ == picture_ || beside_->graph != picture_->graph) return lacks;
    lacks.reserve(picture_->nodes.size());
    for (const DrawnNode& node : picture_->nodes) lacks.push_back(node.id.valid() && beside_->nodeIndex(node.id) == no_index);
    return lacks;
}

void CanvasMarks::writeTo(CanvasState& state) const {
    const auto flags = [this](const std::vector<NodeId>& ids) { return picture_ ? flagsOf(*picture_, ids) : std::vector<bool>(); };
    state.lit_by_search = !matches_.empty();
    state.lit = state.lit_by_search ? flags(matches_) : trace_;
    state.bookmarked = flags(bookmarks_);
    state.differing = flags(differing_);
    state.changed = picture_ ? lacking() : std::vector<bool>();
    state.change = change_;
    state.beside_file = beside_file_;
    applyOverlay(overlay_, picture_.get(), state);
}

} // namespace crease::ui
