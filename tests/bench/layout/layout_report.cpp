// layout_report GRAPH [--sites] [--across] [--drawn FILE] [--svg FILE]
//
// Draws a graph and prints, on one line: milliseconds of processor time (best of several runs), width, height,
// crossings, total edge length, edges through nodes. With --drawn, another program's drawing is read and measured
// instead, by the same ruler: one "x y" per node, then one "count x y x y ..." per edge. GRAPH is a name in graphs/, or
// blocks:N (where --sites gives random clusters).
#include "tests/core/layout/support/graphs.h"
#include "tests/core/layout/support/inspect.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>

using namespace crease::layout;
using namespace crease::layout::testing;

namespace {

struct Options {
    std::string graph, drawn, svg;
    bool sites = false, across = false;
};

struct Picture {
    Drawing drawing;
    std::vector<Polyline> lines;
    double milliseconds = 0;
};

Options parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--sites") options.sites = true;
        else if (word == "--across") options.across = true;
        else if (word == "--drawn" && i + 1 < argc) options.drawn = argv[++i];
        else if (word == "--svg" && i + 1 < argc) options.svg = argv[++i];
        else options.graph = word;
    }
    return options;
}

NamedGraph graph_for(const Options& options) {
    NamedGraph graph;
    if (options.graph.rfind("blocks:", 0) == 0) graph.request = branching_blocks(static_cast<std::uint32_t>(std::stoul(options.graph.substr(7))), 1);
    else graph = load_graph(options.graph);
    if (options.sites) graph.operators.empty() ? add_random_clusters(graph.request, 1) : add_site_clusters(graph);
    if (options.across) graph.request.direction = Direction::left_to_right;
    return graph;
}

Picture draw_ours(const Request& request) {
    Picture picture;
    picture.milliseconds = 1e12;
    for (int run = 0; run < 7; ++run) {
        const std::clock_t start = std::clock();
        auto drawing = draw(request);
        picture.milliseconds = std::min(picture.milliseconds, 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC);
        if (drawing) picture.drawing = std::move(*drawing);
    }
    picture.lines = flatten(picture.drawing.routes);
    return picture;
}

Picture read_drawn(const Request& request, const std::string& path) {
    Picture picture;
    std::ifstream file(path);
    for (std::size_t n = 0; n < request.nodes.size(); ++n) {
        Point point;
        file >> point.x >> point.y;
        picture.drawing.centers.push_back(point);
    }
    for (std::size_t e = 0, count = 0; e < request.edges.size() && file >> count; ++e) {
        Polyline line(count);
        for (Point& point : line) file >> point.x >> point.y;
        picture.lines.push_back(std::move(line));
    }
    return picture;
}

void measure_extent(const Request& request, Picture& picture) {
    Point low{1e300, 1e300}, high{-1e300, -1e300};
    const auto include = [&](double x, double y) {
        low = {std::min(low.x, x), std::min(low.y, y)};
        high = {std::max(high.x, x), std::max(high.y, y)};
    };
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) {
        const Rect rect = node_rect(request, picture.drawing, n);
        include(rect.x, rect.y);
        include(rect.x + rect.width, rect.y + rect.height);
    }
    for (const Polyline& line : picture.lines)
        for (const Point& point : line) include(point.x, point.y);
    picture.drawing.bounds = {low.x, low.y, high.x - low.x, high.y - low.y};
}

void print(const Request& request, const Picture& picture) {
    std::vector<Rect> rects;
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) rects.push_back(node_rect(request, picture.drawing, n));
    std::printf("%.2f %.0f %.0f %llu %.0f %zu\n", picture.milliseconds, picture.drawing.bounds.width, picture.drawing.bounds.height,
                static_cast<unsigned long long>(count_crossings(request.edges, picture.lines)), total_length(picture.lines),
                edges_through_nodes(rects, request.edges, picture.lines, 1000).size());
}

} // namespace

int main(int argc, char** argv) {
    const Options options = parse(argc, argv);
    if (options.graph.empty()) {
        std::fputs("usage: layout_report GRAPH [--sites] [--across] [--drawn FILE] [--svg FILE]\n", stderr);
        return 2;
    }
    const NamedGraph graph = graph_for(options);
    Picture picture = options.drawn.empty() ? draw_ours(graph.request) : read_drawn(graph.request, options.drawn);
    measure_extent(graph.request, picture);
    print(graph.request, picture);
    if (!options.svg.empty()) std::ofstream(options.svg) << to_svg(graph.request, picture.drawing, graph.operators);
    return 0;
}
