#pragma once

#include "core/engine/engine.h"

#include <functional>

namespace crease::engine {

using EngineMaker = std::function<Result<std::unique_ptr<Engine>>(const std::string& id)>;

/// The environment variable that tells a host its scratch folder, the only one it may write to; unset: it writes nowhere.
inline constexpr const char* scratch_variable = "CREASE_ENGINE_SCRATCH";

/// The whole life of an engine host: closes itself in (see sandbox.h), then answers requests on the socket that is its stdin until the other side
/// closes it. The program crease-engine. A second thread watches the socket, so that the process ends with its parent even in the middle of a run.
/// @return the process's exit code: 0 after an orderly end, 1 when what came was not a request.
int run_engine_host();

/// The same with other engines and another socket (which it closes), for tests.
int run_engine_host(int socket, const EngineMaker& make);

} // namespace crease::engine
