#pragma once

#include "core/base/progress.h"
#include "core/compare/compare.h"
#include "core/engine/engine_host.h"

namespace crease::compare {

/// What a child process needs besides what every one has.
enum class Needs { nothing, scratch };

/// How the request wants its child processes.
[[nodiscard]] engine::HostOptions host_options(const CompareRequest& request, const JobControl& control);

/// A child process as the request wants it. Errors: `engine`, when none can be started.
[[nodiscard]] Result<engine::EngineHost> new_host(const CompareRequest& request, const JobControl& control, Needs needs = Needs::nothing);

/// The engine of that id (empty: the preferred one) in this process, which opens every engine's library to find out.
/// Errors: `usage` for one that does not exist, `engine` for one that cannot run here, `cancelled`.
[[nodiscard]] Result<engine::EngineInfo> choose_engine(engine::EngineHost& host, const std::string& id);

/// So many processors as the request says; all of them unless it does.
[[nodiscard]] int threads_of(const CompareRequest& request);

/// A process with its engine chosen.
struct HostRun {
    engine::EngineHost host;
    engine::EngineInfo engine;
    int threads = 1;

    /// Errors: those of engine::EngineHost::load.
    [[nodiscard]] Result<std::unique_ptr<engine::Session>> load(const engine::ModelSource& model, engine::SessionOptions options);
};

/// Errors: those of new_host and choose_engine.
[[nodiscard]] Result<HostRun> start_host(const CompareRequest& request, const JobControl& control, Needs needs = Needs::nothing);

} // namespace crease::compare
