// fold_file_bench MODEL.onnx [ROUNDS]: from file to folded file, by Crease (open, scan, fold every worthwhile site, save) and by
// ONNX Runtime (load, basic optimisation, save), in turn, in one run. Prints the median of each, on the wall clock and in processor
// time, and how many times longer ONNX Runtime takes. Its basic level is the one that fuses Conv with BatchNormalization and
// leaves a model that any runtime can read.

#include "core/engine/ort_runtime.h"
#include "core/fold/document.h"
#include "core/io/io.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <set>
#include <vector>

#include <unistd.h>

namespace crease::bench {
namespace {

struct Times {
    double wall = 0, processor = 0; ///< milliseconds
};

Times now() {
    timespec cpu{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now().time_since_epoch();
    return {wall.count(), static_cast<double>(cpu.tv_sec) * 1e3 + static_cast<double>(cpu.tv_nsec) / 1e6};
}

Result<std::size_t> with_crease(const std::string& from, const std::string& to) {
    CREASE_TRY(auto model, io::read_model(from));
    CREASE_TRY(auto scan, fold::scan(*model));
    std::set<std::string> all;
    for (const auto& site : scan.sites)
        if (site.worthwhile) all.insert(site.id);
    const std::size_t sites = all.size();
    CREASE_TRY(const auto folded, fold::Document(model, std::move(scan)).with_folded(std::move(all)));
    CREASE_CHECK(io::write_model(*folded.current(), to));
    return sites;
}

Result<std::size_t> with_onnxruntime(const std::string& from, const std::string& to) {
    CREASE_TRY(const auto* runtime, engine::OrtRuntime::instance());
    const auto& api = runtime->api();
    CREASE_TRY(const auto environment, runtime->environment(2));
    OrtSessionOptions* options = nullptr;
    CREASE_CHECK(runtime->check(api.CreateSessionOptions(&options), "ONNX Runtime"));
    const engine::OwnedSessionOptions owned(options);
    CREASE_CHECK(runtime->check(api.DisablePerSessionThreads(options), "ONNX Runtime"));
    CREASE_CHECK(runtime->check(api.SetSessionGraphOptimizationLevel(options, ORT_ENABLE_BASIC), "ONNX Runtime"));
    CREASE_CHECK(runtime->check(api.SetOptimizedModelFilePath(options, to.c_str()), "ONNX Runtime"));
    OrtSession* session = nullptr;
    CREASE_CHECK(runtime->check(api.CreateSession(environment.env, from.c_str(), options, &session), "ONNX Runtime"));
    const engine::OwnedSession loaded(session);
    return 0;
}

/// All rounds of one contestant.
class Contestant {
public:
    using Work = Result<std::size_t> (*)(const std::string&, const std::string&);
    Contestant(const char* name, Work work, std::string to) : name_(name), work_(work), to_(std::move(to)) {}
    ~Contestant() {
        std::error_code ignored;
        std::filesystem::remove(to_, ignored);
    }

    bool round(const std::string& from) {
        std::error_code ignored;
        std::filesystem::remove(to_, ignored);
        const Times start = now();
        const auto done = work_(from, to_);
        const Times end = now();
        if (!done) {
            std::fprintf(stderr, "%s: %s\n", name_, done.error().sentence().c_str());
            return false;
        }
        sites_ = *done;
        wall_.push_back(end.wall - start.wall);
        processor_.push_back(end.processor - start.processor);
        return true;
    }

    [[nodiscard]] Times median() const { return {middle(wall_), middle(processor_)}; }
    [[nodiscard]] std::size_t sites() const { return sites_; }
    void print() const {
        const Times t = median();
        std::printf("  %-14s %8.0f ms   processor %8.0f ms   %ju bytes\n", name_, t.wall, t.processor,
                    static_cast<std::uintmax_t>(std::filesystem::file_size(to_)));
    }

private:
    static double middle(std::vector<double> times) {
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    }
    const char* name_;
    Work work_;
    std::string to_;
    std::vector<double> wall_, processor_;
    std::size_t sites_ = 0;
};

int run(const std::string& model, int rounds) {
    const auto folder = std::filesystem::temp_directory_path() / ("crease-bench-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    int code = 0;
    {
        Contestant crease("Crease", with_crease, (folder / "crease.onnx").string());
        Contestant runtime("ONNX Runtime", with_onnxruntime, (folder / "runtime.onnx").string());
        for (int i = 0; i < rounds && code == 0; ++i) // A B, B A, ...
            for (Contestant* turn : {i % 2 ? &runtime : &crease, i % 2 ? &crease : &runtime})
                if (code == 0 && !turn->round(model)) code = 1;
        if (code == 0) {
            std::printf("%s, %zu sites folded, median of %d rounds\n", model.c_str(), crease.sites(), rounds);
            crease.print();
            runtime.print();
            const Times a = crease.median(), b = runtime.median();
            std::printf("  ONNX Runtime takes %.2f times as long, %.2f times the processor time\n", b.wall / a.wall, b.processor / a.processor);
        }
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return code;
}

} // namespace
} // namespace crease::bench

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: fold_file_bench MODEL.onnx [ROUNDS]\n");
        return 2;
    }
    return crease::bench::run(argv[1], argc > 2 ? std::max(1, std::atoi(argv[2])) : 5);
}
