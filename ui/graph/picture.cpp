#include "ui/graph/picture.h"

#include "ui/graph/drawn_model.h"
#include "ui/graph/picture_builder.h"

#include <algorithm>
#include <exception>
#include <limits>

namespace crease::ui {
namespace {

/// Counting sort of edge numbers by one of their ends: begin[n]..begin[n+1] are those of node n.
void sortByEnd(const std::vector<DrawnEdge>& edges, std::uint32_t DrawnEdge::*end, std::size_t node_count, std::vector<std::uint32_t>& begin,
               std::vector<std::uint32_t>& sorted) {
    begin.assign(node_count + 1, 0);
    for (const auto& edge : edges) ++begin[edge.*end + 1];
    for (std::size_t i = 1; i <= node_count; ++i) begin[i] += begin[i - 1];
    sorted.resize(edges.size());
    auto next = begin;
    for (std::uint32_t i = 0; i < edges.size(); ++i) sorted[next[edges[i].*end]++] = i;
}

template <class Item>
SpatialIndex areaOf(const std::vector<Item>& items, QRectF Item::*rect) {
    std::vector<QRectF> rects;
    rects.reserve(items.size());
    for (const auto& item : items) rects.push_back(item.*rect);
    return SpatialIndex(std::move(rects));
}

std::span<const std::uint32_t> slice(const std::vector<std::uint32_t>& begin, const std::vector<std::uint32_t>& all, std::uint32_t node) {
    if (node + 1 >= begin.size()) return {};
    return {all.data() + begin[node], begin[node + 1] - begin[node]};
}

} // namespace

void GraphPicture::connect() {
    by_id_.clear();
    by_site_.clear();
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].id.valid()) by_id_.emplace(nodes[i].id, i);
    for (const auto& [id, group] : hidden) by_id_.emplace(id, group);
    for (std::uint32_t i = 0; i < hulls.size(); ++i)
        if (hulls[i].step.isEmpty()) by_site_.emplace(hulls[i].site, i);
    sortByEnd(edges, &DrawnEdge::from, nodes.size(), out_begin_, out_);
    sortByEnd(edges, &DrawnEdge::to, nodes.size(), in_begin_, in_);
}

void GraphPicture::index() {
    connect();
    node_area_ = areaOf(nodes, &DrawnNode::rect);
    edge_area_ = areaOf(edges, &DrawnEdge::bounds);
    hull_area_ = areaOf(hulls, &DrawnHull::rect);
    frame_area_ = areaOf(frames, &DrawnFrame::rect);
}

std::uint32_t GraphPicture::nodeIndex(NodeId id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? no_index : found->second;
}

std::uint32_t GraphPicture::groupIndex(const QString& scope) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const DrawnNode& node) { return node.group == scope; });
    return found == nodes.end() || scope.isEmpty() ? no_index : static_cast<std::uint32_t>(found - nodes.begin());
}

std::uint32_t GraphPicture::siteIndex(const QString& site_id) const {
    const auto found = by_site_.find(site_id);
    return found == by_site_.end() ? no_index : found->second;
}

QPointF GraphPicture::anchorOfSite(std::uint32_t hull) const {
    const bool down = direction == layout::Direction::top_to_bottom;
    QPointF place = hulls[hull].rect.center();
    double farthest = -std::numeric_limits<double>::infinity();
    for (std::uint32_t node : hulls[hull].nodes) {
        const QPointF centre = nodes[node].rect.center();
        const double along = down ? centre.y() : centre.x();
        if (along <= farthest) continue;
        farthest = along;
        (down ? place.rx() : place.ry()) = down ? centre.x() : centre.y();
    }
    return place;
}

std::uint32_t GraphPicture::frameIndex(const QString& scope) const {
    const auto found = std::find_if(frames.begin(), frames.end(), [&](const DrawnFrame& frame) { return frame.scope == scope; });
    return found == frames.end() ? no_index : static_cast<std::uint32_t>(found - frames.begin());
}

