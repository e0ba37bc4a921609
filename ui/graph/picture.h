#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/fold/document.h"
#include "core/layout/layout.h"
#include "core/model/graph.h"
#include "ui/graph/scope_tree.h"
#include "ui/graph/spatial_index.h"
#include "ui/theme/family.h"
#include "ui/theme/marks.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace crease::ui {

constexpr double stack_depth = 6; ///< how far the sheets under a closed scope stand out, in scene units
constexpr double frame_inset = 7; ///< from a frame to its title
constexpr double far_title = 1.3; ///< how much larger a frame's title is where node names are all that can be read
constexpr std::uint32_t no_index = 0xffffffffu;

/// How many sites and refusals a collapsed scope hides.
struct SiteTally {
    std::uint32_t can_fold = 0, folded = 0, cannot = 0;
    bool operator==(const SiteTally&) const = default;
};

/// A box of the drawing: an operator, or the pale pill of a graph input or output (then `id` is invalid).
struct DrawnNode {
    NodeId id;
    ValueId value; ///< the first output; of a pill, its value
    Family family = Family::other;
    Mark mark = Mark::none;         ///< can_fold and folded: inside such a site; cannot: a refusal names this node
    std::uint32_t frame = no_index; ///< innermost frame
    std::uint32_t hull = no_index;  ///< innermost hull
    std::uint32_t site = no_index;  ///< hull of the site it is in
    std::int64_t macs = -1, params = 0;
    QString title, detail;             ///< "Conv", "3×3 · 96→96"
    QString shown_title, shown_detail; ///< the same, cut to the box
    double title_width = 0;            ///< of shown_title
    QString scope;                     ///< the innermost scope around it that could be one box
    QString group;                     ///< a collapsed scope stands here; then `id` is invalid
    std::uint32_t members = 0;         ///< operators in the group
    SiteTally sites;                   ///< of the group, or in the bodies of a node that opens
    bool opens = false;                ///< has graphs of its own: If, Loop, Scan, or a function of the model
    QString name, place;               ///< the exporter's name; "layer1.0.conv1"
    QString reason;                    ///< of a refusal, a sentence
    QRectF rect;
};

struct DrawnEdge {
    std::uint32_t from = no_index, to = no_index; ///< indices of nodes
    ValueId value;
    QString name, shape;         ///< of the value; shape "1×96×28×28" or empty
    std::int64_t bytes = -1;     ///< of the value, where known; an unknown first extent counts as 1
    std::vector<QPointF> points; ///< a start, then cubic Bezier segments, three points each
    QRectF bounds;
    bool straight = false; ///< all points on one line
    QRectF label;          ///< where the shape stands; empty on all but one of a value's edges
};

/// A site, or a step inside one.
struct DrawnHull {
    QString site;               ///< site id, the same for the steps inside
    QString step;               ///< step id; empty for the site itself
    QString label, short_label; ///< "RepVGG block · stage2.1"; what of it fits on the hull
    Mark mark = Mark::can_fold;
    bool worthwhile = true;
    std::uint32_t parent = no_index;
    std::uint32_t frame = no_index;   ///< innermost frame around a site
    std::vector<std::uint32_t> nodes; ///< all members, those of inner hulls included
    QRectF rect;
};

/// Around what an open scope holds.
struct DrawnFrame {
    QString scope;          ///< "layer1.0"
    QString title, summary; ///< what of its name there is room for; "Bottleneck", or empty
    std::uint32_t parent = no_index;
    std::vector<std::uint32_t> nodes; ///< all members, those of inner frames included
    QRectF rect, button, label;       ///< the button closes the scope; the label is button and words
};

class GraphPicture;

