#pragma once

#include "core/layout/layered.h"

/// The stages of `solve`, in the order in which they run.
namespace crease::layout::detail {

/// Marks wires that close a cycle; without them the level is acyclic. Wires from a box to itself are marked too.
[[nodiscard]] std::vector<bool> find_backward(const Problem& problem);

/// Ranks from 0 such that every wire that is not backward runs downwards; entries first, exits last.
[[nodiscard]] std::vector<std::uint32_t> assign_ranks(const Problem& problem, const std::vector<bool>& backward, const JobControl& control);

/// The same, keeping boxes in the rows in which they stood before.
[[nodiscard]] std::vector<std::uint32_t> keep_ranks(const Problem& problem, const std::vector<bool>& backward);

/// Chooses the order within each row so that few links cross.
void reduce_crossings(Layered& graph, const JobControl& control);

/// x for every box of an anchored level: where it stood, or for a new one a hole in its row; NaN where nothing is
/// known.
[[nodiscard]] std::vector<double> find_places(const Layered& graph, const Problem& problem);

/// Chooses the order within each row such that boxes with a place (see find_places) stand in the order of their places.
void keep_order(Layered& graph, const std::vector<double>& places, const JobControl& control);

/// x of each vertex's origin.
[[nodiscard]] std::vector<double> place_across(const Layered& graph, const JobControl& control);

/// Moves boxes to their places, as far as the order allows.
void keep_across(const Layered& graph, const Problem& problem, const std::vector<double>& places, std::vector<double>& x, const JobControl& control);

struct Row {
    double top = 0, bottom = 0;
};

/// Upper and lower side of each row.
[[nodiscard]] std::vector<Row> place_rows(const Layered& graph, const Problem& problem, const std::vector<double>& x);

/// Turns everything into positions and paths.
[[nodiscard]] Solution trace(const Layered& graph, const Problem& problem, const std::vector<double>& x, const std::vector<Row>& rows);

/// Paths for wires that run outside the rows, right of everything they pass; widens `solution`. `x` is by vertex.
void trace_lanes(const Layered& graph, const Problem& problem, const std::vector<double>& x, const std::vector<Row>& rows, Solution& solution);

} // namespace crease::layout::detail
