// Times of the layout: real networks, with and without hulls, and how the time grows with the graph. The growth bench
// prints the measured exponent, and a fit of n log n, over 1,000 to 50,000 nodes.
#include "tests/core/layout/support/graphs.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace crease::layout::testing {
namespace {

void draw_network(benchmark::State& state, const char* name, bool sites) {
    NamedGraph graph = load_graph(name);
    if (sites) add_site_clusters(graph);
    for (auto _ : state) benchmark::DoNotOptimize(draw(graph.request));
    state.counters["nodes"] = double(graph.request.nodes.size());
}

void draw_again(benchmark::State& state, const char* name) {
    NamedGraph graph = load_graph(name);
    add_site_clusters(graph);
    if (const auto drawing = draw(graph.request)) graph.request.previous = drawing->centers;
    for (auto _ : state) benchmark::DoNotOptimize(draw(graph.request));
}

void draw_blocks(benchmark::State& state) {
    const Request request = branching_blocks(static_cast<std::uint32_t>(state.range(0)), 1);
    for (auto _ : state) benchmark::DoNotOptimize(draw(request));
    state.SetComplexityN(state.range(0));
}

double best_time(const Request& request, int runs) {
    double best = 1e12;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        benchmark::DoNotOptimize(draw(request));
        best = std::min(best, double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

// The slope of log time over log size, by least squares.
void measure_growth(benchmark::State& state) {
    double exponent = 0;
    for (auto _ : state) {
        double n = 0, x = 0, y = 0, xx = 0, xy = 0;
        for (const std::uint32_t size : {1'000, 2'000, 5'000, 10'000, 20'000, 50'000}) {
            const double a = std::log(double(size)), b = std::log(best_time(branching_blocks(size, 1), 7));
            n += 1, x += a, y += b, xx += a * a, xy += a * b;
        }
        exponent = (n * xy - x * y) / (n * xx - x * x);
    }
    state.counters["exponent"] = exponent;
    state.counters["exponent_of_n_log_n"] = 1 + std::log(std::log(50'000.0) / std::log(1'000.0)) / std::log(50.0);
}

BENCHMARK_CAPTURE(draw_network, resnet50, "resnet50", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, resnet50_sites, "resnet50", true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, repvgg_a0_sites, "repvgg_a0", true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, inception_v3, "inception_v3", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, mobileone_s0_sites, "mobileone_s0", true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, densenet121, "densenet121", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, vit_b_16, "vit_b_16", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_network, swin_t, "swin_t", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_again, mobileone_s0_sites, "mobileone_s0")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_again, swin_t, "swin_t")->Unit(benchmark::kMillisecond);
BENCHMARK(draw_blocks)->Arg(1'000)->Arg(5'000)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMillisecond)->Complexity(benchmark::oNLogN);
BENCHMARK(measure_growth)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace
} // namespace crease::layout::testing
