// Counting crossings with an accumulator tree (after Barth, Juenger and Mutzel).
//
// Two links between the same rows cross when their upper ends and their lower ends are ordered the other way round.
// Taking the links in the order of their upper ends, each one crosses those before it whose lower end lies to the
// right: a prefix-sum tree over the lower row answers that in log time. A few links are quicker compared pair by pair.
#include "core/layout/crossings.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr std::size_t few = 24;

} // namespace

std::uint64_t CrossingCounter::between(const Layered& graph, std::uint32_t r) {
    ends_.clear();
    for (std::uint32_t v : graph.row(r))
        for (std::uint32_t l : graph.down_links(v)) {
            const Link& link = graph.links[l];
            ends_.push_back({graph.upper_key(link), graph.lower_key(link), link.weight});
        }
    if (ends_.size() <= few) return count_few();
    const std::uint32_t last = graph.row(r + 1).back();
    return count_many(graph.up_base[last] + graph.vertices[last].up_ports);
}

std::uint64_t CrossingCounter::count_few() const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < ends_.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (ends_[j].upper < ends_[i].upper && ends_[j].lower > ends_[i].lower) sum += std::uint64_t{ends_[i].weight} * ends_[j].weight;
    return sum;
}

std::uint64_t CrossingCounter::count_many(std::uint32_t lower_ports) {
    std::sort(ends_.begin(), ends_.end(), [](const End& a, const End& b) { return a.upper != b.upper ? a.upper < b.upper : a.lower < b.lower; });
    tree_.assign(lower_ports + 1, 0);
    std::uint64_t sum = 0, seen = 0;
    for (const End& end : ends_) {
        std::uint64_t not_right = 0;
        for (std::uint32_t i = end.lower + 1; i > 0; i &= i - 1) not_right += tree_[i];
        sum += (seen - not_right) * end.weight;
        seen += end.weight;
        for (std::uint32_t i = end.lower + 1; i < tree_.size(); i += i & -i) tree_[i] += end.weight;
    }
    return sum;
}

std::uint64_t CrossingCounter::total(const Layered& graph) {
    std::uint64_t sum = 0;
    for (std::uint32_t r = 0; r + 1 < graph.rows(); ++r) sum += between(graph, r);
    return sum;
}

} // namespace crease::layout::detail
