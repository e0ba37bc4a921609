#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace crease {

/// How long work talks to whoever started it: progress out, a request to stop in. Cheap to copy, safe to default.
struct JobControl {
    std::stop_token stop;                                               ///< checked at least every few milliseconds
    std::function<void(double fraction, std::string_view step)> report; ///< fraction in [0, 1]; may be empty

    [[nodiscard]] bool cancelled() const { return stop.stop_requested(); }
    void progress(double fraction, std::string_view step = {}) const {
        if (report) report(fraction, step);
    }
};

} // namespace crease
