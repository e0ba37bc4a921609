#include "core/compare/stopwatch.h"

#include "core/compare/benchmark.h"
#include "core/compare/host_run.h"

namespace crease::compare {

engine::SessionOptions Stopwatch::options(engine::RuntimeFusion fusion) const {
    engine::SessionOptions options;
    options.threads = threads_;
    options.fusion = fusion;
    return options;
}

Result<TimingReport> Stopwatch::time(engine::RuntimeFusion fusion, const JobControl& control) const {
    CREASE_TRY(auto host, new_host(request_, control));
    CREASE_TRY(const auto a, host.load(engine_id_, request_.a, options(fusion)));
    CREASE_TRY(const auto b, host.load(engine_id_, request_.b, options(fusion)));
    CREASE_TRY(auto pairs, benchmark(host, {*a, inputs_.a}, {*b, inputs_.b}, request_.pairs, control));
    return TimingReport{.fusion = fusion, .threads = threads_, .pairs = std::move(pairs)};
}

Result<std::uint64_t> Stopwatch::peak_of(const engine::ModelSource& model, const engine::NamedTensors& inputs, const JobControl& control) const {
    CREASE_TRY(auto host, new_host(request_, control));
    CREASE_TRY(const auto session, host.load(engine_id_, model, options(engine::RuntimeFusion::off)));
    CREASE_TRY(const auto result, session->run(inputs));
    return host.peak_bytes();
}

} // namespace crease::compare
