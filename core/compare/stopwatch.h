#pragma once

#include "core/compare/compare.h"
#include "core/engine/engine_host.h"

namespace crease::compare {

/// One input as each of two models takes it.
struct InputPair {
    engine::NamedTensors a, b;
};

/// Measures the speed and the memory of both models, for the report.
class Stopwatch {
public:
    /// Of a request and inputs that outlive it.
    Stopwatch(const CompareRequest& request, std::string engine_id, int threads, const InputPair& inputs)
        : request_(request), engine_id_(std::move(engine_id)), threads_(threads), inputs_(inputs) {}

    /// Both in turn, in a process of their own. Errors: those of engine::EngineHost.
    [[nodiscard]] Result<TimingReport> time(engine::RuntimeFusion fusion, const JobControl& control) const;
    /// The most memory that a process has held that loads the model and runs it once.
    [[nodiscard]] Result<std::uint64_t> peak_bytes_a(const JobControl& control) const { return peak_of(request_.a, inputs_.a, control); }
    [[nodiscard]] Result<std::uint64_t> peak_bytes_b(const JobControl& control) const { return peak_of(request_.b, inputs_.b, control); }

private:
    [[nodiscard]] Result<std::uint64_t> peak_of(const engine::ModelSource& model, const engine::NamedTensors& inputs,
                                                const JobControl& control) const;
    [[nodiscard]] engine::SessionOptions options(engine::RuntimeFusion fusion) const;

    const CompareRequest& request_;
    std::string engine_id_;
    int threads_ = 1;
    const InputPair& inputs_;
};

} // namespace crease::compare
