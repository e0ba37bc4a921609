#pragma once

#include "core/layout/layered.h"

namespace crease::layout::detail {

/// Counts, edge by edge, the crossings between row r and row r + 1. A link that carries n edges counts n times.
class CrossingCounter {
public:
    [[nodiscard]] std::uint64_t between(const Layered& graph, std::uint32_t r);
    [[nodiscard]] std::uint64_t total(const Layered& graph);

private:
    struct End {
        std::uint32_t upper, lower, weight;
    };
    std::uint64_t count_few() const;
    std::uint64_t count_many(std::uint32_t lower_ports);

    std::vector<End> ends_;
    std::vector<std::uint64_t> tree_;
};

} // namespace crease::layout::detail
