#pragma once

#include "core/fold/site_time.h"

#include <nlohmann/json_fwd.hpp>

namespace CLI {
class App;
}

namespace crease::cli {

/// How the sites of a model are timed.
struct SiteTiming {
    bool wanted = false;
    std::vector<std::string> images;
    std::string engine;
    int threads = 0;
    std::int64_t batch = 0; ///< 0: the input as it comes
};

void add_site_timing(CLI::App& command, SiteTiming& timing);

/// What every worthwhile site costs, and what it costs once all of them are folded, by the engine's own clock.
struct TimedSites {
    std::string conditions; ///< "ONNX Runtime, runtime fusion off, 2 threads"
    std::vector<fold::SiteTime> sites;
    std::vector<std::string> left_out; ///< sites that do not fold after all
};

/// Folds in memory and runs both forms. Errors: those of folding and of compare::measure_node_times.
[[nodiscard]] Result<TimedSites> time_sites(const fold::Document& document, const SiteTiming& timing, const JobControl& control);

[[nodiscard]] std::string to_text(const TimedSites& timed, const fold::ScanResult& scan);
[[nodiscard]] nlohmann::json to_json(const fold::SiteTime& time);

} // namespace crease::cli
