// One level, start to end: cycles, ranks, bends, order, places, paths. Each stage has a file and an essay of its own.
#include "core/layout/stages.h"

namespace crease::layout::detail {

Solution solve(const Problem& problem, const JobControl& control) {
    if (problem.boxes.empty()) return {.bottom = problem.spacing.head + problem.spacing.foot};
    const std::vector<bool> backward = find_backward(problem);
    const auto ranks = problem.anchored ? keep_ranks(problem, backward) : assign_ranks(problem, backward, control);
    if (control.cancelled()) return {};
    Layered graph = make_layered(problem, ranks, backward);
    if (control.cancelled()) return {};
    const auto places = problem.anchored ? find_places(graph, problem) : std::vector<double>();
    problem.anchored ? keep_order(graph, places, control) : reduce_crossings(graph, control);
    std::vector<double> x = place_across(graph, control);
    if (problem.anchored) keep_across(graph, problem, places, x, control);
    if (control.cancelled()) return {};
    return trace(graph, problem, x, place_rows(graph, problem, x));
}

} // namespace crease::layout::detail