/// What is to be drawn. The sites' hulls go around `site.nodes` where the model still has them, else around the nodes
/// that took their place.
struct PictureRequest {
    ModelPtr model;
    analysis::ModelFactsPtr facts; ///< of `model`; null: found out for this picture alone
    GraphId graph{0};
    std::shared_ptr<const fold::ScanResult> scan;      ///< of the original model; may be null
    std::map<std::string, std::vector<NodeId>> folded; ///< folded site ids and the (last) nodes that took their places
    NodeId first_new;                                  ///< from here on ids are of nodes that folding made; invalid: none
    layout::Direction direction = layout::Direction::top_to_bottom;
    double page = 0;                              ///< width by height of the page that columns should fill; 0: no columns
    QFont font;                                   ///< boxes grow with it
    std::set<QString> collapsed;                  ///< scopes drawn as one box (scopes.h chooses them)
    ScopeTreePtr scopes;                          ///< of the original model's graph; null: of `model`
    bool show_names = false;                      ///< the node's own name instead of its attributes on the second line
    std::shared_ptr<const GraphPicture> previous; ///< keeps place and order of what did not change; may be null
};

[[nodiscard]] PictureRequest originalSide(const fold::Document& document);
[[nodiscard]] PictureRequest foldedSide(const fold::Document& document);

/// A finished drawing: immutable plain data, made off the GUI thread, shared by everybody who shows it.
class GraphPicture {
public:
    std::vector<DrawnNode> nodes;
    std::vector<DrawnEdge> edges;
    std::vector<DrawnHull> hulls;                         ///< outer before inner
    std::vector<DrawnFrame> frames;                       ///< outer before inner
    std::vector<std::pair<NodeId, std::uint32_t>> hidden; ///< operators in collapsed groups, and the boxes they are in
    QRectF bounds;
    QRectF first_column; ///< where it begins; the bounds where there are no columns
    layout::Direction direction = layout::Direction::top_to_bottom;
    QFont font;
    GraphId graph{0};

    [[nodiscard]] bool inColumns() const { return first_column.size() != bounds.size(); }
    [[nodiscard]] std::uint32_t nodeIndex(NodeId id) const;              ///< of a hidden one its group's box; no_index if it is not there
    [[nodiscard]] std::uint32_t groupIndex(const QString& scope) const;  ///< the box of a closed scope, or no_index
    [[nodiscard]] std::uint32_t siteIndex(const QString& site_id) const; ///< hull index, or no_index
    /// Along the flow the middle of the hull, across it the line of the node that makes the site's value: the main line.
    [[nodiscard]] QPointF anchorOfSite(std::uint32_t hull) const;
    [[nodiscard]] std::uint32_t frameIndex(const QString& scope) const; ///< of an open scope that has a frame, or no_index
    [[nodiscard]] std::span<const std::uint32_t> edgesOut(std::uint32_t node) const;
    [[nodiscard]] std::span<const std::uint32_t> edgesIn(std::uint32_t node) const;

    [[nodiscard]] const SpatialIndex& nodeArea() const { return node_area_; }
    [[nodiscard]] const SpatialIndex& edgeArea() const { return edge_area_; }
    [[nodiscard]] const SpatialIndex& hullArea() const { return hull_area_; }
    [[nodiscard]] const SpatialIndex& frameArea() const { return frame_area_; }

    /// Where the operators stand that the groups of `other` hide, with their hulls and frames, by its nodes; empty where this picture has none of
    /// them.
    [[nodiscard]] std::vector<QRectF> areasOfGroups(const GraphPicture& other) const;

    void connect(); ///< fills the tables of ids and edges; needs no places yet
    void index();   ///< connect(), and the areas: the last act of building

private:
    std::unordered_map<NodeId, std::uint32_t> by_id_;
    std::unordered_map<QString, std::uint32_t> by_site_;
    std::vector<std::uint32_t> out_begin_, out_, in_begin_, in_;
    SpatialIndex node_area_, edge_area_, hull_area_, frame_area_;
};

using PicturePtr = std::shared_ptr<const GraphPicture>;

/// Summaries, shapes, hulls and layout of one graph. Runs anywhere but the GUI thread. Errors: cancelled, internal.
[[nodiscard]] Result<PicturePtr> build_picture(const PictureRequest& request, const JobControl& control = {});

} // namespace crease::ui