namespace {

/// Across the flow the members say where the middle is; the frame has its title on one side.
void coverAlong(QRectF& area, const QRectF& frame, layout::Direction direction) {
    if (area.isEmpty()) return;
    if (direction == layout::Direction::top_to_bottom) {
        area.setTop(std::min(area.top(), frame.top()));
        area.setBottom(std::max(area.bottom(), frame.bottom()));
    } else {
        area.setLeft(std::min(area.left(), frame.left()));
        area.setRight(std::max(area.right(), frame.right()));
    }
}

} // namespace

std::vector<QRectF> GraphPicture::areasOfGroups(const GraphPicture& other) const {
    std::vector<QRectF> areas(other.nodes.size());
    for (const auto& [id, box] : other.hidden) {
        const auto here = nodeIndex(id);
        if (here == no_index) continue;
        areas[box] |= nodes[here].rect;
        if (nodes[here].site != no_index) areas[box] |= hulls[nodes[here].site].rect;
    }
    for (const DrawnFrame& frame : frames)
        if (const auto box = other.groupIndex(frame.scope); box != no_index) coverAlong(areas[box], frame.rect, direction);
    return areas;
}

std::span<const std::uint32_t> GraphPicture::edgesOut(std::uint32_t node) const { return slice(out_begin_, out_, node); }
std::span<const std::uint32_t> GraphPicture::edgesIn(std::uint32_t node) const { return slice(in_begin_, in_, node); }

namespace {

PictureRequest sideOf(const fold::Document& document, ModelPtr model, analysis::ModelFactsPtr facts) {
    PictureRequest request;
    request.model = std::move(model);
    request.facts = std::move(facts);
    const auto kept = std::make_shared<const fold::Document>(document); // shares its scan, copies nothing heavy
    request.scan = std::shared_ptr<const fold::ScanResult>(kept, &kept->scan());
    request.first_new = NodeId(document.original()->next_node_id);
    for (const auto& site : document.folded()) request.folded.emplace(site, document.folded_nodes(site));
    return request;
}

} // namespace

PictureRequest originalSide(const fold::Document& document) { return sideOf(document, document.original(), document.original_facts()); }
PictureRequest foldedSide(const fold::Document& document) { return sideOf(document, document.current(), document.facts()); }

PictureBuilder::PictureBuilder(const PictureRequest& request, const JobControl& control)
    : request_(request), control_(control),
      model_facts_(drawnFacts(request.facts ? request.facts : std::make_shared<const analysis::ModelFacts>(*request.model))),
      model_(model_facts_->model()), facts_(model_facts_->of(request.graph)), graph_(facts_.graph), constants_(facts_.table()), names_(graph_),
      text_(request.font), producer_(graph_.value_names.size(), no_index) {}

Result<PicturePtr> PictureBuilder::build() {
    control_.progress(0.1, "summaries");
    findScopes();
    addInputs();
    addOperators();
    describeGroups();
    addEdges();
    addOutputs();
    addSites();
    markRefusals();
    addFrames();
    if (control_.cancelled()) return fail(ErrorCode::cancelled, "drawing the graph was stopped");
    control_.progress(0.3, "layout");
    CREASE_TRY(const auto drawing, layout::draw(layoutRequest(), control_));
    take(drawing);
    picture_->direction = request_.direction;
    picture_->font = request_.font;
    picture_->graph = request_.graph;
    picture_->index();
    control_.progress(1.0);
    return PicturePtr(std::move(picture_));
}

Result<PicturePtr> build_picture(const PictureRequest& request, const JobControl& control) try {
    if (!request.model || !request.graph.valid() || request.graph.value >= request.model->graphs.size())
        return fail(ErrorCode::usage, "there is no such graph in the model");
    return PictureBuilder(request, control).build();
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::unsupported, "the graph is too large to be drawn in the memory that is left");
} catch (const std::exception& error) {
    return fail(ErrorCode::internal, error.what(), "drawing the graph");
}

} // namespace crease::ui
