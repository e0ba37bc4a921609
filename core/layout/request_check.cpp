#include "core/layout/request_check.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace crease::layout::detail {
namespace {

constexpr double largest_size = 1e6;

double sane(double value) { return std::isfinite(value) ? std::clamp(value, 0.0, largest_size) : 0; }

tl::unexpected<Error> out_of_range(const char* what, std::size_t index) {
    return fail(ErrorCode::usage, std::string(what) + " " + std::to_string(index) + " refers to something that is not there");
}

Status check_nodes(const Request& request) {
    for (std::size_t n = 0; n < request.nodes.size(); ++n)
        if (request.nodes[n].cluster != none && request.nodes[n].cluster >= request.clusters.size()) return out_of_range("layout node", n);
    return {};
}

Status check_edges(const Request& request) {
    for (std::size_t e = 0; e < request.edges.size(); ++e)
        if (request.edges[e].from >= request.nodes.size() || request.edges[e].to >= request.nodes.size()) return out_of_range("layout edge", e);
    return {};
}

// Follows parents until a cluster already known to be sound; meeting the own trail again means a cycle.
Status check_clusters(const Request& request) {
    enum class Mark : char { fresh, trail, sound };
    std::vector<Mark> marks(request.clusters.size(), Mark::fresh);
    std::vector<std::uint32_t> trail;
    for (std::uint32_t start = 0; start < request.clusters.size(); ++start) {
        trail.clear();
        std::uint32_t c = start;
        for (; c != none && marks[c] == Mark::fresh; c = request.clusters[c].parent) {
            marks[c] = Mark::trail;
            trail.push_back(c);
            const std::uint32_t parent = request.clusters[c].parent;
            if (parent != none && parent >= request.clusters.size()) return out_of_range("layout cluster", c);
        }
        if (c != none && marks[c] == Mark::trail) return fail(ErrorCode::usage, "layout cluster " + std::to_string(c) + " contains itself");
        for (std::uint32_t t : trail) marks[t] = Mark::sound;
    }
    return {};
}

} // namespace

Status check(const Request& request) {
    if (!request.previous.empty() && request.previous.size() != request.nodes.size())
        return fail(ErrorCode::usage, "the layout's previous places do not match its nodes");
    CREASE_CHECK(check_nodes(request));
    CREASE_CHECK(check_edges(request));
    return check_clusters(request);
}

Request tidy(const Request& request) {
    Request result = request;
    result.node_gap = std::max(1.0, sane(request.node_gap));
    result.rank_gap = std::max(1.0, sane(request.rank_gap));
    const bool turned = request.direction == Direction::left_to_right;
    for (Node& node : result.nodes) {
        node.width = sane(node.width);
        node.height = sane(node.height);
        if (turned) std::swap(node.width, node.height);
    }
    for (Cluster& cluster : result.clusters) {
        cluster.padding = sane(cluster.padding);
        cluster.title_height = sane(cluster.title_height);
        cluster.title_width = sane(cluster.title_width);
    }
    for (Point& point : result.previous) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) point.x = point.y = std::nan("");
        if (turned) std::swap(point.x, point.y);
    }
    return result;
}

void transpose(Drawing& drawing) {
    const auto turn_rect = [](Rect& rect) {
        std::swap(rect.x, rect.y);
        std::swap(rect.width, rect.height);
    };
    for (Point& point : drawing.centers) std::swap(point.x, point.y);
    for (Route& route : drawing.routes)
        for (Point& point : route.points) std::swap(point.x, point.y);
    for (Rect& rect : drawing.hulls) turn_rect(rect);
    turn_rect(drawing.bounds);
    turn_rect(drawing.first_column);
}

} // namespace crease::layout::detail
