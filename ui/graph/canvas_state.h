#pragma once

#include "ui/graph/picture.h"

#include <vector>

namespace crease::ui {

/// What a node that the linked version lacks is here.
enum class Change { none, went, came };

/// What the canvas knows beyond the picture: plain data that painters read.
struct CanvasState {
    std::uint32_t selected_node = no_index;
    std::uint32_t selected_hull = no_index;
    std::vector<bool> selected;   ///< by node, when several are; empty: selected_node alone
    std::vector<bool> bookmarked; ///< by node; empty: none
    std::vector<bool> changed;    ///< by node: the linked version lacks it; empty: not compared
    Change change = Change::none; ///< what `changed` ones are
    bool beside_file = false;     ///< the linked version is another file, not the folded form of this one
    std::vector<bool> differing;  ///< by node: its counterpart there has other attributes or numbers; empty: none
    bool shapes = true, details = true;
    std::vector<bool> lit;             ///< by node: of a search or a trace; empty: everything is lit
    bool lit_by_search = false;        ///< then lit nodes get a ring
    std::vector<float> heat;           ///< by node, 0 to 1, or -1; empty: no overlay
    std::vector<QString> figures;      ///< by node: the overlay's figure in words
    std::vector<float> edge_heat;      ///< by edge, 0 to 1, or -1; empty: the overlay says nothing of edges
    std::vector<QString> edge_figures; ///< by edge: takes the place of the shape

    [[nodiscard]] bool isSelected(std::uint32_t node) const { return node == selected_node || (!selected.empty() && selected[node]); }
    [[nodiscard]] Change changeOf(std::uint32_t node) const { return !changed.empty() && changed[node] ? change : Change::none; }
    [[nodiscard]] bool anyDifference() const; ///< from the linked version
    [[nodiscard]] bool isLit(std::uint32_t node) const { return lit.empty() || lit[node]; }
};

/// By node of the picture: whether it is one of these, or stands for one that is hidden. Empty for none of them.
[[nodiscard]] std::vector<bool> flagsOf(const GraphPicture& picture, const std::vector<NodeId>& ids);

} // namespace crease::ui
