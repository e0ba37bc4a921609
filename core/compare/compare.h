#pragma once

#include "core/base/progress.h"
#include "core/compare/report.h"
#include "core/engine/host_limits.h"

#include <functional>
#include <map>

namespace crease::compare {

/// What to compare, with what, and how.
struct CompareRequest {
    engine::ModelSource a; ///< the original: its noise is the yardstick, its inputs are the inputs
    engine::ModelSource b;

    std::vector<std::filesystem::path> images; ///< files (also .npy) and directories
    int random = 0;                            ///< so many random inputs besides; 4 when there are no images either
    std::uint64_t seed = 0;
    std::map<std::string, std::vector<std::int64_t>> shapes; ///< of inputs by name, for extents the model leaves open
    std::vector<std::string> inputs; ///< "NAME=16000", "NAME=FILE" (.npy, .npz, .pb, .wav, an image), "FILE.npz" for all it names
    int sample_rate = 0;             ///< of the sounds among them, samples a second; 0: as the model asks for it, or as they are
    bool split_batches = false;      ///< an array that could go in as a whole is cut along its first axis
    std::map<std::string, std::pair<double, double>> ranges; ///< of random numbers, by input, both ends included
    std::vector<std::filesystem::path> test_data;            ///< folders of recorded inputs and outputs, see test_data.h
    std::map<std::string, std::string> map;                  ///< inputs and outputs of `a` to those of `b`, where neither name nor shape tells
    /// Inner values of `a` and their counterparts in `b`, in `a`'s order; asked for where the two have no names of inner values in common.
    std::function<std::vector<std::pair<std::string, std::string>>()> counterparts;
    PresetOverrides preset;
    std::filesystem::path labels;      ///< empty: those that lie beside the images, if any
    std::filesystem::path class_names; ///< empty: those that lie beside the images, or that the model carries; `imagenet` (imagenet_names.h): those
    int top_k = 5;

    std::string engine;        ///< id; empty: the preferred one
    int threads = 0;           ///< 0: all processors
    engine::HostLimits limits; ///< what each of the engine's processes may take; its run_time also holds for making one input
    double tolerance = 0;

    bool time = false;                      ///< measure speed with runtime fusion off
    bool as_deployed = false;               ///< and also with the runtime's own optimisations on
    std::vector<std::int64_t> time_batches; ///< sizes of a batch with which speed is measured; none: the inputs as they come
    std::vector<int> time_threads;          ///< numbers of threads, likewise; none: `threads`
    int pairs = 0;                          ///< 0: until about two seconds and 30 pairs are measured, within bounds

    /// Hears whether both are the same before anything is timed: the report as it is then. Called by the thread that runs.
    std::function<void(const CompareReport&)> judged;

    std::vector<std::string> host_command; ///< see engine::HostOptions
};

/// Runs both models on the same inputs, judges their outputs, and measures their speed if asked. Outputs are always
/// judged with runtime fusion off. Inputs and outputs of other names belong together where place, type and shape leave no doubt, which
/// is said in `remarks`. Blocks; to be called from a worker thread. Cancelling kills the engine's process.
/// That the models do not match (names, shapes) is not an error but the verdict `incomparable` with the reason in words; a
/// model that draws random numbers is `unjudged`.
/// Errors: `io` and `bad_input` for files, `usage` for shapes, names and engines that do not exist, `engine`, `cancelled`.
[[nodiscard]] Result<CompareReport> run(const CompareRequest& request, const JobControl& control = {});

} // namespace crease::compare
