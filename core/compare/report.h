#pragma once

#include "core/compare/image_preset.h"
#include "core/compare/metrics.h"
#include "core/compare/speedup.h"
#include "core/compare/verdict.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace crease::compare {

/// One output over all inputs. A is the original, B the other model.
struct OutputReport {
    std::string name;
    ElementType type = ElementType::undefined;
    std::vector<std::int64_t> shape; ///< at the first input
    std::string problem;             ///< why it cannot be compared; empty when it can
    Difference total;                ///< largest max_abs and max_rel, mean of mean_abs, smallest cosine, sums of counts
    int magnitudes = 1;              ///< into how many groups of elements of like size it is taken apart, see magnitudes.h
    std::string judged_by;           ///< the value before the output that was judged in its place, see sources.h; empty: itself
    double judged_difference = 0;    ///< its largest difference
    bool shows_nothing = false;      ///< what is judged is one number everywhere, at all of these inputs
    double noise = 0;                ///< this network's rounding noise where the outputs differ most, relative to the largest value there
    double times_noise = 0;          ///< the difference there as a multiple of it
    Verdict verdict = Verdict::rounding;
    std::optional<double> top1_agreement; ///< share of positions with the same best class; nothing without classes
    std::optional<double> topk_agreement; ///< share of inputs with the same set of k best classes; classifiers only
};

struct RankedClass {
    Ranked rank;
    std::string label; ///< the class's name, or its index in digits
};

/// What both made of one input at one output.
struct SampleOutput {
    std::optional<Difference> difference; ///< nothing where it cannot be taken
    double times_noise = 0;
    Verdict verdict = Verdict::rounding;
    std::vector<RankedClass> top_a, top_b;      ///< where it is a classifier's scores, else empty
    std::optional<ValueRange> range_a, range_b; ///< nothing where there are no finite numbers
};

/// One input and what both made of it.
struct SampleReport {
    std::string name;           ///< the file's name, or "random 3"
    std::filesystem::path file; ///< empty for random inputs
    double max_abs = 0;         ///< largest over the outputs
    double times_noise = 0;
    Verdict verdict = Verdict::rounding;
    std::vector<SampleOutput> outputs; ///< in the order of CompareReport::outputs
    std::optional<std::int64_t> truth; ///< the right class, when labels are given
    std::string truth_label{};         ///< its name, or its index in digits

    /// The first output that is a classifier's; null without one.
    [[nodiscard]] const SampleOutput* ranked() const;
};

struct Accuracy {
    int labelled = 0;
    int right_a = 0;
    int right_b = 0;
};

/// Times of both models, run in turn in one process.
struct TimingReport {
    engine::RuntimeFusion fusion = engine::RuntimeFusion::off;
    int threads = 0;
    std::int64_t batch = 0;              ///< that was asked for; 0: as the inputs came
    std::vector<engine::PairTime> pairs; ///< every measured pair, in order, milliseconds
    Speedup speedup{};
    std::optional<std::uint64_t> peak_bytes_a{}, peak_bytes_b{}; ///< of a process of its own that loads the model and runs it once, fusion off
};

/// Where two models that do not compute the same begin to differ.
struct FirstDifference {
    std::string value;    ///< its name in the first model, and in both where `value_b` is the same
    std::string value_b;  ///< its name in the second
    std::string node, op; ///< what makes it in the second model; the node's name may be empty
    double max_abs = 0;   ///< largest difference
    double times_noise = 0;
    std::size_t same_before = 0; ///< how many values before it were compared and are the same
};

struct CompareReport {
    std::string engine_id, engine_title, engine_version;
    int threads = 0;
    std::string input; ///< what went in, in words
    std::optional<ImagePreset> preset;
    Verdict verdict = Verdict::rounding;
    double tolerance = 0; ///< as asked for
    std::string summary;  ///< the verdict as one sentence
    std::vector<OutputReport> outputs;
    std::vector<SampleReport> samples;
    std::optional<FirstDifference> first; ///< of a suspicious or wrong model, where it is found
    int top_k = 0;
    std::optional<Accuracy> accuracy;
    std::vector<TimingReport> timings; ///< by size of the batch and number of threads: runtime fusion off first, as deployed beside it when asked for
    std::vector<std::string> remarks;  ///< what the reader should know besides, a sentence each
};

[[nodiscard]] const char* name_of(engine::RuntimeFusion fusion);     ///< "runtime fusion off", "as deployed"
[[nodiscard]] std::string conditions_of(const TimingReport& timing); ///< "as deployed, 2 threads, batch of 8"

/// The report as JSON, the form of `crease compare --json`. Numbers that JSON cannot hold become null.
[[nodiscard]] nlohmann::json to_json(const CompareReport& report);

} // namespace crease::compare
