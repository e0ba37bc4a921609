#include "core/compare/timings.h"

#include "core/compare/batched.h"

namespace crease::compare {
namespace {

constexpr double share_of_memory = 0.1; ///< of the time that a batch takes

class Timings {
public:
    Timings(const CompareRequest& request, const Plan& plan, CompareReport& report, const JobControl& control)
        : request_(request), plan_(plan), report_(report), control_(control) {}

    Status run(const InputPair& inputs) {
        const auto batches = request_.time_batches.empty() ? std::vector<std::int64_t>{0} : request_.time_batches;
        for (std::size_t i = 0; i < batches.size(); ++i) {
            const auto count = static_cast<double>(batches.size());
            const auto timed = of_batch(inputs, batches[i], part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count));
            if (timed) continue;
            if (batches[i] == 0 || timed.error().code == ErrorCode::cancelled) return forward_error(timed.error());
            report_.remarks.push_back("A batch of " + std::to_string(batches[i]) + " was not timed: " + timed.error().sentence());
        }
        return {};
    }

private:
    [[nodiscard]] JobControl part(double from, double to) const {
        return {control_.stop, [this, from, to](double fraction, std::string_view step) { control_.progress(from + (to - from) * fraction, step); }};
    }

    /// Inputs as they are where `batch` is 0.
    Result<InputPair> inputs_for(const InputPair& inputs, std::int64_t batch) const {
        if (batch == 0) return inputs;
        InputPair larger;
        CREASE_TRY(larger.a, batched(inputs.a, declared_inputs(plan_.a->main()), batch));
        CREASE_TRY(larger.b, batched(inputs.b, declared_inputs(plan_.b->main()), batch));
        return larger;
    }

    Status of_batch(const InputPair& as_they_are, std::int64_t batch, const JobControl& control) {
        CREASE_TRY(const auto inputs, inputs_for(as_they_are, batch));
        auto threads = request_.time_threads;
        if (threads.empty()) threads.push_back(report_.threads);
        std::vector<TimingReport> timed;
        for (const int number : threads)
            for (const auto mode : {engine::RuntimeFusion::off, engine::RuntimeFusion::as_deployed}) {
                if (mode == engine::RuntimeFusion::as_deployed && !request_.as_deployed) continue;
                CREASE_TRY(auto timing, Stopwatch(request_, report_.engine_id, number, inputs).time(mode, control));
                timing.batch = batch;
                timed.push_back(std::move(timing));
            }
        control.progress(1 - share_of_memory, "measuring memory");
        const Stopwatch stopwatch(request_, report_.engine_id, threads.front(), inputs);
        CREASE_TRY(const auto peak_a, stopwatch.peak_bytes_a(control));
        CREASE_TRY(const auto peak_b, stopwatch.peak_bytes_b(control));
        for (auto& timing : timed) {
            timing.peak_bytes_a = peak_a;
            timing.peak_bytes_b = peak_b;
            report_.timings.push_back(std::move(timing));
        }
        return {};
    }

    const CompareRequest& request_;
    const Plan& plan_;
    CompareReport& report_;
    const JobControl& control_;
};

} // namespace

Status take_times(const CompareRequest& request, const Plan& plan, const InputPair& inputs, CompareReport& report, const JobControl& control) {
    return Timings(request, plan, report, control).run(inputs);
}

} // namespace crease::compare
