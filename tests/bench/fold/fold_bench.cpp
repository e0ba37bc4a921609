// What folding costs: the scan of large graphs, and the arithmetic beside a plain copy of the same bytes. Compare
// FoldAll with CopyWeights of one run: both go over all of the network's weights. Runs in the source tree.

#include "core/fold/document.h"
#include "tests/bench/fold/synthetic_network.h"
#include "tests/support/model_text.h"
#include "tests/support/skeleton.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <limits>
#include <set>

namespace crease::bench {
namespace {

std::uint64_t weight_bytes(const Model& model) {
    std::uint64_t total = 0;
    for (const auto& tensor : model.main().initializers) total += tensor->byte_size();
    return total;
}

void count_bytes(benchmark::State& state, const Model& model) {
    state.SetBytesProcessed(static_cast<std::int64_t>(weight_bytes(model)) * state.iterations());
}

void Scan(benchmark::State& state) {
    const auto model = branch_blocks(static_cast<std::size_t>(state.range(0)));
    std::size_t sites = 0;
    for (auto _ : state) {
        const auto result = fold::scan(*model);
        if (!result) return state.SkipWithError("the scan failed");
        sites = result->sites.size();
    }
    state.counters["nodes"] = static_cast<double>(model->node_count());
    state.counters["sites"] = static_cast<double>(sites);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(Scan)->RangeMultiplier(2)->Range(875, 28000)->Arg(7000)->Unit(benchmark::kMillisecond)->Complexity();

/// A network in training form, as exported, with random weights in memory.
ModelPtr network(const std::string& name) {
    auto proto = test::read_skeleton("tests/networks/skeletons/" + name + ".onnx.gz");
    test::fill_skeleton(proto, 1);
    return test::to_model(proto);
}

void fold_all(benchmark::State& state, const char* name, bool check) {
    const auto model = network(name);
    const auto scanned = fold::scan(*model);
    if (!scanned) return state.SkipWithError("the scan failed");
    std::set<std::string> ids;
    for (const auto& site : scanned->sites) ids.insert(site.id);
    fold::FoldOptions options;
    options.check = check;
    const fold::Document document(model, *scanned, options);
    for (auto _ : state) {
        auto folded = document.with_folded(ids);
        if (!folded) return state.SkipWithError("the fold failed");
        benchmark::DoNotOptimize(folded);
    }
    count_bytes(state, *model);
    state.counters["sites"] = static_cast<double>(ids.size());
}
/// As the program does it.
void FoldAll(benchmark::State& state, const char* name) { fold_all(state, name, true); }
/// The same without the fold's check of itself, to see what that costs.
void FoldAllUnchecked(benchmark::State& state, const char* name) { fold_all(state, name, false); }
BENCHMARK_CAPTURE(FoldAll, resnet50, "resnet50")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(FoldAllUnchecked, resnet50, "resnet50")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(FoldAll, repvgg_b1g2, "repvgg_b1g2")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(FoldAllUnchecked, repvgg_b1g2, "repvgg_b1g2")->Unit(benchmark::kMillisecond)->UseRealTime();

/// Seconds for folding every site of a chain of `sites`, the model scanned already.
double seconds_to_fold(const fold::Document& document, const std::set<std::string>& ids) {
    const auto start = std::chrono::steady_clock::now();
    const auto folded = document.with_folded(ids);
    if (!folded || folded->folded().size() != ids.size()) return std::numeric_limits<double>::quiet_NaN();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double seconds_to_fold_chain(std::size_t sites) {
    const auto model = conv_chain(sites);
    const auto scanned = fold::scan(*model);
    std::set<std::string> ids;
    for (const auto& site : scanned->sites) ids.insert(site.id);
    if (ids.size() != sites) return std::numeric_limits<double>::quiet_NaN();
    return seconds_to_fold({model, *scanned}, ids);
}

/// Folding is linear in the sites: eight times as many take at most twelve times as long, both measured in one run.
void FoldGrowth(benchmark::State& state) {
    double few = 0, many = 0;
    for (auto _ : state) {
        few += seconds_to_fold_chain(500);
        many += seconds_to_fold_chain(4000);
    }
    const auto runs = static_cast<double>(state.iterations());
    state.counters["ms_500"] = 1e3 * few / runs;
    state.counters["ms_4000"] = 1e3 * many / runs;
    state.counters["ratio"] = many / few;
    state.counters["limit"] = 12;
    if (!(many <= 12 * few)) state.SkipWithError("folding grows faster than the number of sites");
}
BENCHMARK(FoldGrowth)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

/// Every weight copied once into fresh memory, tensor by tensor, and all of it kept, as by a fold.
void CopyWeights(benchmark::State& state, const char* name) {
    const auto model = network(name);
    for (auto _ : state) {
        std::vector<std::vector<std::byte>> copies;
        for (const auto& tensor : model->main().initializers) {
            auto bytes = tensor->bytes();
            if (!bytes) return state.SkipWithError("a weight could not be read");
            copies.push_back(std::move(*bytes));
        }
        benchmark::DoNotOptimize(copies);
    }
    count_bytes(state, *model);
}
BENCHMARK_CAPTURE(CopyWeights, resnet50, "resnet50")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(CopyWeights, repvgg_b1g2, "repvgg_b1g2")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace crease::bench
