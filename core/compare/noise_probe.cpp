#include "core/compare/noise_probe.h"

#include "core/engine/weight_jitter.h"

namespace crease::compare {
namespace {

constexpr std::uint64_t seeds[] = {0xc0ffee, 0xdecade};

Result<std::unique_ptr<engine::Session>> load_jittered(engine::EngineHost& host, const std::string& engine_id,
                                                       const engine::ModelSource& original,
                                                       engine::SessionOptions options, std::uint64_t seed,
                                                       std::vector<std::string>& remarks) {
    options.jitter_seed = seed;
    auto session = host.load(engine_id, original, options);
    if (session || session.error().code != ErrorCode::unsupported) return session;
    if (seed == seeds[0])
        remarks.push_back("The network is too large to have its weights jittered: its noise is measured by its inputs alone.");
    options.jitter_seed = 0;
    return host.load(engine_id, original, options);
}

engine::NamedTensors jittered(engine::NamedTensors inputs, std::uint64_t seed) {
    for (auto& input : inputs) engine::jitter_tensor(input.tensor, seed++);
    return inputs;
}

Status run_probe(engine::Session& session, const Probe& probe, std::uint64_t seed, std::vector<OutputTotals>& outputs) {
    CREASE_TRY(const auto result, session.run(jittered(probe.inputs, seed)));
    for (auto& output : outputs) {
        const auto* before = engine::find_tensor(probe.outputs, output.name());
        const auto* after = engine::find_tensor(result.outputs, output.name());
        if (!before || !after) continue;
        // A shape that depends on the values may change; such an output has no noise to speak of.
        if (const auto difference = measure(*before, *after)) output.add_noise(*difference);
    }
    return {};
}

} // namespace

Status probe_noise(engine::EngineHost& host, const std::string& engine_id, const engine::ModelSource& original,
                   const engine::SessionOptions& options, const std::vector<Probe>& probes,
                   std::vector<OutputTotals>& outputs, std::vector<std::string>& remarks, const JobControl& control) {
    double done = 0;
    for (const auto seed : seeds) {
        CREASE_TRY(const auto session, load_jittered(host, engine_id, original, options, seed, remarks));
        for (const auto& probe : probes) {
            CREASE_CHECK(run_probe(*session, probe, seed, outputs));
            control.progress(++done / static_cast<double>(probes.size() * std::size(seeds)), "measuring rounding noise");
        }
    }
    return {};
}

} // namespace crease::compare
