#pragma once

#include "core/compare/compare.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// The flags of `crease compare`, as typed.
struct CompareOptions {
    std::string a, b;
    std::vector<std::string> images;
    int random = 0;
    std::uint64_t seed = 0;
    std::vector<std::string> map;    ///< NAME=NAME
    std::vector<std::string> shapes; ///< NAME=1x3x224x224
    std::vector<std::string> inputs; ///< NAME=VALUE, NAME=FILE or FILE.npz
    std::vector<std::string> ranges; ///< NAME=0:30000
    std::vector<std::string> test_data;
    bool split_batches = false;
    int sample_rate = 0;
    std::string engine;
    int threads = 0;
    double tolerance = 0;
    bool constant_inputs = false;
    bool time = false, as_deployed = false, json = false, quiet = false;
    int pairs = 0;
    std::vector<std::int64_t> time_batches;
    std::vector<int> time_threads;
    std::string labels, class_names;
    int top_k = 5;
    std::string preset, size, layout, channels, resize; ///< preprocessing by hand; empty: guessed
    std::string scale, resampling, alpha;
    double crop_fraction = 0, pad_value = -1;
    bool top_left = false, ignore_exif = false;
    std::vector<double> mean, stddev;
    double timeout_seconds = 600;
};

void add_options(CLI::App& command, CompareOptions& options);

/// Errors: `usage`, with the flag as context.
[[nodiscard]] Result<compare::CompareRequest> to_request(const CompareOptions& options);

} // namespace crease::cli
