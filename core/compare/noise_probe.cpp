#include "core/compare/noise_probe.h"

#include "core/engine/weight_jitter.h"

namespace crease::compare {
namespace {

constexpr std::size_t most_probes = 3;
constexpr std::size_t most_probe_bytes = 512u << 20;

std::size_t bytes_in(const Probe& probe) {
    std::size_t bytes = 0;
    for (const auto* tensors : {&probe.inputs, &probe.outputs})
        for (const auto& [name, tensor] : *tensors) bytes += tensor.bytes.size();
    return bytes;
}

Result<std::unique_ptr<engine::Session>> load_jittered(engine::EngineHost& host, const std::string& engine_id, const engine::ModelSource& model,
                                                       engine::SessionOptions options, std::uint64_t seed, std::vector<std::string>& remarks) {
    options.jitter_seed = seed;
    auto session = host.load(engine_id, model, options);
    if (session || session.error().code != ErrorCode::unsupported) return session;
    if (seed == jitter_seeds[0])
        remarks.push_back("The network is too large to have its weights jittered: its noise is measured by its inputs alone.");
    options.jitter_seed = 0;
    return host.load(engine_id, model, options);
}

Status run_probe(engine::Session& session, const Probe& probe, Yardstick of, std::uint64_t seed, std::vector<OutputTotals>& outputs) {
    CREASE_TRY(const auto result, session.run(jittered(probe.inputs, seed)));
    for (auto& output : outputs) output.add_noise(probe.outputs, result.outputs, of);
    return {};
}

} // namespace

void keep(std::vector<Probe>& probes, Probe probe) {
    std::size_t bytes = bytes_in(probe);
    for (const auto& kept : probes) bytes += bytes_in(kept);
    if (probes.empty() || (probes.size() < most_probes && bytes < most_probe_bytes)) probes.push_back(std::move(probe));
}

engine::NamedTensors jittered(engine::NamedTensors inputs, std::uint64_t seed) {
    for (auto& input : inputs) engine::jitter_tensor(input.tensor, seed++);
    return inputs;
}

Status probe_noise(engine::EngineHost& host, const std::string& engine_id, const engine::ModelSource& model, Yardstick of,
                   const engine::SessionOptions& options, const std::vector<Probe>& probes, std::vector<OutputTotals>& outputs,
                   std::vector<std::string>& remarks, const JobControl& control) {
    double done = 0;
    for (const auto seed : jitter_seeds) {
        CREASE_TRY(const auto session, load_jittered(host, engine_id, model, options, seed, remarks));
        for (const auto& probe : probes) {
            CREASE_CHECK(run_probe(*session, probe, of, seed, outputs));
            control.progress(++done / static_cast<double>(probes.size() * std::size(jitter_seeds)), "measuring rounding noise");
        }
    }
    return {};
}

} // namespace crease::compare
