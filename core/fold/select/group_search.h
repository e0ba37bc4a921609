#pragma once

#include "core/fold/select/groups.h"

/// What both ways of looking for a group ask. Private to groups.cpp, group_of_parts.cpp and group_of_readers.cpp.
namespace crease::fold {

/// The graph, its forms, and what sites and groups have taken so far.
struct GroupSearch {
    const Graph& graph;
    const GraphIndex& index;
    const FormTable& table;
    const analysis::ConstantValues& constants;
    const Selection& selection;
    std::vector<std::size_t> site_of;  ///< by node: index of its site, or `none`
    std::vector<std::size_t> group_of; ///< by node: index of its group, or `none`
    std::vector<Group> groups;         ///< found so far; one that another has taken in has no ends
    static constexpr std::size_t none = ~std::size_t{0};

    [[nodiscard]] bool needed_outside(ValueId value) const { return index.is_graph_output(value) || index.is_captured(value); }
    [[nodiscard]] bool grouped(std::uint32_t node) const { return group_of[node] != none; }
    /// In no site and no group.
    [[nodiscard]] bool free(const std::vector<std::uint32_t>& nodes) const;
    /// In no group, and in no site but such as lie in `nodes` as a whole. `nodes` are ascending.
    [[nodiscard]] bool takes_whole_sites(const std::vector<std::uint32_t>& nodes) const;
    /// The site of a node, unless a group has taken that in.
    [[nodiscard]] const Region* site_at(std::uint32_t node) const;
    /// Nothing made inside is read outside but `outputs`. `nodes` are ascending.
    [[nodiscard]] bool closed(const std::vector<std::uint32_t>& nodes, const std::vector<ValueId>& outputs) const;
    /// Fewer nodes, at no cost.
    [[nodiscard]] static bool pays(const Group& group);
};

/// A scale and shift of an earlier value: its form, what it makes, and its nodes.
struct Scaled {
    const AnchoredForm& form;
    ValueId value;
    const std::vector<std::uint32_t>& nodes;
};

constexpr int farthest_layer = 8;     ///< nodes between a scale and a layer
constexpr std::size_t most_ends = 64; ///< of one group

/// With `passing` the scale may also pass an activation on its way to the layers.
[[nodiscard]] std::optional<Group> group_of_readers(const GroupSearch& search, const Scaled& scaled, bool passing);
/// With `passing` a scale may also pass what stays between: a MaxPool, an activation, a product, what takes out a part.
[[nodiscard]] std::optional<Group> group_of_parts(const GroupSearch& search, const Scaled& scaled, bool passing);

/// Whether the node is one that stays before a scale.
[[nodiscard]] bool may_stay(const GroupSearch& search, std::uint32_t position, bool passing);

[[nodiscard]] Price price_of(const Derivation& derivation); ///< of its nodes as they stand
void sort_unique(std::vector<std::uint32_t>& nodes);

} // namespace crease::fold
