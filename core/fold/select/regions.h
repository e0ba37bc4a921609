#pragma once

#include "core/fold/select/form_table.h"
#include "core/fold/site.h"

namespace crease::fold {

/// A region as positions in the graph, ascending; the output's node is the last one.
struct Region {
    const AnchoredForm* form = nullptr;
    ValueId output;
    std::vector<std::uint32_t> nodes;
    Price before; ///< of its nodes as they stand
};

/// What selection found in one graph.
struct Selection {
    std::vector<Region> sites;                  ///< disjoint, in graph order
    std::vector<Region> unworthy;               ///< exact and closed, but they would cost more
    std::vector<std::optional<Reason>> blocked; ///< by node: why the region it closes is not closed
    std::vector<bool> absorbed;                 ///< by node: lies in a site
};

/// Takes sites from the sinks upward, the largest region first.
[[nodiscard]] Selection select_regions(const Graph& graph, const GraphIndex& index, const FormTable& table,
                                       const analysis::ConstantValues& constants);

/// The nodes of a derivation, ascending.
[[nodiscard]] std::vector<std::uint32_t> region_nodes(const Derivation& derivation);

/// The reason why some value inside is needed outside, if any.
[[nodiscard]] std::optional<Reason> open_reason(const Graph& graph, const GraphIndex& index, const std::vector<std::uint32_t>& nodes, ValueId output);

/// Whether there is an operator to write the form as.
[[nodiscard]] bool emittable(const Derivation& derivation);

/// Whether one operator in place of these nodes is progress.
[[nodiscard]] bool shrinks(const Derivation& derivation, const std::vector<std::uint32_t>& nodes);

/// Nodes that the emitted form needs: 2 for MatMul + Add, else 1, and what carries it.
[[nodiscard]] std::int64_t emitted_nodes(const Form& form);

} // namespace crease::fold
