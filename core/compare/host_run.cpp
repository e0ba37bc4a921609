#include "core/compare/host_run.h"

#include <algorithm>

namespace crease::compare {

int threads_of(const CompareRequest& request) { return request.threads > 0 ? request.threads : engine::available_processors(); }

engine::HostOptions host_options(const CompareRequest& request, const JobControl& control) {
    engine::HostOptions options;
    options.command = request.host_command;
    options.stop = control.stop;
    options.limits = request.limits;
    return options;
}

Result<engine::EngineHost> new_host(const CompareRequest& request, const JobControl& control, Needs needs) {
    auto options = host_options(request, control);
    options.scratch = needs == Needs::scratch;
    return engine::EngineHost::start(options);
}

Result<engine::EngineInfo> choose_engine(engine::EngineHost& host, const std::string& id) {
    CREASE_TRY(const auto engines, host.engines());
    const auto chosen = std::find_if(engines.begin(), engines.end(), [&](const auto& info) { return id.empty() ? info.available : info.id == id; });
    if (chosen == engines.end()) return fail(ErrorCode::usage, "there is no engine called \"" + id + "\"");
    if (!chosen->available) return forward_error(host.with_attempts({ErrorCode::engine, chosen->reason, "", ""}));
    return *chosen;
}

Result<HostRun> start_host(const CompareRequest& request, const JobControl& control, Needs needs) {
    CREASE_TRY(auto host, new_host(request, control, needs));
    CREASE_TRY(auto chosen, choose_engine(host, request.engine));
    return HostRun{std::move(host), std::move(chosen), threads_of(request)};
}

Result<std::unique_ptr<engine::Session>> HostRun::load(const engine::ModelSource& model, engine::SessionOptions options) {
    options.threads = threads;
    return host.load(engine.id, model, options);
}

} // namespace crease::compare
