#pragma once

#include "core/analysis/constants.h"
#include "core/analysis/summary.h"
#include "ui/graph/picture.h"
#include "ui/graph/text_size.h"

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
    void addInputs();
    void addOutputs();
    void addEdges();
    void addEdge(ValueId value, std::uint32_t to);
    [[nodiscard]] std::uint32_t pill(ValueId value, const QString& fallback);
    [[nodiscard]] QString shapeOf(ValueId value) const;
    [[nodiscard]] std::vector<ValueId> captured(const Node& node) const;
    [[nodiscard]] bool isDrawn(std::size_t position) const;
    void markRefusals();
    [[nodiscard]] const Node* nodeOf(std::uint32_t drawn) const;

    // picture_hulls.cpp
    void addSites();
    void addSite(const fold::Site& site);
    void addSteps(const fold::Site& site, std::uint32_t hull);
    void describeMembers(const fold::Site& site, const std::vector<std::uint32_t>& members);
    [[nodiscard]] std::vector<std::uint32_t> drawnMembers(const fold::Site& site) const;
    [[nodiscard]] bool enclose(std::uint32_t hull);

    // picture_layout.cpp
    [[nodiscard]] layout::Request layoutRequest();
    [[nodiscard]] std::vector<layout::Point> previousPlaces() const;
    void take(const layout::Drawing& drawing);
    void chooseShapeLabels();

    const PictureRequest& request_;
    const JobControl& control_;
    const Model& model_;
    const Graph& graph_;
    analysis::ConstantTable constants_;
    analysis::Shapes shapes_;
    TextMeasure text_;
    std::shared_ptr<GraphPicture> picture_ = std::make_shared<GraphPicture>();
    std::vector<std::uint32_t> producer_; ///< drawn node by value
    std::unordered_map<NodeId, std::uint32_t> drawn_;
    std::vector<std::uint32_t> positions_; ///< in graph_.nodes, by drawn node; no_index for pills
};

} // namespace crease::ui
