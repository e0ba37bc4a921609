#pragma once

#include "core/analysis/model_facts.h"
#include "core/analysis/named_shapes.h"
#include "ui/graph/frame_choice.h"
#include "ui/graph/picture.h"
#include "ui/graph/scopes.h"
#include "ui/graph/text_size.h"

#include <array>
#include <set>

namespace crease::ui {

/// The work of build_picture, step by step: nodes, edges, hulls, then the layout. Lives for one call.
class PictureBuilder {
public:
    PictureBuilder(const PictureRequest& request, const JobControl& control);
    [[nodiscard]] Result<PicturePtr> build();

private:
    // picture_nodes.cpp
    void addOperators();
    void addOperator(std::size_t position);
    [[nodiscard]] static QString shortPlace(QString place);
    void addInputs();
    void addOutputs();
    void addEdges();
    void addEdge(ValueId value, std::uint32_t to);
    [[nodiscard]] bool isWeight(ValueId value) const;
    [[nodiscard]] std::uint32_t pill(ValueId value, const QString& fallback);
    [[nodiscard]] QString shapeOf(ValueId value) const;
    [[nodiscard]] std::int64_t bytesOf(ValueId value) const;
    [[nodiscard]] std::vector<ValueId> captured(const Node& node) const;
    [[nodiscard]] bool isDrawn(std::size_t position) const;
    void markRefusals();
    [[nodiscard]] const Node* nodeOf(std::uint32_t drawn) const;

    // picture_groups.cpp
    void findScopes();
    [[nodiscard]] std::uint32_t groupOf(const QString& place);
    void hide(const DrawnNode& node, std::uint32_t group);
    void describeGroups();
    bool markHidden(const std::vector<NodeId>& nodes, Mark mark);
    [[nodiscard]] bool opensGraph(const Node& node) const;

    // picture_hulls.cpp
    void addSites();
    void addSite(const fold::Site& site);
    void countInside(const fold::Site& site);
    void addSteps(const fold::Site& site, std::uint32_t hull);
    void describeMembers(const fold::Site& site, const std::vector<std::uint32_t>& members);
    [[nodiscard]] std::vector<std::uint32_t> drawnMembers(const fold::Site& site) const;
    [[nodiscard]] std::vector<std::uint32_t> withNewAbove(std::vector<std::uint32_t> members) const;
    [[nodiscard]] std::vector<std::uint32_t> togetherAtTheEnd(const std::vector<std::uint32_t>& members) const;
    [[nodiscard]] bool enclose(std::uint32_t hull);

    // picture_frames.cpp
    void addFrames();
    void addFrame(const FrameContent& content, std::uint32_t parent);
    [[nodiscard]] QStringList scopesAround(const fold::Site& site, std::set<QString>& torn) const;
    [[nodiscard]] double buttonSide() const;
    [[nodiscard]] double titleWidth(const DrawnFrame& frame);
    void placeFrameTitles();
    void placeTitle(DrawnFrame& frame, double end);

    // picture_layout.cpp
    [[nodiscard]] layout::Request layoutRequest();
    void take(const layout::Drawing& drawing);
    void chooseShapeLabels();
    [[nodiscard]] QRectF labelPlace(const DrawnEdge& edge);
    [[nodiscard]] int siblingsAside(const DrawnEdge& edge) const;
    void shortenHullLabels();

    // picture_places.cpp
    [[nodiscard]] std::vector<layout::Point> previousPlaces(double rank_gap) const;
    void followScopes(std::vector<layout::Point>& places, double rank_gap) const;

    const PictureRequest& request_;
    const JobControl& control_;
    const analysis::ModelFactsPtr model_facts_;
    const Model& model_;
    const analysis::GraphFacts& facts_;
    const Graph& graph_;
    const analysis::ConstantTable& constants_;
    analysis::NamedShapes names_;
    TextMeasure text_;
    ScopeTreePtr scopes_;
    std::shared_ptr<GraphPicture> picture_ = std::make_shared<GraphPicture>();
    std::vector<std::uint32_t> producer_; ///< drawn node by value
    std::unordered_map<NodeId, std::uint32_t> drawn_;
    std::unordered_map<NodeId, std::uint32_t> hidden_;                     ///< in which group's box
    std::map<QString, std::uint32_t> groups_;                              ///< box by scope
    std::map<std::uint32_t, std::map<QString, int>> kinds_;                ///< operators by title, of each group
    std::set<std::array<std::uint32_t, 3>> group_edges_;                   ///< from, to, value: each is drawn once
    std::vector<std::pair<std::uint32_t, const fold::Site*>> drawn_sites_; ///< by hull
    std::vector<std::uint32_t> positions_;                                 ///< in graph_.nodes, by drawn node; no_index for pills
};

} // namespace crease::ui
