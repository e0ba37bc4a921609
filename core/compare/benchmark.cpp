#include "core/compare/benchmark.h"

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double enough_seconds = 2, too_many_seconds = 20, warm_up_seconds = 0.2;
constexpr int enough_pairs = 30, fewest_pairs = 5, most_pairs = 3000, warm_up_pairs = 2;
constexpr double request_seconds = 0.2; ///< one request to the host: short enough to show progress between them

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Decides after every request whether to go on, and how many pairs the next one measures.
class Plan {
public:
    explicit Plan(int asked_for) : asked_for_(asked_for) {}
    [[nodiscard]] bool done(int measured, double seconds) const;
    [[nodiscard]] int next(int measured, double seconds) const;
    [[nodiscard]] double fraction(int measured, double seconds) const;

private:
    int asked_for_;
};

bool Plan::done(int measured, double seconds) const {
    if (asked_for_ > 0) return measured >= asked_for_;
    if (measured >= most_pairs) return true;
    if (seconds >= too_many_seconds) return measured >= fewest_pairs;
    return measured >= enough_pairs && seconds >= enough_seconds;
}

int Plan::next(int measured, double seconds) const {
    const double each = measured > 0 ? seconds / measured : request_seconds;
    const auto wanted = static_cast<int>(std::clamp(request_seconds / std::max(each, 1e-6), 1.0, 500.0));
    const int left = (asked_for_ > 0 ? asked_for_ : most_pairs) - measured;
    return std::clamp(wanted, 1, std::max(left, 1));
}

double Plan::fraction(int measured, double seconds) const {
    if (asked_for_ > 0) return measured / static_cast<double>(asked_for_);
    const double need = std::min(measured / static_cast<double>(enough_pairs), seconds / enough_seconds);
    return std::min(1.0, std::max(need, seconds / too_many_seconds));
}

} // namespace

Result<std::vector<engine::PairTime>> benchmark(engine::EngineHost& host, const engine::TimedModel& a, const engine::TimedModel& b, int pairs,
                                                const JobControl& control) {
    auto start = Clock::now();
    for (int warm = 0; warm < warm_up_pairs || (warm < 50 && seconds_since(start) < warm_up_seconds); ++warm) {
        CREASE_TRY(const auto ignored, host.time_in_turn(a, b, 1, warm));
        if (seconds_since(start) > too_many_seconds) break;
    }
    const Plan plan(pairs);
    std::vector<engine::PairTime> times;
    start = Clock::now();
    for (int count = 0; !plan.done(count, seconds_since(start)); count = static_cast<int>(times.size())) {
        CREASE_TRY(const auto more, host.time_in_turn(a, b, plan.next(count, seconds_since(start)), count));
        if (more.empty()) return fail(ErrorCode::engine, "the engine host measured nothing");
        times.insert(times.end(), more.begin(), more.end());
        control.progress(plan.fraction(static_cast<int>(times.size()), seconds_since(start)), "timing both in turn");
    }
    return times;
}

} // namespace crease::compare
