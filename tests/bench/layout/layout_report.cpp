// layout_report GRAPH [--sites] [--across] [--svg FILE]: draws a graph, prints time and readability.
#include "tests/core/layout/support/graphs.h"
#include "tests/core/layout/support/inspect.h"

#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>

using namespace crease::layout;
using namespace crease::layout::testing;

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    NamedGraph graph;
    if (std::strncmp(argv[1], "blocks:", 7) == 0)
        graph.request = branching_blocks(static_cast<std::uint32_t>(std::atoi(argv[1] + 7)), 1);
    else
        graph = load_graph(argv[1]);
    const char* svg = nullptr;
    for (int i = 2; i < argc; ++i) {
        if (!std::strcmp(argv[i], "--sites")) add_site_clusters(graph);
        if (!std::strcmp(argv[i], "--across")) graph.request.direction = Direction::left_to_right;
        if (!std::strcmp(argv[i], "--svg") && i + 1 < argc) svg = argv[++i];
    }
    double best = 1e9;
    crease::Result<Drawing> drawing;
    for (int i = 0; i < 15; ++i) {
        const std::clock_t start = std::clock();
        drawing = draw(graph.request);
        best = std::min(best, 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    if (!drawing) return 1;
    const auto lines = flatten(drawing->routes);
    const bool small = lines.size() < 10000;
    std::printf("%s: %zu nodes, %zu edges, %.2f ms, %.0f x %.0f, crossings %llu, length %.0f, faults %zu\n", argv[1],
                graph.request.nodes.size(), graph.request.edges.size(), best, drawing->bounds.width, drawing->bounds.height,
                small ? (unsigned long long)count_crossings(graph.request.edges, lines) : 0ull, total_length(lines),
                small ? find_faults(graph.request, *drawing).size() : 0);
    if (svg) std::ofstream(svg) << to_svg(graph.request, *drawing, graph.operators);
}
