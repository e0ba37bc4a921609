#include "ui/graph/hit.h"

#include "ui/graph/frame_painter.h"

namespace crease::ui {
namespace {

/// How near to a thing is on it, in widget pixels.
constexpr double reach_pixels = 4;

std::uint32_t nodeAt(const GraphPicture& picture, const QRectF& area, double reach) {
    std::uint32_t node = no_index;
    picture.nodeArea().visit(area, [&](std::uint32_t i) {
        if (picture.nodes[i].rect.adjusted(-reach, -reach, reach, reach).contains(area.center())) node = i;
    });
    return node;
}

/// Of a hull its label counts as well, which stands on it.
std::uint32_t hullAt(const GraphPicture& picture, const QRectF& area, double label) {
    std::uint32_t hull = no_index;
    picture.hullArea().visit(area.adjusted(0, 0, 0, label), [&](std::uint32_t i) {
        const DrawnHull& drawn = picture.hulls[i];
        if (drawn.step.isEmpty() && drawn.rect.adjusted(0, -label, 0, 0).contains(area.center())) hull = i;
    });
    return hull;
}

Hit titleAt(const GraphPicture& picture, DetailLevel level, QPointF scene, double reach) {
    Hit hit;
    picture.frameArea().visit(QRectF(scene, QSizeF()), [&](std::uint32_t i) {
        if (!frameLabelArea(picture.frames[i], level).adjusted(-reach, -reach, reach, reach).contains(scene)) return;
        hit.frame = i;
        hit.button = frameButtonArea(picture.frames[i], level).adjusted(-reach, -reach, reach, reach).contains(scene);
    });
    return hit;
}

void addIfOperator(const GraphPicture& picture, std::uint32_t node, std::vector<NodeId>& ids) {
    if (picture.nodes[node].id.valid()) ids.push_back(picture.nodes[node].id);
}

void addHidden(const GraphPicture& picture, std::uint32_t group, std::vector<NodeId>& ids) {
    for (const auto& [id, box] : picture.hidden)
        if (box == group) ids.push_back(id);
}

} // namespace

Hit hitAt(const GraphPicture& picture, const ViewTransform& transform, const CanvasFonts& fonts, QPointF widget) {
    const QPointF at = transform.toScene(widget);
    const double reach = reach_pixels / transform.zoom;
    const QRectF area(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    Hit hit;
    hit.node = nodeAt(picture, area, reach);
    if (hit.node != no_index) return hit;
    hit.hull = hullAt(picture, area, 1.4 * fonts.detail_height);
    if (hit.hull != no_index) return hit;
    return titleAt(picture, detailLevel(transform.zoom, fonts.title_height), at, reach);
}

std::uint32_t siteOf(const GraphPicture& picture, const Hit& hit) { return hit.node == no_index ? hit.hull : picture.nodes[hit.node].site; }

CanvasTarget targetOf(const GraphPicture& picture, const Hit& hit) {
    CanvasTarget target;
    std::uint32_t scoped = hit.node;
    if (hit.node != no_index) {
        target.node = picture.nodes[hit.node].id;
        target.value = picture.nodes[hit.node].value;
        target.group = picture.nodes[hit.node].group;
    } else if (hit.hull != no_index) {
        scoped = picture.hulls[hit.hull].nodes.front();
    } else if (hit.frame != no_index) {
        target.scope = picture.frames[hit.frame].scope;
    }
    if (const auto site = siteOf(picture, hit); site != no_index) target.site = picture.hulls[site].site;
    if (scoped != no_index) target.scope = picture.nodes[scoped].scope;
    return target;
}

std::vector<NodeId> operatorsAt(const GraphPicture& picture, const Hit& hit) {
    std::vector<NodeId> ids;
    const auto add = [&](std::uint32_t node) {
        if (picture.nodes[node].group.isEmpty()) addIfOperator(picture, node, ids);
        else addHidden(picture, node, ids);
    };
    if (hit.node != no_index) {
        add(hit.node);
    } else if (hit.hull != no_index) {
        for (std::uint32_t node : picture.hulls[hit.hull].nodes) addIfOperator(picture, node, ids);
    } else if (hit.frame != no_index) {
        for (std::uint32_t node : picture.frames[hit.frame].nodes) add(node);
    }
    return ids;
}

} // namespace crease::ui
