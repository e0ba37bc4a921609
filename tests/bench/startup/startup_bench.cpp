// startup_bench [ROUNDS] [MODEL.onnx]: how long the program takes to answer, and the memory it takes at most: `crease --help`, `crease
// scan MODEL` (a sample unless given), and the window until its first picture, in turn with a program that only links Qt Widgets; and
// `crease fold MODEL` in turn with a plain copy of the file that waits for the disk; all in one run. Prints medians, and the ratios,
// which a slower machine does not change. To be run in the source tree.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace {

struct Contestant {
    const char* title;
    std::vector<std::string> command;
    int beside = 0;          ///< the one that it is compared with
    double limit = 0;        ///< milliseconds that were promised; 0: none
    double limit_ratio = 0;  ///< times the other one's
    double limit_memory = 0; ///< megabytes that were promised; 0: none
    std::vector<double> times{};
    double megabytes = 0;
};

bool run_once(Contestant& contestant) {
    std::vector<char*> arguments;
    for (auto& word : contestant.command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    for (const int output : {1, 2}) posix_spawn_file_actions_addopen(&quiet, output, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    const bool started = posix_spawn(&child, arguments[0], &quiet, nullptr, arguments.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    rusage usage{};
    if (!started || wait4(child, &status, 0, &usage) != child || status != 0) return false;
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    contestant.times.push_back(time.count());
    contestant.megabytes = std::max(contestant.megabytes, static_cast<double>(usage.ru_maxrss) / 1024);
    return true;
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void print(const Contestant& contestant, const Contestant& beside) {
    const double time = median(contestant.times);
    std::printf("%-34s %6.0f ms %6.0f MB   %5.2f times \"%s\"", contestant.title, time, contestant.megabytes, time / median(beside.times),
                beside.title);
    if (contestant.limit > 0) std::printf("   (promised: %.0f ms)", contestant.limit);
    if (contestant.limit_ratio > 0) std::printf("   (promised: %.1f times)", contestant.limit_ratio);
    if (contestant.limit_memory > 0) std::printf(" (promised: %.0f MB)", contestant.limit_memory);
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv) {
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
    const std::string model = argc > 2 ? argv[2] : "resources/samples/repvgg.onnx";
    const auto folder = std::filesystem::temp_directory_path() / ("crease-bench-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const std::string copy = folder / "copy.onnx", folded = folder / "folded.onnx";
    std::vector<Contestant> all{{"Qt linked, nothing done", {QT_ONLY, "nothing"}},
                                {"Qt with an empty window", {QT_ONLY}, 1},
                                {"copy that waits for the disk", {"/usr/bin/dd", "if=" + model, "of=" + copy, "bs=1M", "conv=fsync"}, 2},
                                {"crease --help", {CREASE_BINARY, "--help"}, 0, 50, 0, 25},
                                {"crease scan", {CREASE_BINARY, "scan", model}, 0, 70},
                                {"crease, first picture", {CREASE_BINARY, "--until-shown"}, 1, 350},
                                {"crease MODEL, first picture", {CREASE_BINARY, model, "--until-shown"}, 1, 350},
                                {"crease fold", {CREASE_BINARY, "fold", model, "-o", folded}, 2, 0, 1.4}};
    int code = 0;
    for (int round = 0; round < rounds; ++round)
        for (auto& contestant : all)
            if (code == 0 && !run_once(contestant)) {
                std::fprintf(stderr, "startup_bench: %s failed\n", contestant.title);
                code = 1;
            }
    for (std::size_t i = 0; code == 0 && i < all.size(); ++i) print(all[i], all[static_cast<std::size_t>(all[i].beside)]);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return code;
}
