// Frames: a quiet box around what each open scope holds, one inside the other as the scopes are. A frame must not cut a site
// in two, so a scope that holds part of a site has none. What counts are the scopes and the sites of the model as it was
// opened: then both sides and every state of undo have the same frames.

#include "ui/graph/frame_choice.h"
#include "ui/graph/picture_builder.h"

#include <algorithm>

namespace crease::ui {
namespace {

const QString separator = QStringLiteral(" · ");

/// Where an edge passes this height on its way down.
double passesAt(const DrawnEdge& edge, double y) {
    for (std::size_t k = 0; k + 3 < edge.points.size(); k += 3)
        if (edge.points[k].y() <= y && y <= edge.points[k + 3].y()) return edge.points[k + 3].x(); // it runs straight there
    return edge.points.back().x();
}

} // namespace

/// The scopes that hold all of the site; those that hold part of it are added to `torn`.
QStringList PictureBuilder::scopesAround(const fold::Site& site, std::set<QString>& torn) const {
    std::vector<QStringList> all;
    for (NodeId id : site.nodes) {
        const QString place = scopes_->placeOf(id);
        if (!place.isEmpty() || drawn_.contains(id)) all.push_back(scopes_->boxesAround(place)); // a constant is nowhere
    }
    if (all.empty()) return {};
    qsizetype shared = all.front().size();
    for (const auto& around : all)
        shared =
            std::min<qsizetype>(shared, std::mismatch(around.begin(), around.end(), all.front().begin(), all.front().end()).first - around.begin());
    for (const auto& around : all) torn.insert(around.begin() + shared, around.end());
    return all.front().mid(0, shared);
}

void PictureBuilder::addFrames() {
    std::set<QString> torn;
    std::vector<QStringList> of_hull(picture_->hulls.size());
    for (const auto& [hull, site] : drawn_sites_) of_hull[hull] = scopesAround(*site, torn);
    const auto untorn = [&](QStringList around) {
        around.removeIf([&](const QString& scope) { return torn.contains(scope); });
        return around;
    };
    FrameChoice choice(*scopes_);
    for (const auto& [hull, site] : drawn_sites_) choice.addSite(hull, untorn(of_hull[hull]));
    for (std::uint32_t i = 0; i < picture_->nodes.size(); ++i) {
        const DrawnNode& node = picture_->nodes[i];
        if (node.site == no_index) choice.addNode(i, untorn(scopes_->boxesAround(node.scope)), !node.group.isEmpty());
        else choice.addMember(i, untorn(of_hull[node.site]));
    }
    std::map<QString, std::uint32_t> outer;
    for (const FrameContent& content : std::move(choice).choose()) {
        const auto known = outer.find(content.scope);
        addFrame(content, known == outer.end() ? no_index : known->second);
        for (const QString& inner : content.frames) outer[inner] = static_cast<std::uint32_t>(picture_->frames.size() - 1);
    }
}

void PictureBuilder::addFrame(const FrameContent& content, std::uint32_t parent) {
    const auto index = static_cast<std::uint32_t>(picture_->frames.size());
    DrawnFrame frame;
    frame.scope = content.scope;
    frame.title = shortPlace(content.scope);
    frame.summary = scopes_->summary(content.scope);
    frame.parent = parent;
    picture_->frames.push_back(std::move(frame));
    for (std::uint32_t node : content.nodes) picture_->nodes[node].frame = index;
    for (std::uint32_t hull : content.hulls) picture_->hulls[hull].frame = index;
    for (std::uint32_t at = index; at != no_index; at = picture_->frames[at].parent) {
        auto& members = picture_->frames[at].nodes;
        members.insert(members.end(), content.nodes.begin(), content.nodes.end());
    }
}

double PictureBuilder::buttonSide() const { return 0.95 * text_.labelHeight(); }

/// With the button before and a little air after it; from far away both are painted larger.
double PictureBuilder::titleWidth(const DrawnFrame& frame) {
    return frame_inset + far_title * (1.3 * buttonSide() + text_.labelWidth(frame.title)) + 0.5 * text_.labelHeight();
}

/// Each title stands before the edges that come in, with the summary if there is room for it.
void PictureBuilder::placeFrameTitles() {
    const double air = 0.5 * text_.labelHeight();
    std::vector<double> ends;
    for (const DrawnFrame& frame : picture_->frames) ends.push_back(frame.rect.right() - frame_inset);
    const bool down = request_.direction == layout::Direction::top_to_bottom;
    for (const DrawnEdge& edge : picture_->edges) {
        std::uint32_t at = down ? picture_->nodes[edge.to].frame : no_index;
        for (; at != no_index && !edge.points.empty(); at = picture_->frames[at].parent) {
            const QRectF& rect = picture_->frames[at].rect;
            if (!rect.contains(edge.points.front())) ends[at] = std::min(ends[at], passesAt(edge, rect.top() + frame_inset) - air);
        }
    }
    for (std::size_t i = 0; i < ends.size(); ++i) placeTitle(picture_->frames[i], ends[i]);
}

void PictureBuilder::placeTitle(DrawnFrame& frame, double end) {
    const double x = frame.rect.left() + frame_inset, side = buttonSide(), words = end - x - 1.3 * side;
    if (!frame.summary.isEmpty() && text_.labelWidth(frame.title + separator + frame.summary) > words) frame.summary.clear();
    frame.title = text_.cutLabel(frame.title, words);
    const double width = text_.labelWidth(frame.summary.isEmpty() ? frame.title : frame.title + separator + frame.summary);
    frame.button = QRectF(x, frame.rect.top() + frame_inset + (text_.labelHeight() - side) / 2, side, side);
    frame.label = QRectF(x, frame.rect.top() + frame_inset, 1.3 * side + width, text_.labelHeight());
}

} // namespace crease::ui
