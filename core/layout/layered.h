#pragma once

#include "core/layout/problem.h"

#include <span>

namespace crease::layout::detail {

/// A box, or the place where a wire passes a rank between its ends.
struct Vertex {
    double left = 0, right = 0;
    double gap = 0; ///< its half of the room between neighbours
    std::uint32_t rank = 0;
    std::uint32_t weight = 0; ///< nodes it stands for; 0 for a bend or a port
    std::uint32_t up_ports = 1, down_ports = 1;
};

/// A piece of wire between two neighbouring ranks.
struct Link {
    std::uint32_t upper = none, lower = none;
    double upper_dx = 0, lower_dx = 0;
    std::uint32_t upper_port = 0, lower_port = 0; ///< order of the attachment points from left to right
    std::uint32_t weight = 0;                     ///< edges that run here
};

/// The proper layered graph: links join neighbouring ranks only. Vertex i is box i; bends come after the boxes.
struct Layered {
    std::vector<Vertex> vertices;
    std::vector<Link> links;
    std::vector<std::uint32_t> up_begin, up, down_begin, down; ///< link indices by lower / upper vertex
    std::vector<std::uint32_t> row_begin, order, pos;          ///< vertices row by row, and each one's place in its row
    std::vector<std::uint32_t> up_base, down_base;             ///< first port index of a vertex within its row
    std::vector<std::uint32_t> first_bend;                     ///< per wire: bend of the first rank below its source
    std::vector<std::uint32_t> lanes;                          ///< wires that run outside (see lanes.cpp)
    std::uint32_t boxes = 0;

    [[nodiscard]] std::uint32_t rows() const { return static_cast<std::uint32_t>(row_begin.size() - 1); }
    [[nodiscard]] std::span<std::uint32_t> row(std::uint32_t r) { return {order.data() + row_begin[r], row_begin[r + 1] - row_begin[r]}; }
    [[nodiscard]] std::span<const std::uint32_t> row(std::uint32_t r) const { return {order.data() + row_begin[r], row_begin[r + 1] - row_begin[r]}; }
    [[nodiscard]] std::span<const std::uint32_t> up_links(std::uint32_t v) const { return {up.data() + up_begin[v], up_begin[v + 1] - up_begin[v]}; }
    [[nodiscard]] std::span<const std::uint32_t> down_links(std::uint32_t v) const {
        return {down.data() + down_begin[v], down_begin[v + 1] - down_begin[v]};
    }
    [[nodiscard]] bool is_bend(std::uint32_t v) const { return v >= boxes; }
    /// Place of a link's end in its row, counted in ports: what decides whether two links cross.
    [[nodiscard]] std::uint32_t upper_key(const Link& link) const { return down_base[link.upper] + link.upper_port; }
    [[nodiscard]] std::uint32_t lower_key(const Link& link) const { return up_base[link.lower] + link.lower_port; }
    /// Least distance between the origins of two neighbours in a row.
    [[nodiscard]] double separation(std::uint32_t left, std::uint32_t right) const {
        const Vertex &a = vertices[left], &b = vertices[right];
        return a.right + a.gap + b.gap + b.left;
    }
    /// To be called after the order of row r changed.
    void renumber(std::uint32_t r);
};

/// Builds the layered graph from ranks; `backward[w]` marks wires that run against the ranks and become lanes.
[[nodiscard]] Layered make_layered(const Problem& problem, const std::vector<std::uint32_t>& ranks, const std::vector<bool>& backward);

} // namespace crease::layout::detail
